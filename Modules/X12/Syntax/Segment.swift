package import Primitives

/// One segment with its place in the file. Elements are cut out when asked for.
///
/// Element numbers count from 1 as in the guides: `segment[3]` of a CLP is CLP03.
package struct Segment: Sendable, HoldsPatientData {
    /// `CLM`, `NM1`, ... as received.
    package let id: String
    /// Position in the file, the first segment being 1.
    package let ordinal: Int
    /// Byte offset of the segment's first byte in the file.
    package let offset: Int
    let bytes: [UInt8]
    /// The bounds of each element in `bytes`, the identifier being the first.
    let bounds: [Range<Int>]
    let delimiters: Delimiters

    /// A copy of the segment's bytes.
    package init(_ view: borrowing SegmentView) {
        id = view.id == .invalid ? view.string(view.range(0)) : view.id.description
        ordinal = view.ordinal
        offset = view.offset
        delimiters = view.delimiters
        let start = view.start
        var bounds: [Range<Int>] = []
        bounds.reserveCapacity(view.count + 1)
        for number in 0...max(0, view.count) {
            let range = view.range(number)
            bounds.append(range.lowerBound - start..<range.upperBound - start)
        }
        self.bounds = bounds
        bytes = view.bytes.extracting(start..<max(start, view.end)).withUnsafeBufferPointer { Array($0) }
    }

    private init() {
        id = ""
        ordinal = 0
        offset = 0
        bytes = []
        bounds = []
        delimiters = .standard
    }

    static let empty = Segment()

    /// The number of elements after the identifier.
    package var count: Int { max(0, bounds.count - 1) }

    /// The element as text, with invalid UTF-8 repaired; empty when absent.
    package subscript(_ number: Int) -> String {
        guard number >= 1, number < bounds.count else { return "" }
        return String(decoding: bytes[bounds[number]], as: UTF8.self)
    }

    /// The element without surrounding blanks, or nil when nothing is left.
    package func text(_ number: Int) -> String? { Segment.trimmed(self[number]) }

    /// The components of an element, each as text.
    package func components(_ number: Int) -> [String] { pieces(number, by: delimiters.component) }

    /// One component, counted from 1, or nil when it is empty or absent.
    package func component(_ number: Int, _ part: Int) -> String? {
        let parts = components(number)
        return part >= 1 && part <= parts.count ? Segment.trimmed(parts[part - 1]) : nil
    }

    /// The repetitions of an element.
    package func repetitions(_ number: Int) -> [String] {
        guard let repetition = delimiters.repetition else { return [self[number]] }
        return pieces(number, by: repetition)
    }

    /// How findings name the segment; what is no identifier is not repeated.
    private var name: String { SegmentID(id.utf8)?.name ?? "?" }

    /// `CLM02`: how findings name an element.
    package func name(of number: Int) -> String { number < 10 ? "\(name)0\(number)" : "\(name)\(number)" }

    /// Where a finding about this segment lies.
    package func location(_ number: Int? = nil) -> Finding.Location {
        let what = number.map { name(of: $0) } ?? name
        return Finding.Location("segment \(ordinal) \(what)", offset: offset)
    }

    private func pieces(_ number: Int, by separator: UInt8) -> [String] {
        guard number >= 1, number < bounds.count, !bounds[number].isEmpty else { return [] }
        return bytes[bounds[number]].split(separator: separator, omittingEmptySubsequences: false)
            .map { String(decoding: $0, as: UTF8.self) }
    }

    private static func trimmed(_ text: String) -> String? {
        let view = text.utf8
        guard let first = view.firstIndex(where: { $0 != 0x20 }), let last = view.lastIndex(where: { $0 != 0x20 })
        else { return nil }
        return String(text[first...last])
    }
}

extension Segment {
    /// The element as an exact amount; `1e3`, `1,50`, `12.345` and more than ten digits are unreadable.
    package func money(_ number: Int) -> ElementValue<Money> {
        guard number >= 1, number < bounds.count, !bounds[number].isEmpty else { return .absent }
        return ElementBytes.money(bytes.span.extracting(bounds[number])).map { .value($0) } ?? .unreadable
    }

    /// The element as `CCYYMMDD`.
    package func date(_ number: Int) -> ElementValue<CalendarDate> {
        guard number >= 1, number < bounds.count, !bounds[number].isEmpty else { return .absent }
        return ElementBytes.date(bytes.span.extracting(bounds[number])).map { .value($0) } ?? .unreadable
    }

    /// The element as a whole number of at most nine digits.
    package func number(_ position: Int) -> ElementValue<Int> {
        let text = self[position]
        if text.isEmpty { return .absent }
        guard text.utf8.count <= 9, text.utf8.allSatisfy(\.isASCIIDigit), let value = Int(text) else {
            return .unreadable
        }
        return .value(value)
    }
}
