/// One difference between two codings of a visit, or between a coding and the truth.
package struct CodingDisagreement: Codable, Equatable, Sendable {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case missingCode = "missing code"
        case extraCode = "extra code"
        case specificity
        case laterality
        case seventhCharacter = "seventh character"
        case sequence
        case modifier
        case units
        case visitLevel = "visit level"
    }

    package var kind: Kind
    /// What was coded; nil when a code is missing.
    package var coded: String?
    /// What it was held against; nil when a code is extra.
    package var expected: String?

    package init(_ kind: Kind, coded: String?, expected: String?) {
        self.kind = kind
        self.coded = coded
        self.expected = expected
    }
}
