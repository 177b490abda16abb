import Primitives

/// A payment by transfer (BPR04 is ACH, BOP or FWT) names the banks and accounts of both sides, and the payer's number.
///
/// Source: 835 TR3, BPR05 to BPR10 and BPR12 to BPR15.
struct TransferAccountRule: SegmentRule {
    var id: String { "x12.transfer-account" }
    var snip: Int { 4 }
    var guides: Set<String> { ["835"] }
    var segments: [SegmentID] { ["BPR"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let method = store.code(index, 4)
        guard method == "ACH" || method == "BOP" || method == "FWT" else { return }
        for element in 5...15 where element != 11 && store.isEmpty(index, element) {
            // The payment format is only of automated clearing house payments.
            if element == 5, method != "ACH" { continue }
            report.add(
                self, store, at: index, element, nil, "A transfer lacks its \(name(of: element)).",
                fix: "Match the deposit by trace number and amount, and ask the payer.", code: "I9")
        }
    }

    private func name(of element: Int) -> String {
        switch element {
        case 5: "payment format"
        case 6: "kind of the payer's bank number"
        case 7: "payer's bank number"
        case 8: "kind of the payer's account"
        case 9: "payer's account"
        case 10: "payer's number"
        case 12: "kind of the payee's bank number"
        case 13: "payee's bank number"
        case 14: "kind of the payee's account"
        default: "payee's account"
        }
    }
}
