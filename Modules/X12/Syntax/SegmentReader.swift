package import Primitives

/// Cuts a stream of bytes into segments in one pass, holding only a window of it in memory.
///
/// The reader does no input itself: whoever drives it calls ``next()`` and gives it more bytes with ``feed(_:)`` when it
/// asks. It takes any bytes in pieces of any size and never fails; what is wrong becomes a finding. The segments are the
/// same however the input is cut.
package struct SegmentReader: ~Copyable {
    /// What ``next()`` came to.
    package enum Step {
        /// ``segment`` is the next segment.
        case segment
        /// ``feed(_:)`` must be called first.
        case needsInput
        /// There is no further segment.
        case end
    }

    private enum Place {
        case start, interchange, outside
        /// Inside a segment that is over the limit: bytes are dropped up to its terminator.
        case skipping
        /// In bytes that belong to no interchange: they are dropped up to the next ISA.
        case searching
        /// The file held something that ends the reading.
        case finished
    }

    private var window: SegmentWindow
    private let limits: ReadLimits
    private var place = Place.start
    private var delimiters = Delimiters.standard
    /// Where the next segment starts in the window.
    private var position = 0
    private var ordinal = 0
    private var inputEnded = false
    private var current = SegmentEntry.none
    /// What was wrong with the bytes so far.
    package private(set) var findings: FindingList

    package init(limits: ReadLimits = ReadLimits()) {
        self.limits = limits
        window = SegmentWindow(capacity: max(limits.windowBytes, 2 * limits.segmentBytes))
        findings = FindingList(limit: limits.findings)
    }

    /// Reads a part of an interchange: `offset` is the file offset of its first byte, which starts a segment, and
    /// `ordinal` the number of segments before it.
    package init(resumingAt offset: Int, ordinal: Int, delimiters: Delimiters, limits: ReadLimits = ReadLimits()) {
        self.limits = limits
        self.delimiters = delimiters
        self.ordinal = ordinal
        place = .interchange
        window = SegmentWindow(capacity: max(limits.windowBytes, 2 * limits.segmentBytes), base: offset)
        window.startIndex(at: 0, delimiters)
        findings = FindingList(limit: limits.findings)
    }

    /// How many bytes of the file were taken in.
    package var bytesRead: Int { window.base + window.filled }

    /// The file offset of the first byte that belongs to no segment so far.
    package var offset: Int { window.base + position }

    /// The identifier of ``segment``, without making a view of it.
    var segmentID: SegmentID { current.id }

    /// The segment that ``next()`` found last.
    package var segment: SegmentView {
        @_lifetime(borrow self)
        borrowing get { window.view(of: current, delimiters) }
    }

    /// Adds a finding of whoever reads the segments, so that all of a file stand in order.
    package mutating func report(_ finding: Finding) { findings.add(finding) }

    /// Lets `read` put bytes into the free part of the window; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        let moved = window.makeRoom(keeping: position)
        position -= moved.bytes
        current.move(bytes: moved.bytes, marks: moved.marks)
        if try window.fill(read) == 0 { inputEnded = true }
        if place == .interchange { window.index() }
    }

    /// Finds the next segment.
    package mutating func next() -> Step {
        while true {
            switch place {
            case .start:
                guard let step = skipPreamble() else { continue }
                return step
            case .interchange:
                guard let step = nextSegment() else { continue }
                return step
            case .outside, .searching:
                guard let step = findInterchange() else { continue }
                return step
            case .skipping:
                guard let step = skipSegment() else { continue }
                return step
            case .finished: return .end
            }
        }
    }

    /// Ends the interchange: whatever follows must be another ISA.
    package mutating func leaveInterchange() { if place == .interchange { place = .outside } }
}

// MARK: Cutting

extension SegmentReader {
    private var moreOrEnd: Step { inputEnded ? .end : .needsInput }

    private func byte(_ index: Int) -> UInt8? { index < window.filled ? window.bytes[index] : nil }

