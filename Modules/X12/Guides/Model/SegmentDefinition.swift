/// A segment of the 005010 standard, apart from any guide.
package struct SegmentDefinition: Hashable, Sendable {
    package let id: SegmentID
    package let elements: [ElementDefinition]
    package let syntaxNotes: [SyntaxNote]

    package init(id: SegmentID, elements: [ElementDefinition], syntaxNotes: [SyntaxNote]) {
        self.id = id
        self.elements = elements
        self.syntaxNotes = syntaxNotes
    }
}

/// An element of a segment, or a component of a composite, as the standard defines it.
package struct ElementDefinition: Hashable, Sendable {
    /// As in `ElementUse.dataElement`.
    package let dataElement: Int
    package let type: ElementType
    package let minLength: Int
    package let maxLength: Int
    /// Empty for a simple element.
    package let components: [ElementDefinition]
    /// The composite's own rules.
    package let syntaxNotes: [SyntaxNote]
    /// `Int.max` when there is no limit.
    package let maxRepeats: Int

    package init(
        dataElement: Int, type: ElementType, minLength: Int, maxLength: Int, components: [ElementDefinition] = [],
        syntaxNotes: [SyntaxNote] = [], maxRepeats: Int = 1
    ) {
        self.dataElement = dataElement
        self.type = type
        self.minLength = minLength
        self.maxLength = maxLength
        self.components = components
        self.syntaxNotes = syntaxNotes
        self.maxRepeats = maxRepeats
    }

    func repeating(_ count: Int) -> ElementDefinition {
        ElementDefinition(
            dataElement: dataElement, type: type, minLength: minLength, maxLength: maxLength, components: components,
            syntaxNotes: syntaxNotes, maxRepeats: count)
    }
}

/// The segments of the standard that health care transactions use.
package struct SegmentDictionary: Sendable {
    package let segments: [SegmentID: SegmentDefinition]

    package init(segments: [SegmentID: SegmentDefinition]) {
        self.segments = segments
    }

    package subscript(_ id: SegmentID) -> SegmentDefinition? { segments[id] }

    package func contains(_ id: SegmentID) -> Bool { segments[id] != nil }
}
