/// A note cut into pieces so that the words that support a code can be marked. Each piece is escaped by itself when it
/// is shown, so no cut can open a tag.
struct NoteFragment: Sendable, Equatable {
    struct Reference: Sendable, Equatable {
        /// The proposal's number on the page.
        var number: Int
        var supported: String
    }

    var text: String
    var isMarked: Bool
    /// Identifiers of evidence that begins here.
    var anchors: [String]
    /// Proposals whose evidence ends here.
    var references: [Reference]
}

/// One piece of evidence in a note.
struct NoteSpan: Sendable, Equatable {
    /// UTF-8 byte range.
    var start: Int
    var end: Int
    var anchor: String
    var number: Int
    var code: String
}

extension NoteFragment {
    /// Spans may overlap. One that lies outside the text is left out; one that begins or ends inside a character is
    /// widened to the whole of it.
    static func cut(_ text: String, at spans: [NoteSpan]) -> [NoteFragment] {
        let bytes = Array(text.utf8)
        let sound = spans.compactMap { span -> NoteSpan? in
            guard span.start >= 0, span.start < span.end, span.end <= bytes.count else { return nil }
            var span = span
            while span.start > 0, isContinuation(bytes[span.start]) { span.start -= 1 }
            while span.end < bytes.count, isContinuation(bytes[span.end]) { span.end += 1 }
            return span
        }
        let edges = Set([0, bytes.count] + sound.flatMap { [$0.start, $0.end] }).sorted()
        return zip(edges, edges.dropFirst()).map { start, end in
            var seen: Set<Int> = []
            let ending = sound.filter { $0.end == end && seen.insert($0.number).inserted }
            return NoteFragment(
                text: String(decoding: bytes[start..<end], as: UTF8.self),
                isMarked: sound.contains { $0.start <= start && $0.end >= end },
                anchors: sound.filter { $0.start == start }.map(\.anchor),
                references: ending.map { Reference(number: $0.number, supported: $0.code) })
        }
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}
