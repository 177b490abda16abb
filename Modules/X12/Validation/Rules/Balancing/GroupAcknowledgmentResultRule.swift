import Primitives

/// The result of a group (AK901) agrees with its counts: A and E when all sets are accepted, R when none is, P when
/// some are.
///
/// Source: 999 TR3 (005010X231), AK901 codes; X12 standard, element 715.
struct GroupAcknowledgmentResultRule: SegmentRule {
    var id: String { "x12.group-acknowledgment-result" }
    var snip: Int { 3 }
    var guides: Set<String> { ["999"] }
    var segments: [SegmentID] { ["AK9"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let segment = store.view(index)
        guard case .value(let received) = segment.number(3), case .value(let accepted) = segment.number(4),
            received > 0, accepted <= received
        else { return }
        let agrees =
            switch segment.code(1) {
            case "A", "E": accepted == received
            case "R": accepted == 0
            case "P": accepted > 0 && accepted < received
            default: true
            }
        guard !agrees else { return }
        report.add(
            self, store, at: index, 1, nil,
            "The result of the group (AK901) does not agree with the sets received and accepted (AK903, AK904).",
            fix: "Go by the results of the single sets, and ask the receiver.")
    }
}
