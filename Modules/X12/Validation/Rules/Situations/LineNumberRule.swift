import Primitives

/// The lines of a claim are numbered 1, 2, 3 and so on (LX01).
///
/// Source: 837 TR3s, LX of 2400.
struct LineNumberRule: SegmentRule {
    var id: String { "x12.line-number" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    var segments: [SegmentID] { ["LX"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard case .value(let number) = store.view(index).number(1) else { return }
        var expected = 1
        if let previous = store.last("LX", before: index, from: store.unit.lowerBound) {
            guard case .value(let before) = store.view(previous).number(1) else { return }
            expected = before &+ 1
        }
        // Once the count was off, a line that is right by its place or follows the one before is not reported.
        guard number != expected, number != ownPlace(index, store) else { return }
        report.add(
            self, store, at: index, 1, nil, "The line's number (LX01) does not follow that of the line before.",
            fix: "Number the lines of each claim 1, 2, 3 and so on.", code: "7")
    }

    /// The line's place among the lines of the claim, from 1.
    private func ownPlace(_ index: Int, _ store: borrowing UnitStore) -> Int {
        // Farther on, no claim of the guides' 999 lines is served by counting.
        guard index >= store.unit.lowerBound, index &- store.unit.lowerBound < 5_000 else { return 0 }
        var count = 0
        for place in store.unit.lowerBound...index where store.segments[place].id == "LX" { count &+= 1 }
        return count
    }
}
