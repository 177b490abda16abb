import Primitives

/// How far rules look for a segment, in segments: well over what the guides allow, so that a unit made of a million
/// repetitions costs no more than its length.
enum Reach {
    /// A claim's own loop, or the levels above a claim.
    static let level = 400
    /// From a segment back to the one it belongs to.
    static let back = 2_000
}

/// Where rules about situations find the segments of a claim and of the levels above it.
extension UnitStore {
    /// The first such segment of the claim's own loop (2300), not of a loop inside of it.
    borrowing func claimSegment(_ id: SegmentID, _ qualifier: PackedCode? = nil) -> Int? {
        var index = unit.lowerBound
        let end = min(unit.upperBound, index &+ Reach.level)
        while index < end, segments[index].loop == "2300" {
            if segments[index].id == id, qualifier.map({ view(index).code(1) == $0 }) ?? true { return index }
            index &+= 1
        }
        return nil
    }

    /// The claim's first HI segment of one of two kinds: the codes of the first component, for ICD-10 and ICD-9.
    borrowing func claimCodes(_ kind: PackedCode, _ older: PackedCode) -> Int? {
        var index = unit.lowerBound
        let end = min(unit.upperBound, index &+ Reach.level)
        while index < end, segments[index].loop == "2300" {
            if segments[index].id == "HI" {
                let code = view(index).componentCode(1, 1)
                if code == kind || code == older { return index }
            }
            index &+= 1
        }
        return nil
    }

    /// The nearest such segment before a place, whatever its loop.
    borrowing func last(_ id: SegmentID, before place: Int, from start: Int = 0) -> Int? {
        var index = place &- 1
        let end = max(start, place &- Reach.back)
        while index >= end {
            if segments[index].id == id { return index }
            index &-= 1
        }
        return nil
    }

    /// The nearest such segment above the unit in a loop.
    borrowing func above(_ id: SegmentID, in loop: PackedCode) -> Int? {
        var index = unit.lowerBound &- 1
        let end = max(0, index &- Reach.level)
        while index >= end {
            if segments[index].id == id, segments[index].loop == loop { return index }
            index &-= 1
        }
        return nil
    }

    /// The first such segment of the set's head and upper levels in a loop; quicker than ``above(_:in:)`` for 2010AA.
    borrowing func head(_ id: SegmentID, in loop: PackedCode) -> Int? {
        var index = 0
        let end = min(segments.count, Reach.level)
        while index < end {
            if segments[index].id == id, segments[index].loop == loop { return index }
            index &+= 1
        }
        return nil
    }

    /// The procedure code of a line of an 837P or 837D, whose service segment follows its LX; empty when it has none.
    borrowing func procedure(ofLine line: Range<Int>) -> PackedCode {
        let service = line.lowerBound &+ 1
        guard service < line.upperBound else { return .empty }
        return segments[service].id == "SV1" || segments[service].id == "SV3"
            ? view(service).componentCode(1, 2) : .empty
    }
}

extension SegmentView {
    /// Whether the third to sixth component of a procedure holds a modifier.
    func hasModifier(_ modifier: PackedCode, in element: Int) -> Bool {
        guard componentCount(element) > 2 else { return false }
        for part in 3...6 where componentCode(element, part) == modifier { return true }
        return false
    }
}

extension RulePlace {
    /// The name of the guide.
    var guide: String { table.guide.name }
}
