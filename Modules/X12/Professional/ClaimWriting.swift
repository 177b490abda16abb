import Primitives

extension SegmentWriter {
    /// Loops 2300 to 2430.
    mutating func claim(_ claim: ProfessionalClaim) {
        require(claim.patientControlNumber, "CLM01", "The patient control number")
        limit(claim.patientControlNumber, 38, "CLM01")
        add(
            "CLM",
            [
                .text(claim.patientControlNumber), .money(checked(claim.totalCharge, "CLM02")), "", "",
                .components([claim.placeOfService, "B", claim.frequencyCode]), claim.signatureOnFile ? "Y" : "N",
                .text(claim.assignment), .text(claim.benefitsAssigned), .text(claim.releaseOfInformation),
                .optional(claim.patientSignatureSource), relatedCauses(of: claim), .optional(claim.specialProgram), "",
                "", "", "", "", "", "", .optional(claim.delayReason),
            ])
        dates(claim.dates)
        amount("F5", claim.patientAmountPaid)
        reference("EW", claim.mammographyCertification)
        reference("9F", claim.referralNumber)
        reference("G1", claim.priorAuthorization)
        reference("F8", claim.payerClaimControlNumber)
        reference("X4", claim.cliaNumber)
        reference("D9", claim.clearinghouseClaimNumber)
        reference("EA", claim.medicalRecordNumber)
        note(claim.note)
        diagnoses(claim.diagnoses)
        provider("DN", claim.referring)
        provider("82", claim.rendering)
        facility(claim.serviceFacility)
        provider("DQ", claim.supervising)
        if claim.otherSubscribers.count > 10 {
            report("x12.loop-limit", "2320", "A claim names at most ten other payers.")
        }
        for other in claim.otherSubscribers { otherSubscriber(other) }
        if claim.lines.isEmpty || claim.lines.count > 50 {
            report("x12.line-count", "2400", "A claim has one to fifty lines.", fix: "Split the claim.")
        }
        for (index, item) in claim.lines.enumerated() {
            line(item, number: index + 1, diagnosisCount: claim.diagnoses.count)
        }
    }

    private func relatedCauses(of claim: ProfessionalClaim) -> Element {
        var parts = Array(claim.relatedCauses.prefix(3))
        if claim.accidentState != nil || claim.accidentCountry != nil {
            parts += Array(repeating: "", count: 3 - parts.count)
            parts += [claim.accidentState ?? "", claim.accidentCountry ?? ""]
        }
        return .components(parts)
    }

    private mutating func dates(_ dates: ClaimDates) {
        period("431", dates.onset)
        period("454", dates.initialTreatment)
        period("304", dates.lastSeen)
        period("453", dates.acuteManifestation)
        period("439", dates.accident)
        period("484", dates.lastMenstrualPeriod)
        period("455", dates.lastXRay)
        if let start = dates.disabilityStart, let end = dates.disabilityEnd {
            add("DTP", ["314", "RD8", .text("\(start.compact)-\(end.compact)")])
        } else {
            period("360", dates.disabilityStart)
            period("361", dates.disabilityEnd)
        }
        period("297", dates.lastWorked)
        period("296", dates.returnToWork)
        period("435", dates.admission)
        period("096", dates.discharge)
        period("090", dates.assumedCare)
        period("091", dates.relinquishedCare)
    }

    mutating func note(_ note: ClaimNote?) {
        guard let note else { return }
        limit(note.text, 80, "NTE02")
        add("NTE", [.text(note.code), .text(note.text)])
    }

    private mutating func diagnoses(_ codes: [String]) {
        if codes.isEmpty || codes.count > 12 {
            report("x12.diagnosis-count", "HI", "A claim has one to twelve diagnoses.")
        }
        add(
            "HI",
            codes.prefix(12).enumerated().map { index, code in
                .components([index == 0 ? "ABK" : "ABF", code.filter { $0 != "." }])
            })
    }

    /// A provider's NM1, PRV and REF.
    mutating func provider(_ entity: String, _ provider: ProfessionalClaim.Provider?) {
        guard let provider else { return }
        name(entity, provider.name, "XX", provider.npi)
        if let taxonomy = provider.taxonomy, entity == "82" { add("PRV", ["PE", "PXC", .text(taxonomy)]) }
        for id in provider.secondaryIDs { reference(id.qualifier, id.value) }
    }

    private mutating func facility(_ facility: ProfessionalClaim.ServiceFacility?) {
        guard let facility else { return }
        name("77", .organization(facility.name), "XX", facility.npi)
        address(facility.address)
        for id in facility.secondaryIDs { reference(id.qualifier, id.value) }
    }

    private mutating func otherSubscriber(_ other: ProfessionalClaim.OtherSubscriber) {
        add(
            "SBR",
            [
                .text(other.responsibility), .text(other.relationship), .optional(other.groupNumber),
                other.groupNumber == nil ? .optional(other.groupName) : "", .optional(other.insuranceTypeCode), "", "",
                "", .optional(other.claimFilingIndicator),
            ])
        adjustments(other.adjustments)
        amount("D", other.payerPaid)
        amount("A8", other.nonCovered)
        amount("EAF", other.remainingLiability)
        add(
            "OI",
            [
                "", "", .text(other.benefitsAssigned), .optional(other.patientSignatureSource), "",
                .text(other.releaseOfInformation),
            ])
        if !other.remarkCodes.isEmpty {
            if other.remarkCodes.count > 5 { report("x12.remark-count", "MOA", "MOA holds five remark codes.") }
            add("MOA", ["", ""] + other.remarkCodes.prefix(5).map { .text($0) })
        }
        let subscriber = other.subscriber
        require(subscriber.memberID, "2330A NM109", "The other subscriber's member number")
        name("IL", subscriber.entityName, subscriber.memberIDQualifier, subscriber.memberID)
        address(subscriber.address)
        require(other.payer.id, "2330B NM109", "The other payer's identifier")
        name("PR", .organization(other.payer.name), other.payer.idQualifier, other.payer.id)
        address(other.payer.address)
        period("573", other.paidDate)
        reference("F8", other.payerClaimControlNumber)
    }
}
