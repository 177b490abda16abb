/// Turns the text of a guide into a `Guide`, and reports every mistake with its line.
///
/// The steps: lines without comments, definitions taken aside, includes put in (`GuideExpansion`), nodes read and
/// nested by their indentation, elements brought together with the dictionary (`ElementResolver`), and a check that
/// the nodes which compete for a segment can be told apart.
package struct GuideCompiler {
    /// A collection of definitions that guides share, with the name that errors call it by.
    package struct Pieces: Sendable {
        package let name: String
        package let text: GuideText

        package init(name: String, text: GuideText) {
            self.name = name
            self.text = text
        }
    }

    package struct Result: Sendable {
        /// Nil when there is an error.
        package let guide: Guide?
        package let errors: [GuideTextError]
    }

    private let dictionary: SegmentDictionary
    private var errors: [GuideTextError] = []
    private var drafts: [NodeDraft] = []
    private var nodes: [Guide.Node] = []

    package static func compile(
        _ text: GuideText, pieces: [Pieces] = Guide.sharedPieces, dictionary: SegmentDictionary = .standard
    ) -> Result {
        var compiler = GuideCompiler(dictionary: dictionary)
        let guide = compiler.compile(text, pieces)
        return Result(guide: compiler.errors.isEmpty ? guide : nil, errors: compiler.errors)
    }

    private init(dictionary: SegmentDictionary) {
        self.dictionary = dictionary
    }

    private mutating func compile(_ text: GuideText, _ shared: [Pieces]) -> Guide? {
        var pieces = GuidePieces()
        for source in shared {
            let lines = GuideTextLine.lines(of: source.text, named: source.name, errors: &errors)
            for line in pieces.collect(lines, errors: &errors) {
                errors.append(line.error("shared pieces hold only define and elements"))
            }
        }
        let name = GuideHead(text).name
        let lines = GuideTextLine.lines(of: text, named: name.isEmpty ? "guide" : name, errors: &errors)
        let (head, body) = GuideHead.read(pieces.collect(lines, errors: &errors), errors: &errors)
        var expansion = GuideExpansion(pieces: pieces)
        expansion.append(body)
        errors += expansion.errors
        // Lines that were not all put in would only give more errors.
        guard expansion.lines.count < GuideExpansion.maxLines else { return nil }
        // A text that grew over the limit is not looked at further: every pair of its lines would be an error.
        guard expansion.lines.count < GuideExpansion.maxLines else { return laidOut(head) }
        draft(expansion.lines)
        resolve(head, pieces.lists)
        let guide = laidOut(head)
        checkDiscriminators(guide)
        return guide
    }

    // MARK: - Nesting

    private mutating func draft(_ lines: [GuideTextLine]) {
        // The loops around the next line: those with fewer blanks before them.
        var open: [Int] = []
        for line in lines {
            let draft: NodeDraft
            do throws(NotationError) {
                draft = try NodeDraft(line)
            } catch {
                errors.append(line.error(error))
                continue
            }
            while let last = open.last, drafts[last].line.indent >= line.indent { open.removeLast() }
            if line.indent != (open.last.map { drafts[$0].line.indent + 2 } ?? 0) {
                errors.append(line.error("is indented more than two blanks deeper than the loop around it"))
            }
            drafts.append(draft)
            let index = drafts.count - 1
            drafts[index].parent = open.last
            drafts[index].depth = open.count + 1
            if let parent = open.last { drafts[parent].children.append(index) }
            if draft.isLoop { open.append(index) }
        }
        for draft in drafts where draft.isLoop {
            guard let first = draft.children.first else {
                errors.append(draft.line.error("the loop \(draft.id) holds nothing"))
                continue
            }
            if drafts[first].isLoop || drafts[first].maxUse != 1 {
                errors.append(drafts[first].line.error("a loop begins with a segment that stands once"))
            }
        }
        let outer = drafts.filter { $0.parent == nil }
        guard outer.first?.id == "ST", let last = outer.last, last.id == "SE" else {
            errors.append(
                GuideTextError(
                    text: lines.first?.textName ?? "guide", line: lines.first?.number ?? 1,
                    message: "a transaction begins with ST and ends with SE"))
            return
        }
    }

    // MARK: - Elements

    private mutating func resolve(_ head: GuideHead, _ lists: [String: [UInt8]]) {
        for index in drafts.indices where !drafts[index].isLoop {
            let draft = drafts[index]
            do throws(NotationError) {
                guard let id = SegmentID(draft.id.utf8), let definition = dictionary[id] else {
                    throw NotationError("the dictionary has no segment \(draft.id)")
                }
                let written = try ElementNotationParser.read(draft.elements, lists: lists)
                guard !written.isEmpty else { throw NotationError("elements are missing behind the colon") }
                drafts[index].segmentID = id
                drafts[index].syntaxNotes = definition.syntaxNotes
                drafts[index].uses = try ElementResolver.resolve(written, against: definition.elements, in: draft.id)
                drafts[index].discriminators = ElementResolver.discriminators(written)
            } catch {
                errors.append(draft.line.error(error))
            }
        }
        // A loop is found by its first segment; inner ones come last, so go from behind.
        for index in drafts.indices.reversed() where drafts[index].isLoop {
            guard let first = drafts[index].children.first else { continue }
            drafts[index].segmentID = drafts[first].segmentID
            drafts[index].discriminators = drafts[first].discriminators
        }
    }

    // MARK: - Layout

    /// The nodes in order, each child list in one run of the flat arrays.
    private mutating func laidOut(_ head: GuideHead) -> Guide {
        var childNodes: [Int] = []
        var childSegments: [SegmentID] = []
        var childPositions: [Int] = []
        var positions = Array(repeating: 0, count: drafts.count)
        func run(of children: [Int]) -> Range<Int> {
            let start = childNodes.count
            var position = 0
            for (rank, child) in children.enumerated() {
                if rank > 0, drafts[child].segmentID != drafts[children[rank - 1]].segmentID { position += 1 }
                positions[child] = position
                // The transaction itself is node 0.
                childNodes.append(child + 1)
                childSegments.append(drafts[child].segmentID)
                childPositions.append(position)
            }
            return start..<childNodes.count
        }
        let outer = run(of: drafts.indices.filter { drafts[$0].parent == nil })
        let ranges = drafts.map { run(of: $0.children) }
        nodes = [
            Guide.Node(
                kind: .loop, loopID: "", title: head.title, segmentID: "ST", isRequired: true, maxUse: 1, parent: -1,
                children: outer, end: drafts.count + 1, position: 0, depth: 0, elements: [], discriminators: [],
                syntaxNotes: [])
        ]
        for (index, draft) in drafts.enumerated() {
            let end = drafts[(index + 1)...].firstIndex { $0.depth <= draft.depth } ?? drafts.count
            nodes.append(
                Guide.Node(
                    kind: draft.isLoop ? .loop : .segment,
                    loopID: draft.isLoop ? draft.id : draft.parent.map { drafts[$0].id } ?? "", title: draft.title,
                    segmentID: draft.segmentID, isRequired: draft.isRequired, maxUse: draft.maxUse,
                    parent: draft.parent.map { $0 + 1 } ?? 0, children: ranges[index], end: end + 1,
                    position: positions[index], depth: draft.depth, elements: draft.uses,
                    discriminators: draft.discriminators, syntaxNotes: draft.syntaxNotes))
        }
        return Guide(
            name: head.name, title: head.title, transaction: head.transaction, functionalGroup: head.functionalGroup,
            versions: head.versions, units: Set(head.units), nodes: nodes, childNodes: childNodes,
            childSegments: childSegments,
            childPositions: childPositions)
    }

    // MARK: - Check

    /// Two nodes at the same position must differ in an element that both are selected by.
    private mutating func checkDiscriminators(_ guide: Guide) {
        for loop in guide.nodes where loop.kind == .loop {
            for second in loop.children {
                let start = loop.children.first { guide.childPositions[$0] == guide.childPositions[second] } ?? second
                let draft = drafts[guide.childNodes[second] - 1]
                let rivals = (start..<second).lazy.map { [drafts] in drafts[guide.childNodes[$0] - 1] }
                let same = rivals.first { !draft.isTold(from: $0) }
                guard draft.segmentID != .invalid, let same else { continue }
                errors.append(
                    draft.line.error(
                        "a \(draft.segmentID) here can also be \"\(same.title)\" (\(same.line.textName), line "
                            + "\(same.line.number)): codes marked ! must tell them apart"))
            }
        }
    }
}
