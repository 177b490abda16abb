import Primitives

/// The payer's number of the trace (TRN03) is that of the payment order (BPR10), so that bank and remittance match.
///
/// Source: 835 TR3, TRN03 and BPR10.
struct TracePayerRule: SegmentRule {
    var id: String { "x12.trace-payer" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }
    var segments: [SegmentID] { ["TRN"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let payment = store.last("BPR", before: index), !store.isEmpty(payment, 10), !store.isEmpty(index, 3),
            !store.isSame(payment, 10, index, 3)
        else { return }
        report.add(
            self, store, at: index, 3, nil,
            "The payer's number of the trace (TRN03) is not that of the payment (BPR10).",
            fix: "Match the deposit by hand.")
    }
}
