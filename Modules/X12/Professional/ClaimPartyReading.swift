import Primitives

/// Names, payers and providers of a claim.
extension ClaimReader {
    static func note(_ group: SegmentGroup) -> ClaimNote? {
        group.first("NTE").map { ClaimNote(code: $0.text(1) ?? "", text: $0.text(2) ?? "") }
    }

    static func payer(_ group: SegmentGroup?) -> ProfessionalClaim.Payer {
        ProfessionalClaim.Payer(
            name: group?.first?.text(3) ?? "", id: group?.first?.text(9) ?? "",
            idQualifier: group?.first?.text(8) ?? "", address: group?.address)
    }

    static func facility(_ group: SegmentGroup) -> ProfessionalClaim.ServiceFacility {
        ProfessionalClaim.ServiceFacility(
            name: group.first?.text(3) ?? "", npi: group.first?.text(9),
            address: group.address ?? PostalAddress(line1: "", city: "", state: "", zip: ""),
            secondaryIDs: references(group))
    }

    private static func references(_ group: SegmentGroup) -> [Reference] {
        group.all("REF").map { Reference(qualifier: $0.text(1) ?? "", value: $0.text(2) ?? "") }
    }

    func provider(_ groups: [SegmentGroup], _ entity: String) -> ProfessionalClaim.Provider? {
        guard let group = groups.first(where: { $0.first?[1] == entity }), let name = group.first else { return nil }
        return ProfessionalClaim.Provider(
            name: SegmentGroup.entityName(name), npi: name.text(9), taxonomy: group.first("PRV", "PE")?.text(3),
            secondaryIDs: ClaimReader.references(group))
    }

    private mutating func birthDate(_ group: SegmentGroup?) -> CalendarDate? {
        guard let segment = group?.first("DMG") else { return nil }
        let date = segment.date(2)
        if case .unreadable = date { fail("x12.date", segment, 2, "DMG02 is not a date.") }
        return date.value
    }

    mutating func subscriber(_ group: SegmentGroup?) -> ProfessionalClaim.Subscriber {
        let name = group?.first
        return ProfessionalClaim.Subscriber(
            name: name.map(SegmentGroup.personName) ?? PersonName(last: "", first: ""), memberID: name?.text(9) ?? "",
            memberIDQualifier: name?.text(8) ?? "", birthDate: birthDate(group),
            sex: SegmentGroup.sex(group?.first("DMG")?.text(3)), address: group?.address,
            isOrganization: name?[2] == "2", propertyCasualtyClaimNumber: group?.reference("Y4"))
    }

    mutating func demographics(_ group: SegmentGroup) -> ProfessionalClaim.PatientDemographics {
        ProfessionalClaim.PatientDemographics(
            name: group.first.map(SegmentGroup.personName) ?? PersonName(last: "", first: ""),
            birthDate: birthDate(group), sex: SegmentGroup.sex(group.first("DMG")?.text(3)), address: group.address,
            propertyCasualtyClaimNumber: group.reference("Y4"))
    }

    /// Loops 2320 to 2330B.
    mutating func otherSubscriber(_ group: SegmentGroup) -> ProfessionalClaim.OtherSubscriber {
        let parts = group.split(at: ["NM1"])
        let head = parts.head
        let coverage = group.first
        let payerName = parts.groups.first { $0.first?[1] == "PR" }
        let benefits = head.first("OI")
        return ProfessionalClaim.OtherSubscriber(
            responsibility: coverage?.text(1) ?? "", relationship: coverage?.text(2) ?? "",
            groupNumber: coverage?.text(3), groupName: coverage?.text(4), insuranceTypeCode: coverage?.text(5),
            claimFilingIndicator: coverage?.text(9), adjustments: adjustments(head),
            payerPaid: optionalMoney(head.first("AMT", "D"), 2), nonCovered: optionalMoney(head.first("AMT", "A8"), 2),
            remainingLiability: optionalMoney(head.first("AMT", "EAF"), 2), benefitsAssigned: benefits?.text(3) ?? "",
            patientSignatureSource: benefits?.text(4), releaseOfInformation: benefits?.text(6) ?? "",
            remarkCodes: (3...7).compactMap { head.first("MOA")?.text($0) },
            subscriber: subscriber(parts.groups.first { $0.first?[1] == "IL" }), payer: ClaimReader.payer(payerName),
            paidDate: days(payerName?.first("DTP", "573"))?.from,
            payerClaimControlNumber: payerName?.reference("F8"))
    }
}
