import CodeSets
import Composition
import Foundation
import Primitives
import RevenueCycle
import Testing

@Suite("Importing code tables")
struct ImportCodeSetsTests {
    /// Six lines of notice and header, as the agency writes them, then pairs.
    private static func pairs(_ rows: [String]) -> [UInt8] {
        let head = [
            "Notice\t\t\t\t\t\t", "Column1/Column2 Edits\t\t\t\t\t\t",
            "Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale",
            "\t\tprior to 1996\tDate\tDate\t0=not allowed\t", "\t\t\t\t*=no data\t1=allowed\t",
            "\t\t\t\t\t9=not applicable\t",
        ]
        return Array((head + rows).map { $0 + "\r\n" }.joined().utf8)
    }

    private static let first = "80053\t80048\t\t20100101\t*\t1\tMore extensive procedure"
    private static let second = "99213\t36415\t\t20200101\t20241231\t0\tStandards of medical practice"

    private func options(_ from: String) -> ImportCodeSets.Options {
        var options = ImportCodeSets.Options()
        options.stated = EditionDates.Stated(from: CalendarDate(iso: from))
        return options
    }

    private func file(_ rows: [String], name: String = "edits.txt") -> ImportCodeSets.File {
        ImportCodeSets.File(name: name, bytes: Self.pairs(rows))
    }

    @Test("The same file a second time changes nothing; a later release is a new edition beside the old one")
    func editions() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        let one = try importer([file([Self.first])], options: options("2026-07-01"), in: office.context)
        #expect(one.failures == [])
        #expect(one.tables.map(\.outcome) == [.imported])
        #expect(one.tables.first?.new == 1)
        let again = try importer([file([Self.first])], options: options("2026-07-01"), in: office.context)
        #expect(again.tables.map(\.outcome) == [.unchanged])
        #expect(again.tables.first.map { [$0.new, $0.changed, $0.ended, $0.unchanged] } == [0, 0, 0, 1])
        #expect(office.office.library.current.state.revision == 1)

