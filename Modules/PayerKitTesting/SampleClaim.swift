public import Claims
import CodeSets
import PayerKit
import Primitives

extension PayerAdapterConformance {
    /// An office visit of a person who does not exist, addressed to the payer of `profile`.
    public static func sampleClaim(for profile: PayerProfile) -> Claim {
        let date = CalendarDate(dayNumber: 20_500)
        let address = PostalAddress(line1: "7 Elm Court", city: "Springfield", state: "IL", zip: "627010001")
        let patient = ClaimPerson(
            name: PersonName(last: "Quillfeather", first: "Zebediah"), birthDate: CalendarDate(dayNumber: 6_535),
            sex: .male, address: address)
        let line = ProcedureCode("99213").map { procedure in
            ServiceLine(
                number: 1, from: date, to: date, procedure: procedure, modifiers: [], charge: Money(cents: 14_800),
                units: 1, diagnosisPointers: [1])
        }
        return Claim(
            number: ClaimNumber(1_001), version: 1, clinic: "sample", visit: 1, patientKey: 1,
            payer: profile.claimPayer,
            responsibility: .primary,
            billingProvider: BillingProvider(
                name: "Sample Clinic", npi: "1447002514", taxID: "370914265", taxonomy: "261QP2300X", address: address,
                contact: "Billing Office", phone: "2175550142"),
            rendering: Provider(last: "Okafor", first: "Ngozi", npi: "1538201140", taxonomy: "207Q00000X"),
            subscriber: Subscriber(person: patient, memberID: "XQZ447788990", groupNumber: "G-1", relationship: .own),
            patient: patient, placeOfService: "11", diagnoses: ["I10"].compactMap { ICD10CM.Code($0) },
            lines: [line].compactMap(\.self))
    }
}
