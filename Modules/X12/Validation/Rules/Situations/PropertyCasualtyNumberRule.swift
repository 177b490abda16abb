import Primitives

/// A claim to a workers' compensation, automobile or liability insurer has that insurer's claim number (REF*Y4).
///
/// A warning: the number may not have been given out yet.
/// Source: 837 TR3s, REF Property and Casualty Claim Number of 2010BA and 2010CA.
struct PropertyCasualtyNumberRule: UnitRule {
    var id: String { "x12.property-casualty-number" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let coverage = store.above("SBR", in: "2000B") else { return }
        let kind = store.code(coverage, 9)
        guard kind == "WC" || kind == "AM" || kind == "LM",
            store.first("REF", "Y4", within: coverage..<store.unit.lowerBound) == nil
        else { return }
        report.add(
            self, store, at: coverage, 9, nil, "The insurer's claim number (REF*Y4) is missing.",
            fix: "Add the number under which the insurer keeps the accident or injury (box 10d or 11b).")
    }
}
