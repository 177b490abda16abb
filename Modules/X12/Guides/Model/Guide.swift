/// One implementation guide, compiled for a walker that goes through a transaction segment by segment.
///
/// Loops and segments are `nodes` in the order of the guide, each loop before what it holds (`nodes[0]` is the
/// transaction itself). The children of all loops lie one behind the other in three parallel arrays, so looking for
/// the next segment is a run over integers.
package struct Guide: Sendable {
    /// How the guide is called here: `837P`.
    package let name: String
    package let title: String
    /// ST01: `837`.
    package let transaction: String
    /// GS01: `HC`.
    package let functionalGroup: String
    /// The versions accepted in GS08 and ST03; the first is the one written.
    package let versions: [String]
    /// The loops that are looked at as a whole and get a verdict of their own: `2300` of a claim.
    package let units: Set<String>
    package let nodes: [Node]
    /// The node numbers of all children; `Node.children` is a loop's range in it, in guide order.
    package let childNodes: [Int]
    /// The segment identifier of each entry of `childNodes`.
    package let childSegments: [SegmentID]
    /// The position of each entry of `childNodes` among its siblings.
    package let childPositions: [Int]

    package init(
        name: String, title: String, transaction: String, functionalGroup: String, versions: [String],
        units: Set<String>, nodes: [Node],
        childNodes: [Int], childSegments: [SegmentID], childPositions: [Int]
    ) {
        self.name = name
        self.title = title
        self.transaction = transaction
        self.functionalGroup = functionalGroup
        self.versions = versions
        self.units = units
        self.nodes = nodes
        self.childNodes = childNodes
        self.childSegments = childSegments
        self.childPositions = childPositions
    }
}

extension Guide {
    package enum Kind: Hashable, Sendable {
        case loop
        case segment
    }

    /// A loop or segment at its place in the guide.
    package struct Node: Sendable {
        package let kind: Kind
        /// `2010AA`; for a segment the loop it stands in. Empty for the transaction and the segments outside loops.
        package let loopID: String
        package let title: String
        /// For a loop that of its first segment.
        package let segmentID: SegmentID
        package let isRequired: Bool
        /// `Int.max` when there is no limit.
        package let maxUse: Int
        /// The number of the loop around it; -1 for the transaction.
        package let parent: Int
        /// The range in `Guide.childNodes`; empty for a segment.
        package let children: Range<Int>
        /// The number after the last node inside this one: `index + 1` for a segment.
        package let end: Int
        /// The rank among its siblings, from 0. Siblings in a row with the same segment identifier have the same one:
        /// their order among each other is free.
        package let position: Int
        /// 0 for the transaction.
        package let depth: Int
        /// One for each element of the standard's segment, used or not. Empty for a loop: its first segment is the
        /// node after it.
        package let elements: [ElementUse]
        /// What a segment must hold to be this node; for a loop that of its first segment. All must match; none means
        /// that the identifier is enough.
        package let discriminators: [Discriminator]
        /// The rules of the standard about the elements of the segment.
        package let syntaxNotes: [SyntaxNote]

        package init(
            kind: Kind, loopID: String, title: String, segmentID: SegmentID, isRequired: Bool, maxUse: Int,
            parent: Int, children: Range<Int>, end: Int, position: Int, depth: Int, elements: [ElementUse],
            discriminators: [Discriminator], syntaxNotes: [SyntaxNote]
        ) {
            self.kind = kind
            self.loopID = loopID
            self.title = title
            self.segmentID = segmentID
            self.isRequired = isRequired
            self.maxUse = maxUse
            self.parent = parent
            self.children = children
            self.end = end
            self.position = position
            self.depth = depth
            self.elements = elements
            self.discriminators = discriminators
            self.syntaxNotes = syntaxNotes
        }
    }

    /// An element whose codes tell one node from another with the same segment identifier.
    package struct Discriminator: Hashable, Sendable {
        /// Counted from 1.
        package let element: Int
        /// Counted from 1; 0 for a simple element.
        package let component: Int
        package let codes: CodeList

        package init(element: Int, component: Int, codes: CodeList) {
            self.element = element
            self.component = component
            self.codes = codes
        }
    }
}
