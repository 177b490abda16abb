import Primitives

/// The secret that pseudonyms are made with, and the keyed function that makes them.
///
/// Whoever does not have the key can not find a value by trying all member numbers or birth dates: the function is
/// SipHash-2-4, a pseudorandom function of a 128-bit key (Aumasson and Bernstein, "SipHash: a fast short-input PRF",
/// 2012). The key itself comes from a slow derivation of what the user types, outside of this module.
package struct MaskingKey: Sendable, HoldsPatientData {
    private let first: UInt64
    private let second: UInt64

    /// - Returns: nil for less than sixteen bytes; further ones are not used.
    package init?(_ bytes: [UInt8]) {
        guard bytes.count >= 16 else { return nil }
        func word(_ range: Range<Int>) -> UInt64 {
            bytes[range].reversed().reduce(0) { $0 << 8 | UInt64($1) }
        }
        first = word(0..<8)
        second = word(8..<16)
    }

    /// What a value is hashed for, so that equal texts in different places have nothing in common.
    enum Purpose: UInt64, Sendable { case symbols = 1, letters = 2, days = 3, steps = 4 }

    /// 64 pseudorandom bits for a purpose, a counter and bytes.
    func hash(_ purpose: Purpose, _ counter: UInt64, _ bytes: [UInt8]) -> UInt64 {
        sipHash(purpose.rawValue << 56 | counter & 0xFF_FFFF_FFFF_FFFF, bytes)
    }

    /// Further bits after those of ``hash(_:_:_:)``, so that a long value is hashed once and not for each of its parts.
    ///
    /// - Parameter counter: not 0.
    func hash(_ purpose: Purpose, _ counter: UInt64, after word: UInt64) -> UInt64 {
        var state = SipState(first, second)
        state.add(purpose.rawValue << 56 | counter & 0xFF_FFFF_FFFF_FFFF)
        state.add(word)
        state.add(16 << 56)
        return state.finish()
    }

    /// SipHash-2-4 of eight bytes, the lowest first, and those that follow.
    func sipHash(_ leading: UInt64, _ bytes: [UInt8]) -> UInt64 {
        var state = SipState(first, second)
        state.add(leading)
        var word: UInt64 = 0
        for (place, byte) in bytes.enumerated() {
            word |= UInt64(byte) << UInt64(8 * (place & 7))
            if place & 7 == 7 {
                state.add(word)
                word = 0
            }
        }
        state.add(word | UInt64(bytes.count &+ 8) << 56)
        return state.finish()
    }
}

/// The four words of SipHash.
private struct SipState {
    private var v0, v1, v2, v3: UInt64

    init(_ first: UInt64, _ second: UInt64) {
        v0 = first ^ 0x736F_6D65_7073_6575
        v1 = second ^ 0x646F_7261_6E64_6F6D
        v2 = first ^ 0x6C79_6765_6E65_7261
        v3 = second ^ 0x7465_6462_7974_6573
    }

    mutating func add(_ word: UInt64) {
        v3 ^= word
        round()
        round()
        v0 ^= word
    }

    mutating func finish() -> UInt64 {
        v2 ^= 0xFF
        for _ in 0..<4 { round() }
        return v0 ^ v1 ^ v2 ^ v3
    }

    private mutating func round() {
        v0 = v0 &+ v1
        v1 = v1 << 13 | v1 >> 51
        v1 ^= v0
        v0 = v0 << 32 | v0 >> 32
        v2 = v2 &+ v3
        v3 = v3 << 16 | v3 >> 48
        v3 ^= v2
        v0 = v0 &+ v3
        v3 = v3 << 21 | v3 >> 43
        v3 ^= v0
        v2 = v2 &+ v1
        v1 = v1 << 17 | v1 >> 47
        v1 ^= v2
        v2 = v2 << 32 | v2 >> 32
    }
}
