import Primitives

/// Loops 2300 to 2440 of a claim while their segments come in. One draft serves claim after claim.
struct ClaimDraft<Claim: DraftedClaim> {
    private enum Section { case head, party, unnamed, coverage, line }

    private var claim = Claim.blank
    private var line = ClaimLineDraft<Claim.Line>()
    private var coverage: OtherCoverageDraft?
    private var party = PartyDraft()
    private var section = Section.head
    private var place = SegmentPlace(id: "CLM", ordinal: 0, offset: 0)

    /// Begins a claim at its CLM segment.
    mutating func begin(
        _ segment: borrowing SegmentView, _ levels: borrowing ClaimLevels, _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "CLM", ordinal: segment.ordinal, offset: segment.offset)
        section = .head
        claim.takeLevels(levels)
        claim.patientControlNumber = segment.text(1) ?? ""
        claim.totalCharge = faults.money(segment, 2, "The claim's total charge")
        claim.frequencyCode = segment.component(5, 3) ?? ""
        claim.assignment = segment.text(7) ?? ""
        claim.benefitsAssigned = segment.text(8) ?? ""
        claim.releaseOfInformation = segment.text(9) ?? ""
        claim.delayReason = segment.text(20)
        claim.takeOwnCodes(segment)
        if claim.patientControlNumber.isEmpty {
            faults.fail("x12.element-missing", segment.location(1), "The patient control number is missing.")
        }
    }

    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        if segment.id == "LX" {
            closeSection(&faults)
            section = .line
            line.begin(segment, &claim.lines, &faults)
            return
        }
        switch (section, segment.id) {
        case (.line, _): line.take(segment, &claim.lines, &faults)
        case (_, "SBR"):
            closeSection(&faults)
            section = .coverage
            coverage = OtherCoverageDraft(segment)
        case (.coverage, _): coverage?.take(segment, &faults)
        case (_, "NM1"):
            closeSection(&faults)
            beginParty(segment)
        case (.head, _): if !claim.takeHead(segment, &faults) { keep(segment) }
        case (.party, _): if !party.take(segment, &faults) { keep(segment) }
        case (.unnamed, _): keep(segment)
        }
    }

    mutating func finish(_ faults: inout ClaimFaults) -> Claim {
        closeSection(&faults)
        claim.reportMissing(place, &faults)
        var finished = Claim.blank
        swap(&finished, &claim)
        return finished
    }

    private mutating func keep(_ segment: borrowing SegmentView) {
        let loop: StaticString = section == .party ? party.loop : section == .unnamed ? "2310" : "2300"
        claim.other.append(KeptSegment(segment, loop: loop.description))
    }

    private mutating func beginParty(_ segment: borrowing SegmentView) {
        if let loop = claim.partyLoop(segment.code(1)) {
            section = .party
            party.begin(segment, loop)
        } else {
            section = .unnamed
            keep(segment)
        }
    }

    private mutating func closeSection(_ faults: inout ClaimFaults) {
        switch section {
        case .head, .unnamed: break
        case .party: claim.takeParty(&party)
        case .coverage: if let other = coverage.take() { claim.otherSubscribers.append(other.finish()) }
        case .line: line.finish(&claim.lines, &faults)
        }
    }
}
