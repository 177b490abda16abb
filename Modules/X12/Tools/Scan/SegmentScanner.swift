/// Cuts a stream of bytes into segments without looking into them, and gives out every byte once and in order.
///
/// The tools that count, lay out and mask files need each byte, also those that belong to no segment, and need it fast.
/// What is a segment is decided as by ``SegmentReader``: the two agree on any bytes, however they are cut. Like it the
/// scanner does no input itself and never fails.
package struct SegmentScanner: ~Copyable {
    /// What ``next()`` came to. The bytes of each are `window[start..<following]`.
    package enum Step {
        /// A segment: `start..<end` without its terminator, which is at `end..<following`. Blanks before it,
        /// `lead..<start`, are given out with it.
        case segment
        /// The last segment of a file that ends inside it.
        case cut
        /// A part of a segment that is over the limit, its terminator included.
        case fragment
        /// Bytes that belong to no interchange: a byte order mark, blanks, text between interchanges.
        case outside
        case needsInput
        case end
    }

    private enum Place {
        case start, interchange, outside, searching, skipping, finished
    }

    private let segmentLimit: Int
    private var place = Place.start
    private var hasSegment = false
    private var inputEnded = false
    /// The first byte that was not given out.
    private var given = 0
    /// Where the search goes on: nothing was found before it.
    private var searched = 0
    private var filled = 0
    /// The file offset of the window's first byte.
    private(set) var base = 0
    private(set) var window: [UInt8]
    private(set) var delimiters = Delimiters.standard
    private(set) var lead = 0
    private(set) var start = 0
    private(set) var end = 0
    private(set) var following = 0
    /// True when something ended the reading before the file did: an ISA that can not be read, or UTF-16 text.
    private(set) var isUnreadable = false

    package init(windowBytes: Int = 262_144, limits: ReadLimits = ReadLimits()) {
        segmentLimit = limits.segmentBytes
        window = [UInt8](repeating: 0, count: max(1_024, windowBytes, 2 * limits.segmentBytes))
    }

    /// How many bytes of the file were taken in.
    package var bytesRead: Int { base + filled }

    /// True when there was an interchange.
    package var hasInterchange: Bool { hasSegment }

    /// Lets `read` put bytes into the free part of the window; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        if given > 0, window.count - filled < window.count / 2 { dropGiven() }
        let free = filled
        let count = try window.withUnsafeMutableBytes { buffer in
            try read(UnsafeMutableRawBufferPointer(rebasing: buffer[free...]))
        }
        let taken = max(0, min(count, window.count - free))
        filled += taken
        if taken == 0 { inputEnded = true }
    }

    private mutating func dropGiven() {
        let dropped = given
        let left = filled - dropped
        window.withUnsafeMutableBytes { buffer in
            UnsafeMutableRawBufferPointer(rebasing: buffer[0..<left])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[dropped..<dropped + left]))
        }
        base += dropped
        filled = left
        searched = max(0, searched - dropped)
        given = 0
    }

    package mutating func next() -> Step {
        while true {
            let step: Step? =
                switch place {
                case .interchange: nextSegment()
                case .start: skipPreamble()
                case .outside, .searching: findInterchange()
                case .skipping: skipSegment()
                case .finished: giveOutside(to: filled) ?? moreOrEnd
                }
            if let step { return step }
        }
    }

    /// Ends the interchange: whatever follows must be another ISA.
    package mutating func leaveInterchange() { if place == .interchange { place = .outside } }
}

// MARK: Segments

extension SegmentScanner {
    private var moreOrEnd: Step { inputEnded ? .end : .needsInput }

    private mutating func nextSegment() -> Step? {
        let first = skipBlanks(from: given)
        guard first < filled else { return giveOutside(to: filled) ?? moreOrEnd }
        if window[first] == UInt8(ascii: "I") {
            switch isISA(at: first) {
            case true?:
                place = .outside
                return nil
            case nil: return inputEnded ? lastSegment(first) : wait(at: first)
            case false?: break
            }
        }
        let terminator = terminator(from: max(first, searched))
        if terminator < filled {
            give(from: first, to: terminator, next: terminator &+ 1)
            return end &- first > segmentLimit ? .fragment : .segment
        }
        searched = filled
        if inputEnded { return lastSegment(first) }
        guard filled - first > segmentLimit else { return wait(at: first) }
        place = .skipping
        return nil
    }

    /// Asks for input; the blanks before a segment go first, so that they can not fill the window.
    private mutating func wait(at first: Int) -> Step { giveOutside(to: first) ?? .needsInput }

