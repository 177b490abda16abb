/// A line of a guide that is a loop or segment, while the guide is compiled.
struct NodeDraft {
    let line: GuideTextLine
    let isLoop: Bool
    /// The loop's name or the segment's identifier as written.
    let id: String
    let isRequired: Bool
    let maxUse: Int
    let title: String
    /// The part behind the colon.
    let elements: [UInt8]

    var parent: Int?
    var depth = 0
    var children: [Int] = []
    var segmentID = SegmentID.invalid
    var uses: [ElementUse] = []
    var discriminators: [Guide.Discriminator] = []
    var syntaxNotes: [SyntaxNote] = []

    /// `loop 2010AA R 1 Title` or `NM1 R 1 Title : R S`.
    init(_ line: GuideTextLine) throws(NotationError) {
        self.line = line
        isLoop = line.firstWord == "loop"
        let colon = NodeDraft.colon(in: line.content)
        let words = line.content[..<(colon ?? line.content.count)].words.dropFirst(isLoop ? 1 : 0)
        guard words.count >= 4, let id = words.first else {
            throw NotationError("a node has a name, a usage, a number and a title")
        }
        self.id = String(ascii: id)
        let rest = words.dropFirst().map { String(ascii: $0) }
        guard rest[0] == "R" || rest[0] == "S" else {
            throw NotationError("the usage of a node is R or S, not \(rest[0])")
        }
        isRequired = rest[0] == "R"
        guard let count = guideCount(rest[1].utf8), count >= 1 else {
            throw NotationError("\(rest[1]) is no number of uses: write 1 or more, or >1")
        }
        maxUse = count
        title = rest.dropFirst(2).joined(separator: " ")
        if let colon {
            guard !isLoop else { throw NotationError("a loop has no elements of its own") }
            elements = Array(line.content[(colon + 2)...])
        } else {
            guard isLoop else { throw NotationError("a segment lists its elements behind \" : \"") }
            elements = []
        }
    }

    /// Where a colon stands alone, between a title and the elements.
    private static func colon(in content: [UInt8]) -> Int? {
        content.indices.first { index in
            content[index] == UInt8(ascii: ":") && index > 0 && content[index - 1] == UInt8(ascii: " ")
                && index + 1 < content.count && content[index + 1] == UInt8(ascii: " ")
        }
    }

    /// Whether no segment can be both: some element selects both, and by different codes.
    func isTold(from other: NodeDraft) -> Bool {
        discriminators.contains { mine in
            other.discriminators.contains { theirs in
                mine.element == theirs.element && mine.component == theirs.component
                    && !mine.codes.overlaps(theirs.codes)
            }
        }
    }
}
