/// The first things that tools ask of the segment that a scanner is at.
extension SegmentScanner {
    /// The identifier, or ``SegmentID/invalid`` when it is longer than any.
    var id: SegmentID {
        let bytes = window.span
        let separator = delimiters.element
        // Nearly all identifiers have two or three letters and an element behind them.
        if start &+ 4 <= end {
            let first = UInt32(bytes[unchecked: start]) << 16
            let second = first | UInt32(bytes[unchecked: start &+ 1]) << 8
            let third = bytes[unchecked: start &+ 2]
            if third == separator, bytes[unchecked: start &+ 1] != separator, first >> 16 != UInt32(separator) {
                return SegmentID(raw: second >> 8)
            }
            if bytes[unchecked: start &+ 3] == separator, bytes[unchecked: start &+ 1] != separator,
                first >> 16 != UInt32(separator), third != separator
            {
                return SegmentID(raw: second | UInt32(third))
            }
        }
        var raw: UInt32 = 0
        var place = start
        while place < end, bytes[place] != separator {
            guard place < start + 4 else { return .invalid }
            raw = raw << 8 | UInt32(bytes[place])
            place += 1
        }
        return SegmentID(raw: raw)
    }

    /// Where an element lies in the window, counted from 1; empty when it is absent.
    func range(_ number: Int) -> Range<Int> {
        let bytes = window.span
        var first = start
        for _ in 0..<number {
            first = TerminatorSearch.first(delimiters.element, in: bytes, from: first, to: end) + 1
            guard first <= end else { return end..<end }
        }
        return first..<TerminatorSearch.first(delimiters.element, in: bytes, from: first, to: end)
    }

    /// The element as text without blanks around it; empty when it is absent.
    func text(_ number: Int) -> String {
        let range = range(number)
        let trimmed = window[range].drop { $0 == 0x20 }
        let last = trimmed.lastIndex { $0 != 0x20 }
        return String(decoding: last.map { trimmed[...$0] } ?? [], as: UTF8.self)
    }

    /// The element as a code; ``PackedCode/unfit`` when it has more than eight bytes.
    func code(_ number: Int) -> PackedCode {
        let range = range(number)
        guard range.count <= 8 else { return .unfit }
        return PackedCode(window[range]) ?? .empty
    }

    /// Finds all elements, the identifier being the first; their places are those of the window and `shift`.
    func findElements(_ elements: inout [Range<Int>], _ shift: Int) {
        let bytes = window.span
        elements.removeAll(keepingCapacity: true)
        var first = start
        while first <= end {
            let next = TerminatorSearch.first(delimiters.element, in: bytes, from: first, to: end)
            elements.append(first + shift..<next + shift)
            first = next + 1
        }
    }
}
