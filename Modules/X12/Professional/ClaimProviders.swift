package import Primitives

extension ProfessionalClaim {
    /// A referring, rendering, supervising, ordering or other provider, for the claim or for one line.
    package struct Provider: Codable, Equatable, Sendable {
        package var name: EntityName
        package var npi: String?
        /// PRV03 where the guide has a PRV segment: rendering providers, attending ones and those of dental claims.
        package var taxonomy: String?
        /// REF segments: `0B` state licence, `1G` UPIN, `G2` the payer's own number, `LU` location.
        package var secondaryIDs: [Reference]
        /// NM108 when it is not XX.
        package var idQualifier: String?
        /// N3 and N4, ordering providers only.
        @Rare package var address: PostalAddress?
        @Rare package var addressCountry: AddressCountry?
        /// PER, ordering providers only.
        @Rare package var contact: Contact?

        package init(name: EntityName, npi: String? = nil, taxonomy: String? = nil, secondaryIDs: [Reference] = []) {
            self.name = name
            self.npi = npi
            self.taxonomy = taxonomy
            self.secondaryIDs = secondaryIDs
        }
    }

    /// Loops 2310C and 2420C, and their counterparts in institutional and dental claims.
    package struct ServiceFacility: Codable, Equatable, Sendable {
        package var name: String
        package var npi: String?
        package var address: PostalAddress
        package var secondaryIDs: [Reference]
        /// NM108 when it is not XX.
        package var idQualifier: String?
        @Rare package var addressCountry: AddressCountry?
        /// PER, for property and casualty claims.
        @Rare package var contact: Contact?

        package init(name: String, npi: String? = nil, address: PostalAddress, secondaryIDs: [Reference] = []) {
            self.name = name
            self.npi = npi
            self.address = address
            self.secondaryIDs = secondaryIDs
        }
    }

    /// Where an ambulance picked a patient up or set one down: loops 2310E, 2310F, 2420G and 2420H.
    package struct AmbulanceLocation: Codable, Equatable, Sendable, HoldsPatientData {
        /// NM103, drop-off only.
        package var name: String?
        package var address: PostalAddress
        package var addressCountry: AddressCountry?

        package init(name: String? = nil, address: PostalAddress, addressCountry: AddressCountry? = nil) {
            self.name = name
            self.address = address
            self.addressCountry = addressCountry
        }
    }

    /// Loops 2330C to 2330I: what another payer calls one of the claim's providers.
    package struct OtherPayerProvider: Codable, Equatable, Sendable {
        /// NM101: `DN`, `P3`, `82`, `77`, `DQ`, `85`; institutional also `71`, `72`, `ZZ`; dental also `DD`.
        package var entity: String
        package var isPerson: Bool
        package var secondaryIDs: [Reference]

        package init(entity: String, isPerson: Bool, secondaryIDs: [Reference]) {
            self.entity = entity
            self.isPerson = isPerson
            self.secondaryIDs = secondaryIDs
        }
    }
}
