import Primitives

/// Loop 2400 of a professional claim, with 2410 to 2440, while its segments come in.
struct ProfessionalLineDraft {
    private enum Part { case head, drug, party, adjudication, form, unnamed }

    private var place = SegmentPlace(id: "LX", ordinal: 0, offset: 0)
    private var part = Part.head
    private var unnamedLoop: StaticString = "2400"
    private var party = PartyDraft()
    private var drug = ProfessionalClaim.Drug(ndc: "", quantity: "", unit: "")
    /// True when SV1 and DTP 472 were there.
    var hasService = false
    var hasDate = false

    /// Begins a line at its LX segment: it becomes the last of `lines`.
    mutating func begin(
        _ segment: borrowing SegmentView, _ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "LX", ordinal: segment.ordinal, offset: segment.offset)
        part = .head
        hasService = false
        hasDate = false
        let number = segment.number(1).value
        if number == nil { faults.fail("x12.number", segment.location(1), "LX01 is not a number.") }
        if lines.isEmpty { lines.reserveCapacity(3) }
        lines.append(.blank)
        lines[lines.count - 1].number = number ?? 0
    }

    /// Takes a segment of the line that was begun last.
    mutating func take(
        _ segment: borrowing SegmentView, _ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults
    ) {
        guard !lines.isEmpty else { return }
        take(segment, &lines[lines.count - 1], &faults)
    }

    private mutating func take(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
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
        case "LQ":
            closePart(&line)
            line.supplement.forms.append(LineForm(segment))
            part = .form
        default:
            let isTaken =
                switch part {
                case .head: takeHead(segment, &line, &faults)
                case .drug: drug.take(segment)
                case .party: party.take(segment, &faults)
                case .adjudication: line.adjudications[line.adjudications.count - 1].take(segment, &faults)
                case .form: takeAnswer(segment, &line, &faults)
                case .unnamed: false
                }
            if !isTaken { keep(segment, &line) }
        }
    }

    /// Ends the line that was begun last.
    mutating func finish(_ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults) {
        if part != .head, !lines.isEmpty { closePart(&lines[lines.count - 1]) }
        if !hasService {
            faults.fail("x12.segment-missing", place.location(), "The line has no SV1 segment.")
            faults.fail("x12.amount-missing", place.location(), "The line's charge is missing.")
        }
        if !hasDate {
            faults.fail("x12.segment-missing", place.location(), "The line has no date of service (DTP 472).")
        }
    }

    private mutating func keep(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) {
        let loop: StaticString =
            switch part {
            case .head: "2400"
            case .drug: "2410"
            case .party: party.loop
            case .adjudication: "2430"
            case .form: "2440"
            case .unnamed: unnamedLoop
            }
        line.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func leave(
        _ loop: StaticString, _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line
    ) {
        part = .unnamed
        unnamedLoop = loop
        keep(segment, &line)
    }

    private mutating func takeAnswer(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        guard segment.id == "FRM" else { return false }
        return line.supplement.forms[line.supplement.forms.count - 1].take(segment, &faults)
    }

    private mutating func beginParty(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) {
        let isFree: Bool
        switch segment.code(1) {
        case "82":
            isFree = line.$rendering.isAbsent
            if isFree { party.begin(segment, loop: "2420A", .references, specialty: "PE") }
        case "QB":
            isFree = line.supplement.purchasedServiceProvider == nil
            if isFree { party.begin(segment, loop: "2420B", .references) }
        case "77":
            isFree = line.supplement.serviceFacility == nil
            if isFree { party.begin(segment, loop: "2420C", [.address, .references]) }
        case "DQ":
            isFree = line.supplement.supervising == nil
            if isFree { party.begin(segment, loop: "2420D", .references) }
        case "DK":
            isFree = line.$ordering.isAbsent
            if isFree { party.begin(segment, loop: "2420E", [.address, .references, .contact]) }
        case "DN":
            isFree = line.$referring.isAbsent
            if isFree { party.begin(segment, loop: "2420F", .references) }
        case "P3":
            isFree = line.supplement.primaryCare == nil
            if isFree { party.begin(segment, loop: "2420F", .references) }
        case "PW":
            isFree = line.supplement.pickUp == nil
            if isFree { party.begin(segment, loop: "2420G", .address) }
        case "45":
            isFree = line.supplement.dropOff == nil
            if isFree { party.begin(segment, loop: "2420H", .address) }
        default: isFree = false
        }
        part = .party
        if !isFree { leave("2420", segment, &line) }
    }

    private mutating func closePart(_ line: inout ProfessionalClaim.Line) {
        if part == .drug { line.drug = drug }
        guard part == .party else { return }
        switch party.entity {
        case "82": line.$rendering = party.provider()
        case "QB": line.supplement.$purchasedServiceProvider = party.provider()
        case "77": line.supplement.serviceFacility = party.facility()
        case "DQ": line.supplement.$supervising = party.provider()
        case "DK": line.$ordering = party.provider()
        case "DN": line.$referring = party.provider()
        case "P3": line.supplement.$primaryCare = party.provider()
        case "PW": line.supplement.pickUp = party.location()
        default: line.supplement.dropOff = party.location()
        }
    }
}
