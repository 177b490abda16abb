import Primitives

/// A line points to diagnoses that the claim has (SV107, dental SV311), and to none twice.
///
/// Pointing twice is a warning.
/// Source: 837P TR3, SV107; 837D TR3, SV311.
struct DiagnosisPointerRule: SegmentRule {
    var id: String { "x12.diagnosis-pointer" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837D"] }
    var segments: [SegmentID] { ["SV1", "SV3"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let element = store.segments[index].id == "SV1" ? 7 : 11
        let segment = store.view(index)
        let range = segment.range(element)
        guard !range.isEmpty else { return }
        // One diagnosis stands in each element of the HI of diagnoses; a dental claim has no other HI.
        let codes = element == 7 ? store.claimCodes("ABK", "BK") : store.claimSegment("HI")
        // A professional claim without any lacks a segment that the guide requires.
        if codes == nil, element == 7 { return }
        let count = codes.map { store.view($0).count } ?? 0
        var seen: UInt64 = 0
        var part = 1
        var value = 0
        var place = range.lowerBound
        while place <= range.upperBound {
            let byte = place < range.upperBound ? segment.bytes[place] : segment.delimiters.component
            if byte == segment.delimiters.component {
                check(value, part, seen, count, element, store, index, &report)
                if value < 64 { seen |= 1 << UInt64(value) }
                value = 0
                part &+= 1
            } else {
                let digit = Int(byte) &- 48
                // What is no number is the element check's matter.
                guard (0...9).contains(digit), value < 100 else { return }
                value = value &* 10 &+ digit
            }
            place &+= 1
        }
    }

    private func check(
        _ value: Int, _ part: Int, _ seen: UInt64, _ count: Int, _ element: Int, _ store: borrowing UnitStore,
        _ index: Int, _ report: inout RuleReport
    ) {
        guard value > 0 else { return }
        if value > count {
            report.add(
                self, store, at: index, element, part, "The line points to a diagnosis that the claim does not have.",
                fix: "Point to one of the claim's diagnoses, or add the diagnosis to the claim.", code: "7")
        } else if value < 64, seen & (1 << UInt64(value)) != 0 {
            report.add(
                self, store, at: index, element, part, "The line points to the same diagnosis twice.",
                fix: "Keep the first pointer.", severity: .warning)
        }
    }
}
