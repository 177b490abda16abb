import Primitives

// What loops 2300 and 2400 of every kind of claim have alike.
extension SegmentWriter {
    /// Begins a CLM segment: CLM01 to CLM05.
    /// - Parameter qualifier: CLM05-2, which says what kind of place it is.
    mutating func beginClaim(_ claim: some DraftedClaim, place: String, _ qualifier: StaticString) {
        require(claim.patientControlNumber, "CLM01", "The patient control number")
        limit(claim.patientControlNumber, 38, "CLM01")
        begin("CLM")
        text(claim.patientControlNumber)
        money(claim.totalCharge, "CLM02")
        skip(2)
        beginComponents()
        component(place)
        component(code: qualifier)
        component(claim.frequencyCode)
    }

    /// CLM07 to CLM09.
    mutating func assignments(_ claim: some DraftedClaim) {
        text(claim.assignment)
        text(claim.benefitsAssigned)
        text(claim.releaseOfInformation)
    }

    /// CLM11 and CLM12.
    mutating func causes(_ claim: some CausedClaim) {
        beginComponents()
        for cause in claim.relatedCauses.prefix(3) { component(cause) }
        if claim.accidentState != nil || claim.accidentCountry != nil {
            skipComponents(3 - min(3, claim.relatedCauses.count))
            component(claim.accidentState)
            component(claim.accidentCountry)
        }
        text(claim.specialProgram)
    }

    /// PWK and CN1 of loop 2300.
    mutating func attachmentsAndContract(_ supplement: ClaimSupplement, _ others: inout OtherSegments) {
        attachments(supplement.attachments)
        others.write(through: "PWK", into: &self)
        contract(supplement.contract)
        others.write(through: "CN1", into: &self)
    }

    /// The REF segments of repricers, of devices and of the clearinghouse, which follow each other in every guide.
    mutating func passingReferences(_ claim: some DraftedClaim, _ supplement: ClaimSupplement) {
        reference("9A", supplement.repricedClaimNumber)
        reference("9C", supplement.adjustedRepricedClaimNumber)
        for device in supplement.investigationalDevices { reference("LX", device) }
        reference("D9", claim.clearinghouseClaimNumber)
    }

    mutating func notes(_ notes: [ClaimNote], atMost most: Int) {
        if notes.count > most { report("x12.segment-count", "NTE", "A claim has at most \(most) notes.") }
        for note in notes { self.note(note) }
    }

    /// Loops 2320 to 2330I.
    /// - Parameter entities: the NM101 codes of loops 2330C on, in the guide's order.
    mutating func otherSubscribers(
        _ coverages: [ProfessionalClaim.OtherSubscriber], amounts: [CoverageAmount], providers entities: [String]
    ) {
        if coverages.count > 10 { report("x12.loop-limit", "2320", "A claim names at most ten other payers.") }
        for other in coverages { otherSubscriber(other, amounts: amounts, providers: entities) }
    }

    /// Loops 2400 on.
    /// - Parameter write: Writes a line, whose number counts from 1.
    @inline(__always)
    mutating func lines<Line>(
        _ lines: [Line], atMost most: Int, _ write: (inout SegmentWriter, borrowing Line, Int) -> Void
    ) {
        if lines.isEmpty || lines.count > most {
            report("x12.line-count", "2400", "A claim has 1 to \(most) lines.", fix: "Split the claim.")
        }
        // Through a span, the lines are looked at where they are.
        let span = lines.span
        for index in span.indices {
            lineNumber = index + 1
            write(&self, span[index], index + 1)
        }
        lineNumber = 0
    }

    /// The LX segment of a line.
    /// - Parameters:
    ///   - expected: its place among the lines, counted from 1.
    ///   - element: the element that holds the procedure, such as `SV101`.
    mutating func line(
        _ number: Int, expected: Int, modifiers: [String], description: String?, in element: StaticString
    ) {
        if number != expected {
            report("x12.line-number", "LX01", "The lines of a claim are numbered from 1 without a gap.")
        }
        if modifiers.count > 4 {
            report("x12.modifier-count", element.description, "A line has at most four modifiers.")
        }
        if let description, description.utf8.count > 80 { limit(description, 80, "\(element)-7") }
        begin("LX")
        self.number(number)
        end()
    }
}
