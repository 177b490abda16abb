import Primitives

extension DentalClaim: WrittenClaim {
    package static var version: String { "005010X224A2" }
    package var billingBox: Shared<ProfessionalClaim.BillingProvider> { $billingProvider }

    package func write(into out: inout SegmentWriter) { out.dentalClaim(self) }
}

extension SegmentWriter {
    /// Loops 2300 to 2430.
    mutating func dentalClaim(_ claim: DentalClaim) {
        claimSegment(claim)
        var others = OtherSegments(claim.other, loop: "2300", order: OtherSegments.claimOrder)
        let supplement = claim.supplement
        period("439", claim.accidentDate)
        period("452", claim.appliancePlacement)
        period("472", claim.serviceFrom, claim.serviceTo)
        period("050", claim.repricerReceived)
        others.write(through: "DTP", into: &self)
        teeth(claim)
        others.write(through: "DN2", into: &self)
        attachmentsAndContract(supplement, &others)
        amount("F5", claim.patientAmountPaid)
        others.write(through: "AMT", into: &self)
        references(claim, supplement)
        others.write(through: "REF", into: &self)
        fixedFormat(supplement.fixedFormat)
        others.write(through: "K3", into: &self)
        notes(claim.notes, atMost: 5)
        others.write(through: "NTE", into: &self)
        diagnoses(claim.diagnoses)
        others.write(through: "HI", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
        providers(claim)
        otherSubscribers(
            claim.otherSubscribers, amounts: CoverageAmount.others,
            providers: ["DN", "P3", "82", "DQ", "85", "77", "DD"])
        lines(claim.lines, atMost: 50) { out, line, number in out.dentalLine(line, number: number, of: claim) }
    }

    private mutating func claimSegment(_ claim: DentalClaim) {
        beginClaim(claim, place: claim.placeOfService, "B")
        code(claim.signatureOnFile ? "Y" : "N")
        assignments(claim)
        skip()
        causes(claim)
        skip(6)
        if claim.isPredetermination { code("PB") } else { skip() }
        text(claim.delayReason)
        end()
    }

    private mutating func teeth(_ claim: DentalClaim) {
        if let treatment = claim.orthodontics {
            begin("DN1")
            decimalText(treatment.totalMonths, "DN101")
            decimalText(treatment.remainingMonths, "DN102")
            skip()
            if treatment.isOrthodontic { code("Y") }
            end()
        }
        if claim.teeth.count > 35 { report("x12.segment-count", "DN2", "A claim names at most 35 teeth.") }
        for tooth in claim.teeth {
            begin("DN2")
            text(tooth.tooth)
            text(tooth.status)
            skip(3)
            code("JP")
            end()
        }
    }

    private mutating func references(_ claim: DentalClaim, _ supplement: ClaimSupplement) {
        reference("G3", claim.predetermination)
        reference("4N", supplement.serviceAuthorizationException)
        reference("F8", claim.payerClaimControlNumber)
        reference("9F", claim.referralNumber)
        reference("G1", claim.priorAuthorization)
        passingReferences(claim, supplement)
        reference("P4", supplement.demonstrationProject)
    }

    private mutating func diagnoses(_ diagnoses: [DentalClaim.Diagnosis]) {
        if diagnoses.count > 4 { report("x12.diagnosis-count", "HI", "A dental claim has at most four diagnoses.") }
        begin("HI")
        for index in diagnoses.indices.prefix(4) {
            beginComponents()
            switch diagnoses[index].list {
            case .icd10: component(code: index == 0 ? "ABK" : "ABF")
            case .icd9: component(code: index == 0 ? "BK" : "BF")
            case .snodent: component(code: "TQ")
            }
            component(diagnoses[index].code.undotted)
        }
        end()
    }

    private mutating func providers(_ claim: DentalClaim) {
        let other = claim.other
        provider(
            "DN", claim.$referring, specialty: "RF", loop: "2310A", claim.$primaryCare.isAbsent ? other : [])
        provider("P3", claim.$primaryCare, specialty: "RF", loop: "2310A", other)
        provider("82", claim.$rendering, specialty: "PE", loop: "2310B", other)
        facility(claim.serviceFacility, loop: "2310C", other)
        provider("DD", claim.$assistantSurgeon, specialty: "AS", loop: "2310D", other)
        provider("DQ", claim.$supervising, loop: "2310E", other)
        others(other, loop: "2310")
    }
}