        let next = try importer([file([Self.first, Self.second])], options: options("2026-10-01"), in: office.context)
        #expect(next.tables.first?.comparedWith == one.tables.first?.edition)
        #expect(next.tables.first.map { [$0.new, $0.unchanged] } == [1, 1])
        let catalog = office.office.library.current
        let july = try #require(CalendarDate(iso: "2026-08-15"))
        let october = try #require(CalendarDate(iso: "2026-10-15"))
        #expect(catalog.pairs("ptp-practitioner", on: july)?.count == 1)
        #expect(catalog.pairs("ptp-practitioner", on: october)?.count == 2)
    }

    @Test(
        "Taking an edition back needs a reason, puts the one before it in force, and can be undone by importing again")
    func reverting() throws {
        let office = try TestOffice()
        let library = office.office.library
        let importer = ImportCodeSets(library, clock: FixedClock(TestOffice.day))
        _ = try importer([file([Self.first])], options: options("2026-07-01"), in: office.context)
        let wrong = try importer([file([Self.second])], options: options("2026-10-01"), in: office.context)
        let id = try #require(wrong.tables.first?.edition)
        let revert = RevertCodeSet(library, clock: FixedClock(TestOffice.day))
        var silent = office.context
        silent.reason = nil
        #expect(throws: UseCaseError.self) { try revert(id, in: silent) }
        #expect(throws: UseCaseError.self) { try revert("ptp", in: office.context) }
        _ = try revert(id, in: office.context)
        let october = try #require(CalendarDate(iso: "2026-10-15"))
        let pair = library.current.pairs("ptp-practitioner", on: october)
        let (panel, part) = (try #require(ProcedureCode("80053")), try #require(ProcedureCode("80048")))
        #expect(pair?.pair(column1: panel, column2: part, on: october)?.indicator == .allowed)
        let back = try importer([file([Self.second])], options: options("2026-10-01"), in: office.context)
        #expect(back.tables.map(\.outcome) == [.imported])
        #expect(library.current.state.journal.entries.count == 4)
    }

    @Test("Parts of one release become one edition, given together or one after the other")
    func parts() throws {
        let together = try TestOffice()
        let whole = try ImportCodeSets(together.office.library, clock: FixedClock(TestOffice.day))(
            [file([Self.first], name: "f1.txt"), file([Self.second], name: "f2.txt")], options: options("2026-07-01"),
            in: together.context)
        #expect(whole.tables.map(\.rows) == [2])
        let apart = try TestOffice()
        let importer = ImportCodeSets(apart.office.library, clock: FixedClock(TestOffice.day))
        _ = try importer([file([Self.first], name: "f1.txt")], options: options("2026-07-01"), in: apart.context)
        let rest = try importer(
            [file([Self.second], name: "f2.txt")], options: options("2026-07-01"), in: apart.context)
        #expect(rest.tables.map(\.rows) == [2])
        #expect(rest.tables.first?.edition == whole.tables.first?.edition)
    }

    @Test("A file that is none of the known ones is refused by name, and the others are taken")
    func unknown() throws {
        let office = try TestOffice()
        let report = try ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))(
            [
                ImportCodeSets.File(name: "letter.txt", bytes: Array("Dear colleague,\n".utf8)), file([Self.first]),
                ImportCodeSets.File(name: "cut.zip", bytes: [0x50, 0x4B, 3, 4, 20, 0]),
                ImportCodeSets.File(name: "empty.csv", bytes: []),
            ], options: options("2026-07-01"), in: office.context)
        #expect(report.tables.count == 1)
        #expect(report.failures.map(\.file) == ["letter.txt", "cut.zip", "empty.csv"])
    }

    @Test("A preview reports and stores nothing; the table may be named where the content does not tell")
    func preview() throws {
        let office = try TestOffice()
        let importer = ImportCodeSets(office.office.library, clock: FixedClock(TestOffice.day))
        var options = options("2026-07-01")
        options.isPreview = true
        options.table = "ptp-hospital"
        let report = try importer([file([Self.first])], options: options, in: office.context)
        #expect(report.tables.map(\.table) == ["ptp-hospital"])
        #expect(report.tables.map(\.outcome) == [.preview])
        #expect(office.office.library.current.state.revision == 0)
        options.table = "hcpcs-of-mars"
        #expect(throws: UseCaseError.self) { try importer([file([Self.first])], options: options, in: office.context) }
    }

    @Test("A change of year touches favorites, open visits and unsent claims, each on its own date, with replacements")
    func impact() async throws {
        let office = try TestOffice { config in
            let clinic = config.appendingPathComponent("clinics/lakeside.yaml")
            let text = try String(contentsOf: clinic, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                line.hasPrefix("favorites:") ? "favorites: [I42.0, E11.9, 99213, M72.2]" : String(line)
            }
            try lines.joined(separator: "\n").write(to: clinic, atomically: true, encoding: .utf8)
        }
        let october = try #require(CalendarDate(iso: "2026-10-01"))
        let report = try await CodeImpact(office.office)(on: october, clinic: nil, in: office.context)
        #expect(report.items.filter { $0.place == .favorite }.map(\.code) == ["I42.0", "M72.2"])
        #expect(report.items.first?.problem == .ended)
        #expect(report.items.first?.replacements.map(\.code.text) == ["I42.00", "I42.01", "I42.09"])
        #expect(report.looked["favorite"] == 4)
        let september = try #require(CalendarDate(iso: "2026-09-30"))
        let before = try await CodeImpact(office.office)(on: september, clinic: "lakeside", in: office.context)
        #expect(before.items.isEmpty)
        let visit = try await office.importDemo("lakeside/02-hypertension-hyperlipidemia.txt")
        _ = try await office.buildClaim(visit)
        let claims = try await CodeImpact(office.office)(on: october, clinic: "lakeside", in: office.context)
        #expect((claims.looked["claim"] ?? 0) > 0)
        #expect(!claims.items.contains { $0.place == .claim }, "the claim's date of service lies before the change")
    }
}
