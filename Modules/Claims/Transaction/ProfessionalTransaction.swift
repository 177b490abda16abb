import CodeSets
import Primitives
package import X12

extension ProfessionalClaim {
    /// The wire form (005010X222A1) of a claim that has passed its checks.
    package init(_ claim: Claim) throws {
        let provider = claim.billingProvider
        let subscriber = claim.subscriber
        let isOwnPolicy = subscriber.relationship == .own
        self.init(
            billingProvider: BillingProvider(
                name: .organization(provider.name), npi: provider.npi, taxID: provider.taxID,
                taxonomy: provider.taxonomy, address: provider.address,
                contact: provider.phone.map { Contact(name: provider.contact ?? provider.name, phone: $0) }),
            payer: Payer(
                name: claim.payer.name, id: claim.payer.electronicID,
                billingProviderNumber: claim.payer.billingProviderNumber),
            responsibility: claim.responsibility.rawValue, claimFilingIndicator: claim.payer.filingIndicator,
            groupNumber: subscriber.groupNumber,
            subscriber: ProfessionalClaim.subscriber(subscriber, detailed: isOwnPolicy),
            patientRelationship: subscriber.relationship.x12,
            patient: isOwnPolicy
                ? nil
                : PatientDemographics(
                    name: claim.patient.name, birthDate: claim.patient.birthDate, sex: claim.patient.sex,
                    address: claim.patient.address),
            patientControlNumber: claim.number.description, totalCharge: try claim.totalCharge,
            placeOfService: claim.placeOfService, frequencyCode: claim.frequency.rawValue,
            diagnoses: claim.diagnoses.map(\.undotted),
            lines: claim.lines.map { line in ProfessionalClaim.line(line, of: claim) })
        dates = ClaimDates(accident: claim.accidentDate)
        relatedCauses = claim.accidentDate == nil ? [] : ["OA"]
        priorAuthorization = claim.priorAuthorization
        payerClaimControlNumber = claim.originalReference
        if claim.lines.contains(where: { $0.modifiers.contains { $0.text == "QW" } }) {
            cliaNumber = provider.cliaNumber
        }
        note = claim.note.map { ClaimNote(text: $0) }
        rendering = claim.rendering.map(ProfessionalClaim.provider)
        referring = claim.referring.map(ProfessionalClaim.provider)
        otherSubscribers = claim.otherCoverages.map(ProfessionalClaim.otherSubscriber)
    }

    private static func subscriber(_ subscriber: Claims.Subscriber, detailed: Bool) -> Subscriber {
        let person = subscriber.person
        return Subscriber(
            name: person.name, memberID: subscriber.memberID ?? "", birthDate: detailed ? person.birthDate : nil,
            sex: detailed ? person.sex : nil, address: detailed ? person.address : nil)
    }

    private static func provider(_ provider: Claims.Provider) -> Provider {
        Provider(
            name: .person(PersonName(last: provider.last, first: provider.first)), npi: provider.npi,
            taxonomy: provider.taxonomy)
    }

    private static func otherSubscriber(_ coverage: OtherCoverage) -> OtherSubscriber {
        OtherSubscriber(
            responsibility: coverage.responsibility.rawValue, relationship: coverage.subscriber.relationship.x12,
            groupNumber: coverage.subscriber.groupNumber, claimFilingIndicator: coverage.payer.filingIndicator,
            payerPaid: coverage.decision?.paid, subscriber: subscriber(coverage.subscriber, detailed: false),
            payer: Payer(name: coverage.payer.name, id: coverage.payer.electronicID),
            payerClaimControlNumber: coverage.decision?.payerClaimNumber)
    }

    private static func line(_ line: ServiceLine, of claim: Claim) -> Line {
        Line(
            number: line.number, procedure: line.procedure.text, modifiers: line.modifiers.map(\.text),
            charge: line.charge, units: String(line.units), diagnosisPointers: line.diagnosisPointers, from: line.from,
            to: line.to == line.from ? nil : line.to, lineControlNumber: line.controlNumber(of: claim.number),
            note: line.note.map { ClaimNote(text: $0) },
            adjudications: claim.otherCoverages.compactMap { coverage in
                guard let decision = coverage.decision,
                    let told = decision.lines.first(where: { $0.line == line.number })
                else { return nil }
                return LineAdjudication(
                    payerID: coverage.payer.electronicID, paid: told.paid, procedure: line.procedure.text,
                    modifiers: line.modifiers.map(\.text), units: String(line.units),
                    adjustments: told.adjustments.map {
                        Adjustment(group: $0.group, reason: $0.reason, amount: $0.amount)
                    }, date: decision.paidOn)
            })
    }
}
