package import Primitives

// Loop 2400 of an institutional claim, with 2410 to 2430.
extension InstitutionalClaim.Line: DraftedLine {
    package static var service: SegmentID { "SV2" }
    package static var parts: LineParts { .drug }

    package mutating func takeService(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        revenueCode = segment.text(1) ?? ""
        procedureQualifier = segment.component(2, 1)
        procedure = segment.component(2, 2)
        modifiers = segment.components(2, from: 3, through: 6)
        description = segment.component(2, 7)
        charge = faults.money(segment, 3, "The line's charge")
        unitBasis = segment.text(4) ?? ""
        units = segment.text(5) ?? ""
        nonCovered = faults.optionalMoney(segment, 7)
    }

    package mutating func takeDays(from: CalendarDate, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    package mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "REF":
            guard let number = segment.plainReference else { return false }
            switch segment.code(1) {
            case "6R" where lineControlNumber == nil: lineControlNumber = number
            case "9B" where supplement.repricedLineNumber == nil: supplement.repricedLineNumber = number
            case "9D" where supplement.adjustedRepricedLineNumber == nil:
                supplement.adjustedRepricedLineNumber = number
            default: return false
            }
        case "AMT" where segment.code(1) == "GT" && serviceTax == nil:
            serviceTax = faults.optionalMoney(segment, 2)
        case "AMT" where segment.code(1) == "N8" && facilityTax == nil:
            facilityTax = faults.optionalMoney(segment, 2)
        case "PWK":
            guard let attachment = ClaimAttachment(segment) else { return false }
            supplement.attachments.append(attachment)
        case "NTE" where segment.code(1) == "TPO" && supplement.thirdPartyNote == nil:
            supplement.thirdPartyNote = segment.text(2)
        case "HCP" where supplement.repricing == nil: supplement.repricing = Repricing(segment, &faults)
        default: return false
        }
        return true
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "72" where $operating.isAbsent: PartyLoop("2420A")
        case "ZZ" where $otherOperating.isAbsent: PartyLoop("2420B")
        case "82" where $rendering.isAbsent: PartyLoop("2420C")
        case "DN" where $referring.isAbsent: PartyLoop("2420D")
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "72": $operating = party.provider()
        case "ZZ": $otherOperating = party.provider()
        case "82": $rendering = party.provider()
        default: $referring = party.provider()
        }
    }
}
