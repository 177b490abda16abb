/// A code without its dot, packed into one word: up to seven bytes from the left, the count in the lowest byte. Keys
/// sort like their text, and a prefix test is one mask.
struct CodeKey: Hashable, Sendable {
    let bits: UInt64

    static let none = CodeKey(bits: 0)

    private init(bits: UInt64) { self.bits = bits }

    /// Nil for more than seven characters; the dot is skipped.
    init?(_ text: some Sequence<UInt8>) {
        var bits: UInt64 = 0
        var count: UInt64 = 0
        for byte in text where byte != UInt8(ascii: ".") {
            guard count < 7 else { return nil }
            bits |= UInt64(byte) << (56 - 8 * count)
            count += 1
        }
        guard count > 0 else { return nil }
        self.bits = bits | count
    }

    var count: Int { Int(bits & 0xFF) }

    var last: UInt8 {
        count == 0 ? 0 : UInt8(truncatingIfNeeded: bits >> UInt64(64 - 8 * count))
    }

    func dropLast() -> CodeKey {
        guard count > 1 else { return .none }
        let kept = UInt64(count - 1)
        return CodeKey(bits: bits & (~UInt64(0) << (64 - 8 * kept)) | kept)
    }

    func isPrefix(of other: CodeKey) -> Bool {
        guard count > 0, count <= other.count else { return false }
        return (bits ^ other.bits) >> UInt64(64 - 8 * count) == 0
    }

    /// The code without its dot.
    var text: String {
        String(decoding: (0..<count).map { UInt8(truncatingIfNeeded: bits >> UInt64(56 - 8 * $0)) }, as: UTF8.self)
    }
}

/// Finds the record of a code: open addressing over record numbers, at most half full.
struct CodeKeyTable: Sendable {
    private var slots: [Int32]
    private let mask: Int

    init(_ keys: [CodeKey]) {
        var size = 16
        while size < keys.count * 2 { size *= 2 }
        mask = size - 1
        slots = [Int32](repeating: -1, count: size)
        for (record, key) in keys.enumerated() where key != .none {
            var slot = CodeKeyTable.hash(key) & mask
            while slots[slot] >= 0 { slot = (slot + 1) & mask }
            slots[slot] = Int32(truncatingIfNeeded: record)
        }
    }

    func record(of key: CodeKey, in keys: [CodeKey]) -> Int? {
        guard key != .none else { return nil }
        var slot = CodeKeyTable.hash(key) & mask
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return Int(slots[slot]) }
            slot = (slot + 1) & mask
        }
        return nil
    }

    private static func hash(_ key: CodeKey) -> Int {
        Int(truncatingIfNeeded: (key.bits &* 0x9E37_79B9_7F4A_7C15) >> 32)
    }
}
