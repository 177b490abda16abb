import Primitives
import Testing

@testable import CodeSets

@Suite("Tables in our own words")
struct ReferenceTests {
    @Test("Every table that ships is read, says its columns and stamps, and has rows", arguments: ReferenceList.all)
    func everyTable(_ list: ReferenceList) throws {
        let table = try #require(try catalog.get().reference.table(list.id))
        #expect(table.count > 0)
        #expect(!table.release.isEmpty, "\(list.file) has no release")
        #expect(!table.source.isEmpty, "\(list.file) has no source")
        #expect(table.sha256.utf8.count == 64, "\(list.file) has no SHA-256")
        #expect(table.all.allSatisfy { !$0.fields.isEmpty })
    }

    @Test("All active adjustment reasons have a category and a next action")
    func reasons() throws {
        let table = try #require(try catalog.get().reference.table("carc"))
        let active = table.all.filter { $0["last day"] == nil }
        #expect(active.count >= 297)
        for row in active {
            #expect(row["category"] != nil && row["next action"] != nil, "CARC \(row.key)")
        }
        #expect(try #require(try catalog.get().reference.table("rarc")).count == 150)
        #expect(try #require(try catalog.get().reference.table("state")).count == 59)
    }

    @Test("Editor flags and risk categories depend on the date of service")
    func facts() throws {
        let manifestation = try #require(ICD10CM.Code("E08.22"))
        let day = try #require(CalendarDate(iso: "2026-05-01"))
        let facts = try catalog.get().facts(of: manifestation, on: day)
        #expect(facts.riskCategories.map(\.number) == [37])
        #expect(facts.riskCategories.first?.paymentYear == 2027)
        let early = try #require(CalendarDate(iso: "2025-05-01"))
        #expect(try catalog.get().facts(of: manifestation, on: early).riskCategories.first?.paymentYear == 2026)
        let male = try #require(ICD10CM.Code("B38.81"))
        #expect(try catalog.get().facts(of: male, on: day).editorFlags.isEmpty)
        let old = try #require(CalendarDate(iso: "2024-05-15"))
        #expect(try catalog.get().facts(of: male, on: old).editorFlags == [.maleOnly])
    }

    @Test("Counts of the Medicare Code Editor's flags are those of the editor itself")
    func flagCounts() throws {
        let table = try #require(try catalog.get().reference.table("icd10cm-edits"))
        var counts: [Character: Int] = [:]
        for row in table.all { for letter in row["flags"] ?? "" { counts[letter, default: 0] += 1 } }
        #expect(counts["n"] == 42)
        #expect(counts["p"] == 125)
        #expect(counts["o"] == 2_543)
        #expect(counts["m"] == 422)
    }

    @Test("A code that ends with the year is ended after it, and what took its place is proposed")
    func yearChange() throws {
        let installed = InstalledCodeSets(
            embedded: try catalog.get(), state: EditionState(journal: EditionJournal()), store: nil)
        let code = try #require(ICD10CM.Code("I42.0"))
        let before = try #require(CalendarDate(iso: "2026-09-30"))
        let after = try #require(CalendarDate(iso: "2026-10-01"))
        #expect(installed.standing(of: code, on: before) == .valid)
        #expect(installed.standing(of: code, on: after) == .ended(on: before))
        #expect(installed.replacements(of: code, on: after).map(\.code.text) == ["I42.00", "I42.01", "I42.09"])
        #expect(installed.replacements(of: code, on: before).isEmpty)
        let added = try #require(ICD10CM.Code("I42.00"))
        #expect(installed.standing(of: added, on: before) == .unknown)
        #expect(installed.standing(of: added, on: after) == .valid)
        #expect(installed.diagnosis(added, on: after)?.parent?.text == "I42.0")
    }
}
