/// What an N4 segment says beyond city, state and postal code, for addresses outside of the United States.
package struct AddressCountry: Codable, Equatable, Sendable {
    /// N404, two letters of ISO 3166.
    package var country: String
    /// N407, a part of the country as ISO 3166-2 names it.
    package var subdivision: String?

    package init(country: String, subdivision: String? = nil) {
        self.country = country
        self.subdivision = subdivision
    }
}
