import Primitives

/// The bank numbers of an electronic payment are routing numbers: nine digits with a check digit when the qualifier is
/// 01, nine digits of a Canadian bank when it is 04.
///
/// When neither bank's number is right they are placeholders, as in published examples, and each is a warning.
///
/// Source: 835 TR3, BPR06/BPR07 and BPR12/BPR13 (code source 4, the ABA routing number).
package struct BankRoutingRule: SegmentRule {
    package var id: String { "x12.bank-routing" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.remittance }
    package var segments: [SegmentID] { ["BPR"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let isSenderRight = isRight(store, index, 6)
        let isReceiverRight = isRight(store, index, 12)
        let severity: Finding.Severity = isSenderRight == true || isReceiverRight == true ? .error : .warning
        if isSenderRight == false { fail(store, index, 6, "sender's", severity, &report) }
        if isReceiverRight == false { fail(store, index, 12, "receiver's", severity, &report) }
    }

    /// Nil when there is no number, or one of another kind.
    private func isRight(_ store: borrowing UnitStore, _ index: Int, _ qualifier: Int) -> Bool? {
        let view = store.view(index)
        let number = view.element(qualifier + 1)
        guard !number.isEmpty else { return nil }
        switch view.code(qualifier) {
        case "01": return CodeForm.isRoutingNumber(number)
        case "04": return CodeForm.isDigits(number, 9)
        default: return nil
        }
    }

    private func fail(
        _ store: borrowing UnitStore, _ index: Int, _ qualifier: Int, _ whose: String, _ severity: Finding.Severity,
        _ report: inout RuleReport
    ) {
        report.add(
            self, store, at: index, qualifier + 1, nil,
            "The \(whose) bank number is not a routing number: nine digits, the last one a check digit.",
            fix: "Compare it with the bank's routing number.", severity: severity, code: "7")
    }
}
