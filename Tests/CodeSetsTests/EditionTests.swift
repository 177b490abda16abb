import Primitives
import Testing

@testable import CodeSets

@Suite("Editions and dates")
struct EditionTests {
    static let schema = TableSchema(
        id: "sample", title: "Sample", columns: ["code", "text", "note"], keyColumns: 1, enables: "", obtain: "")

    static func edition(_ from: String?, _ to: String? = nil, hash: String = "aa") -> TableEdition {
        TableEdition(
            table: "sample", release: from ?? "undated", effectiveFrom: from.flatMap { CalendarDate(iso: $0) },
            effectiveTo: to.flatMap { CalendarDate(iso: $0) }, sources: [], sha256: hash, rows: 1)
    }

    @Test("The edition in force is the one that covers the date and began last; of one day the last import")
    func inForce() throws {
        let shelf = EditionShelf([
            Self.edition("2026-04-01", hash: "b1"), Self.edition("2026-01-01", hash: "a1"),
            Self.edition("2026-04-01", hash: "b2"), Self.edition(nil, hash: "u1"),
        ])
        #expect(shelf.edition(of: "sample", on: try day("2026-03-31"))?.sha256 == "a1")
        #expect(shelf.edition(of: "sample", on: try day("2026-04-01"))?.sha256 == "b2")
        #expect(shelf.edition(of: "sample", on: try day("2019-01-01"))?.sha256 == "u1")
        #expect(shelf.edition(of: "other", on: try day("2026-04-01")) == nil)
    }

    @Test("After its last day an edition is not in force, but it is the nearest one")
    func ended() throws {
        let shelf = EditionShelf([Self.edition("2024-10-01", "2025-09-30"), Self.edition("2026-10-01", "2027-09-30")])
        #expect(shelf.edition(of: "sample", on: try day("2026-01-01")) == nil)
        #expect(shelf.nearestEdition(of: "sample", to: try day("2026-01-01"))?.release == "2024-10-01")
        #expect(shelf.nearestEdition(of: "sample", to: try day("2020-01-01"))?.release == "2024-10-01")
    }

    @Test(
        "A year, quarter or month in a name is understood; what has none gives no date",
        arguments: [
            ("rvu26c.zip/PPRRVU2026_Jul_nonQPP.csv", false, "2026-07-01"), ("MUE_2026Q2.csv", false, "2026-04-01"),
            ("hcpcs_level2_2025oct_long.csv", false, "2025-10-01"), ("GPCI2022.csv", false, "2022-01-01"),
            ("medicare-ncci-2026-q3-practitioner-services-mue-table.zip/x.csv", false, "2026-07-01"),
            ("icd10orderfiles2026.zip/icd10cm_order_2026.txt", true, "2025-10-01"),
            ("icd10cm-tabular-April-1-2026.xml", true, "2026-04-01"),
            ("icd10cm-tabular-October-1-2026.xml", true, "2025-10-01"),
            ("ncci_aoc.csv", false, nil), ("v322r0-f1.txt", false, nil),
        ] as [(String, Bool, String?)])
    func names(_ name: String, _ isFiscal: Bool, _ date: String?) {
        #expect(NamedPeriod(in: name, isFiscal: isFiscal)?.from?.description == date)
    }

    @Test("What a person states goes before the content, the content before the name")
    func order() throws {
        var table = ReadTable(schema: Self.schema, contents: .records(RecordTableBuilder(Self.schema)))
        let bare = EditionDates(of: table, file: "sample_2025.csv", stated: .init())
        #expect(bare.from?.description == "2025-01-01")
        #expect(bare.remark != nil)
        table.effectiveFrom = try day("2026-01-01")
        let told = EditionDates(of: table, file: "sample_2025.csv", stated: .init())
        #expect(told.from?.description == "2026-01-01")
        #expect(told.remark == nil)
        let stated = EditionDates(of: table, file: "sample_2025.csv", stated: .init(from: try day("2026-07-01")))
        #expect(stated.from?.description == "2026-07-01")
    }

    private func table(_ rows: [[String]]) throws -> RecordTable {
        var builder = RecordTableBuilder(Self.schema)
        for row in rows { builder.append(row) }
        let bytes = EditionFile.write(.records(builder), table: "sample").bytes
        guard case .records(let table) = try EditionFile.open(TableBytes(bytes), name: "sample") else {
            throw CodeSetFileError.malformed(file: "sample", line: 1)
        }
        return table
    }

    @Test("Rows come back by their key; a key that is the beginning of another finds only its own")
    func rows() throws {
        let table = try table([["B1", "two", "x"], ["B", "one"], ["B1", "three"], ["C", "tab\there"]])
        #expect(table.count == 4)
        #expect(table.rows("B") == [["B", "one"]])
        #expect(table.rows("B1") == [["B1", "three"], ["B1", "two", "x"]])
        #expect(table.rows("A") == [])
        #expect(table.rows("C") == [["C", "tab here"]])
        #expect(table.indices(startingWith: "B").count == 3)
    }

    @Test("A comparison counts keys: new, changed, ended, unchanged")
    func comparison() throws {
        let old = try table([["A", "x"], ["B", "x"], ["C", "x"], ["C", "y"]])
        let new = try table([["A", "x"], ["B", "z"], ["C", "x"], ["D", "x"]])
        let change = EditionChange.between(old, new, keyColumns: 1, keepsKeys: true)
        #expect((change.new, change.changed, change.ended, change.unchanged) == (1, 2, 0, 1))
        #expect(change.changedKeys == ["B", "C"])
        #expect(EditionChange.between(nil, new, keyColumns: 1).new == 4)
        #expect(EditionChange.between(new, try table([]), keyColumns: 1).ended == 4)
    }

    @Test("Parts merge: a key that both have is the first one's; equal rows are kept once")
    func merging() {
        var first = RecordTableBuilder(Self.schema)
        first.append(["A", "mine"])
        first.append(["A", "mine too"])
        var second = RecordTableBuilder(Self.schema)
        second.append(["A", "theirs"])
        second.append(["B", "theirs"])
        second.append(["B", "theirs"])
        first.merge(second)
        let lines = first.sortedLines()
        #expect(String(decoding: lines.bytes, as: UTF8.self) == "A\tmine\nA\tmine too\nB\ttheirs\n")
        #expect(lines.rows == 3)
    }

    @Test("The file of an edition that is cut anywhere is refused or read, and never ends the program")
    func cutFiles() throws {
        var builder = RecordTableBuilder(Self.schema)
        for number in 0..<50 { builder.append(["C\(number)", "text"]) }
        let bytes = EditionFile.write(.records(builder), table: "sample").bytes
        var readable = 0
        for end in 1..<bytes.count {
            guard case .records(let table) = try? EditionFile.open(TableBytes(Array(bytes[..<end])), name: "cut") else {
                continue
            }
            readable += 1
            for index in 0..<table.count { _ = table.row(index) }
            _ = table.rows("C49")
        }
        #expect(readable > 0)
        #expect(throws: CodeSetFileError.self) { try EditionFile.open(TableBytes(Array("no edition".utf8)), name: "x") }
    }
}
