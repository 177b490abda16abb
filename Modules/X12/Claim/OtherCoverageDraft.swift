import Primitives

/// Loops 2320 to 2330I while their segments come in: another payer of the claim, and what it did.
struct OtherCoverageDraft {
    private var value: ProfessionalClaim.OtherSubscriber
    private enum Section { case head, party, unnamed }

    private var party = PartyDraft()
    private var section = Section.head
    private var hasInsured = false
    private var hasPayer = false
    private var hasBenefits = false
    private var hasRemarks = false

    init(_ segment: borrowing SegmentView) {
        let coverage = CoverageDraft(segment)
        value = ProfessionalClaim.OtherSubscriber(
            responsibility: coverage.responsibility, relationship: coverage.relationship,
            groupNumber: coverage.groupNumber, groupName: coverage.groupName,
            insuranceTypeCode: coverage.insuranceTypeCode, claimFilingIndicator: coverage.claimFilingIndicator,
            benefitsAssigned: "", releaseOfInformation: "",
            subscriber: .absent, payer: .absent)
    }

    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        if segment.id == "NM1" {
            closeParty()
            beginParty(segment)
            return
        }
        guard section == .head else {
            if section == .unnamed || !party.take(segment, &faults) { keep(segment) }
            return
        }
        switch segment.id {
        case "CAS": faults.adjustments(segment, into: &value.adjustments)
        case "AMT": takeAmount(segment, &faults)
        case "OI" where !hasBenefits:
            hasBenefits = true
            value.benefitsAssigned = segment.text(3) ?? ""
            value.patientSignatureSource = segment.text(4)
            value.releaseOfInformation = segment.text(6) ?? ""
        case "MOA" where !hasRemarks:
            hasRemarks = true
            takeOutpatient(segment, &faults)
        case "MIA" where value.inpatient == nil:
            value.inpatient = ProfessionalClaim.InpatientAdjudication(segment, &faults)
        default: keep(segment)
        }
    }

    private mutating func takeAmount(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        switch segment.code(1) {
        case "D" where value.payerPaid == nil: value.payerPaid = faults.optionalMoney(segment, 2)
        case "A8" where value.nonCovered == nil: value.nonCovered = faults.optionalMoney(segment, 2)
        case "EAF" where value.remainingLiability == nil:
            value.remainingLiability = faults.optionalMoney(segment, 2)
        default: keep(segment)
        }
    }

    private mutating func takeOutpatient(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        for number in 3...7 { if let code = segment.text(number) { value.remarkCodes.append(code) } }
        let amounts = ProfessionalClaim.OutpatientAdjudication(
            reimbursementRate: segment.text(1), payable: faults.optionalMoney(segment, 2),
            renalDisease: faults.optionalMoney(segment, 8), nonpayableProfessional: faults.optionalMoney(segment, 9))
        if amounts != ProfessionalClaim.OutpatientAdjudication() { value.outpatient = amounts }
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let loop: StaticString =
            switch section {
            case .head: "2320"
            case .party: party.loop
            case .unnamed: "2330"
            }
        value.other.append(KeptSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        section = .party
        switch segment.code(1) {
        case "IL" where !hasInsured:
            hasInsured = true
            party.begin(segment, PartyLoop("2330A", [.address, .references]))
        case "PR" where !hasPayer:
            hasPayer = true
            party.begin(segment, PartyLoop("2330B", [.address, .references, .date]))
        case "DN", "P3", "82", "77", "DQ", "85", "71", "72", "ZZ", "DD":
            party.begin(segment, PartyLoop("2330C"))
        default:
            section = .unnamed
            keep(segment)
        }
    }

    private mutating func closeParty() {
        guard section == .party else { return }
        switch party.entity {
        case "IL":
            party.fill(&value.subscriber)
            party.unnamed(into: &value.other)
        case "PR":
            party.fill(&value.payer)
            value.paidDate = party.paidDate
            value.payerClaimControlNumber = party.takeReference("F8")
            value.priorAuthorization = party.takeReference("G1")
            value.referralNumber = party.takeReference("9F")
            value.predetermination = party.takeReference("G3")
            value.isAdjusted = party.takeReference("T4") == "Y"
            party.unnamed(into: &value.other)
        default:
            value.providers.append(
                ProfessionalClaim.OtherPayerProvider(
                    entity: party.entity.description, isPerson: party.isPerson, secondaryIDs: party.references))
        }
    }

    consuming func finish() -> ProfessionalClaim.OtherSubscriber {
        closeParty()
        return value
    }
}

extension ProfessionalClaim.InpatientAdjudication {
    init(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        self.init()
        coveredDays = segment.text(1)
        lifetimePsychiatricDays = segment.text(3)
        diagnosisRelatedGroup = faults.optionalMoney(segment, 4)
        if let code = segment.text(5) { remarkCodes.append(code) }
        disproportionateShare = faults.optionalMoney(segment, 6)
        medicarePassThrough = faults.optionalMoney(segment, 7)
        capital = faults.optionalMoney(segment, 8)
        capitalFederalPortion = faults.optionalMoney(segment, 9)
        capitalHospitalPortion = faults.optionalMoney(segment, 10)
        capitalDisproportionateShare = faults.optionalMoney(segment, 11)
        oldCapital = faults.optionalMoney(segment, 12)
        capitalIndirectTeaching = faults.optionalMoney(segment, 13)
        hospitalOperating = faults.optionalMoney(segment, 14)
        costReportDays = segment.text(15)
        federalOperating = faults.optionalMoney(segment, 16)
        capitalOutlier = faults.optionalMoney(segment, 17)
        indirectTeaching = faults.optionalMoney(segment, 18)
        nonpayableProfessional = faults.optionalMoney(segment, 19)
        for number in 20...23 { if let code = segment.text(number) { remarkCodes.append(code) } }
        capitalException = faults.optionalMoney(segment, 24)
    }
}
