import Primitives

extension Professional837 {
    package static let version = "005010X222A1"

    /// The interchange's bytes: one group, one set, the claims in their order.
    ///
    /// Consecutive claims of the same billing provider share its loop 2000A. What the guide requires and is missing, and
    /// what an element can not carry, is a blocking finding whose path starts with `claim[n]`, counted from 1.
    package func write(delimiters: Delimiters = .standard) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HC", version: Professional837.version, delimiters: delimiters)
        let control = InterchangeWriter.padded(transactionControlNumber, transactionControlNumber > 9_999 ? 9 : 4)
        interchange.transactionSet("837", control: control, implementation: Professional837.version) { out in
            writeHeader(into: &out)
            var hierarchy = 0
            var billing: (provider: ProfessionalClaim.BillingProvider, level: Int)?
            for (index, claim) in claims.enumerated() {
                out.context = "claim[\(index + 1)] "
                if billing?.provider != claim.billingProvider {
                    hierarchy += 1
                    billing = (claim.billingProvider, hierarchy)
                    out.billingProvider(claim.billingProvider, level: hierarchy)
                }
                hierarchy += 1
                out.subscriber(of: claim, level: hierarchy, parent: billing?.level ?? 1)
                if claim.patientRelationship != "18" {
                    hierarchy += 1
                    out.patient(of: claim, level: hierarchy)
                }
                out.claim(claim)
            }
        }
        return interchange.finish()
    }

    private func writeHeader(into out: inout SegmentWriter) {
        let batch = batchNumber ?? "\(envelope.interchangeControlNumber)-\(envelope.groupControlNumber)"
        if claims.isEmpty { out.report("x12.no-claims", "claims", "A batch without claims can not be sent.") }
        out.limit(batch, 50, "BHT03")
        out.add(
            "BHT",
            [
                "0019", "00", .text(batch), .date(envelope.created.date), .text(envelope.created.compactTime),
                .text(transactionType),
            ])
        out.require(submitter.id, "NM109", "The submitter's identifier")
        out.name("41", submitter.name, "46", submitter.id)
        let contact = Contact(name: submitter.contactName, phone: submitter.phone, email: submitter.email)
        if contact.phone == nil && contact.email == nil {
            out.report(
                "x12.missing", "PER", "The submitter's phone number or e-mail address is missing.",
                fix: "Set it in the clinic's settings.")
        }
        out.contact("IC", contact)
        out.require(receiver.id, "NM109", "The receiver's identifier")
        out.name("40", .organization(receiver.name), "46", receiver.id)
    }
}

extension SegmentWriter {
    /// Loops 2000A, 2010AA and 2010AB.
    mutating func billingProvider(_ provider: ProfessionalClaim.BillingProvider, level: Int) {
        add("HL", [.number(level), "", "20", "1"])
        if let taxonomy = provider.taxonomy { add("PRV", ["BI", "PXC", .text(taxonomy)]) }
        require(provider.taxID, "REF02", "The billing provider's tax identifier")
        name("85", provider.name, "XX", provider.npi)
        address(provider.address)
        reference(provider.taxIDQualifier, provider.taxID.filter { $0 != "-" })
        if let number = provider.contact, [number.phone, number.fax, number.email].contains(where: { $0 != nil }) {
            contact("IC", number)
        }
        if let payTo = provider.payToAddress {
            add("NM1", ["87", .text(isPerson(provider.name) ? "1" : "2")])
            address(payTo)
        }
    }

    /// Loops 2000B, 2010BA and 2010BB.
    mutating func subscriber(of claim: ProfessionalClaim, level: Int, parent: Int) {
        let isPatient = claim.patientRelationship == "18"
        add("HL", [.number(level), .number(parent), "22", isPatient ? "0" : "1"])
        add(
            "SBR",
            [
                .text(claim.responsibility), isPatient ? "18" : "", .optional(claim.groupNumber),
                claim.groupNumber == nil ? .optional(claim.groupName) : "", .optional(claim.insuranceTypeCode), "", "",
                "", .optional(claim.claimFilingIndicator),
            ])
        let subscriber = claim.subscriber
        require(subscriber.memberID, "NM109", "The subscriber's member number")
        name("IL", subscriber.entityName, subscriber.memberIDQualifier, subscriber.memberID)
        if isPatient {
            if subscriber.address == nil { report("x12.missing", "N3", "The patient's address is missing.") }
            address(subscriber.address)
            demographics(subscriber.birthDate, subscriber.sex)
            reference("Y4", subscriber.propertyCasualtyClaimNumber)
        }
        require(claim.payer.id, "NM109", "The payer's identifier")
        name("PR", .organization(claim.payer.name), claim.payer.idQualifier, claim.payer.id)
        address(claim.payer.address)
        reference("G2", claim.payer.billingProviderNumber)
    }

    /// Loops 2000C and 2010CA.
    mutating func patient(of claim: ProfessionalClaim, level: Int) {
        add("HL", [.number(level), .number(level - 1), "23", "0"])
        add("PAT", [.text(claim.patientRelationship)])
        guard let patient = claim.patient else {
            report("x12.missing", "2010CA", "The patient's data is missing, and the patient is not the subscriber.")
            return
        }
        name("QC", .person(patient.name))
        if patient.address == nil { report("x12.missing", "N3", "The patient's address is missing.") }
        address(patient.address)
        demographics(patient.birthDate, patient.sex)
        reference("Y4", patient.propertyCasualtyClaimNumber)
    }

    private mutating func demographics(_ birth: CalendarDate?, _ sex: AdministrativeSex?) {
        guard let birth else {
            report("x12.missing", "DMG02", "The patient's birth date is missing.", fix: "Enter it.")
            return
        }
        add("DMG", ["D8", .date(birth), .text((sex ?? .unknown).x12)])
    }

    private func isPerson(_ name: EntityName) -> Bool {
        if case .person = name { return true }
        return false
    }
}

extension ProfessionalClaim.Subscriber {
    var entityName: EntityName { isOrganization ? .organization(name.last) : .person(name) }
}
