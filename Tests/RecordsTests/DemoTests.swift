import Foundation
import Primitives
import Records
import Testing

@Suite("Demo records")
struct DemoTests {
    private static let clinics = ["lakeside", "riverbend"]
    private static let files = clinics.flatMap { Fixtures.demo($0, "json") + Fixtures.demo($0, "txt") }

    @Test("Every file reads without a warning", arguments: files)
    func clean(_ url: URL) throws {
        let read = try Fixtures.demoImport(url)
        #expect(read.findings.filter { $0.severity > .info }.map(\.description) == [])
        #expect(read.notes.count == 1)
        let words = try #require(read.notes.first).text.split(whereSeparator: \.isWhitespace).count
        #expect((120...400).contains(words))
    }

    @Test(
        "Fifteen visits, all inside the season, each with a patient, a provider with a valid NPI, a place and a payer")
    func visits() throws {
        let imports = try Self.files.map(Fixtures.demoImport)
        let visits = imports.filter { !$0.encounters.isEmpty }
        #expect(visits.count == 15)
        let season = try #require(CalendarDate(iso: "2026-06-01"))...(try #require(CalendarDate(iso: "2026-09-25")))
        for visit in visits {
            let encounter = try #require(visit.encounters.first)
            #expect(season.contains(try #require(encounter.start)))
            #expect(["11", "20"].contains(encounter.placeOfService))
            #expect(visit.patients.map(\.sourceID) == [encounter.patientID])
            let patient = try #require(visit.patients.first)
            #expect(patient.birthDate != nil && patient.sex != .unknown && patient.address?.state == "IL")
            #expect(patient.phone?.contains("-555-01") == true)
            let provider = try #require(visit.practitioners.first { $0.sourceID == encounter.practitionerID })
            #expect(NPI(provider.npi ?? "") != nil)
            #expect(!visit.coverages.isEmpty)
            #expect(visit.notes.first?.encounterID == encounter.sourceID)
        }
        #expect(Set(imports.flatMap(\.encounters).map(\.sourceID)).count == 15)
    }

    @Test("Coverages are as the payers want them")
    func coverages() throws {
        let coverages = try Self.files.map(Fixtures.demoImport).flatMap(\.coverages)
        #expect(
            Set(coverages.map(\.payerName)) == [
                "Medicare Part B", "Illinois Medicaid", "Blue Cross Blue Shield of Illinois", "Prairie Mutual Health",
                "Self-pay",
            ])
        let mbi = try Regex(
            "[1-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y][0-9][AC-HJKMNP-RT-Y][0-9AC-HJKMNP-RT-Y]"
                + "[0-9][AC-HJKMNP-RT-Y]{2}[0-9]{2}")
        for coverage in coverages {
            let member = coverage.memberID ?? ""
            switch coverage.payerName {
            case "Medicare Part B": #expect(try mbi.wholeMatch(in: member) != nil)
            case "Illinois Medicaid": #expect(try /[0-9]{9}/.wholeMatch(in: member) != nil)
            case "Blue Cross Blue Shield of Illinois": #expect(try /[A-Z]{3}[0-9]{9}/.wholeMatch(in: member) != nil)
            case "Self-pay": #expect(coverage.memberID == nil)
            default: #expect(!member.isEmpty)
            }
            #expect(coverage.relationship == .own || coverage.subscriber != nil && coverage.subscriberBirthDate != nil)
        }
        let byPatient = Dictionary(grouping: coverages, by: \.patientID)
        #expect(byPatient["lk-p-0909"]?.map(\.order) == [1, 2])
        #expect(byPatient["rb-p-0505"]?.first?.relationship == .child)
        #expect(byPatient["rb-p-1111"]?.first?.subscriber?.first == "Hannah")
    }

    @Test("The extra note joins the visit of the bundle")
    func extraNote() throws {
        let lakeside = Fixtures.demo("lakeside", "txt") + Fixtures.demo("lakeside", "json")
        let imports = try lakeside.map(Fixtures.demoImport)
        let extra = try #require(imports.first { $0.encounters.isEmpty })
        #expect(extra.patients.isEmpty && extra.coverages.isEmpty)
        let target = try #require(extra.notes.first?.encounterID)
        #expect(imports.flatMap(\.encounters).contains { $0.sourceID == target })
    }

    @Test("Facts carry results, doses and vaccine codes")
    func facts() throws {
        let facts = try Self.files.map(Fixtures.demoImport).flatMap(\.facts)
        let a1c = try #require(facts.first { $0.concept.code(in: Concept.loinc) == "4548-4" })
        #expect(a1c.value == "7.9" && a1c.unit == "%" && a1c.interpretation == "H")
        #expect(facts.contains { $0.concept.code(in: Concept.loinc) == "8480-6" && $0.value == "128" })
        #expect(facts.contains { $0.kind == .immunization && $0.concept.code(in: Concept.cvx) == "130" })
        #expect(facts.contains { $0.kind == .medicationRequest && $0.value == "10 mg by mouth every morning" })
        #expect(facts.contains { $0.kind == .allergy && $0.value == "Rash" })
    }
}
