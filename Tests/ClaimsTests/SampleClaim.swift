import CodeSets
import Foundation
import Primitives
import Testing

@testable import Claims

/// A claim with which no rule finds fault. Nobody in it exists.
enum Sample {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()
    /// The shipped code tables, opened once.
    static let codes = Result { try EmbeddedCodeSets(directory: root.appending(path: "Config/code-sets").path) }

    static let address = PostalAddress(line1: "7 Elm Court", city: "Springfield", state: "IL", zip: "627010001")
    static let billing = BillingProvider(
        name: "Lakeside Family Medicine", npi: "1447002514", taxID: "370914265", taxonomy: "261QP2300X",
        address: address,
        contact: "Billing Office", phone: "2175550142")
    static let doctor = Provider(last: "Okafor", first: "Ngozi", npi: "1538201140", taxonomy: "207Q00000X")
    static let payer = PayerProfile(
        id: "prairie-mutual", name: "Prairie Mutual Health", adapter: "commercial", electronicID: "PRMUT",
        filingIndicator: "CI", receiver: TradingPartner(name: "PRAIRIE MUTUAL HEALTH", id: "PRMUT"))
    static let otherPayer = PayerProfile(
        id: "medicare", name: "Medicare Part B", adapter: "medicare", electronicID: "06102", filingIndicator: "MB",
        receiver: TradingPartner(name: "MEDICARE", id: "06102"))

    static func claim(_ change: (inout Claim) throws -> Void = { _ in }) throws -> Claim {
        let patient = ClaimPerson(
            name: PersonName(last: "Quillfeather", first: "Zebediah"), birthDate: try day("1960-03-15"), sex: .male,
            address: address)
        var claim = Claim(
            number: ClaimNumber(1_001), version: 1, clinic: "lakeside", visit: 1, patientKey: 7,
            payer: payer.claimPayer,
            responsibility: .primary, billingProvider: billing, rendering: doctor,
            subscriber: Subscriber(person: patient, memberID: "PM447788990", groupNumber: "G-1", relationship: .own),
            patient: patient, placeOfService: "11", diagnoses: [try icd("E11.9"), try icd("I10")],
            lines: [try line(1, "99214", cents: 20_900), try line(2, "83036", cents: 3_800)])
        try change(&claim)
        return claim
    }

    static func line(
        _ number: Int, _ procedure: String, _ modifiers: [String] = [], cents: Int64 = 10_000,
        on date: String = "2026-02-10",
        pointers: [Int] = [1]
    ) throws -> ServiceLine {
        let date = try day(date)
        return ServiceLine(
            number: number, from: date, to: date, procedure: try #require(ProcedureCode(procedure)),
            modifiers: try modifiers.map { try #require(Modifier($0)) }, charge: Money(cents: cents), units: 1,
            diagnosisPointers: pointers)
    }

    static func context(
        payer: PayerProfile = payer, today: String = "2026-02-12", siblings: [Claim] = []
    ) throws -> ScrubContext {
        ScrubContext(codes: try codes.get(), payer: payer, today: try day(today), siblings: siblings)
    }

    static func secondaryCoverage(_ change: (inout Claim) throws -> Void = { _ in }) throws -> OtherCoverage {
        let claim = try claim(change)
        return OtherCoverage(
            payer: otherPayer.claimPayer, responsibility: .secondary,
            subscriber: Subscriber(
                person: claim.patient, memberID: "1EG4TE5MK73", groupNumber: nil, relationship: .own))
    }

    /// What the first payer says of ``claim(_:)``: 80 % allowed, 20.00 to the patient.
    static func decision() throws -> OtherCoverage.PriorDecision {
        OtherCoverage.PriorDecision(
            paid: Money(cents: 17_760), paidOn: try day("2026-03-01"), payerClaimNumber: "P1",
            lines: [
                .init(
                    line: 1, paid: Money(cents: 14_720),
                    adjustments: [
                        .init(group: "CO", reason: "45", amount: Money(cents: 4_180)),
                        .init(group: "PR", reason: "3", amount: Money(cents: 2_000)),
                    ]),
                .init(
                    line: 2, paid: Money(cents: 3_040),
                    adjustments: [.init(group: "CO", reason: "45", amount: Money(cents: 760))]),
            ])
    }
}

func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso: text)) }
func icd(_ text: String) throws -> ICD10CM.Code { try #require(ICD10CM.Code(text)) }

/// The problems that one rule sees in a claim.
func problems(
    _ rule: any ClaimRule.Type, _ change: (inout Claim) throws -> Void = { _ in }, payer: PayerProfile = Sample.payer,
    today: String = "2026-02-12", siblings: [Claim] = []
) throws -> [Problem] {
    rule.init().check(
        try Sample.claim(change), in: try Sample.context(payer: payer, today: today, siblings: siblings))
}
