import Primitives

/// A reversal (CLP02 = 22) comes with the corrected claim in the same remittance, under the same CLP01.
///
/// A warning: some payers take back a claim that they should never have paid without deciding it anew.
/// Source: 835 TR3, section 1.10.2.8 on reversals and corrections.
struct ReversalCorrectionRule: SetRule {
    var id: String { "x12.reversal-correction" }
    var snip: Int { 3 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: ReversalCorrectionRule
        var reversals: [(number: UInt64, segment: UnitSegment)] = []
        /// The numbers of the other claims, eight bytes each, in which corrections are looked for at the end.
        var others: [UInt64] = []

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            let claim = store.unit.lowerBound
            guard !store.unit.isEmpty else { return }
            let number = store.mixed(claim, 1)
            if store.code(claim, 2) == "22" {
                reversals.append((number, store.segments[claim]))
            } else {
                others.append(number)
            }
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard !reversals.isEmpty else { return }
            let corrected = Set(others)
            for (number, segment) in reversals where !corrected.contains(number) {
                report.add(
                    rule, segment, 2, nil,
                    "The claim's payment is taken back (status 22), but the claim is not decided anew.",
                    fix: "Ask the payer for the corrected claim, or why the payment was taken back.")
            }
        }
    }
}
