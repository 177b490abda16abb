/// Strings numbered in the order of first sight, while an index is built.
struct Vocabulary: Sendable {
    private(set) var storage: [UInt8] = []
    private(set) var offsets: [UInt32] = [0]
    private(set) var slots: [UInt32]
    private var mask: Int

    static let empty = UInt32.max

    init() {
        slots = [UInt32](repeating: Vocabulary.empty, count: 1 << 10)
        mask = slots.count - 1
    }

    var count: Int { offsets.count - 1 }

    func bytes(of word: Int) -> ArraySlice<UInt8> { storage[Int(offsets[word])..<Int(offsets[word + 1])] }

    func number(of word: some Collection<UInt8>) -> Int? {
        var slot = Vocabulary.hash(word) & mask
        while slots[slot] != Vocabulary.empty {
            if matches(Int(slots[slot]), word) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    func number(of word: String) -> Int? { number(of: Array(word.utf8)) }

    mutating func intern(_ word: [UInt8]) -> Int {
        var slot = Vocabulary.hash(word) & mask
        while slots[slot] != Vocabulary.empty {
            if matches(Int(slots[slot]), word) { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        let number = count
        storage.append(contentsOf: word)
        offsets.append(UInt32(truncatingIfNeeded: storage.count))
        slots[slot] = UInt32(truncatingIfNeeded: number)
        if count * 2 > slots.count { grow() }
        return number
    }

    mutating func intern(_ word: String) -> Int { intern(Array(word.utf8)) }

    private func matches(_ number: Int, _ word: some Collection<UInt8>) -> Bool {
        var position = Int(offsets[number])
        guard Int(offsets[number + 1]) - position == word.count else { return false }
        for byte in word {
            guard storage[position] == byte else { return false }
            position += 1
        }
        return true
    }

    private mutating func grow() {
        slots = [UInt32](repeating: Vocabulary.empty, count: slots.count * 2)
        mask = slots.count - 1
        for number in 0..<count {
            var slot = Vocabulary.hash(bytes(of: number)) & mask
            while slots[slot] != Vocabulary.empty { slot = (slot + 1) & mask }
            slots[slot] = UInt32(truncatingIfNeeded: number)
        }
    }

    static func hash(_ word: some Collection<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash >> 24)
    }
}
