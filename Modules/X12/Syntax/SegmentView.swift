package import Primitives

/// One segment where it lies in the reader's memory: nothing is copied until an element is asked for.
///
/// Element numbers count from 1 as in the guides, so `segment.text(3)` of a CLP is CLP03; number 0 is the identifier.
/// A view lives no longer than the reader's current window; what is to be kept is asked for as a value.
package struct SegmentView: ~Escapable {
    package let id: SegmentID
    /// Position in the file, the first segment being 1.
    package let ordinal: Int
    /// Byte offset of the segment's first byte in the file.
    package let offset: Int
    /// The bytes around the segment.
    let bytes: Span<UInt8>
    /// Where each element ends in `bytes`: the place of the delimiter behind it. The identifier is the first.
    let ends: Span<UInt32>
    /// Where the identifier starts in `bytes`.
    let start: Int
    /// Where the last element ends, which may be before a carriage return.
    let end: Int
    package let delimiters: Delimiters

    @_lifetime(copy bytes, copy ends)
    init(
        id: SegmentID, ordinal: Int, offset: Int, bytes: Span<UInt8>, ends: Span<UInt32>, start: Int, end: Int,
        delimiters: Delimiters
    ) {
        self.id = id
        self.ordinal = ordinal
        self.offset = offset
        self.bytes = bytes
        self.ends = ends
        self.start = start
        self.end = end
        self.delimiters = delimiters
    }

    /// The number of elements after the identifier.
    package var count: Int { ends.count &- 1 }

    /// Where an element lies in `bytes`; empty when it is absent.
    func range(_ number: Int) -> Range<Int> {
        guard number >= 0, number < ends.count else { return end..<end }
        let first = number == 0 ? start : Int(ends[unchecked: number &- 1]) &+ 1
        let last = number == ends.count &- 1 ? end : Int(ends[unchecked: number])
        return first < last ? first..<last : first..<first
    }

    /// The element's bytes as received, blanks included; empty when it is absent.
    @_lifetime(copy self)
    package func element(_ number: Int) -> Span<UInt8> { bytes.extracting(range(number)) }

    /// True when the element is absent or has no character.
    package func isEmpty(_ number: Int) -> Bool { range(number).isEmpty }

    /// Where a component lies in `bytes`, counted from 1; empty when it is absent.
    func range(_ number: Int, _ part: Int) -> Range<Int> {
        let whole = range(number)
        var first = whole.lowerBound
        var position = 1
        while position < part {
            guard let next = index(of: delimiters.component, in: first..<whole.upperBound) else {
                return whole.upperBound..<whole.upperBound
            }
            first = next &+ 1
            position &+= 1
        }
        let last = index(of: delimiters.component, in: first..<whole.upperBound) ?? whole.upperBound
        return first..<last
    }

    /// The number of components of an element; 0 when it is absent.
    package func componentCount(_ number: Int) -> Int { pieceCount(number, by: delimiters.component) }

    /// The number of repetitions of an element; 0 when it is absent.
    package func repetitionCount(_ number: Int) -> Int {
        guard let repetition = delimiters.repetition else { return isEmpty(number) ? 0 : 1 }
        return pieceCount(number, by: repetition)
    }

    private func pieceCount(_ number: Int, by separator: UInt8) -> Int {
        let whole = range(number)
        guard !whole.isEmpty else { return 0 }
        var count = 1
        for place in whole where bytes[unchecked: place] == separator { count &+= 1 }
        return count
    }

    private func index(of byte: UInt8, in range: Range<Int>) -> Int? {
        var place = range.lowerBound
        while place < range.upperBound {
            if bytes[unchecked: place] == byte { return place }
            place &+= 1
        }
        return nil
    }
}

extension SegmentView {
    /// `CLM02` or `HI01-2`: how findings name an element or a component.
    package func name(of number: Int, _ part: Int? = nil) -> String {
        let element = number < 10 ? "\(id.name)0\(number)" : "\(id.name)\(number)"
        return part.map { "\(element)-\($0)" } ?? element
    }

    /// Where a finding about this segment lies.
    package func location(_ number: Int? = nil) -> Finding.Location {
        Finding.Location("segment \(ordinal) \(number.map { name(of: $0) } ?? id.name)", offset: offset)
    }
}
