import Primitives

// What an NM1 loop becomes when it is over. References without a field go to the list of unnamed segments.
extension PartyDraft {
    private var hasNPI: Bool { idQualifier == "XX" || idQualifier.isEmpty }

    /// The provider in a box of its own. Filling a scratch value in place and copying it once is several times quicker
    /// than handing new values from function to function.
    mutating func provider() -> Rare<ProfessionalClaim.Provider> {
        if isPerson { scratch.name = .person(personName) } else { scratch.name = .organization(personName.last) }
        scratch.npi = id
        scratch.taxonomy = taxonomy
        scratch.secondaryIDs = references
        scratch.idQualifier = id == nil || hasNPI ? nil : idQualifier
        if hasAddress { scratch.address = postalAddress } else { scratch.$address = Rare(wrappedValue: nil) }
        scratch.$addressCountry = $country
        scratch.$contact = $contact
        return Rare(scratch)
    }

    func facility() -> ProfessionalClaim.ServiceFacility {
        var facility = ProfessionalClaim.ServiceFacility(
            name: organization, npi: id, address: postalAddress ?? .empty, secondaryIDs: references)
        if id != nil, !hasNPI { facility.idQualifier = idQualifier }
        facility.$addressCountry = $country
        facility.$contact = $contact
        return facility
    }

    func location() -> ProfessionalClaim.AmbulanceLocation {
        ProfessionalClaim.AmbulanceLocation(
            name: organization.isEmpty ? nil : organization, address: postalAddress ?? .empty, addressCountry: country)
    }

    /// Loop 2010BB, or the name part of 2330B.
    mutating func fill(_ payer: inout ProfessionalClaim.Payer) {
        payer.name = organization
        payer.id = id ?? ""
        payer.idQualifier = idQualifier
        payer.address = postalAddress
        payer.$addressCountry = $country
        payer.secondaryIDs = takeReferences(["2U", "EI", "FY", "NF"])
    }

    /// Loop 2010BA, or the name part of 2330A.
    mutating func fill(_ subscriber: inout ProfessionalClaim.Subscriber) {
        subscriber.name = personName
        subscriber.memberID = id ?? ""
        subscriber.memberIDQualifier = idQualifier
        subscriber.birthDate = birthDate
        subscriber.sex = sex
        subscriber.address = postalAddress
        subscriber.isOrganization = isOrganization
        subscriber.propertyCasualtyClaimNumber = takeReference("Y4")
        subscriber.socialSecurityNumber = takeReference("SY")
        subscriber.$addressCountry = $country
        subscriber.$contact = $contact
    }

    /// Loop 2010CA.
    mutating func patient() -> ProfessionalClaim.PatientDemographics {
        var patient = ProfessionalClaim.PatientDemographics(
            name: personName, birthDate: birthDate, sex: sex, address: postalAddress,
            propertyCasualtyClaimNumber: takeReference("Y4"))
        if let number = takeReference("1W") {
            patient.propertyCasualtyID = Reference(qualifier: "1W", value: number)
        } else if let number = takeReference("SY") {
            patient.propertyCasualtyID = Reference(qualifier: "SY", value: number)
        }
        patient.addressCountry = country
        patient.contact = contact
        return patient
    }

    /// Loop 2010AC.
    mutating func payToPlan() -> ProfessionalClaim.PayToPlan {
        var plan = ProfessionalClaim.PayToPlan(
            name: organization, id: id ?? "", idQualifier: idQualifier, address: postalAddress)
        plan.addressCountry = country
        plan.taxID = takeReference("EI")
        plan.secondaryIDs = takeReferences(["2U", "FY", "NF"])
        return plan
    }

    /// Loop 2010AA.
    mutating func fill(_ billing: inout ProfessionalClaim.BillingProvider) {
        billing.name = entityName
        billing.npi = id
        let isSocial = !references.contains { $0.qualifier == "EI" } && references.contains { $0.qualifier == "SY" }
        billing.taxIDQualifier = isSocial ? "SY" : "EI"
        billing.taxID = (takeReference(billing.taxIDQualifier) ?? "").filter { $0 != "-" }
        billing.secondaryIDs = takeReferences(["0B", "1G"])
        billing.address = postalAddress ?? .empty
        billing.addressCountry = country
        billing.contact = contact
        billing.otherContact = otherContact
    }
}