    /// Nil when there is something to look at.
    private mutating func skipPreamble() -> Step? {
        guard inputEnded || window.filled >= 4 else { return .needsInput }
        let first = [byte(0), byte(1), byte(2)]
        if first == [0xEF, 0xBB, 0xBF] {
            findings.add(
                "x12.byte-order-mark", .warning, Finding.Location(offset: 0), "The file starts with a byte order mark.")
            position = 3
        } else if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            findings.add(
                "x12.utf-16", .error, Finding.Location(offset: 0), "The file is UTF-16 text, which X12 is not.",
                fix: "Ask the sender for an ASCII file.")
            place = .finished
            return nil
        }
        if let byte = byte(position), byte.isASCIIBlank {
            findings.add(
                "x12.leading-blanks", .warning, Finding.Location(offset: position),
                "Blanks stand before the ISA segment.")
        }
        if window.filled == position {
            findings.add(
                "x12.empty", .error, Finding.Location(offset: 0), "The file is empty.", fix: "Fetch or send it again.")
        }
        place = .outside
        return nil
    }

    private mutating func nextSegment() -> Step? {
        let start = window.skipBlanks(from: position, delimiters)
        position = start
        guard start < window.filled else { return moreOrEnd }
        if window.bytes[start] == UInt8(ascii: "I") {
            switch isISA(at: start) {
            case true?:
                place = .outside
                return nil
            case nil: return inputEnded ? lastSegment(start) : .needsInput
            case false?: break
            }
        }
        let cut = window.cut(start, delimiters.segment)
        window.nextMark = cut.first
        if let place = cut.place {
            window.nextMark = cut.end
            position = place &+ 1
            ordinal &+= 1
            return take(start, place, cut.first, cut.end &- cut.first) ? .segment : nil
        }
        if inputEnded { return lastSegment(start) }
        guard window.filled - start > limits.segmentBytes else { return .needsInput }
        ordinal += 1
        reportLimit(start)
        place = .skipping
        return nil
    }

    /// True when the bytes are a segment that can be used.
    private mutating func take(_ start: Int, _ terminator: Int, _ first: Int, _ count: Int) -> Bool {
        var end = terminator
        // A carriage return before a line feed terminator is part of the line end, unless it separates elements.
        if delimiters.segment == 0x0A, delimiters.element != 0x0D, end > start, window.bytes[end - 1] == 0x0D {
            end &-= 1
        }
        guard end > start else {
            findings.add("x12.empty-segment", .warning, location(start), "An empty segment.")
            return false
        }
        guard end - start <= limits.segmentBytes else {
            reportLimit(start)
            return false
        }
        guard count <= limits.elements + 1,
            end - start <= 512 || window.separators(in: start..<end, delimiters) <= limits.separators
        else {
            findings.add(
                "x12.element-limit", .error, location(start), "A segment has more elements than any guide allows.",
                fix: "Ask the sender for a correct file.")
            return false
        }
        let idEnd = count <= 1 ? end : max(start, min(end, Int(window.marks[first])))
        let id = window.identifier(start..<idEnd)
        current = SegmentEntry(id: id, ordinal: ordinal, start: start, end: end, firstMark: first, markCount: count)
        if !id.isWellFormed {
            findings.add(
                "x12.segment-id", .warning, location(start), "A segment's identifier is not two or three letters.")
        }
        return true
    }

    private func location(_ start: Int) -> Finding.Location {
        Finding.Location("segment \(ordinal)", offset: window.base + start)
    }

    private mutating func reportLimit(_ start: Int) {
        findings.add(
            "x12.segment-limit", .error, location(start), "A segment has more than \(limits.segmentBytes) bytes.",
            fix: "Ask the sender for a correct file.")
    }

    /// Drops bytes up to the terminator of a segment that is over the limit.
    private mutating func skipSegment() -> Step? {
        while position < window.filled {
            position += 1
            if window.bytes[position - 1] == delimiters.segment {
                place = .interchange
                window.startIndex(at: position, delimiters)
                return nil
            }
        }
        return moreOrEnd
    }

    /// The bytes after the last terminator: an IEA is taken with a warning, anything else was cut short.
    private mutating func lastSegment(_ start: Int) -> Step? {
        let end = window.filled
        position = end
        place = .finished
        let isIEA = end - start > 3 && Array(window.bytes[start..<start + 4]) == [73, 69, 65, delimiters.element]
        ordinal += 1
        guard isIEA else {
            findings.add(
                "x12.truncated", .error, location(start), "The file ends inside a segment.",
                fix: "The transfer was cut short; fetch or send the file again.")
            return nil
        }
        findings.add("x12.unterminated", .warning, location(start), "The IEA segment has no terminator.")
        let first = window.nextMark
        let count = window.closeLast()
        return take(start, end, first, count) ? .segment : nil
    }
}

