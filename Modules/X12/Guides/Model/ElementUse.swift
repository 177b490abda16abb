/// The data types of the 005010 standard.
package enum ElementType: Hashable, Sendable {
    /// Text of any printable characters.
    case an
    /// A code.
    case id
    /// A date of eight digits (CCYYMMDD) or six (YYMMDD).
    case dt
    /// A time: HHMM, HHMMSS, HHMMSSD or HHMMSSDD.
    case tm
    /// A decimal number with its point written.
    case r
    /// A whole number, the last digits of which are decimals as often as said; leading zeros as the minimum length asks.
    case n(decimals: Int)
    /// Bytes of any kind.
    case b
    /// No value of its own: components.
    case composite
}

/// What a guide says of an element.
package enum ElementUsage: Hashable, Sendable {
    case required
    case situational
    /// Must be empty.
    case notUsed
}

/// An element, or a component of one, as one guide uses it in one segment.
package struct ElementUse: Hashable, Sendable {
    package let usage: ElementUsage
    /// The number in the data element dictionary: 98 of NM101. Those of the interchange, I01 to I65, are negative
    /// (I05 is -5); composites have 0.
    package let dataElement: Int
    package let type: ElementType
    /// In characters; sign and decimal point of a number do not count.
    package let minLength: Int
    package let maxLength: Int
    /// The codes that the guide allows, when it lists them.
    package let codes: CodeList?
    /// The list kept by somebody else that the value must be from, when it does not depend on another element.
    package let externalList: ExternalCodeList?
    /// Empty for a simple element.
    package let components: [ElementUse]
    /// How often the element may stand, apart by the repetition separator: 1 when it may not repeat, `Int.max` when
    /// there is no limit.
    package let maxRepeats: Int
    /// The rules of the composite about its components.
    package let syntaxNotes: [SyntaxNote]
    /// For a date or time written as text (data element 1251): how many positions before it the qualifier stands
    /// that says its format (data element 1250). 0 when there is none.
    package let formatQualifierDistance: Int

    package init(
        usage: ElementUsage, dataElement: Int, type: ElementType, minLength: Int, maxLength: Int,
        codes: CodeList? = nil, externalList: ExternalCodeList? = nil, components: [ElementUse] = [],
        maxRepeats: Int = 1, syntaxNotes: [SyntaxNote] = [], formatQualifierDistance: Int = 0
    ) {
        self.usage = usage
        self.dataElement = dataElement
        self.type = type
        self.minLength = minLength
        self.maxLength = maxLength
        self.codes = codes
        self.externalList = externalList
        self.components = components
        self.maxRepeats = maxRepeats
        self.syntaxNotes = syntaxNotes
        self.formatQualifierDistance = formatQualifierDistance
    }

    package var isComposite: Bool { type == .composite }
}

/// A rule of the standard about which elements of a segment, or components of a composite, go together.
package struct SyntaxNote: Hashable, Sendable {
    package enum Kind: UInt8, Hashable, Sendable {
        /// P: if one is present, all are.
        case paired = 0x50
        /// R: at least one is present.
        case required = 0x52
        /// E: no more than one is present.
        case exclusion = 0x45
        /// C: if the first is present, all the others are.
        case conditional = 0x43
        /// L: if the first is present, at least one of the others is.
        case listConditional = 0x4C
    }

    package let kind: Kind
    /// Counted from 1, in the order of the standard.
    package let positions: [Int]

    package init(kind: Kind, positions: [Int]) {
        self.kind = kind
        self.positions = positions
    }

    /// `P0304`, as the standard writes it.
    package var name: String {
        String(decoding: [kind.rawValue], as: UTF8.self)
            + positions.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined()
    }
}
