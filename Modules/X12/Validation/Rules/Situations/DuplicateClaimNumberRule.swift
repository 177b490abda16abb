import Primitives

/// No two claims of a billing provider in a set have the same number (CLM01), for the answer is matched by it.
///
/// A void and the claim that takes its place may share the number, so the frequency code counts with it. A warning:
/// the guide recommends it, and some use the patient's account number.
/// Source: 837 TR3s, CLM01.
struct DuplicateClaimNumberRule: SetRule {
    var id: String { "x12.duplicate-claim-number" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: DuplicateClaimNumberRule
        /// Eight bytes for each claim. A clash of two of a million numbers has a chance of one in ten million.
        var seen: Set<UInt64> = []

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            let claim = store.unit.lowerBound
            guard !store.unit.isEmpty, !store.isEmpty(claim, 1) else { return }
            var key = store.mixed(claim, 1, with: store.view(claim).componentCode(5, 3).raw)
            if let provider = store.head("NM1", in: "2010AA") { key = store.mixed(provider, 9, with: key) }
            guard !seen.insert(key).inserted else { return }
            report.add(
                rule, store, at: claim, 1, nil, "Another claim of the same provider in this set has the same number.",
                fix: "Give each claim a number of its own, or remove the claim if it is there twice.")
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
    }
}