// MARK: Interchanges

extension SegmentReader {
    /// True when an ISA starts here; nil when too few bytes are there to tell.
    private func isISA(at index: Int) -> Bool? {
        guard let second = byte(index + 1), let third = byte(index + 2) else {
            let rest = Array(window.bytes[min(index, window.filled)..<window.filled])
            return [73, 83, 65].starts(with: rest) ? nil : false
        }
        guard byte(index) == UInt8(ascii: "I"), second == UInt8(ascii: "S"), third == UInt8(ascii: "A") else {
            return false
        }
        guard let separator = byte(index + 3) else { return inputEnded ? true : nil }
        // A file that starts so has a wrong separator; later on the same bytes may be a word.
        return ordinal == 0 || !separator.isASCIILetterOrDigit
    }

    /// Goes on at the next ISA with sixteen fields; nil when there is one.
    private mutating func findInterchange() -> Step? {
        if place == .outside {
            while let byte = byte(position), byte.isASCIIBlank { position += 1 }
            guard position < window.filled else { return moreOrEnd }
            guard inputEnded || window.filled - position >= 2 * ISAHeader.length else { return .needsInput }
            if isISA(at: position) == true { return startInterchange() }
            reportSearch()
            place = .searching
            position += 1
        }
        while position + 3 < window.filled {
            guard inputEnded || window.filled - position >= 2 * ISAHeader.length else { return .needsInput }
            if window.bytes[position] == UInt8(ascii: "I"), isISA(at: position) == true,
                case .success = ISAHeader.read(window.bytes.span.extracting(position..<window.filled))
            {
                return startInterchange()
            }
            position += 1
        }
        guard inputEnded else { return .needsInput }
        place = .finished
        return nil
    }

    private mutating func reportSearch() {
        let rest = window.filled - position
        if ordinal == 0, inputEnded, rest < 3,
            [73, 83, 65].starts(with: window.bytes[position..<window.filled])
        {
            findings.add(ISAHeader.Failure.short.finding(at: window.base + position))
        } else if ordinal == 0 {
            findings.add(
                "x12.no-isa", .error, Finding.Location(offset: window.base + position),
                "The file does not start with an ISA segment.", fix: "This may be another kind of file.")
        } else {
            findings.add(
                "x12.trailing-bytes", .warning, Finding.Location(offset: window.base + position),
                "Text follows the IEA segment.")
        }
    }

    /// Takes the ISA at the position as a segment.
    private mutating func startInterchange() -> Step? {
        let offset = window.base + position
        switch ISAHeader.read(window.bytes.span.extracting(position..<window.filled)) {
        case .failure(let failure):
            findings.add(failure.finding(at: offset))
            place = .finished
            return nil
        case .success(let header):
            ordinal += 1
            for (field, width) in header.wrongWidths {
                let name = field < 10 ? "ISA0\(field)" : "ISA\(field)"
                findings.add(
                    "x12.isa-field-width", .error, Finding.Location("segment \(ordinal) \(name)", offset: offset),
                    "\(name) has \(width) characters instead of \(ISAHeader.widths[field - 1]).",
                    fix: "Ask the sender for an ISA of exactly 106 characters.")
            }
            if header.hasBadRepetition {
                findings.add(
                    "x12.repetition-separator", .error,
                    Finding.Location("segment \(ordinal) ISA11", offset: offset),
                    "The repetition separator (ISA11) is another delimiter or a data character; it is not used.",
                    fix: "Ask the sender for a file with four different delimiters such as * : ^ ~.")
            }
            delimiters = header.delimiters
            place = .interchange
            if window.indexedFor == delimiters { window.index() } else { window.startIndex(at: position, delimiters) }
            window.skipMarks(before: position)
            let first = window.nextMark
            let start = position
            position += header.length
            window.skipMarks(before: position)
            return take(start, position - 1, first, window.nextMark - first) ? .segment : nil
        }
    }
}
