import Primitives

/// Loop 2400 of a dental claim, with 2420 and 2430, while its segments come in.
struct DentalLineDraft {
    private enum Part { case head, party, adjudication, unnamed }

    private var place = SegmentPlace(id: "LX", ordinal: 0, offset: 0)
    private var part = Part.head
    private var party = PartyDraft()
    private var hasService = false

    /// Begins a line at its LX segment: it becomes the last of `lines`.
    mutating func begin(
        _ segment: borrowing SegmentView, _ lines: inout [DentalClaim.Line], _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "LX", ordinal: segment.ordinal, offset: segment.offset)
        part = .head
        hasService = false
        let number = segment.number(1).value
        if number == nil { faults.fail("x12.number", segment.location(1), "LX01 is not a number.") }
        lines.append(.blank)
        lines[lines.count - 1].number = number ?? 0
    }

    /// Takes a segment of the line that was begun last.
    mutating func take(
        _ segment: borrowing SegmentView, _ lines: inout [DentalClaim.Line], _ faults: inout ClaimFaults
    ) {
        guard !lines.isEmpty else { return }
        take(segment, &lines[lines.count - 1], &faults)
    }

    private mutating func take(
        _ segment: borrowing SegmentView, _ line: inout DentalClaim.Line, _ faults: inout ClaimFaults
    ) {
        switch segment.id {
        case "NM1":
            closePart(&line)
            beginParty(segment, &line)
        case "SVD":
            closePart(&line)
            line.adjudications.append(ProfessionalClaim.LineAdjudication(segment, &faults))
            part = .adjudication
        default:
            let isTaken =
                switch part {
                case .head: takeHead(segment, &line, &faults)
                case .party: party.take(segment, &faults)
                case .adjudication: line.adjudications[line.adjudications.count - 1].take(segment, &faults)
                case .unnamed: false
                }
            if !isTaken { keep(segment, &line) }
        }
    }

    /// Ends the line that was begun last.
    mutating func finish(_ lines: inout [DentalClaim.Line], _ faults: inout ClaimFaults) {
        if part != .head, !lines.isEmpty { closePart(&lines[lines.count - 1]) }
        guard !hasService else { return }
        faults.fail("x12.segment-missing", place.location(), "The line has no SV3 segment.")
        faults.fail("x12.amount-missing", place.location(), "The line's charge is missing.")
    }

    private mutating func keep(_ segment: borrowing SegmentView, _ line: inout DentalClaim.Line) {
        let loop: StaticString =
            switch part {
            case .head: "2400"
            case .party: party.loop
            case .adjudication: "2430"
            case .unnamed: "2420"
            }
        line.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView, _ line: inout DentalClaim.Line) {
        part = .party
        switch segment.code(1) {
        case "82" where line.$rendering.isAbsent:
            party.begin(segment, loop: "2420A", .references, specialty: "PE")
        case "DD" where line.$assistantSurgeon.isAbsent:
            party.begin(segment, loop: "2420B", .references, specialty: "AS")
        case "DQ" where line.$supervising.isAbsent: party.begin(segment, loop: "2420C", .references)
        case "77" where line.$serviceFacility.isAbsent:
            party.begin(segment, loop: "2420D", [.address, .references])
        default:
            part = .unnamed
            keep(segment, &line)
        }
    }

    private mutating func closePart(_ line: inout DentalClaim.Line) {
        guard part == .party else { return }
        switch party.entity {
        case "82": line.$rendering = party.provider()
        case "DD": line.$assistantSurgeon = party.provider()
        case "DQ": line.$supervising = party.provider()
        default: line.serviceFacility = party.facility()
        }
    }
}

// MARK: Loop 2400's own segments

extension DentalLineDraft {
    /// True when the segment has a field.
    private mutating func takeHead(
        _ segment: borrowing SegmentView, _ line: inout DentalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        switch segment.id {
        case "SV3":
            guard !hasService else { return false }
            hasService = true
            line.take(service: segment, &faults)
        case "TOO":
            guard segment.code(1) == "JP" else { return false }
            line.teeth.append(
                DentalClaim.Tooth(tooth: segment.text(2), surfaces: segment.components(3, from: 1, through: 5)))
        case "DTP": return takeDate(segment, &line, &faults)
        case "CN1" where line.supplement.contract == nil:
            line.supplement.contract = ContractInformation(segment, &faults)
        case "REF": return takeReference(segment, &line)
        case "AMT" where segment.code(1) == "T" && line.salesTax == nil:
            line.salesTax = faults.optionalMoney(segment, 2)
        case "K3":
            guard segment.count == 1, let text = segment.text(1) else { return false }
            line.supplement.fixedFormat.append(text)
        case "HCP" where line.supplement.repricing == nil:
            line.supplement.repricing = Repricing(segment, &faults)
        default: return false
        }
        return true
    }

    private func takeDate(
        _ segment: borrowing SegmentView, _ line: inout DentalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        let code = segment.code(1)
        switch code {
        case "472" where line.from == nil:
            guard let days = faults.days(segment) else { break }
            line.from = days.from
            line.to = days.to
        case "139" where line.supplement.priorPlacement == nil, "441" where line.supplement.priorPlacement == nil:
            line.supplement.priorPlacement = faults.day(segment)
            line.supplement.isPriorPlacementKnown = code == "441"
        case "452" where line.supplement.appliancePlacement == nil:
            line.supplement.appliancePlacement = faults.day(segment)
        case "446" where line.supplement.applianceReplacement == nil:
            line.supplement.applianceReplacement = faults.day(segment)
        case "196" where line.supplement.treatmentStart == nil:
            line.supplement.treatmentStart = faults.day(segment)
        case "198" where line.supplement.treatmentCompletion == nil:
            line.supplement.treatmentCompletion = faults.day(segment)
        default: return false
        }
        return true
    }

    private func takeReference(_ segment: borrowing SegmentView, _ line: inout DentalClaim.Line) -> Bool {
        guard let number = PayerReference(segment) else { return false }
        switch segment.code(1) {
        case "G3": line.supplement.predeterminations.append(number)
        case "G1": line.supplement.authorizations.append(number)
        case "9F": line.supplement.referrals.append(number)
        case "6R" where line.lineControlNumber == nil && number.payerID == nil: line.lineControlNumber = number.value
        case "9A" where line.supplement.repricedClaimNumber == nil && number.payerID == nil:
            line.supplement.repricedClaimNumber = number.value
        case "9C" where line.supplement.adjustedRepricedClaimNumber == nil && number.payerID == nil:
            line.supplement.adjustedRepricedClaimNumber = number.value
        default: return false
        }
        return true
    }
}

extension DentalClaim.Line {
    fileprivate mutating func take(service segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
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
}
