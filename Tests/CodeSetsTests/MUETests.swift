import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Medically unlikely edits")
struct MUETests {
    private func text(_ title: String, indicator: Bool = true) -> AgencyFile {
        let column = indicator ? "MUE Adjudication Indicator," : ""
        func cell(_ text: String) -> String { indicator ? text + "," : "" }
        return agencyText(
            "\"Notice of the owner.\r\n\r\nIt has several lines.\",,,\r\n\"HCPCS/\r\nCPT Code\",\(title),\(column)MUE Rationale\r\n"
                + "0001U,1,\(cell("2 Date of Service Edit: Policy"))Reason A\r\n"
                + "99213,2,\(cell("3 Date of Service Edit: Clinical"))Reason B\r\n"
                + "A4253,0,\(cell("1 Line Edit"))Reason C\r\n", name: "table.csv")
    }

    private func read(_ file: AgencyFile) throws -> ReadTable {
        #expect(MUELayout().recognises(file))
        return try #require(try MUELayout().read(file).first)
    }

    private func view(_ table: ReadTable) throws -> UnitsLimitTable {
        guard case .records(let builder) = table.contents else { throw CancellationError() }
        return UnitsLimitTable(RecordTable(TableBytes(builder.sortedLines().bytes), from: 0))
    }

    @Test("Given the official text with its notice and broken header, limit, basis and reason are found by code")
    func limits() throws {
        let read = try read(text("Practitioner Services MUE Values"))
        #expect(read.schema.id == "mue-practitioner")
        #expect(read.tally.rowsRead == 3)
        #expect(read.tally.rowsKept == 3)
        let table = try view(read)
        let limit = try #require(table.limit(try cpt("99213")))
        #expect(limit.units == 2)
        #expect(limit.basis == .clinical)
        #expect(limit.rationale == "Reason B")
        #expect(table.limit(try cpt("A4253"))?.units == 0)
        #expect(table.limit(try cpt("0001U"))?.basis == .policy)
        #expect(table.limit(try cpt("99214")) == nil)
    }

    @Test("The header tells whose limits they are; without an adjudication indicator they are Medicaid's")
    func kinds() throws {
        let titles = [
            ("Practitioner Services MUE Values", "practitioner"),
            ("Outpatient Hospital Services MUE Values", "hospital"),
            ("DME Supplier Services MUE Values", "dme"),
        ]
        for (title, kind) in titles {
            #expect(try read(text(title)).schema.id == "mue-" + kind)
            let medicaid = try read(text(title, indicator: false))
            #expect(medicaid.schema.id == "mue-medicaid-" + kind)
            let limit = try #require(try view(medicaid).limit(try cpt("99213")))
            #expect((limit.units, limit.basis, limit.rationale) == (2, nil, "Reason B"))
        }
        #expect(!MUELayout().recognises(text("Something MUE Values")))
    }

    @Test("A workbook that lost leading zeros is repaired with a warning; bad rows are rejected by line")
    func workbook() throws {
        let book = agencyBook([
            ["Notice"],
            ["HCPCS/\nCPT Code", "Practitioner Services MUE Values", "MUE Adjudication Indicator", "MUE Rationale"],
            ["100", "1", "3 Date of Service Edit: Clinical", "r"], ["99213", "many", "1 Line Edit", "r"],
            ["99214", "1", "4 Other", "r"], ["hello", "1", "1 Line Edit", "r"], ["00100", "2", "1 Line Edit", "r"],
        ])
        let read = try read(book)
        #expect(read.tally.rowsKept == 1)
        #expect(read.tally.rejected.map(\.line) == [4, 5, 6, 7])
        #expect(read.tally.warnings.values.first == 1)
        #expect(try view(read).limit(try cpt("00100"))?.units == 1)
    }

    @Test("A header without rows is no table")
    func empty() {
        let file = agencyText("HCPCS/CPT Code,Practitioner Services MUE Values,MUE Rationale\n")
        #expect(throws: CodeImportError.self) { try MUELayout().read(file) }
    }

    @Test(
        "The agency's table has the rows and values that Python reads",
        .enabled(if: EditFiles.path("MUE_2026Q2.csv") != nil))
    func agency() throws {
        let read = try read(EditFiles.text("MUE_2026Q2.csv"))
        #expect(read.schema.id == "mue-practitioner")
        #expect(read.tally.rowsRead == 15_095)
        #expect(read.tally.rowsKept == 15_095)
        #expect(read.tally.rowsRejected == 0)
        let script = """
            import csv, sys
            for row in list(csv.reader(open(sys.argv[1], encoding="latin-1")))[2:]:
                print(row[0], row[1], row[2][0], row[3], sep="\\t")
            """
        let path = try #require(EditFiles.path("MUE_2026Q2.csv"))
        let table = try view(read)
        let lines = String(decoding: try EditFiles.python(script, path), as: UTF8.self).split(separator: "\n")
        #expect(lines.count == 15_095)
        for line in lines {
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            let limit = table.limit(try cpt(fields[0]))
            #expect(limit.map { [String($0.units), $0.basis?.rawValue ?? "", $0.rationale] } == Array(fields[1...]))
        }
    }
}
