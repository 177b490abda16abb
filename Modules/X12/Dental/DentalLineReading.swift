package import Primitives

// Loop 2400 of a dental claim, with 2420 and 2430.
extension DentalClaim.Line: DraftedLine {
    package static var service: SegmentID { "SV3" }
    package static var parts: LineParts { [] }

    /// A dental line has no drugs.
    package var drug: ProfessionalClaim.Drug? {
        get { nil }
        set {}
    }

    package mutating func takeService(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        if segment.componentCode(1, 1) != "AD" { procedureQualifier = segment.component(1, 1) ?? "" }
        procedure = segment.component(1, 2) ?? ""
        modifiers = segment.components(1, from: 3, through: 6)
        description = segment.component(1, 7)
        charge = faults.money(segment, 2, "The line's charge")
        placeOfService = segment.text(3)
        oralCavity = segment.components(4, from: 1, through: 5)
        prosthesis = segment.text(5)
        units = segment.text(6)
        $diagnosisPointers = segment.positions(11) {
            faults.fail("x12.diagnosis-pointer", $0, "SV311 is not a diagnosis position.")
        }
    }

    package mutating func takeDays(from: CalendarDate, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "TOO":
            guard segment.code(1) == "JP" else { return false }
            teeth.append(
                DentalClaim.Tooth(tooth: segment.text(2), surfaces: segment.components(3, from: 1, through: 5)))
        case "DTP": return takeDate(segment, &faults)
        case "CN1" where supplement.contract == nil: supplement.contract = ContractInformation(segment, &faults)
        case "REF": return takeReference(segment)
        case "AMT" where segment.code(1) == "T" && salesTax == nil: salesTax = faults.optionalMoney(segment, 2)
        case "K3":
            guard segment.count == 1, let text = segment.text(1) else { return false }
            supplement.fixedFormat.append(text)
        case "HCP" where supplement.repricing == nil: supplement.repricing = Repricing(segment, &faults)
        default: return false
        }
        return true
    }

    private mutating func takeDate(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        let code = segment.code(1)
        switch code {
        case "139" where supplement.priorPlacement == nil, "441" where supplement.priorPlacement == nil:
            supplement.priorPlacement = faults.day(segment)
            supplement.isPriorPlacementKnown = code == "441"
        case "452" where supplement.appliancePlacement == nil:
            supplement.appliancePlacement = faults.day(segment)
        case "446" where supplement.applianceReplacement == nil:
            supplement.applianceReplacement = faults.day(segment)
        case "196" where supplement.treatmentStart == nil:
            supplement.treatmentStart = faults.day(segment)
        case "198" where supplement.treatmentCompletion == nil:
            supplement.treatmentCompletion = faults.day(segment)
        default: return false
        }
        return true
    }

    private mutating func takeReference(_ segment: borrowing SegmentView) -> Bool {
        guard let number = PayerReference(segment) else { return false }
        switch segment.code(1) {
        case "G3": supplement.predeterminations.append(number)
        case "G1": supplement.authorizations.append(number)
        case "9F": supplement.referrals.append(number)
        case "6R" where lineControlNumber == nil && number.payerID == nil: lineControlNumber = number.value
        case "9A" where supplement.repricedClaimNumber == nil && number.payerID == nil:
            supplement.repricedClaimNumber = number.value
        case "9C" where supplement.adjustedRepricedClaimNumber == nil && number.payerID == nil:
            supplement.adjustedRepricedClaimNumber = number.value
        default: return false
        }
        return true
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "82" where $rendering.isAbsent: PartyLoop("2420A", specialty: "PE")
        case "DD" where $assistantSurgeon.isAbsent: PartyLoop("2420B", specialty: "AS")
        case "DQ" where $supervising.isAbsent: PartyLoop("2420C")
        case "77" where $serviceFacility.isAbsent: PartyLoop("2420D", [.address, .references])
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "82": $rendering = party.provider()
        case "DD": $assistantSurgeon = party.provider()
        case "DQ": $supervising = party.provider()
        default: serviceFacility = party.facility()
        }
    }
}
