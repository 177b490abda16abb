/// Where one segment lies in a window.
struct SegmentEntry {
    var id: SegmentID
    var ordinal: Int
    /// Where the identifier starts.
    var start: Int
    /// Where the last element ends.
    var end: Int
    /// The first of its marks, and how many there are: one for each element, the identifier included.
    var firstMark: Int
    var markCount: Int

    static let none = SegmentEntry(id: .invalid, ordinal: 0, start: 0, end: 0, firstMark: 0, markCount: 0)

    mutating func move(bytes: Int, marks: Int) {
        guard start >= bytes, firstMark >= marks else {
            // The segment has left the window.
            self = .none
            return
        }
        start -= bytes
        end -= bytes
        firstMark -= marks
    }
}

/// The part of a file that is in memory, and the places of all delimiters in it.
///
/// The index is made with one table look-up a byte and no branch: the place is always written and the count grows only
/// when the byte is a delimiter. On text with a delimiter in every fourth byte this is faster than a vector scan whose
/// hits must be unpacked one by one, and it is the same on every processor.
struct SegmentWindow {
    private(set) var bytes: [UInt8]
    /// How much of `bytes` is in use.
    private(set) var filled = 0
    /// The file offset of the first byte.
    private(set) var base: Int
    /// The places of element separators and segment terminators, ascending.
    private(set) var marks: [UInt32]
    private(set) var markCount = 0
    /// The first mark that belongs to no segment yet.
    var nextMark = 0
    /// Up to where the index goes.
    private var indexed = 0
    private(set) var indexedFor: Delimiters?
    private var isDelimiter = [UInt8](repeating: 0, count: 256)

    init(capacity: Int, base: Int = 0) {
        self.base = base
        let size = max(1_024, min(capacity, 1 << 24))
        bytes = [UInt8](repeating: 0, count: size)
        marks = [UInt32](repeating: 0, count: size + 1)
    }

    @_lifetime(borrow self)
    borrowing func view(of entry: SegmentEntry, _ delimiters: Delimiters) -> SegmentView {
        SegmentView(
            id: entry.id, ordinal: entry.ordinal, offset: base + entry.start, bytes: bytes.span,
            ends: marks.span.extracting(entry.firstMark..<entry.firstMark + entry.markCount), start: entry.start,
            end: entry.end, delimiters: delimiters)
    }

    /// Makes room behind the bytes in use: what lies before `position` may go. Returns by how much the rest moved.
    mutating func makeRoom(keeping position: Int) -> (bytes: Int, marks: Int) {
        guard bytes.count - filled < bytes.count / 2, position > 0 else { return (0, 0) }
        // Marks of bytes that belonged to no segment go with their bytes.
        skipMarks(before: position)
        let dropped = nextMark
        move(bytes: position, marks: dropped)
        return (position, dropped)
    }

