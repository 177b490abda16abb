import Primitives

/// Loop 2400 of a claim, with 2410 to 2440, while its segments come in. One draft serves line after line.
struct ClaimLineDraft<Line: DraftedLine> {
    private enum Part { case head, drug, party, adjudication, form, unnamed }

    private var place = SegmentPlace(id: "LX", ordinal: 0, offset: 0)
    private var part = Part.head
    private var unnamedLoop: StaticString = "2400"
    private var party = PartyDraft()
    private var drug = ProfessionalClaim.Drug(ndc: "", quantity: "", unit: "")
    private var hasService = false
    private var hasDate = false

    /// Begins a line at its LX segment: it becomes the last of `lines`.
    mutating func begin(_ segment: borrowing SegmentView, _ lines: inout [Line], _ faults: inout ClaimFaults) {
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
    mutating func take(_ segment: borrowing SegmentView, _ lines: inout [Line], _ faults: inout ClaimFaults) {
        guard !lines.isEmpty else { return }
        take(segment, &lines[lines.count - 1], &faults)
    }

    private mutating func take(_ segment: borrowing SegmentView, _ line: inout Line, _ faults: inout ClaimFaults) {
        switch segment.id {
        case "NM1":
            closePart(&line)
            guard let loop = line.partyLoop(segment.code(1)) else { return leave("2420", segment, &line) }
            part = .party
            party.begin(segment, loop)
        case "LIN" where Line.parts.contains(.drug):
            closePart(&line)
            guard line.drug == nil else { return leave("2410", segment, &line) }
            part = .drug
            drug = ProfessionalClaim.Drug(segment)
        case "SVD":
            closePart(&line)
            part = .adjudication
            line.adjudications.append(ProfessionalClaim.LineAdjudication(segment, &faults))
        case "LQ" where Line.parts.contains(.form):
            closePart(&line)
            part = .form
            _ = line.takeForm(segment, &faults)
        default:
            let isTaken =
                switch part {
                case .head: takeHead(segment, &line, &faults)
                case .drug: drug.take(segment)
                case .party: party.take(segment, &faults)
                case .adjudication: line.adjudications[line.adjudications.count - 1].take(segment, &faults)
                case .form: line.takeForm(segment, &faults)
                case .unnamed: false
                }
            if !isTaken { keep(segment, &line) }
        }
    }

    /// True when the segment has a field.
    private mutating func takeHead(
        _ segment: borrowing SegmentView, _ line: inout Line, _ faults: inout ClaimFaults
    ) -> Bool {
        if segment.id == Line.service {
            guard !hasService else { return false }
            hasService = true
            line.takeService(segment, &faults)
            return true
        }
        guard segment.id == "DTP", segment.code(1) == "472" else { return line.takeHead(segment, &faults) }
        guard !hasDate else { return false }
        hasDate = true
        if let days = faults.days(segment) { line.takeDays(from: days.from, to: days.to) }
        return true
    }

    /// Ends the line that was begun last.
    mutating func finish(_ lines: inout [Line], _ faults: inout ClaimFaults) {
        if part != .head, !lines.isEmpty { closePart(&lines[lines.count - 1]) }
        if !hasService {
            faults.fail("x12.segment-missing", place.location(), "The line has no \(Line.service) segment.")
            faults.fail("x12.amount-missing", place.location(), "The line's charge is missing.")
        }
        if !hasDate, Line.parts.contains(.date) {
            faults.fail("x12.segment-missing", place.location(), "The line has no date of service (DTP 472).")
        }
    }

    private mutating func keep(_ segment: borrowing SegmentView, _ line: inout Line) {
        let loop: StaticString =
            switch part {
            case .head: "2400"
            case .drug: "2410"
            case .party: party.loop
            case .adjudication: "2430"
            case .form: "2440"
            case .unnamed: unnamedLoop
            }
        line.other.append(KeptSegment(segment, loop: loop.description))
    }

    private mutating func leave(_ loop: StaticString, _ segment: borrowing SegmentView, _ line: inout Line) {
        part = .unnamed
        unnamedLoop = loop
        keep(segment, &line)
    }

    private mutating func closePart(_ line: inout Line) {
        if part == .drug { line.drug = drug }
        if part == .party { line.takeParty(&party) }
    }
}
