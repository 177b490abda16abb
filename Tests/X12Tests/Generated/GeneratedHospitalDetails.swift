import Primitives
import X12

/// What few institutional claims carry, to be added to a claim of any kind.
extension GeneratedParties {
    enum HospitalDetail: CaseIterable {
        case numbers, paperwork, pricing, notes, screening, property, payToPlan, lineNumbers, lineProviders, linePricing
    }

    mutating func add(_ detail: HospitalDetail, to claim: inout InstitutionalClaim) {
        switch detail {
        case .numbers:
            claim.referralNumber = "REF1"
            claim.priorAuthorization = "AUTH1"
            claim.clearinghouseClaimNumber = "CH1"
            claim.peerReviewApproval = "PRO1"
            claim.patientEstimatedDue = cents(1...9_999)
            claim.delayReason = "7"
            claim.supplement.serviceAuthorizationException = "3"
            claim.supplement.investigationalDevices = ["IDE1", "IDE2", "IDE3"]
            claim.supplement.demonstrationProject = "56"
        case .paperwork:
            claim.supplement.attachments = [
                ClaimAttachment(reportType: "OZ", transmission: "FX", controlNumber: "PW\(number(1...999))"),
                ClaimAttachment(reportType: "B4", transmission: "AA"),
            ]
            claim.supplement.fixedFormat = ["STATE DATA"]
        case .pricing:
            claim.supplement.contract = ContractInformation(
                type: "01", amount: cents(1...9_999), percent: "12.5", code: "247", discountPercent: "2", version: "V3")
            claim.supplement.repricedClaimNumber = "RP1"
            claim.supplement.adjustedRepricedClaimNumber = "RP2"
            claim.repricerReceived = claim.statementTo?.adding(days: 9)
            claim.supplement.repricing = Repricing(
                methodology: "02", allowed: cents(1...9_999), savings: cents(1...9_999), organizationID: "REPRICER")
        case .notes:
            claim.notes = [ClaimNote(code: "DCP", text: "GOALS ON FILE"), ClaimNote(code: "RHB", text: "WALKS AGAIN")]
            claim.billingNote = "SEE THE NOTES"
        case .screening:
            claim.conditionIndicators = [ConditionIndicator(category: "ZZ", applies: true, codes: ["AV", "S2"])]
        case .property:
            claim.claimFilingIndicator = "WC"
            claim.subscriber.propertyCasualtyClaimNumber = "PC\(number(1...999))"
            claim.attending?.secondaryIDs = [Reference(qualifier: "0B", value: "L77")]
        case .payToPlan:
            var plan = ProfessionalClaim.PayToPlan(name: "STATE MEDICAID", id: "MCDOH", address: address())
            plan.taxID = "319999999"
            claim.billingProvider.payToPlan = plan
            claim.payer.address = address()
            claim.payer.billingProviderNumber = "B77"
        case .lineNumbers, .lineProviders, .linePricing: addLine(detail, to: &claim.lines[0])
        }
    }

    private mutating func addLine(_ detail: HospitalDetail, to line: inout InstitutionalClaim.Line) {
        switch detail {
        case .lineNumbers:
            line.supplement.repricedLineNumber = "RL1"
            line.supplement.adjustedRepricedLineNumber = "RL2"
            line.supplement.attachments = [
                ClaimAttachment(reportType: "OZ", transmission: "EL", controlNumber: "PW7")
            ]
            line.serviceTax = cents(1...99)
            line.facilityTax = cents(1...99)
            line.nonCovered = cents(0...99)
            line.supplement.thirdPartyNote = "FORWARDED"
        case .lineProviders:
            line.operating = provider()
            line.otherOperating = chance(50) ? provider() : nil
            line.rendering = provider()
            line.rendering?.secondaryIDs = [Reference(qualifier: "G2", value: "R7")]
            line.referring = provider()
        default:
            var pricing = Repricing(
                methodology: "03", allowed: cents(1...9_999), savings: cents(1...999), organizationID: "REPRICER")
            pricing.rate = "12.5"
            pricing.revenueCode = line.revenueCode
            pricing.unitBasis = "UN"
            pricing.units = "1"
            pricing.compliance = "1"
            line.supplement.repricing = pricing
        }
    }
}
