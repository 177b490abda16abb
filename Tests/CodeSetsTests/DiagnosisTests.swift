import CodeSets
import Primitives
import Testing

@Suite("ICD-10-CM tabular list")
struct DiagnosisTests {
    let sets: EmbeddedCodeSets
    let inForce: CalendarDate

    init() throws {
        sets = try catalog.get()
        inForce = try day("2026-03-01")
    }

    @Test("The codes that can be listed come to the edition's counts")
    func counts() throws {
        var codes: Set<ICD10CM.Code> = []
        var valid = 0
        sets.forEachDiagnosis { code, isBillable in
            codes.insert(code)
            valid += isBillable ? 1 : 0
        }
        let edition = try #require(sets.editions.first)
        #expect(edition.codes == 98_186 && edition.validCodes == 74_719)
        #expect(codes.count == 98_186)
        #expect(valid == 74_719)
        #expect(edition.sha256.count == 64)
    }

    @Test("E11.22 stands below E11.2, E11, its section and its chapter")
    func hierarchy() throws {
        let entry = try #require(sets.diagnosis(icd("E1122"), on: inForce))
        #expect(entry.title == "Type 2 diabetes mellitus with diabetic chronic kidney disease")
        #expect(entry.isBillable)
        #expect(entry.parent?.text == "E11.2")
        #expect(entry.children.isEmpty)
        let category = try #require(sets.diagnosis(icd("E11"), on: inForce))
        #expect(category.parent == nil)
        #expect(!category.isBillable)
        #expect(category.children.map(\.text).contains("E11.2"))
        #expect(category.children.allSatisfy { $0.category == "E11" })
    }

    @Test("Notes of the code come first, inherited ones name their origin")
    func notes() throws {
        let entry = try #require(sets.diagnosis(icd("E11.22"), on: inForce))
        let first = try #require(entry.notes.first)
        #expect(first.kind == .useAdditional && first.inheritedFrom == nil && first.text.contains("N18.1-N18.6"))
        let category = entry.notes.filter { $0.inheritedFrom == "E11" }
        #expect(category.contains { $0.kind == .excludes1 && $0.text.contains("type 1 diabetes mellitus (E10.-)") })
        #expect(category.contains { $0.kind == .useAdditional && $0.text.contains("\n") }, "lists keep their lines")
        #expect(entry.notes.contains { $0.inheritedFrom == "Chapter 4" })
        let cholera = try #require(sets.diagnosis(icd("A00.0"), on: inForce))
        #expect(cholera.inclusionTerms == ["Classical cholera"])
        let sectionNotes = try #require(sets.diagnosis(icd("O09.01"), on: inForce)).notes
        #expect(sectionNotes.contains { $0.inheritedFrom == "Chapter 15" && $0.kind == .useAdditional })
    }

    @Test("A seventh character makes the code billable, with placeholders where the base is short")
    func seventhCharacters() throws {
        #expect(sets.standing(of: try icd("S93.401"), on: inForce) == .notBillable)
        #expect(sets.standing(of: try icd("S93.401A"), on: inForce) == .valid)
        #expect(sets.standing(of: try icd("S93.401B"), on: inForce) == .unknown)
        #expect(sets.standing(of: try icd("T14.90XA"), on: inForce) == .valid)
        #expect(sets.standing(of: try icd("T14.90A"), on: inForce) == .unknown)
        let derived = try #require(sets.diagnosis(icd("S93.401A"), on: inForce))
        #expect(derived.title == "Sprain of unspecified ligament of right ankle, initial encounter")
        #expect(derived.parent?.text == "S93.401")
        #expect(derived.seventhCharacters.map(\.character) == ["A", "D", "S"])
        let base = try #require(sets.diagnosis(icd("S93.401"), on: inForce))
        #expect(base.children.map(\.text) == ["S93.401A", "S93.401D", "S93.401S"])
    }

    @Test("Death before regaining consciousness admits the initial encounter only")
    func restrictedSet() throws {
        #expect(sets.standing(of: try icd("S06.2X7A"), on: inForce) == .valid)
        #expect(sets.standing(of: try icd("S06.2X7D"), on: inForce) == .unknown)
        #expect(sets.standing(of: try icd("S06.2X6D"), on: inForce) == .valid)
    }

    @Test("Codes with a letter in second place, new in FY2026, are codes")
    func letterInSecondPlace() throws {
        #expect(sets.standing(of: try icd("QA0"), on: inForce) == .notBillable)
        #expect(sets.standing(of: try icd("QA0.0101"), on: inForce) == .valid)
    }

    @Test(
        "Standing depends on the date of service",
        arguments: [
            ("I10", "2015-09-30", CodeStanding.systemNotInForce),
            ("I10", "2015-10-01", .unverified(edition: "ICD-10-CM FY2026 (April 1, 2026)")),
            ("I10", "2025-09-30", .unverified(edition: "ICD-10-CM FY2026 (April 1, 2026)")),
            ("I10", "2025-10-01", .valid), ("I10", "2026-09-30", .valid),
            ("I10", "2026-10-01", .valid), ("I10", "2027-03-31", .valid),
            (
                "I10", "2027-04-01",
                .unverified(
                    edition: "ICD-10-CM FY2027 (October 1, 2026), as far as the Medicare Code Editor tells it")
            ),
            ("E11", "2026-01-01", .notBillable), ("E11.99", "2026-01-01", .unknown),
            ("E11.99", "2027-01-01", .unknown), ("D69.1", "2026-09-30", .valid), ("Z68.1", "2026-09-30", .valid),
        ])
    func standing(code: String, on date: String, expected: CodeStanding) throws {
        #expect(sets.standing(of: try icd(code), on: try day(date)) == expected)
    }

    @Test(
        "Codes known to end are ended from 1 October 2026 on, and are not found any more",
        arguments: [
            "D69.1", "I42.0", "I42.8", "I49.8", "M72.2", "Z68.1", "Z87.890",
        ])
    func ended(code: String) throws {
        let last = try day("2026-09-30")
        let next = try day("2026-10-01")
        #expect(sets.standing(of: try icd(code), on: next) == .ended(on: last))
        #expect(sets.search(code, on: last, limit: 5).first?.code.text == code)
        #expect(!sets.search(code, on: next, limit: 5).contains { $0.code.text == code })
        let title = try #require(sets.diagnosis(icd(code), on: last)).title
        #expect(!sets.search(title, on: next, limit: 20).contains { $0.code.text == code })
    }
}
