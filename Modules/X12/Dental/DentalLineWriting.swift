import Primitives

extension SegmentWriter {
    /// Loop 2400 with 2420 and 2430.
    mutating func dentalLine(_ line: DentalClaim.Line, number: Int, of claim: DentalClaim) {
        check(line, of: claim)
        self.line(
            line.number, expected: number, modifiers: line.modifiers, description: line.description, in: "SV301")
        service(line)
        let supplement = line.supplement
        var others = OtherSegments(line.other, loop: "2400", order: OtherSegments.lineOrder)
        others.write(through: "SV3", into: &self)
        teeth(line.teeth)
        others.write(through: "TOO", into: &self)
        dates(line, supplement)
        others.write(through: "DTP", into: &self)
        contract(supplement.contract)
        others.write(through: "CN1", into: &self)
        for reference in supplement.predeterminations { payerReference("G3", reference) }
        for reference in supplement.authorizations { payerReference("G1", reference) }
        reference("6R", line.lineControlNumber)
        reference("9A", supplement.repricedClaimNumber)
        reference("9C", supplement.adjustedRepricedClaimNumber)
        for reference in supplement.referrals { payerReference("9F", reference) }
        others.write(through: "REF", into: &self)
        amount("T", line.salesTax)
        others.write(through: "AMT", into: &self)
        fixedFormat(supplement.fixedFormat)
        others.write(through: "K3", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
        provider("82", line.$rendering, specialty: "PE", loop: "2420A", line.other)
        provider("DD", line.$assistantSurgeon, specialty: "AS", loop: "2420B", line.other)
        provider("DQ", line.$supervising, loop: "2420C", line.other)
        facility(line.serviceFacility, loop: "2420D", line.other)
        self.others(line.other, loop: "2420")
        adjudications(line.adjudications, line.other)
    }

    private mutating func check(_ line: DentalClaim.Line, of claim: DentalClaim) {
        require(line.procedure, "SV301-2", "The procedure code")
        if line.oralCavity.count > 5 { report("x12.element-count", "SV304", "SV304 holds five areas.") }
        if line.teeth.count > 32 { report("x12.segment-count", "TOO", "A line names at most 32 teeth.") }
        let pointers = line.diagnosisPointers
        if pointers.count > 4 || pointers.contains(where: { $0 < 1 || $0 > claim.diagnoses.count }) {
            report(
                "x12.diagnosis-pointer", "SV311",
                "A line points to at most four of the claim's diagnoses by their position.")
        }
    }

    private mutating func service(_ line: DentalClaim.Line) {
        begin("SV3")
        procedure(line.procedureQualifier, line.procedure, line.modifiers, line.description)
        money(line.charge, "SV302")
        text(line.placeOfService)
        beginComponents()
        for area in line.oralCavity.prefix(5) { component(area) }
        text(line.prosthesis)
        decimalText(line.units, "SV306")
        skip(4)
        beginComponents()
        for pointer in line.diagnosisPointers.prefix(4) { component(number: pointer) }
        end()
    }

    private mutating func teeth(_ teeth: [DentalClaim.Tooth]) {
        for tooth in teeth.prefix(32) {
            if tooth.surfaces.count > 5 { report("x12.element-count", "TOO03", "TOO03 holds five surfaces.") }
            begin("TOO")
            code("JP")
            text(tooth.tooth)
            beginComponents()
            for surface in tooth.surfaces.prefix(5) { component(surface) }
            end()
        }
    }

    private mutating func dates(_ line: DentalClaim.Line, _ supplement: DentalClaim.LineSupplement) {
        period("472", line.from, line.to)
        period(supplement.isPriorPlacementKnown ? "441" : "139", supplement.priorPlacement)
        period("452", supplement.appliancePlacement)
        period("446", supplement.applianceReplacement)
        period("196", supplement.treatmentStart)
        period("198", supplement.treatmentCompletion)
    }
}
