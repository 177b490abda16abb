import Primitives

/// The ISA segment: fixed-width fields that also declare the delimiters.
struct ISAHeader {
    let segment: Segment
    /// The offset after the segment terminator.
    let end: Int

    /// The widths of ISA01 to ISA16; with separators and terminator they make 106 bytes.
    static let widths = [2, 10, 2, 10, 2, 15, 2, 15, 6, 4, 1, 5, 9, 1, 1, 1]
    static let length = 106

    enum Failure {
        case short
        case badDelimiters
        case noFields
    }

    /// Reads an ISA at `start`, where the bytes `ISA` stand. A field of the wrong width is reported and read anyway.
    static func read(
        _ bytes: [UInt8], at start: Int, ordinal: Int, into findings: inout FindingList
    ) -> Result<ISAHeader, FailureReason> {
        guard start + 3 < bytes.count else { return .failure(FailureReason(.short)) }
        let separator = bytes[start + 3]
        guard Delimiters.canDelimit(separator) else { return .failure(FailureReason(.badDelimiters)) }
        var bounds = [start..<(start + 3)]
        var position = start + 4
        // An ISA whose fields have other widths than the standard's still has sixteen of them.
        let limit = min(bytes.count, start + 2 * length)
        for _ in 1...15 {
            guard let next = bytes[min(position, limit)..<limit].firstIndex(of: separator) else {
                return .failure(FailureReason(limit == bytes.count ? .short : .noFields))
            }
            bounds.append(position..<next)
            position = next + 1
        }
        guard position + 1 < bytes.count else { return .failure(FailureReason(.short)) }
        bounds.append(position..<(position + 1))
        let repetition = bounds[11].count == 1 ? bytes[bounds[11].lowerBound] : UInt8(ascii: "U")
        let delimiters = Delimiters(
            element: separator, component: bytes[position],
            repetition: repetition == UInt8(ascii: "U") ? nil : repetition, segment: bytes[position + 1])
        guard delimiters.areUsable else { return .failure(FailureReason(.badDelimiters)) }
        let segment = Segment(
            id: "ISA", ordinal: ordinal, offset: start, bytes: bytes, bounds: bounds, delimiters: delimiters)
        for (index, width) in widths.enumerated() where bounds[index + 1].count != width {
            findings.add(
                "x12.isa-field-width", .error, segment.location(index + 1),
                "\(segment.name(of: index + 1)) has \(bounds[index + 1].count) characters instead of \(width).",
                fix: "Ask the sender for an ISA of exactly 106 characters.")
        }
        return .success(ISAHeader(segment: segment, end: position + 2))
    }

    struct FailureReason: Error {
        let failure: Failure

        init(_ failure: Failure) { self.failure = failure }

        func finding(at offset: Int) -> Finding {
            let location = Finding.Location("ISA", offset: offset)
            switch failure {
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
