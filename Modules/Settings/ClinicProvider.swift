package import Primitives

/// A person who renders services in a clinic and may be named on its claims (loop 2310B).
package struct ClinicProvider: Equatable, Sendable {
    package var npi: NPI
    package var last: String
    package var first: String
    /// As on the door: `MD`, `APRN, FNP-BC`.
    package var credentials: String?
    package var taxonomy: String
    /// In words, for lists and letters.
    package var specialty: String?

    package init(
        npi: NPI, last: String, first: String, credentials: String? = nil, taxonomy: String, specialty: String? = nil
    ) {
        self.npi = npi
        self.last = last
        self.first = first
        self.credentials = credentials
        self.taxonomy = taxonomy
        self.specialty = specialty
    }
}

extension ClinicProvider {
    @Sendable static func read(_ map: inout SettingsMap) -> ClinicProvider? {
        let npi = map.required("npi", .npi)
        let last = map.required("last", .text(limit: 60))
        let first = map.required("first", .text(limit: 35))
        let credentials = map.optional("credentials", .text(limit: 40))
        let taxonomy = map.required("taxonomy", .taxonomy)
        let specialty = map.optional("specialty", .text(limit: 60))
        guard let npi, let last, let first, let taxonomy else { return nil }
        return ClinicProvider(
            npi: npi.value, last: last.value, first: first.value, credentials: credentials?.value,
            taxonomy: taxonomy.value, specialty: specialty?.value)
    }
}
