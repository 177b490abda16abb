/// Which control numbers were seen, in a few bytes each and with a limit, so that a file of millions of interchanges or
/// sets takes no more memory than a small one. Beyond the limit nothing is called a repetition.
struct ControlNumberMemory: Sendable {
    static let limit = 500_000

    private var seen: Set<UInt64> = []

    /// False when the texts were seen together before.
    mutating func insert(_ texts: String...) -> Bool {
        // FNV-1a: the same on every run, which Swift's own hashing is not.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
        }
        guard seen.count < ControlNumberMemory.limit else { return true }
        return seen.insert(hash).inserted
    }
}
