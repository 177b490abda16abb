import Primitives

// Loops 2320 to 2330I: another payer of the claim.
extension SegmentWriter {
    /// - Parameter specialties: the NM101 codes of loops 2330C on, in the guide's order.
    mutating func otherSubscriber(
        _ coverage: ProfessionalClaim.OtherSubscriber, amounts: [CoverageAmount], providers entities: [String]
    ) {
        var others = OtherSegments(coverage.other, loop: "2320", order: OtherSegments.coverageOrder)
        begin("SBR")
        text(coverage.responsibility)
        text(coverage.relationship)
        text(coverage.groupNumber)
        text(coverage.groupName)
        text(coverage.insuranceTypeCode)
        skip(3)
        text(coverage.claimFilingIndicator)
        end()
        adjustments(coverage.adjustments)
        others.write(through: "CAS", into: &self)
        for amount in amounts {
            switch amount {
            case .paid: self.amount("D", coverage.payerPaid)
            case .nonCovered: self.amount("A8", coverage.nonCovered)
            case .liability: self.amount("EAF", coverage.remainingLiability)
            }
        }
        others.write(through: "AMT", into: &self)
        begin("OI")
        skip(2)
        text(coverage.benefitsAssigned)
        text(coverage.patientSignatureSource)
        skip()
        text(coverage.releaseOfInformation)
        end()
        if let inpatient = coverage.inpatient { inpatientAdjudication(inpatient) }
        outpatientAdjudication(coverage)
        others.writeRest(into: &self)
        otherInsured(coverage)
        otherPayer(coverage)
        otherPayerProviders(coverage, entities)
        self.others(coverage.other, loop: "2330C")
        self.others(coverage.other, loop: "2330")
    }

    private mutating func outpatientAdjudication(_ coverage: ProfessionalClaim.OtherSubscriber) {
        guard !coverage.remarkCodes.isEmpty || coverage.outpatient != nil else { return }
        if coverage.remarkCodes.count > 5 { report("x12.remark-count", "MOA", "MOA holds five remark codes.") }
        begin("MOA")
        decimalText(coverage.outpatient?.reimbursementRate, "MOA01")
        money(coverage.outpatient?.payable, "MOA02")
        for remark in coverage.remarkCodes.prefix(5) { text(remark) }
        skip(max(0, 5 - coverage.remarkCodes.count))
        money(coverage.outpatient?.renalDisease, "MOA08")
        money(coverage.outpatient?.nonpayableProfessional, "MOA09")
        end()
    }

    private mutating func inpatientAdjudication(_ stay: ProfessionalClaim.InpatientAdjudication) {
        if stay.remarkCodes.count > 5 { report("x12.remark-count", "MIA", "MIA holds five remark codes.") }
        begin("MIA")
        text(stay.coveredDays)
        skip()
        text(stay.lifetimePsychiatricDays)
        money(stay.diagnosisRelatedGroup, "MIA04")
        text(stay.remarkCodes.first)
        money(stay.disproportionateShare, "MIA06")
        money(stay.medicarePassThrough, "MIA07")
        money(stay.capital, "MIA08")
        money(stay.capitalFederalPortion, "MIA09")
        money(stay.capitalHospitalPortion, "MIA10")
        money(stay.capitalDisproportionateShare, "MIA11")
        money(stay.oldCapital, "MIA12")
        money(stay.capitalIndirectTeaching, "MIA13")
        money(stay.hospitalOperating, "MIA14")
        text(stay.costReportDays)
        money(stay.federalOperating, "MIA16")
        money(stay.capitalOutlier, "MIA17")
        money(stay.indirectTeaching, "MIA18")
        money(stay.nonpayableProfessional, "MIA19")
        for remark in stay.remarkCodes.dropFirst().prefix(4) { text(remark) }
        skip(max(0, 4 - max(0, stay.remarkCodes.count - 1)))
        money(stay.capitalException, "MIA24")
        end()
    }

    private mutating func otherInsured(_ coverage: ProfessionalClaim.OtherSubscriber) {
        let subscriber = coverage.subscriber
        require(subscriber.memberID, "2330A NM109", "The other subscriber's member number")
        name("IL", subscriber.entityName, subscriber.memberIDQualifier, subscriber.memberID)
        address(subscriber.address, subscriber.addressCountry)
        reference("SY", subscriber.socialSecurityNumber)
        reference("Y4", subscriber.propertyCasualtyClaimNumber)
        others(coverage.other, loop: "2330A")
    }

    private mutating func otherPayer(_ coverage: ProfessionalClaim.OtherSubscriber) {
        require(coverage.payer.id, "2330B NM109", "The other payer's identifier")
        name("PR", .organization(coverage.payer.name), coverage.payer.idQualifier, coverage.payer.id)
        address(coverage.payer.address, coverage.payer.addressCountry)
        period("573", coverage.paidDate)
        for id in coverage.payer.secondaryIDs { reference(id.qualifier, id.value) }
        reference("G1", coverage.priorAuthorization)
        reference("9F", coverage.referralNumber)
        if coverage.isAdjusted { reference("T4", "Y") }
        reference("F8", coverage.payerClaimControlNumber)
        reference("G3", coverage.predetermination)
        others(coverage.other, loop: "2330B")
    }

    private mutating func otherPayerProviders(
        _ coverage: ProfessionalClaim.OtherSubscriber, _ entities: [String]
    ) {
        guard !coverage.providers.isEmpty else { return }
        for entity in entities {
            for provider in coverage.providers where provider.entity == entity { otherPayerProvider(provider) }
        }
        for provider in coverage.providers where !entities.contains(provider.entity) { otherPayerProvider(provider) }
    }

    private mutating func otherPayerProvider(_ provider: ProfessionalClaim.OtherPayerProvider) {
        begin("NM1")
        text(provider.entity)
        code(provider.isPerson ? "1" : "2")
        end()
        for id in provider.secondaryIDs { reference(id.qualifier, id.value) }
    }
}

/// The amounts of loop 2320; their order differs between the guides.
enum CoverageAmount {
    case paid, nonCovered, liability

    static let professional: [CoverageAmount] = [.paid, .nonCovered, .liability]
    static let others: [CoverageAmount] = [.paid, .liability, .nonCovered]
}
