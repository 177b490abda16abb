/// Finds a byte eight at a time, in plain arithmetic that is the same on every processor.
///
/// Segments are some thirty bytes long, so the cost of a call and of the branch at its end weighs as much as the width
/// of the step. Measured on claim files, this is as fast as the C library's `memchr`.
enum TerminatorSearch {
    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The first place of `byte` from `start` on, or `end` when there is none before it.
    ///
    /// - Parameters:
    ///   - start: not negative.
    ///   - end: at most the number of bytes.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int {
        let raw = bytes.bytes
        let pattern = ones &* UInt64(byte)
        var place = start
        while place &+ 8 <= end {
            let word = UInt64(littleEndian: raw.unsafeLoadUnaligned(fromUncheckedByteOffset: place, as: UInt64.self))
            // A byte that is equal becomes zero, and the lowest zero byte sets its highest bit.
            let difference = word ^ pattern
            let hits = (difference &- ones) & ~difference & highs
            if hits != 0 { return place &+ hits.trailingZeroBitCount &>> 3 }
            place &+= 8
        }
        while place < end {
            if bytes[unchecked: place] == byte { return place }
            place &+= 1
        }
        return end
    }
}
