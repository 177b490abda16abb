/// A segment as it is compared: without the file's own delimiters, empty elements at the end and control numbers.
struct SegmentDigest {
    /// Bytes that no text holds stand for the delimiters.
    static let element: UInt8 = 0x1D
    static let repetition: UInt8 = 0x1E
    static let component: UInt8 = 0x1F

    private var map = [UInt8](0...255)
    private var delimiters: Delimiters?
    private var bytes: [UInt8] = []

    /// Adds a segment to a hash.
    mutating func add(_ segment: Span<UInt8>, _ id: SegmentID, _ delimiters: Delimiters, to hasher: inout Hasher) {
        normalize(segment, id, delimiters)
        bytes.withUnsafeBytes { hasher.combine(bytes: $0) }
        hasher.combine(UInt8(0x1C))
    }

    /// The elements as they are compared, the identifier being the first.
    mutating func elements(_ segment: Span<UInt8>, _ id: SegmentID, _ delimiters: Delimiters) -> [[UInt8]] {
        normalize(segment, id, delimiters)
        return bytes.split(separator: SegmentDigest.element, omittingEmptySubsequences: false).map(Array.init)
    }

    private mutating func normalize(_ segment: Span<UInt8>, _ id: SegmentID, _ delimiters: Delimiters) {
        use(delimiters)
        bytes.removeAll(keepingCapacity: true)
        SegmentDigest.normalize(segment, map, leaving: SegmentDigest.leftOut(of: id), to: &bytes)
    }

    private static func normalize(
        _ segment: Span<UInt8>, _ map: [UInt8], leaving left: UInt64, to bytes: inout [UInt8]
    ) {
        var number = 0
        for place in segment.indices {
            let byte = map[Int(segment[unchecked: place])]
            if byte == element {
                number &+= 1
            } else if left != 0, number < 64, left >> UInt64(number) & 1 == 1 {
                continue
            }
            bytes.append(byte)
        }
        while bytes.last == element { bytes.removeLast() }
    }

    private mutating func use(_ delimiters: Delimiters) {
        guard self.delimiters != delimiters else { return }
        self.delimiters = delimiters
        map = [UInt8](0...255)
        map[Int(delimiters.element)] = SegmentDigest.element
        map[Int(delimiters.component)] = SegmentDigest.component
        if let repetition = delimiters.repetition { map[Int(repetition)] = SegmentDigest.repetition }
    }

    /// Elements that number or time the file and say nothing about a claim, as bits: the reference, date and time of a
    /// BHT, and where a level stands in the file.
    private static func leftOut(of id: SegmentID) -> UInt64 {
        switch id {
        case "BHT": 1 << 3 | 1 << 4 | 1 << 5
        case "HL": 1 << 1 | 1 << 2 | 1 << 4
        default: 0
        }
    }
}

extension SegmentScanner {
    /// Adds the segment to a hash.
    func digest(with digest: inout SegmentDigest, to hasher: inout Hasher) {
        digest.add(window.span.extracting(start..<end), id, delimiters, to: &hasher)
    }
}
