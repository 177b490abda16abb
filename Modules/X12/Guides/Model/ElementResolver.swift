/// Brings what a guide writes about the elements of a segment together with what the standard says.
struct ElementResolver {
    /// - Parameters:
    ///   - written: by position; what is missing at the end is not used.
    ///   - name: `CLM` for the elements of a segment, `CLM05` for the components of a composite.
    static func resolve(
        _ written: [ElementNotation], against definitions: [ElementDefinition], in name: String,
        isComposite: Bool = false
    ) throws(NotationError) -> [ElementUse] {
        guard written.count <= definitions.count else {
            throw NotationError("\(name) has \(definitions.count) elements, not \(written.count)")
        }
        var uses: [ElementUse] = []
        var qualifier: Int?
        for (index, definition) in definitions.enumerated() {
            let number = index + 1
            let full = isComposite ? "\(name)-\(number)" : "\(name)\(number < 10 ? "0" : "")\(number)"
            let notation = index < written.count ? written[index] : ElementNotation()
            // The format of a date or time period stands in the last format qualifier before it.
            if definition.dataElement == 1250 { qualifier = index }
            let distance = definition.dataElement == 1251 ? qualifier.map { index - $0 } ?? 0 : 0
            uses.append(try use(notation, definition, full, formatQualifierDistance: distance))
        }
        return uses
    }

    private static func use(
        _ notation: ElementNotation, _ definition: ElementDefinition, _ name: String, formatQualifierDistance: Int
    ) throws(NotationError) -> ElementUse {
        let isComposite = definition.type == .composite
        if isComposite {
            guard notation.components != nil || notation.usage == .notUsed else {
                throw NotationError("\(name) is a composite: its components belong in parentheses")
            }
            guard notation.codes == nil, notation.externalList == nil, notation.lengths == nil,
                !notation.isDiscriminator
            else { throw NotationError("\(name) is a composite: codes and lengths belong to its components") }
        } else if notation.components != nil {
            throw NotationError("\(name) is no composite")
        }
        guard notation.maxRepeats <= definition.maxRepeats else {
            throw NotationError("\(name) may not repeat that often in the standard")
        }
        let lengths = notation.lengths ?? definition.minLength...definition.maxLength
        guard lengths.lowerBound >= definition.minLength, lengths.upperBound <= definition.maxLength else {
            throw NotationError(
                "\(name) has \(definition.minLength) to \(definition.maxLength) characters in the standard; a guide can "
                    + "only narrow that")
        }
        for code in notation.codes ?? [] where !lengths.contains(code.utf8.count) {
            throw NotationError(
                "the code \(code) does not have the \(lengths.lowerBound) to \(lengths.upperBound) characters of \(name)"
            )
        }
        guard !notation.isDiscriminator || notation.codes != nil else {
            throw NotationError("\(name) is marked ! but has no codes that select")
        }
        let components =
            isComposite
            ? try resolve(notation.components ?? [], against: definition.components, in: name, isComposite: true) : []
        return ElementUse(
            usage: notation.usage, dataElement: definition.dataElement, type: definition.type,
            minLength: lengths.lowerBound, maxLength: lengths.upperBound, codes: notation.codes.map { CodeList($0) },
            externalList: notation.externalList, components: components, maxRepeats: notation.maxRepeats,
            syntaxNotes: definition.syntaxNotes, formatQualifierDistance: formatQualifierDistance)
    }

    /// The elements and components marked `!`, in their order.
    static func discriminators(_ written: [ElementNotation]) -> [Guide.Discriminator] {
        var found: [Guide.Discriminator] = []
        for (index, notation) in written.enumerated() {
            if notation.isDiscriminator, let codes = notation.codes {
                found.append(Guide.Discriminator(element: index + 1, component: 0, codes: CodeList(codes)))
            }
            for (part, component) in (notation.components ?? []).enumerated() {
                guard component.isDiscriminator, let codes = component.codes else { continue }
                found.append(Guide.Discriminator(element: index + 1, component: part + 1, codes: CodeList(codes)))
            }
        }
        return found
    }
}
