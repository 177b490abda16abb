package import Primitives

extension ProfessionalClaim {
    /// Loops 2000A, 2010AA and 2010AB.
    package struct BillingProvider: Codable, Equatable, Sendable {
        package var name: EntityName
        /// NM109 with qualifier XX; nil for an atypical provider.
        package var npi: String?
        /// Nine digits.
        package var taxID: String
        /// REF01: `EI` employer identification number or `SY` social security number.
        package var taxIDQualifier: String
        /// PRV03, ten characters of the NUCC provider taxonomy.
        package var taxonomy: String?
        /// A street address; the guide refuses a post office box here.
        package var address: PostalAddress
        /// PER; written when it has a phone, fax or e-mail.
        package var contact: Contact?
        /// Loop 2010AB.
        package var payToAddress: PostalAddress?

        package init(
            name: EntityName, npi: String? = nil, taxID: String, taxIDQualifier: String = "EI",
            taxonomy: String? = nil, address: PostalAddress, contact: Contact? = nil,
            payToAddress: PostalAddress? = nil
        ) {
            self.name = name
            self.npi = npi
            self.taxID = taxID
            self.taxIDQualifier = taxIDQualifier
            self.taxonomy = taxonomy
            self.address = address
            self.contact = contact
            self.payToAddress = payToAddress
        }
    }

    /// Loop 2010BB, and the name part of 2330B.
    package struct Payer: Codable, Equatable, Sendable {
        package var name: String
        package var id: String
        /// NM108: `PI` payer identification, `XV` national plan identifier.
        package var idQualifier: String
        package var address: PostalAddress?
        /// REF*G2: the billing provider's number at this payer.
        package var billingProviderNumber: String?

        package init(
            name: String, id: String, idQualifier: String = "PI", address: PostalAddress? = nil,
            billingProviderNumber: String? = nil
        ) {
            self.name = name
            self.id = id
            self.idQualifier = idQualifier
            self.address = address
            self.billingProviderNumber = billingProviderNumber
        }
    }

    /// Loop 2010BA and the name part of 2330A.
    package struct Subscriber: Codable, Equatable, Sendable, HoldsPatientData {
        package var name: PersonName
        package var memberID: String
        /// `MI`, or `II` for a standard unique health identifier.
        package var memberIDQualifier: String
        /// Written when the patient is the subscriber.
        package var birthDate: CalendarDate?
        package var sex: AdministrativeSex?
        package var address: PostalAddress?
        /// NM102 = 2: an employer in workers' compensation; its name is in `name.last`.
        package var isOrganization: Bool
        /// REF*Y4.
        package var propertyCasualtyClaimNumber: String?

        package init(
            name: PersonName, memberID: String, memberIDQualifier: String = "MI", birthDate: CalendarDate? = nil,
            sex: AdministrativeSex? = nil, address: PostalAddress? = nil, isOrganization: Bool = false,
            propertyCasualtyClaimNumber: String? = nil
        ) {
            self.name = name
            self.memberID = memberID
            self.memberIDQualifier = memberIDQualifier
            self.birthDate = birthDate
            self.sex = sex
            self.address = address
            self.isOrganization = isOrganization
            self.propertyCasualtyClaimNumber = propertyCasualtyClaimNumber
        }
    }

    /// Loop 2010CA.
    package struct PatientDemographics: Codable, Equatable, Sendable, HoldsPatientData {
        package var name: PersonName
        package var birthDate: CalendarDate?
        package var sex: AdministrativeSex?
        package var address: PostalAddress?
        /// REF*Y4.
        package var propertyCasualtyClaimNumber: String?

        package init(
            name: PersonName, birthDate: CalendarDate? = nil, sex: AdministrativeSex? = nil,
            address: PostalAddress? = nil, propertyCasualtyClaimNumber: String? = nil
        ) {
            self.name = name
            self.birthDate = birthDate
            self.sex = sex
            self.address = address
            self.propertyCasualtyClaimNumber = propertyCasualtyClaimNumber
        }
    }

    /// A referring, rendering or supervising provider, for the claim or for one line.
    package struct Provider: Codable, Equatable, Sendable {
        package var name: EntityName
        package var npi: String?
        /// PRV*PE, rendering providers only.
        package var taxonomy: String?
        /// REF segments: `0B` state licence, `1G` UPIN, `G2` the payer's own number, `LU` location.
        package var secondaryIDs: [Reference]

        package init(name: EntityName, npi: String? = nil, taxonomy: String? = nil, secondaryIDs: [Reference] = []) {
            self.name = name
            self.npi = npi
            self.taxonomy = taxonomy
            self.secondaryIDs = secondaryIDs
        }
    }

    /// Loop 2310C.
    package struct ServiceFacility: Codable, Equatable, Sendable {
        package var name: String
        package var npi: String?
        package var address: PostalAddress
        package var secondaryIDs: [Reference]

        package init(name: String, npi: String? = nil, address: PostalAddress, secondaryIDs: [Reference] = []) {
            self.name = name
            self.npi = npi
            self.address = address
            self.secondaryIDs = secondaryIDs
        }
    }
}