    private func skipBlanks(from first: Int) -> Int {
        let bytes = window.span
        var place = first
        while place < filled, isSkipped(bytes[unchecked: place]) { place &+= 1 }
        return place
    }

    private func terminator(from first: Int) -> Int {
        TerminatorSearch.first(delimiters.segment, in: window.span, from: first, to: filled)
    }

    /// Blanks before a segment say nothing, unless the blank is a separator.
    private func isSkipped(_ byte: UInt8) -> Bool {
        byte <= 0x20 && byte.isASCIIBlank && byte != delimiters.element && byte != delimiters.component
    }

    private mutating func give(from first: Int, to last: Int, next: Int) {
        lead = given
        start = first
        end = last
        // A carriage return before a line feed terminator is part of the line end.
        if delimiters.segment == 0x0A, last > first, window[last - 1] == 0x0D { end &-= 1 }
        following = next
        given = next
    }

    private mutating func giveOutside(to last: Int) -> Step? {
        guard last > given else { return nil }
        lead = given
        start = given
        end = last
        following = last
        given = last
        return .outside
    }

    /// Gives out a segment that is over the limit as far as it is there.
    private mutating func skipSegment() -> Step? {
        guard given < filled else { return moreOrEnd }
        let terminator = terminator(from: max(given, searched))
        if terminator < filled { place = .interchange }
        give(from: given, to: terminator, next: min(filled, terminator + 1))
        return .fragment
    }

    /// The bytes after the last terminator: an IEA is taken as a segment, anything else was cut short.
    private mutating func lastSegment(_ first: Int) -> Step {
        let isIEA = filled - first > 3 && window[first..<first + 4].elementsEqual([73, 69, 65, delimiters.element])
        give(from: first, to: filled, next: filled)
        place = .finished
        return isIEA ? .segment : .cut
    }
}

// MARK: Interchanges

extension SegmentScanner {
    private func byte(_ index: Int) -> UInt8? { index < filled ? window[index] : nil }

    /// Nil when there is something to look at.
    private mutating func skipPreamble() -> Step? {
        guard inputEnded || filled >= 4 else { return .needsInput }
        let first = [byte(0), byte(1), byte(2)]
        if first.starts(with: [0xFF, 0xFE]) || first.starts(with: [0xFE, 0xFF]) {
            place = .finished
            isUnreadable = true
            return nil
        }
        place = .outside
        searched = 0
        return first == [0xEF, 0xBB, 0xBF] ? giveOutside(to: 3) : nil
    }

    /// True when an ISA starts here; nil when too few bytes are there to tell.
    private func isISA(at index: Int) -> Bool? {
        guard let second = byte(index + 1), let third = byte(index + 2) else {
            return [73, 83, 65].starts(with: window[index..<filled]) ? nil : false
        }
        guard byte(index) == UInt8(ascii: "I"), second == UInt8(ascii: "S"), third == UInt8(ascii: "A") else {
            return false
        }
        guard let separator = byte(index + 3) else { return inputEnded ? true : nil }
        return !hasSegment || !separator.isASCIILetterOrDigit
    }

    /// Goes on at the next ISA with sixteen fields; nil when the place changed.
    private mutating func findInterchange() -> Step? {
        var position = max(given, place == .searching ? searched : given)
        if place == .outside {
            while let byte = byte(position), byte.isASCIIBlank { position += 1 }
            guard position < filled else { return giveOutside(to: filled) ?? moreOrEnd }
            guard inputEnded || filled - position >= 2 * ISAHeader.length else {
                return giveOutside(to: position) ?? .needsInput
            }
            if isISA(at: position) == true { return giveOutside(to: position) ?? startInterchange(position) }
            place = .searching
            position += 1
        }
        while position + 3 < filled {
            guard inputEnded || filled - position >= 2 * ISAHeader.length else { break }
            if window[position] == UInt8(ascii: "I"), isISA(at: position) == true,
                case .success = ISAHeader.read(window.span.extracting(position..<filled))
            {
                // Outside again, so that the text before it is given out first.
                place = .outside
                return giveOutside(to: position)
            }
            position += 1
        }
        searched = position
        guard inputEnded else { return giveOutside(to: position) ?? .needsInput }
        place = .finished
        return nil
    }

    /// Takes the ISA at the position as a segment.
    private mutating func startInterchange(_ position: Int) -> Step? {
        guard case .success(let header) = ISAHeader.read(window.span.extracting(position..<filled)) else {
            place = .finished
            isUnreadable = true
            return nil
        }
        delimiters = header.delimiters
        hasSegment = true
        place = .interchange
        searched = 0
        give(from: position, to: position + header.length - 1, next: position + header.length)
        return .segment
    }
}
