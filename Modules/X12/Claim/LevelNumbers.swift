/// The HL01 numbers of a set that were used, in room that does not grow with the set.
///
/// Numbers that follow each other are one range. A set that scatters its numbers over more ranges than fit is not
/// watched further: a repeated number may then go unnoticed, and none is called repeated that is not.
struct LevelNumbers {
    private static let limit = 4_096

    private var ranges: [ClosedRange<Int>] = []
    private var texts: Set<String> = []

    /// False when the level's number was used before in the set.
    mutating func insert(_ segment: borrowing SegmentView) -> Bool {
        let text = segment.range(1)
        if case .value(let number) = segment.number(1),
            text.count == 1 || segment.bytes[unchecked: text.lowerBound] != UInt8(ascii: "0")
        {
            return insert(number)
        }
        guard texts.count < LevelNumbers.limit else { return true }
        return texts.insert(segment[1]).inserted
    }

    private mutating func insert(_ number: Int) -> Bool {
        guard let last = ranges.last else {
            ranges.append(number...number)
            return true
        }
        if number == last.upperBound &+ 1 {
            ranges[ranges.count &- 1] = last.lowerBound...number
            return true
        }
        if last.contains(number) { return false }
        var low = 0
        var high = ranges.count
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < number { low = middle + 1 } else { high = middle }
        }
        if low < ranges.count, ranges[low].contains(number) { return false }
        if low > 0, ranges[low - 1].upperBound + 1 == number {
            ranges[low - 1] = ranges[low - 1].lowerBound...number
        } else if ranges.count < LevelNumbers.limit {
            ranges.insert(number...number, at: low)
        }
        return true
    }
}
