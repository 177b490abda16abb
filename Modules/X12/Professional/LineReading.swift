package import Primitives

// Loop 2400 of a professional claim, with 2410 to 2440.
extension ProfessionalClaim.Line: DraftedLine {
    package static var service: SegmentID { "SV1" }
    package static var parts: LineParts { [.drug, .form, .date] }

    package mutating func takeDays(from: CalendarDate, to: CalendarDate?) {
        self.from = from
        self.to = to
    }

    package mutating func takeForm(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        if segment.id == "LQ" {
            supplement.forms.append(LineForm(segment))
            return true
        }
        guard segment.id == "FRM", !supplement.forms.isEmpty else { return false }
        return supplement.forms[supplement.forms.count - 1].take(segment, &faults)
    }

    package func partyLoop(_ entity: PackedCode) -> PartyLoop? {
        switch entity {
        case "82" where $rendering.isAbsent: PartyLoop("2420A", specialty: "PE")
        case "QB" where supplement.purchasedServiceProvider == nil: PartyLoop("2420B")
        case "77" where supplement.serviceFacility == nil: PartyLoop("2420C", [.address, .references])
        case "DQ" where supplement.supervising == nil: PartyLoop("2420D")
        case "DK" where $ordering.isAbsent: PartyLoop("2420E", [.address, .references, .contact])
        case "DN" where $referring.isAbsent: PartyLoop("2420F")
        case "P3" where supplement.primaryCare == nil: PartyLoop("2420F")
        case "PW" where supplement.pickUp == nil: PartyLoop("2420G", .address)
        case "45" where supplement.dropOff == nil: PartyLoop("2420H", .address)
        default: nil
        }
    }

    package mutating func takeParty(_ party: inout PartyDraft) {
        switch party.entity {
        case "82": $rendering = party.provider()
        case "QB": supplement.$purchasedServiceProvider = party.provider()
        case "77": supplement.serviceFacility = party.facility()
        case "DQ": supplement.$supervising = party.provider()
        case "DK": $ordering = party.provider()
        case "DN": $referring = party.provider()
        case "P3": supplement.$primaryCare = party.provider()
        case "PW": supplement.pickUp = party.location()
        default: supplement.dropOff = party.location()
        }
    }
}
