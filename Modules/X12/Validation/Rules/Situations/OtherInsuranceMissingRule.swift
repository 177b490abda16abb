import Primitives

/// A claim to a payer that does not pay first names the payers before it (2320).
///
/// Source: 837 TR3s, loop 2320 and SBR01 of 2000B.
struct OtherInsuranceMissingRule: UnitRule {
    var id: String { "x12.other-insurance-missing" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.otherPayers.isEmpty, let coverage = store.above("SBR", in: "2000B") else { return }
        let order = store.code(coverage, 1)
        guard !order.isEmpty, order != "P", order != "U" else { return }
        report.add(
            self, store, at: coverage, 1, nil, "The payer does not pay first, but no other payer is given (loop 2320).",
            fix: "Add the payer that pays first with what it paid, or correct the order.")
    }
}
