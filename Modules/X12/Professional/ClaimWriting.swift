import Primitives

extension SegmentWriter {
    /// Loops 2300 to 2440.
    mutating func professionalClaim(_ claim: ProfessionalClaim) {
        claimSegment(claim)
        if claim.other.isEmpty, claim.$supplement.isAbsent, claim.$services.isAbsent {
            plainHead(claim)
        } else {
            fullHead(claim, claim.supplement, claim.services)
        }
        otherSubscribers(
            claim.otherSubscribers, amounts: CoverageAmount.professional,
            providers: ["DN", "P3", "82", "77", "DQ", "85"])
        let diagnosisCount = claim.diagnoses.count
        lines(claim.lines, atMost: 50) { out, line, number in
            out.professionalLine(line, number: number, diagnosisCount: diagnosisCount)
        }
    }

    private mutating func claimSegment(_ claim: ProfessionalClaim) {
        beginClaim(claim, place: claim.placeOfService, "B")
        code(claim.signatureOnFile ? "Y" : "N")
        assignments(claim)
        text(claim.patientSignatureSource)
        causes(claim)
        skip(7)
        text(claim.delayReason)
        end()
    }

    /// Loops 2300 and 2310 of a claim that has nothing rare.
    private mutating func plainHead(_ claim: ProfessionalClaim) {
        if let dates = claim.$dates.present { self.dates(dates) }
        amount("F5", claim.patientAmountPaid)
        reference("EW", claim.mammographyCertification)
        reference("9F", claim.referralNumber)
        reference("G1", claim.priorAuthorization)
        reference("F8", claim.payerClaimControlNumber)
        reference("X4", claim.cliaNumber)
        reference("D9", claim.clearinghouseClaimNumber)
        reference("EA", claim.medicalRecordNumber)
        if !claim.$note.isAbsent { note(claim.note) }
        diagnoses(claim)
        provider("DN", claim.$referring, loop: "2310A", [])
        provider("82", claim.$rendering, specialty: "PE", loop: "2310B", [])
        if !claim.$serviceFacility.isAbsent { facility(claim.serviceFacility, loop: "2310C", []) }
        provider("DQ", claim.$supervising, loop: "2310D", [])
    }

    private mutating func fullHead(
        _ claim: ProfessionalClaim, _ supplement: ClaimSupplement, _ services: ProfessionalClaim.ClaimServices
    ) {
        var others = OtherSegments(claim.other, loop: "2300", order: OtherSegments.claimOrder)
        dates(claim.dates)
        others.write(through: "DTP", into: &self)
        attachmentsAndContract(supplement, &others)
        amount("F5", claim.patientAmountPaid)
        others.write(through: "AMT", into: &self)
        references(claim, supplement, services)
        others.write(through: "REF", into: &self)
        fixedFormat(supplement.fixedFormat)
        others.write(through: "K3", into: &self)
        note(claim.note)
        others.write(through: "NTE", into: &self)
        ambulance(services.ambulance)
        others.write(through: "CR1", into: &self)
        spinalManipulation(services.spinalManipulation)
        others.write(through: "CR2", into: &self)
        conditionIndicators(services.conditionIndicators)
        others.write(through: "CRC", into: &self)
        diagnoses(claim)
        codes(services)
        others.write(through: "HI", into: &self)
        repricing(supplement.repricing)
        others.writeRest(into: &self)
        providers(claim, services)
    }

    private mutating func references(
        _ claim: ProfessionalClaim, _ supplement: ClaimSupplement, _ services: ProfessionalClaim.ClaimServices
    ) {
        reference("4N", supplement.serviceAuthorizationException)
        reference("F5", services.mandatoryCrossover)
        reference("EW", claim.mammographyCertification)
        reference("9F", claim.referralNumber)
        reference("G1", claim.priorAuthorization)
        reference("F8", claim.payerClaimControlNumber)
        reference("X4", claim.cliaNumber)
        passingReferences(claim, supplement)
        reference("EA", claim.medicalRecordNumber)
        reference("P4", supplement.demonstrationProject)
        reference("1J", services.carePlanOversight)
    }

    private mutating func providers(_ claim: ProfessionalClaim, _ services: ProfessionalClaim.ClaimServices) {
        provider("DN", claim.$referring, loop: "2310A", services.$primaryCare.isAbsent ? claim.other : [])
        provider("P3", services.$primaryCare, loop: "2310A", claim.other)
        provider("82", claim.$rendering, specialty: "PE", loop: "2310B", claim.other)
        facility(claim.serviceFacility, loop: "2310C", claim.other)
        provider("DQ", claim.$supervising, loop: "2310D", claim.other)
        location("PW", services.pickUp, loop: "2310E", claim.other)
        location("45", services.dropOff, loop: "2310F", claim.other)
        others(claim.other, loop: "2310")
    }

    private mutating func dates(_ dates: ClaimDates) {
        period("431", dates.onset)
        period("454", dates.initialTreatment)
        period("304", dates.lastSeen)
        period("453", dates.acuteManifestation)
        period("439", dates.accident)
        period("484", dates.lastMenstrualPeriod)
        period("455", dates.lastXRay)
        period("471", dates.prescription)
        if let start = dates.disabilityStart, let end = dates.disabilityEnd {
            begin("DTP")
            code("314")
            code("RD8")
            self.dates(start, end)
            self.end()
        } else {
            period("360", dates.disabilityStart)
            period("361", dates.disabilityEnd)
        }
        period("297", dates.lastWorked)
        period("296", dates.returnToWork)
        period("435", dates.admission)
        period("096", dates.discharge)
        period("090", dates.assumedCare)
        period("091", dates.relinquishedCare)
        period("444", dates.firstContact)
        period("050", dates.repricerReceived)
    }

    private mutating func spinalManipulation(_ service: SpinalManipulation?) {
        guard let service else { return }
        begin("CR2")
        skip(7)
        text(service.condition)
        skip()
        text(service.description)
        text(service.furtherDescription)
        end()
    }

    private mutating func diagnoses(_ claim: ProfessionalClaim) {
        if claim.diagnoses.isEmpty || claim.diagnoses.count > 12 {
            report("x12.diagnosis-count", "HI", "A claim has one to twelve diagnoses.")
        }
        begin("HI")
        for index in claim.diagnoses.indices.prefix(12) {
            beginComponents()
            component(code: claim.diagnosesAreICD9 ? (index == 0 ? "BK" : "BF") : index == 0 ? "ABK" : "ABF")
            component(claim.diagnoses[index].undotted)
        }
        end()
    }

    private mutating func codes(_ services: ProfessionalClaim.ClaimServices) {
        if services.anesthesiaProcedures.count > 2 {
            report("x12.element-count", "HI", "A claim has at most two anesthesia related procedures.")
        }
        begin("HI")
        for index in services.anesthesiaProcedures.indices.prefix(2) {
            beginComponents()
            component(code: index == 0 ? "BP" : "BO")
            component(services.anesthesiaProcedures[index])
        }
        end()
        if services.conditionCodes.count > 24 {
            report("x12.element-count", "HI", "A claim has at most twenty-four condition codes.")
        }
        codeList("BG", services.conditionCodes)
    }
}

extension String {
    /// A diagnosis as the transaction has it, without its point.
    var undotted: String { utf8.contains(UInt8(ascii: ".")) ? filter { $0 != "." } : self }
}