    private mutating func move(bytes count: Int, marks dropped: Int) {
        guard count > 0 else { return }
        let left = filled - count
        bytes.withUnsafeMutableBytes { buffer in
            UnsafeMutableRawBufferPointer(rebasing: buffer[0..<left])
                .copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[count..<count + left]))
        }
        for index in dropped..<markCount { marks[index - dropped] = marks[index] &- UInt32(truncatingIfNeeded: count) }
        markCount -= dropped
        nextMark -= dropped
        filled = left
        base += count
        indexed = max(0, indexed - count)
    }

    /// Reads into the free part; returns how many bytes came.
    mutating func fill(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows -> Int {
        let start = filled
        let count = try bytes.withUnsafeMutableBytes { buffer in
            try read(UnsafeMutableRawBufferPointer(rebasing: buffer[start...]))
        }
        let taken = max(0, min(count, bytes.count - start))
        filled += taken
        return taken
    }

    /// Finds the delimiters of all bytes from `position` on anew, for an interchange with other ones.
    mutating func startIndex(at position: Int, _ delimiters: Delimiters) {
        markCount = nextMark
        indexed = position
        isDelimiter = [UInt8](repeating: 0, count: 256)
        isDelimiter[Int(delimiters.element)] = 1
        isDelimiter[Int(delimiters.segment)] = 1
        indexedFor = delimiters
        index()
    }

    /// Finds the delimiters of the bytes that came since the last time.
    mutating func index() {
        // Every mark is the place of a byte of its own before `indexed`, so there is always room for the rest: the loop
        // relies on it.
        guard indexedFor != nil, indexed < filled, markCount <= indexed else { return }
        // The marks leave the window for the loop, so that bytes and marks are accessed apart.
        var places: [UInt32] = []
        swap(&places, &marks)
        markCount = SegmentWindow.index(
            bytes.span.extracting(0..<filled), isDelimiter.span, from: indexed, to: &places, at: markCount)
        swap(&places, &marks)
        indexed = filled
    }

    private static func index(
        _ bytes: Span<UInt8>, _ table: Span<UInt8>, from start: Int, to marks: inout [UInt32], at first: Int
    ) -> Int {
        var count = first
        var places = marks.mutableSpan
        for place in start..<bytes.count {
            // There are never more marks than bytes, and `marks` has one place more than `bytes`.
            places[unchecked: count] = UInt32(truncatingIfNeeded: place)
            count &+= Int(table[unchecked: Int(bytes[unchecked: place])])
        }
        return count
    }

    /// The first place from `start` on that is no blank, unless the blank is a separator.
    borrowing func skipBlanks(from start: Int, _ delimiters: Delimiters) -> Int {
        let bytes = bytes.span
        var place = start
        while place < filled, bytes[unchecked: place].isASCIIBlank, bytes[unchecked: place] != delimiters.element,
            bytes[unchecked: place] != delimiters.component
        { place &+= 1 }
        return place
    }

    /// The marks of the segment at `start`: the first, and the one behind its terminator with the terminator's place.
    /// The place is nil when the terminator is not in the window.
    borrowing func cut(_ start: Int, _ terminator: UInt8) -> (first: Int, end: Int, place: Int?) {
        let bytes = bytes.span
        let marks = marks.span
        var mark = nextMark
        while mark < markCount, Int(marks[unchecked: mark]) < start { mark &+= 1 }
        let first = mark
        while mark < markCount {
            let place = Int(marks[unchecked: mark])
            mark &+= 1
            if bytes[unchecked: place] == terminator { return (first, mark, place) }
        }
        return (first, first, nil)
    }

    /// The identifier of a segment, or ``SegmentID/invalid`` when it is longer than any.
    borrowing func identifier(_ range: Range<Int>) -> SegmentID {
        let bytes = bytes.span
        guard range.count <= 4, range.isEmpty || bytes[range.lowerBound] != 0 else { return .invalid }
        if !range.isEmpty, range.lowerBound &+ 4 <= bytes.count {
            // Four bytes at once; those behind the identifier are shifted out.
            let word = bytes.bytes.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt32.self).bigEndian
            return SegmentID(raw: word &>> UInt32(truncatingIfNeeded: 32 &- 8 &* range.count))
        }
        var id: UInt32 = 0
        for place in range { id = id << 8 | UInt32(bytes[place]) }
        return SegmentID(raw: id)
    }

    /// Component and repetition separators between two places.
    borrowing func separators(in range: Range<Int>, _ delimiters: Delimiters) -> Int {
        let bytes = bytes.span
        var count = 0
        for place in range
        where bytes[place] == delimiters.component || bytes[place] == delimiters.repetition { count &+= 1 }
        return count
    }

    /// Passes over the marks of bytes that belong to no segment.
    mutating func skipMarks(before position: Int) {
        while nextMark < markCount, Int(marks[nextMark]) < position { nextMark += 1 }
    }

    /// Ends the last segment of a file where the bytes end; returns how many marks it has.
    mutating func closeLast() -> Int {
        marks[markCount] = UInt32(truncatingIfNeeded: filled)
        markCount += 1
        defer { nextMark = markCount }
        return markCount - nextMark
    }
}
