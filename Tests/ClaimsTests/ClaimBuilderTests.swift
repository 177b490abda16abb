import CodeSets
import Coding
import Primitives
import Records
import Testing

@testable import Claims

/// From a coded visit to the first version of a claim.
@Suite struct ClaimBuilderTests {
    static func request(_ change: (inout ClaimBuilder.Request) throws -> Void = { _ in }) throws -> ClaimBuilder.Request
    {
        let patient = Patient(
            sourceID: "p1", name: PersonName(last: "Quillfeather", first: "Zebediah"), birthDate: try day("1960-03-15"),
            sex: .male, address: Sample.address)
        let coverage = Coverage(
            sourceID: "c1", patientID: "p1", payerName: "Prairie Mutual", memberID: "PM447788990", groupNumber: "G-1")
        let visit = VisitRecord(
            encounter: Encounter(sourceID: "e1", patientID: "p1", start: try day("2026-02-10")), patient: patient,
            practitioner: Practitioner(
                sourceID: "d1", name: PersonName(last: "Okafor", first: "Ngozi"), npi: Sample.doctor.npi))
        let visitCode = try #require(ProcedureCode("99214"))
        let vaccine = try #require(ProcedureCode("90686"))
        let clinic = ClinicProfile(
            id: "lakeside", billing: Sample.billing, providers: [Sample.doctor], placeOfService: "11",
            fees: [visitCode: Money(cents: 20_900), vaccine: Money(cents: 3_300)])
        var request = ClaimBuilder.Request(
            number: ClaimNumber(1_001), visitKey: 1, patientKey: 7, visit: visit,
            coded: CodedVisit(
                diagnoses: [try icd("E11.9"), try icd("I10"), try icd("Z23")],
                services: [
                    .init(procedure: visitCode, modifiers: [try #require(Modifier("25"))], units: 1),
                    .init(procedure: vaccine, modifiers: [], units: 3),
                ]), clinic: clinic, payer: Sample.payer, coverage: coverage, responsibility: .primary)
        try change(&request)
        return request
    }

    @Test func aCodedVisitBecomesAClaim() throws {
        let (built, findings) = try ClaimBuilder().build(try Self.request())
        let claim = try #require(built)
        #expect(findings.isEmpty)
        #expect(claim.lines.map(\.charge.cents) == [20_900, 9_900])
        #expect(claim.lines.map(\.units) == [1, 3])
        #expect(claim.lines.map(\.number) == [1, 2])
        #expect(claim.lines.map(\.diagnosisPointers) == [[1, 2], [3]])
        #expect(claim.subscriber.relationship == .own && claim.subscriber.memberID == "PM447788990")
        #expect(claim.rendering == Sample.doctor)
        #expect(claim.version == 1 && claim.placeOfService == "11" && claim.accountClaim == claim.number)
        #expect(Scrubber().scrub(claim, in: try Sample.context()) == [])
    }

    @Test func theSameVisitGivesTheSameClaim() throws {
        #expect(try ClaimBuilder().build(try Self.request()).claim == ClaimBuilder().build(try Self.request()).claim)
    }

    @Test func withoutADateThereIsNoClaim() throws {
        let (claim, findings) = try ClaimBuilder().build(try Self.request { $0.visit.encounter.start = nil })
        #expect(claim == nil && findings.map(\.id) == ["claim.no-service-date"])
    }

    @Test func withoutAServiceThereIsNoClaim() throws {
        let (claim, findings) = try ClaimBuilder().build(try Self.request { $0.coded.services = [] })
        #expect(claim == nil && findings.map(\.id) == ["claim.no-services"])
    }

    @Test func aMissingFeeIsSaidAndNotGuessed() throws {
        let (claim, findings) = try ClaimBuilder().build(try Self.request { $0.clinic.fees = [:] })
        #expect(findings.map(\.id) == ["claim.no-fee", "claim.no-fee"])
        #expect(findings.map(\.location.path) == ["line[1].charge", "line[2].charge"])
        #expect(claim?.lines.map(\.charge) == [.zero, .zero])
    }

    @Test func anUnlistedPractitionerIsHeld() throws {
        let (claim, findings) = try ClaimBuilder().build(try Self.request { $0.clinic.providers = [] })
        #expect(findings.map(\.id) == ["claim.provider-not-listed"])
        #expect(claim?.rendering?.npi == Sample.doctor.npi)
    }

    @Test func ofTwoProvidersWithOneNameTheNumberDecides() throws {
        let namesake = Provider(last: "Okafor", first: "Ngozi", npi: "1396402285")
        let (claim, _) = try ClaimBuilder().build(try Self.request { $0.clinic.providers = [namesake, Sample.doctor] })
        #expect(claim?.rendering == Sample.doctor)
    }

    @Test func aChargeThatOverflowsIsATypedError() throws {
        let request = try Self.request { request in
            request.coded.services[0].units = .max
        }
        #expect(throws: MoneyError.overflow) { try ClaimBuilder().build(request) }
    }

    @Test func aDependentIsBilledUnderTheSubscriber() throws {
        let (built, _) = try ClaimBuilder().build(
            try Self.request {
                $0.coverage?.relationship = .child
                $0.coverage?.subscriber = PersonName(last: "Vandersloot", first: "Ximena")
            })
        let claim = try #require(built)
        #expect(claim.subscriber.person.name.last == "Vandersloot" && claim.patient.name.last == "Quillfeather")
    }

    @Test func otherCoveragesFollowInOrder() throws {
        let (built, _) = try ClaimBuilder().build(
            try Self.request {
                let other = Coverage(
                    sourceID: "c2", patientID: "p1", payerName: "Medicare", memberID: "1EG4TE5MK73", order: 2)
                $0.others = [(Sample.otherPayer, other)]
            })
        #expect(built?.otherCoverages.map(\.responsibility) == [.secondary])
        #expect(built?.otherCoverages.map(\.payer.id) == ["medicare"])
    }

    @Test func immunizationsPointToTheirDiagnosis() throws {
        let vaccine = try #require(ProcedureCode("90471"))
        let visit = try #require(ProcedureCode("99213"))
        let codes = try ["Z00.00", "Z23", "I10"].map(icd)
        #expect(DiagnosisPointing.pointers(for: vaccine, among: codes) == [2])
        #expect(DiagnosisPointing.pointers(for: visit, among: codes) == [1, 3])
        #expect(DiagnosisPointing.pointers(for: visit, among: [try icd("Z23")]) == [1])
        #expect(DiagnosisPointing.pointers(for: visit, among: []) == [])
        let many = try (10...29).map { try icd("E\($0)") }
        #expect(DiagnosisPointing.pointers(for: visit, among: many) == [1, 2, 3, 4])
    }
}
