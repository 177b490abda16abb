package import Primitives

extension ProfessionalClaim {
    /// Loops 2000A and 2010AA to 2010AC.
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
        /// Loop 2010AC.
        package var payToPlan: PayToPlan?
        /// CUR02, when amounts are not in United States dollars.
        package var currency: String?
        /// REF*0B state licence and REF*1G UPIN.
        package var secondaryIDs: [Reference] = []
        /// The second PER.
        package var otherContact: Contact?
        package var addressCountry: AddressCountry?
        package var payToCountry: AddressCountry?
        /// Segments of loops 2000A to 2010AC that have no field.
        package var other: [KeptSegment] = []

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

    /// Loop 2010AC: the plan that paid in the payer's place and is to be paid back.
    package struct PayToPlan: Codable, Equatable, Sendable {
        package var name: String
        package var id: String
        /// NM108: `PI` or `XV`.
        package var idQualifier: String
        package var address: PostalAddress?
        package var addressCountry: AddressCountry?
        /// REF*EI.
        package var taxID: String?
        /// REF*2U, REF*FY and REF*NF.
        package var secondaryIDs: [Reference] = []

        package init(name: String, id: String, idQualifier: String = "PI", address: PostalAddress? = nil) {
            self.name = name
            self.id = id
            self.idQualifier = idQualifier
            self.address = address
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
        /// REF*LU: the billing provider's location number at this payer.
        package var billingProviderLocation: String?
        /// REF*2U, REF*EI, REF*FY and REF*NF: further numbers of the payer.
        package var secondaryIDs: [Reference] = []
        @Rare package var addressCountry: AddressCountry?
        /// Segments of loop 2010BB that have no field.
        package var other: [KeptSegment] = []

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
        /// REF*SY.
        package var socialSecurityNumber: String?
        @Rare package var addressCountry: AddressCountry?
        /// PER, for property and casualty claims.
        @Rare package var contact: Contact?
        /// PAT of loop 2000B.
        @Rare package var condition: PatientCondition?
        /// Segments of loops 2000B and 2010BA that have no field.
        package var other: [KeptSegment] = []

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
        /// REF*1W or REF*SY.
        package var propertyCasualtyID: Reference?
        package var addressCountry: AddressCountry?
        /// PER, for property and casualty claims.
        package var contact: Contact?
        /// PAT of loop 2000C.
        package var condition: PatientCondition?
        /// Segments of loops 2000C and 2010CA that have no field.
        package var other: [KeptSegment] = []

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

    /// What a PAT segment says about the patient's state.
    package struct PatientCondition: Codable, Equatable, Sendable, HoldsPatientData {
        /// PAT06.
        package var deathDate: CalendarDate?
        /// PAT08, a decimal in pounds.
        package var weight: String?
        /// PAT09.
        package var isPregnant: Bool

        package init(deathDate: CalendarDate? = nil, weight: String? = nil, isPregnant: Bool = false) {
            self.deathDate = deathDate
            self.weight = weight
            self.isPregnant = isPregnant
        }
    }
}
