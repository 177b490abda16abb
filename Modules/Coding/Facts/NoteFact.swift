/// Something that a note states beside its diagnoses, with the words that say so.
package struct NoteFact: Equatable, Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case medication, testResult, vitalSign, device, social, externalCause
    }

    package enum Attribute: String, Sendable, CaseIterable {
        case name, dose, unit, route, frequency, value, abnormality, place, amount
    }

    package let kind: Kind
    package let evidence: Evidence
    package let assertion: Assertion
    package let section: NoteSections.Kind
    /// In lower case, as the note words them; values as digits.
    package let attributes: [Attribute: String]

    package subscript(attribute: Attribute) -> String? { attributes[attribute] }
}
