/// The strings of one and two printable characters, made once: most elements of a claim are such codes.
enum ShortStrings {
    private static let first = 0x20
    private static let width = 0x5F
    /// The one-character strings, then the two-character ones.
    private static let strings: [String] = {
        var made: [String] = []
        made.reserveCapacity(width * (width + 1))
        let all = (0..<width).map { UInt8(truncatingIfNeeded: first + $0) }
        for byte in all { made.append(String(decoding: [byte], as: UTF8.self)) }
        for byte in all { for other in all { made.append(String(decoding: [byte, other], as: UTF8.self)) } }
        return made
    }()

    /// The text of one or two bytes, with invalid UTF-8 repaired.
    static func string(_ bytes: Span<UInt8>, _ range: Range<Int>) -> String {
        let high = Int(bytes[range.lowerBound]) - first
        if range.count == 1 {
            if high >= 0, high < width { return strings[high] }
        } else {
            let low = Int(bytes[range.upperBound - 1]) - first
            if high >= 0, high < width, low >= 0, low < width { return strings[(high + 1) * width + low] }
        }
        return bytes.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }
}
