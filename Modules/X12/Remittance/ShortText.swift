/// A text of at most 15 bytes in place, without memory of its own: a code, a decimal, a short number.
///
/// It is what most elements of a remittance hold, and copying and dropping it costs nothing. A longer text does not fit;
/// its owner keeps it elsewhere and ``long`` here. A text without a character is the same as none.
struct ShortText: Equatable, Sendable, Codable {
    /// The bytes, the first in the lowest place, and in the highest place of `high` their number.
    private var low: UInt64
    private var high: UInt64

    init() {
        low = 0
        high = 0
    }

    private init(low: UInt64, high: UInt64) {
        self.low = low
        self.high = high
    }

    /// Stands for a text that is too long.
    static let long = ShortText(low: 0, high: .max)

    private var count: Int { Int(truncatingIfNeeded: high &>> 56) }
    var isLong: Bool { high == .max }
    var isEmpty: Bool { high == 0 }

    /// ``long`` when the text does not fit.
    init(_ text: String?) {
        self.init()
        guard let text else { return }
        let bytes = text.utf8
        guard bytes.count <= 15 else {
            self = .long
            return
        }
        var place: UInt64 = 0
        for byte in bytes {
            if place < 64 { low |= UInt64(byte) &<< place } else { high |= UInt64(byte) &<< (place &- 64) }
            place &+= 8
        }
        high |= UInt64(bytes.count) &<< 56
    }

    /// Nil when the range has more than 15 bytes, bytes that are not ASCII, or blanks at an end.
    init?(_ bytes: Span<UInt8>, _ range: Range<Int>) {
        let count = range.count
        self.init()
        if count == 0 { return }
        guard count <= 15, range.lowerBound >= 0, range.lowerBound &+ 16 <= bytes.count else { return nil }
        let raw = bytes.bytes
        low = raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound, as: UInt64.self).littleEndian
        if count > 8 {
            let rest = raw.unsafeLoadUnaligned(fromByteOffset: range.lowerBound &+ 8, as: UInt64.self).littleEndian
            high = rest & ((1 &<< UInt64(truncatingIfNeeded: 8 &* (count &- 8))) &- 1)
        } else if count < 8 {
            low &= (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1
        }
        guard (low | high) & 0x8080_8080_8080_8080 == 0, low & 0xFF != 0x20,
            bytes[unchecked: range.upperBound &- 1] != 0x20
        else { return nil }
        high |= UInt64(truncatingIfNeeded: count) &<< 56
    }

    /// Empty when there is none, and for ``long``.
    var string: String {
        guard !isEmpty, !isLong else { return "" }
        return withUnsafeBytes(of: (low.littleEndian, high.littleEndian)) {
            String(decoding: $0.prefix(count), as: UTF8.self)
        }
    }

    /// A text that is too long is coded as null.
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if isLong { try container.encodeNil() } else { try container.encode(string) }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        self = container.decodeNil() ? .long : ShortText(try container.decode(String.self))
    }
}

/// Texts that are too long for their places, by the number of the place.
struct LongTexts: Equatable, Sendable, Codable {
    private struct Entry: Equatable, Sendable, Codable {
        var place: UInt8
        var text: String
    }

    private var entries: [Entry] = []

    var isEmpty: Bool { entries.isEmpty }

    subscript(_ place: UInt8) -> String? {
        get { entries.first { $0.place == place }?.text }
        set {
            entries.removeAll { $0.place == place }
            guard let newValue else { return }
            entries.append(Entry(place: place, text: newValue))
            entries.sort { $0.place < $1.place }
        }
    }
}

extension SegmentView {
    /// The element as a short text; ``ShortText/long`` when it does not fit.
    func shortOrLong(_ range: Range<Int>) -> ShortText { ShortText(bytes, range) ?? ShortText(trimmed(range)) }
}
