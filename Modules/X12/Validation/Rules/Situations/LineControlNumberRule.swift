import Primitives

/// No two lines of a claim have the same line item control number (REF*6R), by which payments are posted.
///
/// Source: 837 TR3s, REF Line Item Control Number of 2400.
struct LineControlNumberRule: UnitRule {
    var id: String { "x12.line-control-number" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.lines.count > 1, let first = store.lines.first else { return }
        // Few lines: numbers whose hashes share no bit of 64 are different. Many lines: a set of hashes.
        var bits: UInt64 = 0
        var hashes: Set<UInt64> = []
        let isLong = store.lines.count > 30
        for index in first.lowerBound..<store.unit.upperBound {
            guard store.segments[index].id == "REF", store.code(index, 1) == "6R" else { continue }
            let hash = store.mixed(index, 2)
            var mayRepeat = false
            if isLong {
                mayRepeat = !hashes.insert(hash).inserted
            } else {
                let bit = UInt64(1) << (hash &>> 32 & 63)
                mayRepeat = bits & bit != 0
                bits |= bit
            }
            guard mayRepeat, isLong || repeats(index, from: first.lowerBound, store) else { continue }
            report.add(
                self, store, at: index, 2, nil,
                "Two lines of the claim have the same line item control number (REF*6R).",
                fix: "Give each line a number of its own.", code: "7")
        }
    }

    private func repeats(_ index: Int, from start: Int, _ store: borrowing UnitStore) -> Bool {
        for earlier in start..<index where store.segments[earlier].id == "REF" {
            if store.code(earlier, 1) == "6R", store.isSame(earlier, 2, index, 2) { return true }
        }
        return false
    }
}
