/// An identifier that follows from what it names, for statements whose source gave none.
///
/// FNV-1a over 128 bits, with each part's length mixed in so that `ab`+`c` and `a`+`bc` differ. The same statement
/// read again gets the same identifier. It guards against accidents, not against somebody who wants a collision.
enum StableIdentifier {
    static func make(_ prefix: String, _ parts: [some Sequence<UInt8>]) -> String {
        var hash: UInt128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d
        let prime: UInt128 = 0x0000_0000_0100_0000_0000_0000_0000_013b
        for part in parts {
            var length: UInt64 = 0
            for byte in part {
                hash = (hash ^ UInt128(byte)) &* prime
                length &+= 1
            }
            for shift in stride(from: UInt64(0), to: 64, by: 8) {
                hash = (hash ^ UInt128((length >> shift) & 0xff)) &* prime
            }
        }
        let digits = String(hash, radix: 16)
        return prefix + "-" + String(repeating: "0", count: max(0, 32 - digits.count)) + digits
    }
}
