import Primitives

/// A segment that the model has no name for, or whose value could not be read: it is written back as it came.
///
/// Its pieces are kept apart, so that it can be written with other delimiters.
package struct KeptSegment: Codable, Equatable, Sendable, HoldsPatientData {
    package var id: String
    /// Elements, each made of repetitions, each made of components.
    package var elements: [[[String]]]

    package init(id: String, elements: [[[String]]]) {
        self.id = id
        self.elements = elements
    }

    init(_ segment: SegmentView) {
        id = segment.id == .invalid ? segment[0] : segment.id.description
        elements = []
        guard segment.count > 0 else { return }
        elements.reserveCapacity(segment.count)
        for number in 1...segment.count {
            elements.append(KeptSegment.pieces(segment, number))
        }
        while elements.last?.isEmpty == true { elements.removeLast() }
    }

    /// The repetitions of an element, without what is empty at an end and so is never written.
    private static func pieces(_ segment: SegmentView, _ number: Int) -> [[String]] {
        guard !segment.isEmpty(number) else { return [] }
        var pieces: [[String]] = []
        for repetition in segment.repetitions(number) {
            var components = repetition.utf8.split(
                separator: segment.delimiters.component, omittingEmptySubsequences: false
            ).map { KeptSegment.trimmed(String(Substring($0))) }
            while components.last?.isEmpty == true { components.removeLast() }
            pieces.append(components)
        }
        while pieces.last?.isEmpty == true { pieces.removeLast() }
        return pieces
    }

    private static func trimmed(_ text: String) -> String {
        guard text.utf8.first == 0x20 || text.utf8.last == 0x20 else { return text }
        var rest = Substring(text)
        while rest.utf8.first == 0x20 { rest.removeFirst() }
        while rest.utf8.last == 0x20 { rest.removeLast() }
        return String(rest)
    }

    /// Segments that make the frame of a transaction; none of them can be kept.
    private static let frame: Set<String> = ["ISA", "GS", "ST", "HL", "SE", "GE", "IEA"]

    /// True when the identifier is one that may stand in a loop.
    var isWritable: Bool {
        guard let packed = SegmentID(id.utf8) else { return false }
        return packed.isWellFormed && !KeptSegment.frame.contains(id)
    }
}

extension SegmentWriter {
    /// Writes the segments that the model has no name for.
    mutating func kept(_ segments: [KeptSegment]) {
        for segment in segments {
            guard segment.isWritable else {
                report("x12.kept-segment", "kept", "A kept segment has an identifier that no loop can hold.")
                continue
            }
            var bytes = Array(segment.id.utf8)
            var pending = 0
            for (index, element) in segment.elements.enumerated() {
                pending += 1
                let value = joined(element, path: "\(segment.id)\(index < 9 ? "0" : "")\(index + 1)")
                guard !value.isEmpty else { continue }
                bytes.append(contentsOf: Array(repeating: delimiters.element, count: pending))
                bytes.append(contentsOf: value)
                pending = 0
            }
            bytes.append(delimiters.segment)
            add(raw: bytes)
        }
    }

    private mutating func joined(_ repetitions: [[String]], path: String) -> [UInt8] {
        let parts = repetitions.map { components in
            Array(trimmed(components.map { plain($0, path) }).joined(separator: [delimiters.component]))
        }
        return Array(trimmed(parts).joined(separator: [delimiters.repetition ?? 0x20]))
    }

    private func trimmed(_ parts: [[UInt8]]) -> ArraySlice<[UInt8]> {
        parts.prefix((parts.lastIndex { !$0.isEmpty } ?? -1) + 1)
    }

    private mutating func plain(_ text: String, _ path: String) -> [UInt8] {
        let clean = SegmentText(text, delimiters: delimiters)
        if clean.wasRefused || clean.hadDelimiter {
            report(
                "x12.character", path, "\(path) holds a character that the file can not carry.", severity: .warning)
        }
        return clean.bytes
    }
}
