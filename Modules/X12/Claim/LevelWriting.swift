import Primitives

// The HL levels above a claim: loops 2000A to 2010CA.
extension SegmentWriter {
    /// Loops 2000A and 2010AA to 2010AC.
    mutating func billingProvider(_ provider: ProfessionalClaim.BillingProvider, level: Int) {
        hierarchy(level, parent: nil, "20", hasChildren: true)
        if let taxonomy = provider.taxonomy {
            begin("PRV")
            code("BI")
            code("PXC")
            text(taxonomy)
            end()
        }
        if let currency = provider.currency {
            begin("CUR")
            code("85")
            text(currency)
            end()
        }
        others(provider.other, loop: "2000A")
        require(provider.taxID, "REF02", "The billing provider's tax identifier")
        name("85", provider.name, "XX", provider.npi)
        address(provider.address, provider.addressCountry)
        reference(
            provider.taxIDQualifier,
            provider.taxID.utf8.contains(UInt8(ascii: "-")) ? provider.taxID.filter { $0 != "-" } : provider.taxID)
        for id in provider.secondaryIDs { reference(id.qualifier, id.value) }
        if let number = provider.contact, number.isReachable { contact("IC", number) }
        if let number = provider.otherContact, number.isReachable { contact("IC", number) }
        others(provider.other, loop: "2010AA")
        if let payTo = provider.payToAddress {
            begin("NM1")
            code("87")
            code(isPerson(provider.name) ? "1" : "2")
            end()
            address(payTo, provider.payToCountry)
            others(provider.other, loop: "2010AB")
        }
        payToPlan(of: provider)
        others(provider.other, loop: "2010A")
    }

    private mutating func payToPlan(of provider: ProfessionalClaim.BillingProvider) {
        guard let plan = provider.payToPlan else { return }
        require(plan.id, "NM109", "The pay-to plan's identifier")
        name("PE", .organization(plan.name), plan.idQualifier, plan.id)
        address(plan.address, plan.addressCountry)
        for id in plan.secondaryIDs { reference(id.qualifier, id.value) }
        reference("EI", plan.taxID)
        others(provider.other, loop: "2010AC")
    }

    private mutating func hierarchy(_ level: Int, parent: Int?, _ kind: StaticString, hasChildren: Bool) {
        begin("HL")
        number(level)
        number(parent)
        code(kind)
        code(hasChildren ? "1" : "0")
        end()
    }

    /// Loops 2000B, 2010BA and 2010BB.
    mutating func subscriber(of claim: some ClaimBelowLevels, level: Int, parent: Int) {
        let isPatient = claim.patientRelationship == "18"
        hierarchy(level, parent: parent, "22", hasChildren: !isPatient)
        begin("SBR")
        text(claim.responsibility)
        if isPatient { code("18") } else { skip() }
        text(claim.groupNumber)
        text(claim.groupName)
        text(claim.insuranceTypeCode)
        skip(3)
        text(claim.claimFilingIndicator)
        end()
        insured(claim.subscriber, isPatient: isPatient)
        let payer = claim.payer
        require(payer.id, "NM109", "The payer's identifier")
        name("PR", .organization(payer.name), payer.idQualifier, payer.id)
        address(payer.address, payer.addressCountry)
        for id in payer.secondaryIDs { reference(id.qualifier, id.value) }
        reference("G2", payer.billingProviderNumber)
        reference("LU", payer.billingProviderLocation)
        others(payer.other, loop: "2010BB")
        others(payer.other, loop: "2010B")
    }

    private mutating func insured(_ subscriber: ProfessionalClaim.Subscriber, isPatient: Bool) {
        condition(subscriber.condition, relationship: nil)
        others(subscriber.other, loop: "2000B")
        require(subscriber.memberID, "NM109", "The subscriber's member number")
        name("IL", subscriber.entityName, subscriber.memberIDQualifier, subscriber.memberID)
        if isPatient, subscriber.address == nil {
            report("x12.missing", "N3", "The patient's address is missing.")
        }
        address(subscriber.address, subscriber.addressCountry)
        if isPatient || subscriber.birthDate != nil { demographics(subscriber.birthDate, subscriber.sex) }
        reference("SY", subscriber.socialSecurityNumber)
        reference("Y4", subscriber.propertyCasualtyClaimNumber)
        if !subscriber.$contact.isAbsent { contact("IC", subscriber.contact) }
        others(subscriber.other, loop: "2010BA")
    }

    /// Loops 2000C and 2010CA.
    mutating func patient(of claim: some ClaimBelowLevels, level: Int) {
        hierarchy(level, parent: level - 1, "23", hasChildren: false)
        guard let patient = claim.patient else {
            condition(nil, relationship: claim.patientRelationship)
            report("x12.missing", "2010CA", "The patient's data is missing, and the patient is not the subscriber.")
            return
        }
        condition(patient.condition, relationship: claim.patientRelationship)
        others(patient.other, loop: "2000C")
        name("QC", .person(patient.name))
        if patient.address == nil { report("x12.missing", "N3", "The patient's address is missing.") }
        address(patient.address, patient.addressCountry)
        demographics(patient.birthDate, patient.sex)
        reference("Y4", patient.propertyCasualtyClaimNumber)
        if let id = patient.propertyCasualtyID { reference(id.qualifier, id.value) }
        contact("IC", patient.contact)
        others(patient.other, loop: "2010CA")
        others(patient.other, loop: "2010C")
    }

    private mutating func condition(_ condition: ProfessionalClaim.PatientCondition?, relationship: String?) {
        guard condition != nil || relationship != nil else { return }
        begin("PAT")
        text(relationship)
        skip(3)
        if let death = condition?.deathDate {
            code("D8")
            date(death)
        } else {
            skip(2)
        }
        if let weight = condition?.weight {
            code("01")
            decimalText(weight, "PAT08")
        } else {
            skip(2)
        }
        if condition?.isPregnant == true { code("Y") }
        end()
    }

    private mutating func demographics(_ birth: CalendarDate?, _ sex: AdministrativeSex?) {
        guard let birth else {
            report("x12.missing", "DMG02", "The patient's birth date is missing.", fix: "Enter it.")
            return
        }
        begin("DMG")
        code("D8")
        date(birth)
        text((sex ?? .unknown).x12)
        end()
    }

    private func isPerson(_ name: EntityName) -> Bool {
        if case .person = name { return true }
        return false
    }
}

extension ProfessionalClaim.Subscriber {
    var entityName: EntityName { isOrganization ? .organization(name.last) : .person(name) }
}

extension Contact {
    /// True when there is a number to write.
    var isReachable: Bool { phone != nil || fax != nil || email != nil }
}
