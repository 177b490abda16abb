import Primitives

/// Loop 2400 of an institutional claim, with 2410 to 2430, while its segments come in.
struct InstitutionalLineDraft {
    private enum Part { case head, drug, party, adjudication, unnamed }

    private var place = SegmentPlace(id: "LX", ordinal: 0, offset: 0)
    private var part = Part.head
    private var unnamedLoop: StaticString = "2400"
    private var party = PartyDraft()
    private var drug = ProfessionalClaim.Drug(ndc: "", quantity: "", unit: "")
    private var hasService = false

    /// Begins a line at its LX segment: it becomes the last of `lines`.
    mutating func begin(
        _ segment: borrowing SegmentView, _ lines: inout [InstitutionalClaim.Line], _ faults: inout ClaimFaults
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
        _ segment: borrowing SegmentView, _ lines: inout [InstitutionalClaim.Line], _ faults: inout ClaimFaults
    ) {
        guard !lines.isEmpty else { return }
        take(segment, &lines[lines.count - 1], &faults)
    }

    private mutating func take(
        _ segment: borrowing SegmentView, _ line: inout InstitutionalClaim.Line, _ faults: inout ClaimFaults
    ) {
        switch segment.id {
        case "NM1":
            closePart(&line)
            beginParty(segment, &line)
        case "LIN":
            closePart(&line)
            guard line.$drug.isAbsent else { return leave("2410", segment, &line) }
            drug = ProfessionalClaim.Drug(segment)
            part = .drug
        case "SVD":
            closePart(&line)
            line.adjudications.append(ProfessionalClaim.LineAdjudication(segment, &faults))
            part = .adjudication
        default:
            let isTaken =
                switch part {
                case .head: takeHead(segment, &line, &faults)
                case .drug: drug.take(segment)
                case .party: party.take(segment, &faults)
                case .adjudication: line.adjudications[line.adjudications.count - 1].take(segment, &faults)
                case .unnamed: false
                }
            if !isTaken { keep(segment, &line) }
        }
    }

    /// Ends the line that was begun last.
    mutating func finish(_ lines: inout [InstitutionalClaim.Line], _ faults: inout ClaimFaults) {
        if part != .head, !lines.isEmpty { closePart(&lines[lines.count - 1]) }
        guard !hasService else { return }
        faults.fail("x12.segment-missing", place.location(), "The line has no SV2 segment.")
        faults.fail("x12.amount-missing", place.location(), "The line's charge is missing.")
    }

    private mutating func keep(_ segment: borrowing SegmentView, _ line: inout InstitutionalClaim.Line) {
        let loop: StaticString =
            switch part {
            case .head: "2400"
            case .drug: "2410"
            case .party: party.loop
            case .adjudication: "2430"
            case .unnamed: unnamedLoop
            }
        line.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func leave(
        _ loop: StaticString, _ segment: borrowing SegmentView, _ line: inout InstitutionalClaim.Line
    ) {
        part = .unnamed
        unnamedLoop = loop
        keep(segment, &line)
    }

    private mutating func beginParty(_ segment: borrowing SegmentView, _ line: inout InstitutionalClaim.Line) {
        part = .party
        switch segment.code(1) {
        case "72" where line.$operating.isAbsent: party.begin(segment, loop: "2420A", .references)
        case "ZZ" where line.$otherOperating.isAbsent: party.begin(segment, loop: "2420B", .references)
        case "82" where line.$rendering.isAbsent: party.begin(segment, loop: "2420C", .references)
        case "DN" where line.$referring.isAbsent: party.begin(segment, loop: "2420D", .references)
        default: leave("2420", segment, &line)
        }
    }

    private mutating func closePart(_ line: inout InstitutionalClaim.Line) {
        if part == .drug { line.drug = drug }
        guard part == .party else { return }
        switch party.entity {
        case "72": line.$operating = party.provider()
        case "ZZ": line.$otherOperating = party.provider()
        case "82": line.$rendering = party.provider()
        default: line.$referring = party.provider()
        }
    }

    /// True when the segment has a field.
    private mutating func takeHead(
        _ segment: borrowing SegmentView, _ line: inout InstitutionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        switch segment.id {
        case "SV2":
            guard !hasService else { return false }
            hasService = true
            line.take(service: segment, &faults)
        case "DTP":
            guard line.from == nil, segment.code(1) == "472" else { return false }
            guard let days = faults.days(segment) else { break }
            line.from = days.from
            line.to = days.to
        case "REF":
            guard let number = segment.plainReference else { return false }
            switch segment.code(1) {
            case "6R" where line.lineControlNumber == nil: line.lineControlNumber = number
            case "9B" where line.supplement.repricedLineNumber == nil: line.supplement.repricedLineNumber = number
            case "9D" where line.supplement.adjustedRepricedLineNumber == nil:
                line.supplement.adjustedRepricedLineNumber = number
            default: return false
            }
        case "AMT" where segment.code(1) == "GT" && line.serviceTax == nil:
            line.serviceTax = faults.optionalMoney(segment, 2)
        case "AMT" where segment.code(1) == "N8" && line.facilityTax == nil:
            line.facilityTax = faults.optionalMoney(segment, 2)
        case "PWK":
            guard let attachment = ClaimAttachment(segment) else { return false }
            line.supplement.attachments.append(attachment)
        case "NTE" where segment.code(1) == "TPO" && line.supplement.thirdPartyNote == nil:
            line.supplement.thirdPartyNote = segment.text(2)
        case "HCP" where line.supplement.repricing == nil:
            line.supplement.repricing = Repricing(segment, &faults)
        default: return false
        }
        return true
    }
}

extension InstitutionalClaim.Line {
    fileprivate mutating func take(service segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
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
}
