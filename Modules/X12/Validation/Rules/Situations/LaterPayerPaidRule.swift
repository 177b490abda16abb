import Primitives

/// While a claim goes to the payer that pays first, no other payer has paid it.
///
/// Source: 837 TR3s, section 1.4.3 on coordination of benefits: SBR01 of 2000B and AMT*D of 2320.
struct LaterPayerPaidRule: UnitRule {
    var id: String { "x12.cob-later-payer-paid" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers, let coverage = store.above("SBR", in: "2000B"),
            store.code(coverage, 1) == "P"
        else { return }
        for payer in store.otherPayers {
            guard let paid = store.first("AMT", "D", in: "2320", within: payer) else { continue }
            report.add(
                self, store, at: paid, 1, nil,
                "Another payer has paid, though the claim goes to the one that pays first.",
                fix: "Correct the order of payers (SBR01), or remove the payment.")
        }
    }
}
