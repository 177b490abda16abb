import Primitives

extension InstitutionalClaim: WrittenClaim {
    package static var version: String { "005010X223A2" }
    package var billingBox: Shared<ProfessionalClaim.BillingProvider> { $billingProvider }
    package var insuranceTypeCode: String? { nil }

    package func write(into out: inout SegmentWriter) { out.institutionalClaim(self) }
}

extension SegmentWriter {
    /// Loops 2300 to 2430.
    mutating func institutionalClaim(_ claim: InstitutionalClaim) {
        claimSegment(claim)
        var others = OtherSegments(claim.other, loop: "2300", order: OtherSegments.claimOrder)
        let supplement = claim.supplement
        dates(claim)
        others.write(through: "DTP", into: &self)
        admission(claim)
        others.write(through: "CL1", into: &self)
        attachmentsAndContract(supplement, &others)
        amount("F3", claim.patientEstimatedDue)
        others.write(through: "AMT", into: &self)
        references(claim, supplement)
        others.write(through: "REF", into: &self)
        fixedFormat(supplement.fixedFormat)
        others.write(through: "K3", into: &self)
        notes(claim.notes, atMost: 10)
        note(claim.billingNote.map { ClaimNote(text: $0) })
        others.write(through: "NTE", into: &self)
        conditionIndicators(claim.conditionIndicators)
        others.write(through: "CRC", into: &self)
        hospitalCodes(claim.codes)
        others.write(through: "HI", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
        providers(claim)
        otherSubscribers(
            claim.otherSubscribers, amounts: CoverageAmount.others,
            providers: ["71", "72", "ZZ", "77", "82", "DN", "85"])
        lines(claim.lines, atMost: 999) { out, line, number in out.institutionalLine(line, number: number) }
    }

    private mutating func claimSegment(_ claim: InstitutionalClaim) {
        require(claim.facilityType, "CLM05-1", "The type of bill")
        beginClaim(claim, place: claim.facilityType, "A")
        text(claim.signature)
        assignments(claim)
        skip(10)
        text(claim.delayReason)
        end()
    }

    private mutating func dates(_ claim: InstitutionalClaim) {
        if let hour = claim.dischargeHour {
            begin("DTP")
            code("096")
            code("TM")
            text(hour)
            end()
        }
        if let from = claim.statementFrom {
            begin("DTP")
            code("434")
            code("RD8")
            dates(from, claim.statementTo ?? from)
            end()
        } else {
            report("x12.missing", "DTP", "The statement dates are missing.", fix: "Enter them.")
        }
        if let admission = claim.admission {
            begin("DTP")
            code("435")
            if let time = admission.time {
                code("DT")
                text(date: admission.date, followedBy: time)
            } else {
                code("D8")
                date(admission.date)
            }
            end()
        }
        period("050", claim.repricerReceived)
    }

    private mutating func admission(_ claim: InstitutionalClaim) {
        require(claim.patientStatus, "CL103", "The patient's status")
        begin("CL1")
        text(claim.admissionType)
        text(claim.admissionSource)
        text(claim.patientStatus)
        end()
    }

    private mutating func references(_ claim: InstitutionalClaim, _ supplement: ClaimSupplement) {
        reference("4N", supplement.serviceAuthorizationException)
        reference("9F", claim.referralNumber)
        reference("G1", claim.priorAuthorization)
        reference("F8", claim.payerClaimControlNumber)
        passingReferences(claim, supplement)
        reference("LU", claim.autoAccidentState)
        reference("EA", claim.medicalRecordNumber)
        reference("P4", supplement.demonstrationProject)
        reference("G4", claim.peerReviewApproval)
    }

    private mutating func providers(_ claim: InstitutionalClaim) {
        let other = claim.other
        provider("71", claim.$attending, specialty: "AT", loop: "2310A", other)
        provider("72", claim.$operating, loop: "2310B", other)
        provider("ZZ", claim.$otherOperating, loop: "2310C", other)
        provider("82", claim.$rendering, loop: "2310D", other)
        facility(claim.serviceFacility, loop: "2310E", other)
        provider("DN", claim.$referring, loop: "2310F", other)
        others(other, loop: "2310")
    }

    // MARK: Lines

    fileprivate mutating func institutionalLine(_ line: InstitutionalClaim.Line, number: Int) {
        require(line.revenueCode, "SV201", "The revenue code")
        self.line(
            line.number, expected: number, modifiers: line.modifiers, description: line.description, in: "SV202")
        begin("SV2")
        text(line.revenueCode)
        if let procedure = line.procedure {
            self.procedure(line.procedureQualifier ?? "HC", procedure, line.modifiers, line.description)
        } else {
            skip()
        }
        money(line.charge, "SV203")
        text(line.unitBasis)
        decimalText(line.units, "SV205")
        skip()
        money(line.nonCovered, "SV207")
        end()
        let supplement = line.supplement
        var others = OtherSegments(line.other, loop: "2400", order: OtherSegments.lineOrder)
        others.write(through: "SV2", into: &self)
        attachments(supplement.attachments)
        others.write(through: "PWK", into: &self)
        period("472", line.from, line.to)
        others.write(through: "DTP", into: &self)
        reference("6R", line.lineControlNumber)
        reference("9B", supplement.repricedLineNumber)
        reference("9D", supplement.adjustedRepricedLineNumber)
        others.write(through: "REF", into: &self)
        amount("GT", line.serviceTax)
        amount("N8", line.facilityTax)
        others.write(through: "AMT", into: &self)
        note(supplement.thirdPartyNote.map { ClaimNote(code: "TPO", text: $0) })
        others.write(through: "NTE", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
        drug(line.drug, line.other)
        provider("72", line.$operating, loop: "2420A", line.other)
        provider("ZZ", line.$otherOperating, loop: "2420B", line.other)
        provider("82", line.$rendering, loop: "2420C", line.other)
        provider("DN", line.$referring, loop: "2420D", line.other)
        self.others(line.other, loop: "2420")
        adjudications(line.adjudications, line.other)
    }
}
