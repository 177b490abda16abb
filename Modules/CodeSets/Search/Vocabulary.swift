/// The words of the search index, numbered in the order of first sight.
struct Vocabulary: Sendable {
    private var storage: [UInt8] = []
    private var offsets: [UInt32] = [0]
    private var slots: [Int32]
    private var mask: Int

    init() {
        slots = [Int32](repeating: -1, count: 1 << 16)
        mask = slots.count - 1
    }

    var count: Int { offsets.count - 1 }

    func bytes(of word: Int) -> ArraySlice<UInt8> { storage[Int(offsets[word])..<Int(offsets[word + 1])] }

    func number(of word: some RandomAccessCollection<UInt8>) -> Int? {
        var slot = Vocabulary.hash(word) & mask
        while slots[slot] >= 0 {
            if matches(Int(slots[slot]), word) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    mutating func intern(_ word: [UInt8]) -> Int32 {
        var slot = Vocabulary.hash(word) & mask
        while slots[slot] >= 0 {
            if matches(Int(slots[slot]), word) { return slots[slot] }
            slot = (slot + 1) & mask
        }
        let number = Int32(truncatingIfNeeded: count)
        storage.append(contentsOf: word)
        offsets.append(UInt32(truncatingIfNeeded: storage.count))
        slots[slot] = number
        if count * 2 > slots.count { grow() }
        return number
    }

    /// Words that begin with `prefix`, at most `limit`.
    func words(startingWith prefix: [UInt8], limit: Int) -> [Int] {
        var found: [Int] = []
        for word in 0..<count where bytes(of: word).starts(with: prefix) {
            found.append(word)
            if found.count == limit { break }
        }
        return found
    }

    /// Words that one insertion, deletion, substitution or swap of neighbours turns into `word`.
    func words(oneEditFrom word: [UInt8], limit: Int) -> [Int] {
        var found: [Int] = []
        for candidate in 0..<count {
            let length = Int(offsets[candidate + 1] - offsets[candidate])
            guard abs(length - word.count) <= 1, isOneEdit(bytes(of: candidate), word) else { continue }
            found.append(candidate)
            if found.count == limit { break }
        }
        return found
    }

    private func isOneEdit(_ left: ArraySlice<UInt8>, _ right: [UInt8]) -> Bool {
        var same = 0
        let start = left.startIndex
        while same < left.count, same < right.count, left[start + same] == right[same] { same += 1 }
        let leftRest = left.dropFirst(same)
        let rightRest = right.dropFirst(same)
        if leftRest.count == rightRest.count {
            if leftRest.dropFirst().elementsEqual(rightRest.dropFirst()) { return true }
            guard leftRest.count >= 2, let first = leftRest.first, let other = rightRest.first else { return false }
            return first == rightRest[rightRest.startIndex + 1] && other == leftRest[leftRest.startIndex + 1]
                && leftRest.dropFirst(2).elementsEqual(rightRest.dropFirst(2))
        }
        return leftRest.count > rightRest.count
            ? leftRest.dropFirst().elementsEqual(rightRest) : leftRest.elementsEqual(rightRest.dropFirst())
    }

    private func matches(_ number: Int, _ word: some RandomAccessCollection<UInt8>) -> Bool {
        var position = Int(offsets[number])
        guard Int(offsets[number + 1]) - position == word.count else { return false }
        for byte in word {
            guard storage[position] == byte else { return false }
            position += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        mask = slots.count - 1
        for number in 0..<count {
            var slot = Vocabulary.hash(bytes(of: number)) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: number)
        }
    }

    private static func hash(_ word: some Collection<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 24)
    }
}
