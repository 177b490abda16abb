/// Compares two files by their claims, or other units, whatever the order, control numbers and delimiters are.
///
/// Both files are read once for an index of hashes; after that only the units that differ are read again. Memory holds
/// the two indexes, some hundred bytes a claim, and never a file's text.
package struct FileComparison: Sendable {
    private let left: UnitIndex
    private let right: UnitIndex
    private let onlyLeft: [Int]
    private let onlyRight: [Int]
    private let changed: [(left: Int, right: Int)]
    /// Units that are the same in both files; headers, which stand beside them, are not counted.
    package let same: Int
    /// What kept the files from being read; nil when they are X12.
    package let problems: (left: UnreadableFile?, right: UnreadableFile?)

    /// Reads two sources to their ends.
    package init(_ left: inout some ByteSource, _ right: inout some ByteSource) throws {
        let first = try UnitIndexer.index(&left)
        let second = try UnitIndexer.index(&right)
        self.left = first.index
        self.right = second.index
        problems = (first.problem, second.problem)
        var match = UnitMatch()
        match.join(first.index.units, second.index.units)
        onlyLeft = match.onlyLeft.sorted()
        onlyRight = match.onlyRight.sorted()
        changed = match.changed.sorted { $0.left < $1.left }
        same = match.same
    }

    package var isSame: Bool { onlyLeft.isEmpty && onlyRight.isEmpty && changed.isEmpty }
    package var onlyLeftCount: Int { onlyLeft.count }
    package var onlyRightCount: Int { onlyRight.count }
    package var changedCount: Int { changed.count }

    /// Reads the units that differ, at most `limit` of each sort, and tells what differs in them.
    package func forEachDifference(
        _ leftSource: inout some RandomByteSource, _ rightSource: inout some RandomByteSource, limit: Int = .max,
        _ report: (UnitDifference) throws -> Void
    ) throws {
        for place in onlyLeft.prefix(limit) {
            let text = try UnitText(left, left.units[place], &leftSource)
            try report(UnitDifference(.onlyInFirst, first: text, second: nil))
        }
        for place in onlyRight.prefix(limit) {
            let text = try UnitText(right, right.units[place], &rightSource)
            try report(UnitDifference(.onlyInSecond, first: nil, second: text))
        }
        for pair in changed.prefix(limit) {
            let first = try UnitText(left, left.units[pair.left], &leftSource)
            let second = try UnitText(right, right.units[pair.right], &rightSource)
            try report(UnitDifference(.changed, first: first, second: second))
        }
    }
}

/// Pairs the units of two indexes.
private struct UnitMatch {
    var onlyLeft: [Int] = []
    var onlyRight: [Int] = []
    var changed: [(left: Int, right: Int)] = []
    var same = 0

    mutating func join(_ left: [UnitIndex.Unit], _ right: [UnitIndex.Unit]) {
        let first = UnitMatch.sorted(left)
        let second = UnitMatch.sorted(right)
        var i = 0
        var j = 0
        while i < first.count || j < second.count {
            let key = min(
                i < first.count ? left[first[i]].key : .max, j < second.count ? right[second[j]].key : .max)
            let iEnd = first[i...].firstIndex { left[$0].key != key } ?? first.count
            let jEnd = second[j...].firstIndex { right[$0].key != key } ?? second.count
            pair(first[i..<iEnd], second[j..<jEnd], left, right)
            i = iEnd
            j = jEnd
        }
    }

    /// Pairs units of one key: those with the same content first, the others in the order of the files.
    private mutating func pair(
        _ first: ArraySlice<Int>, _ second: ArraySlice<Int>, _ left: [UnitIndex.Unit], _ right: [UnitIndex.Unit]
    ) {
        var i = first.startIndex
        var j = second.startIndex
        var restOfLeft: [Int] = []
        var restOfRight: [Int] = []
        while i < first.endIndex || j < second.endIndex {
            let a = i < first.endIndex ? left[first[i]].content : .max
            let b = j < second.endIndex ? right[second[j]].content : .max
            if i < first.endIndex, j < second.endIndex, a == b {
                if left[first[i]].kind != .header { same += 1 }
                i += 1
                j += 1
            } else if j == second.endIndex || i < first.endIndex && a < b {
                restOfLeft.append(first[i])
                i += 1
            } else {
                restOfRight.append(second[j])
                j += 1
            }
        }
        restOfLeft.sort()
        restOfRight.sort()
        let pairs = min(restOfLeft.count, restOfRight.count)
        for place in 0..<pairs { changed.append((restOfLeft[place], restOfRight[place])) }
        onlyLeft += restOfLeft.dropFirst(pairs)
        onlyRight += restOfRight.dropFirst(pairs)
    }

    private static func sorted(_ units: [UnitIndex.Unit]) -> [Int] {
        units.indices.sorted { (units[$0].key, units[$0].content, $0) < (units[$1].key, units[$1].content, $1) }
    }
}
