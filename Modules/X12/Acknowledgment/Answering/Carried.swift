/// Values of a received file as an answer can carry them: a fault of the file must not become a fault of the answer.
enum Carried {
    /// The text without characters that a writer refuses, and no longer than the answer's element.
    static func text(_ text: String, _ limit: Int) -> String {
        var scalars = String.UnicodeScalarView()
        for scalar in text.unicodeScalars.prefix(limit) {
            let isWritable = (0x20...0x7E).contains(scalar.value) || (0xC0...0x17F).contains(scalar.value)
            scalars.append(isWritable ? scalar : " ")
        }
        // The longest letters, such as the German sharp s, are written as two.
        let result = String(scalars)
        return SegmentText(result, delimiters: .standard).bytes.count <= limit
            ? result : String(decoding: SegmentText(result, delimiters: .standard).bytes.prefix(limit), as: UTF8.self)
    }

    /// The digits of a number, with zeros in front up to the least count and cut off behind the greatest.
    static func digits(_ text: String, _ count: ClosedRange<Int>) -> String {
        let digits = String(decoding: text.utf8.filter(\.isASCIIDigit).prefix(count.upperBound), as: UTF8.self)
        return String(repeating: "0", count: max(0, count.lowerBound - digits.utf8.count)) + digits
    }

    /// A control number of letters and digits, filled up with zeros in front.
    static func control(_ text: String, _ count: ClosedRange<Int>) -> String {
        let bytes = text.utf8.filter(\.isASCIILetterOrDigit).prefix(count.upperBound)
        return String(repeating: "0", count: max(0, count.lowerBound - bytes.count))
            + String(decoding: bytes, as: UTF8.self)
    }
}
