import Primitives
import X12

/// What few dental claims carry, to be added to a claim of any kind.
extension GeneratedParties {
    enum DentalDetail: CaseIterable {
        case numbers, paperwork, pricing, claimDates, notes, providers, lineNumbers, lineProviders, appliances, tooth
    }

    mutating func add(_ detail: DentalDetail, to claim: inout DentalClaim) {
        switch detail {
        case .numbers:
            claim.predetermination = "PRE1"
            claim.referralNumber = "REF1"
            claim.priorAuthorization = "AUTH1"
            claim.clearinghouseClaimNumber = "CH1"
            claim.supplement.serviceAuthorizationException = "3"
            claim.specialProgram = "02"
            claim.delayReason = "7"
        case .paperwork:
            claim.supplement.attachments = [
                ClaimAttachment(reportType: "RB", transmission: "EL", controlNumber: "XRAY\(number(1...999))"),
                ClaimAttachment(reportType: "P6", transmission: "AA"),
            ]
            claim.supplement.fixedFormat = ["STATE DATA"]
        case .pricing:
            claim.supplement.contract = ContractInformation(type: "02", amount: cents(1...9_999), code: "C1")
            claim.supplement.repricedClaimNumber = "RP1"
            claim.supplement.adjustedRepricedClaimNumber = "RP2"
            claim.repricerReceived = claim.lines[0].from?.adding(days: 9)
            claim.supplement.repricing = Repricing(
                methodology: "02", allowed: cents(1...9_999), savings: cents(1...9_999), organizationID: "REPRICER")
        case .claimDates:
            claim.serviceFrom = claim.lines[0].from
            claim.serviceTo = chance(50) ? claim.serviceFrom?.adding(days: 2) : nil
            for index in claim.lines.indices { claim.lines[index].from = nil }
        case .notes:
            claim.notes = (1...5).map { ClaimNote(text: "NOTE \($0)") }
            claim.teeth = ["1", "16", "17", "32"].map { DentalClaim.ToothStatus(tooth: $0, status: one(["E", "M"])) }
        case .providers:
            claim.referring = provider()
            claim.referring?.taxonomy = "1223G0001X"
            claim.primaryCare = chance(50) ? provider() : nil
            claim.supervising = claim.rendering == nil ? provider() : nil
        case .lineNumbers, .lineProviders, .appliances, .tooth: addLine(detail, to: &claim.lines[0])
        }
    }

    private mutating func addLine(_ detail: DentalDetail, to line: inout DentalClaim.Line) {
        switch detail {
        case .lineNumbers:
            line.supplement.predeterminations = [PayerReference(value: "PRE2")]
            line.supplement.authorizations = [PayerReference(value: "AUTH2"), PayerReference(value: "AUTH3")]
            line.supplement.referrals = [PayerReference(value: "REF2")]
            line.supplement.repricedClaimNumber = "RL1"
            line.supplement.adjustedRepricedClaimNumber = "RL2"
            line.supplement.fixedFormat = ["ONE", "TWO"]
            line.salesTax = cents(1...99)
        case .lineProviders:
            line.rendering = provider(taxonomy: true)
            line.rendering?.secondaryIDs = [Reference(qualifier: "G2", value: "R7")]
            line.assistantSurgeon = chance(50) ? provider() : nil
            line.supervising = line.assistantSurgeon == nil ? provider() : nil
            line.serviceFacility = ProfessionalClaim.ServiceFacility(name: "ANNEX", npi: npi(), address: address())
        case .appliances:
            line.supplement.appliancePlacement = line.from
            line.supplement.applianceReplacement = line.from
            line.supplement.treatmentStart = line.from
            line.supplement.treatmentCompletion = line.from?.adding(days: 1)
        default:
            line.procedure = "D2161"
            line.description = "FOUR SURFACES"
            line.teeth = [
                DentalClaim.Tooth(tooth: "3", surfaces: ["M", "O", "D", "B"]), DentalClaim.Tooth(tooth: "4"),
            ]
            line.placeOfService = "22"
            line.oralCavity = ["10", "20"]
        }
    }
}
