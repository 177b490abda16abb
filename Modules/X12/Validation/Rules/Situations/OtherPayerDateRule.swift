import Primitives

/// The day on which a payer decided stands on its line decisions (2430 DTP*573), or at the payer (2330B DTP*573) when
/// it has none, and not at both.
///
/// Both is a warning.
/// Source: 837 TR3s, DTP Claim Check or Remittance Date of 2330B.
struct OtherPayerDateRule: UnitRule {
    var id: String { "x12.cob-payment-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.hasOtherPayers else { return }
        for range in store.otherPayers {
            let payer = OtherPayerAmounts(range, in: store)
            guard let name = payer.payerSegment else { continue }
            let date = store.first("DTP", "573", in: "2330B", within: range)
            if payer.paidSegment != nil, payer.lineCount == 0, date == nil {
                report.add(
                    self, store, at: name, nil, nil,
                    "The other payer has paid the claim, but the day on which it did (DTP*573) is missing.",
                    fix: "Add the date of that payer's remittance.")
            } else if payer.lineCount > 0, let date {
                report.add(
                    self, store, at: date, 1, nil,
                    "The day of the other payer's decision stands at the payer and on the lines.",
                    fix: "Keep it on the lines only.", severity: .warning, code: "I9")
            }
        }
    }
}
