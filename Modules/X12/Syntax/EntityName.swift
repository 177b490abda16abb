package import Primitives

/// The name in an NM1 segment: an organization's (NM102 = 2) or a person's (NM102 = 1).
package enum EntityName: Codable, Equatable, Sendable, HoldsPatientData {
    case organization(String)
    case person(PersonName)

    /// The name as a page shows it.
    package var display: String {
        switch self {
        case .organization(let name): name
        case .person(let name): name.display
        }
    }
}
