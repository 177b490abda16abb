/// A guide flattened for checking: plain numbers in arrays, so that a segment is checked without touching a reference
/// count or comparing text.
final class CheckTable: Sendable {
    struct Node: Sendable {
        var segment: UInt32
        /// The loop's identifier, for a segment that of the loop it stands in.
        var loop: PackedCode
        var isLoop: Bool
        var isRequired: Bool
        var isLevel: Bool
        var isUnit: Bool
        var maxUse: Int
        var parent: Int
        var end: Int
        var position: Int
        var firstChild: Int
        var childEnd: Int
        var firstElement: Int
        var elementCount: Int
        var firstNote: Int
        var noteEnd: Int
        var firstDiscriminator: Int
        var discriminatorEnd: Int
    }

    struct Child: Sendable {
        var segment: UInt32
        var node: Int
        var position: Int
        var isRequired: Bool
    }

    struct Element: Sendable {
        var usage: ElementUsage
        var type: ElementType
        var minLength: Int
        var maxLength: Int
        var dataElement: Int
        var firstCode: Int
        var codeEnd: Int
        /// The place in `longCodes`, or -1.
        var longCodes: Int
        var external: ExternalCodeList?
        var firstComponent: Int
        var componentCount: Int
        var firstNote: Int
        var noteEnd: Int
        var maxRepeats: Int
        var formatDistance: Int

        var hasCodes: Bool { codeEnd > firstCode || longCodes >= 0 }
    }

    struct Discriminator: Sendable {
        var element: Int
        var component: Int
        var firstCode: Int
        var codeEnd: Int
        var longCodes: Int
    }

    struct Note: Sendable {
        var kind: SyntaxNote.Kind
        var first: Int
        var end: Int
    }

    let guide: Guide
    let nodes: [Node]
    let children: [Child]
    let elements: [Element]
    let discriminators: [Discriminator]
    let notes: [Note]
    let notePositions: [Int]
    /// The codes of all elements, each element's ascending.
    let codes: [UInt64]
    let longCodes: [[String]]
    /// Where the lists of others apply.
    let external: ExternalLists

    init(_ guide: Guide) {
        var builder = CheckTableBuilder()
        self.guide = guide
        nodes = guide.nodes.enumerated().map { builder.node($0.offset, $0.element, of: guide) }
        children = guide.childNodes.map { index in
            Child(
                segment: guide.nodes[index].segmentID.raw, node: index, position: guide.nodes[index].position,
                isRequired: guide.nodes[index].isRequired)
        }
        elements = builder.elements
        discriminators = builder.discriminators
        notes = builder.notes
        notePositions = builder.notePositions
        codes = builder.codes
        longCodes = builder.longCodes
        external = ExternalLists(nodes: nodes, elements: elements)
    }

    /// Whether a code is among those from `first` to `end`.
    func contains(_ code: UInt64, _ first: Int, _ end: Int) -> Bool {
        if end &- first <= 12 {
            var place = first
            while place < end {
                if codes[place] == code { return true }
                place &+= 1
            }
            return false
        }
        var low = first
        var high = end
        while low < high {
            let middle = (low &+ high) / 2
            if codes[middle] < code { low = middle &+ 1 } else { high = middle }
        }
        return low < end && codes[low] == code
    }
}

private struct CheckTableBuilder {
    var elements: [CheckTable.Element] = []
    var discriminators: [CheckTable.Discriminator] = []
    var notes: [CheckTable.Note] = []
    var notePositions: [Int] = []
    var codes: [UInt64] = []
    var longCodes: [[String]] = []

    mutating func node(_ index: Int, _ node: Guide.Node, of guide: Guide) -> CheckTable.Node {
        let isLoop = node.kind == .loop
        let firstDiscriminator = discriminators.count
        for discriminator in node.discriminators {
            let (first, end, long) = add(discriminator.codes)
            discriminators.append(
                CheckTable.Discriminator(
                    element: discriminator.element, component: discriminator.component, firstCode: first,
                    codeEnd: end, longCodes: long))
        }
        let (firstNote, noteEnd) = add(node.syntaxNotes)
        let firstElement = add(node.elements)
        return CheckTable.Node(
            segment: node.segmentID.raw, loop: PackedCode(node.loopID.utf8) ?? .empty, isLoop: isLoop,
            isRequired: node.isRequired, isLevel: isLoop && node.segmentID == "HL",
            isUnit: isLoop && guide.units.contains(node.loopID), maxUse: node.maxUse, parent: node.parent,
            end: node.end, position: node.position, firstChild: node.children.lowerBound,
            childEnd: node.children.upperBound, firstElement: firstElement, elementCount: node.elements.count,
            firstNote: firstNote, noteEnd: noteEnd, firstDiscriminator: firstDiscriminator,
            discriminatorEnd: discriminators.count)
    }

    private mutating func add(_ list: CodeList?) -> (Int, Int, Int) {
        guard let list else { return (0, 0, -1) }
        let first = codes.count
        codes.append(contentsOf: list.codes.map(\.raw))
        guard !list.longCodes.isEmpty else { return (first, codes.count, -1) }
        longCodes.append(list.longCodes)
        return (first, codes.count, longCodes.count - 1)
    }

    private mutating func add(_ list: [SyntaxNote]) -> (Int, Int) {
        let first = notes.count
        for note in list {
            let start = notePositions.count
            notePositions.append(contentsOf: note.positions)
            notes.append(CheckTable.Note(kind: note.kind, first: start, end: notePositions.count))
        }
        return (first, notes.count)
    }

    /// Puts the elements one behind the other, and their components behind all of them.
    private mutating func add(_ uses: [ElementUse]) -> Int {
        let first = elements.count
        for use in uses {
            let (firstCode, codeEnd, long) = add(use.codes)
            let (firstNote, noteEnd) = add(use.syntaxNotes)
            elements.append(
                CheckTable.Element(
                    usage: use.usage, type: use.type, minLength: use.minLength, maxLength: use.maxLength,
                    dataElement: use.dataElement, firstCode: firstCode, codeEnd: codeEnd, longCodes: long,
                    external: use.externalList, firstComponent: 0, componentCount: use.components.count,
                    firstNote: firstNote, noteEnd: noteEnd, maxRepeats: use.maxRepeats,
                    formatDistance: use.formatQualifierDistance))
        }
        for (index, use) in uses.enumerated() where !use.components.isEmpty {
            let firstComponent = add(use.components)
            elements[first + index].firstComponent = firstComponent
        }
        return first
    }
}
