import Primitives

/// Cuts a file into segments, one at a time, with their positions. It takes any bytes and never fails: what is wrong
/// becomes a finding.
package struct SegmentTokenizer: Sendable {
    private let bytes: [UInt8]
    private let limits: ReadLimits
    private var position = 0
    private var ordinal = 0
    /// Nil outside an interchange.
    private var delimiters: Delimiters?
    var findings: FindingList

    package init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        self.bytes = bytes
        self.limits = limits
        findings = FindingList(limit: limits.findings)
        skipPreamble()
    }

    /// The next segment, or nil at the end of what can be read.
    package mutating func next() -> Segment? {
        while true {
            skipBlanks()
            guard position < bytes.count else { return nil }
            if startsWithISA(at: position) { return nextISA() }
            guard let delimiters else {
                guard findISA() else { return nil }
                continue
            }
            if let segment = nextSegment(delimiters) { return segment }
        }
    }

    /// Ends the interchange: whatever follows must be another ISA.
    mutating func leaveInterchange() { delimiters = nil }

    private mutating func skipPreamble() {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            findings.add(
                "x12.byte-order-mark", .warning, Finding.Location(offset: 0), "The file starts with a byte order mark.")
            position = 3
        } else if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            findings.add(
                "x12.utf-16", .error, Finding.Location(offset: 0), "The file is UTF-16 text, which X12 is not.",
                fix: "Ask the sender for an ASCII file.")
            position = bytes.count
            return
        }
        let start = position
        skipBlanks()
        if position > start, position < bytes.count {
            findings.add(
                "x12.leading-blanks", .warning, Finding.Location(offset: start), "Blanks stand before the ISA segment.")
        }
        if position >= bytes.count {
            findings.add(
                "x12.empty", .error, Finding.Location(offset: 0), "The file is empty.", fix: "Fetch or send it again.")
        }
    }

    private mutating func skipBlanks() {
        while position < bytes.count, bytes[position].isASCIIBlank, bytes[position] != delimiters?.element,
            bytes[position] != delimiters?.component
        {
            position += 1
        }
    }

    private func startsWithISA(at index: Int) -> Bool {
        index + 3 <= bytes.count && bytes[index] == UInt8(ascii: "I") && bytes[index + 1] == UInt8(ascii: "S")
            && bytes[index + 2] == UInt8(ascii: "A")
            // A file that starts so has a wrong separator; later on the same bytes may be a word.
            && (index + 3 == bytes.count || ordinal == 0 || !bytes[index + 3].isASCIILetterOrDigit)
    }

    private mutating func nextISA() -> Segment? {
        switch ISAHeader.read(bytes, at: position, ordinal: ordinal + 1, into: &findings) {
        case .success(let header):
            ordinal += 1
            delimiters = header.segment.delimiters
            position = header.end
            return header.segment
        case .failure(let reason):
            findings.add(reason.finding(at: position))
            delimiters = nil
            position = bytes.count
            return nil
        }
    }

    /// Goes on at the next ISA with sixteen fields; false when there is none.
    private mutating func findISA() -> Bool {
        let start = position
        let isPartial = ordinal == 0 && bytes.count - start < 3 && [73, 83, 65].starts(with: bytes[start...])
        if isPartial {
            findings.add(ISAHeader.FailureReason(.short).finding(at: start))
            position = bytes.count
            return false
        }
        if ordinal == 0 {
            findings.add(
                "x12.no-isa", .error, Finding.Location(offset: start), "The file does not start with an ISA segment.",
                fix: "This may be another kind of file.")
        } else {
            findings.add(
                "x12.trailing-bytes", .warning, Finding.Location(offset: start), "Text follows the IEA segment.")
        }
        position += 1
        while position + 3 < bytes.count {
            if startsWithISA(at: position) {
                var ignored = FindingList(limit: 1)
                if case .success = ISAHeader.read(bytes, at: position, ordinal: 0, into: &ignored) { return true }
            }
            position += 1
        }
        position = bytes.count
        return false
    }

    /// Cuts the segment at the position, or returns nil after a finding when it is empty, too long or cut short.
    private mutating func nextSegment(_ delimiters: Delimiters) -> Segment? {
        let start = position
        guard let end = bytes[start...].firstIndex(of: delimiters.segment) else { return lastSegment(delimiters) }
        position = end + 1
        ordinal += 1
        return segment(start..<end, delimiters)
    }

    /// The bytes after the last terminator: an IEA is taken with a warning, anything else was cut short.
    private mutating func lastSegment(_ delimiters: Delimiters) -> Segment? {
        let start = position
        position = bytes.count
        let location = Finding.Location("segment \(ordinal + 1)", offset: start)
        guard bytes[start...].starts(with: [73, 69, 65, delimiters.element]) else {
            findings.add(
                "x12.truncated", .error, location, "The file ends inside a segment.",
                fix: "The transfer was cut short; fetch or send the file again.")
            return nil
        }
        findings.add("x12.unterminated", .warning, location, "The IEA segment has no terminator.")
        ordinal += 1
        return segment(start..<bytes.count, delimiters)
    }

    private mutating func segment(_ range: Range<Int>, _ delimiters: Delimiters) -> Segment? {
        let location = Finding.Location("segment \(ordinal)", offset: range.lowerBound)
        guard range.count <= limits.segmentBytes else {
            findings.add(
                "x12.segment-limit", .error, location, "A segment has more than \(limits.segmentBytes) bytes.",
                fix: "Ask the sender for a correct file.")
            return nil
        }
        var end = range.upperBound
        // A carriage return before a line feed terminator is part of the line end.
        if delimiters.segment == 0x0A, end > range.lowerBound, bytes[end - 1] == 0x0D { end -= 1 }
        guard end > range.lowerBound else {
            findings.add("x12.empty-segment", .warning, location, "An empty segment.")
            return nil
        }
        var bounds: [Range<Int>] = []
        bounds.reserveCapacity(16)
        var elementStart = range.lowerBound
        var separators = 0
        for index in range.lowerBound..<end {
            let byte = bytes[index]
            if byte == delimiters.element {
                bounds.append(elementStart..<index)
                elementStart = index + 1
            } else if byte == delimiters.component || byte == delimiters.repetition {
                separators += 1
            }
        }
        bounds.append(elementStart..<end)
        guard bounds.count <= limits.elements + 1, separators <= limits.separators else {
            findings.add(
                "x12.element-limit", .error, location, "A segment has more elements than any guide allows.",
                fix: "Ask the sender for a correct file.")
            return nil
        }
        let id = String(decoding: bytes[bounds[0]].prefix(8), as: UTF8.self)
        if !(2...3).contains(bounds[0].count) || !bytes[bounds[0]].allSatisfy(\.isASCIILetterOrDigit) {
            findings.add("x12.segment-id", .warning, location, "A segment's identifier is not two or three letters.")
        }
        return Segment(
            id: id, ordinal: ordinal, offset: range.lowerBound, bytes: bytes, bounds: bounds, delimiters: delimiters)
    }
}
