import Primitives

/// The ISA segment: fixed-width fields that also declare the delimiters.
struct ISAHeader {
    let delimiters: Delimiters
    /// Bytes of the segment with its terminator; 106 when every field is as wide as it must be.
    let length: Int
    /// The fields of another width than the standard's, and the width they have.
    let wrongWidths: [(field: Int, width: Int)]
    /// ISA11 is one of the other delimiters or a data character: nothing can be told apart by it, so it is not used.
    let hasBadRepetition: Bool

    /// The widths of ISA01 to ISA16; with separators and terminator they make 106 bytes.
    static let widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]
    static let length = 106

    /// Reads an ISA at the start of `bytes`, where the letters `ISA` stand. A field of the wrong width is noted and read
    /// anyway.
    static func read(_ bytes: Span<UInt8>) -> Result<ISAHeader, Failure> {
        guard bytes.count > 3 else { return .failure(.short) }
        let separator = bytes[3]
        guard Delimiters.canDelimit(separator) else { return .failure(.badDelimiters) }
        var wrongWidths: [(field: Int, width: Int)] = []
        var position = 4
        var versionByte = UInt8(ascii: "U")
        // An ISA whose fields have other widths than the standard's still has sixteen of them. How many more bytes are at
        // hand must not matter.
        let limit = min(bytes.count, 2 * length)
        let tooFew = Failure.tooFew(limit)
        for field in 1...15 {
            var next = position
            while next < limit, bytes[next] != separator { next += 1 }
            guard next < limit else { return .failure(tooFew) }
            if next - position != widths[field - 1] { wrongWidths.append((field, next - position)) }
            if field == 11, next - position == 1 { versionByte = bytes[position] }
            position = next + 1
        }
        guard position + 1 < limit else { return .failure(tooFew) }
        var delimiters = Delimiters(
            element: separator, component: bytes[position],
            repetition: versionByte == UInt8(ascii: "U") ? nil : versionByte, segment: bytes[position + 1])
        let hasBadRepetition = !delimiters.areUsable
        if hasBadRepetition { delimiters.repetition = nil }
        guard delimiters.areUsable else { return .failure(.badDelimiters) }
        return .success(
            ISAHeader(
                delimiters: delimiters, length: position + 2, wrongWidths: wrongWidths,
                hasBadRepetition: hasBadRepetition))
    }

    enum Failure: Error {
        case short
        case badDelimiters
        case noFields

        /// What it means that an ISA does not end in this many bytes.
        static func tooFew(_ count: Int) -> Failure { count < 2 * length ? .short : .noFields }

        func finding(at offset: Int) -> Finding {
            let location = Finding.Location("ISA", offset: offset)
            switch self {
            case .short:
                return Finding(
                    "x12.short-isa", .error, at: location, "The file ends inside its ISA segment of 106 characters.",
                    fix: "The transfer was cut short; fetch or send the file again.")
            case .badDelimiters:
                return Finding(
                    "x12.bad-delimiters", .error, at: location,
                    "The ISA declares delimiters that are equal to each other or are data characters.",
                    fix: "Ask the sender for a file with four different delimiters such as * : ^ ~.")
            case .noFields:
                return Finding(
                    "x12.isa-fields", .error, at: location, "The ISA does not have its sixteen fields.",
                    fix: "Ask the sender for an ISA of exactly 106 characters.")
            }
        }
    }
}
