import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Add-on codes")
struct AddOnTests {
    private let header = [
        "AOC_Edit_Type", "Add-On_Code", "AOC_DelDT", "Primary_Code", "Primary_Code_DelDT", "AOC_Edit_EffDT",
        "AOC_Edit_DelDT", "Special_Instruction_Notes",
    ]
    private var book: AgencyFile {
        agencyBook([
            ["Notice of the owner"], header,
            ["1", "11001", "", "11000", "", "2013001", "", ""],
            ["1", "11001", "", "11010", "", "2013001", "2020366", ""],
            ["2", "0054T", "2023365", "CCCCC", "", "2013001", "", "Contractor Defined Primary Codes"],
            ["3", "1968", "", "1967", "", "2014001", "", ""],
        ])
    }

    private func view(_ file: AgencyFile, _ layout: any CodeFileLayout = AddOnLayout()) throws -> AddOnTable {
        #expect(layout.recognises(file))
        let read = try #require(try layout.read(file).first)
        #expect(read.schema.id == "add-on")
        guard case .records(let builder) = read.contents else { throw CancellationError() }
        return AddOnTable(RecordTable(TableBytes(builder.sortedLines().bytes), from: 0))
    }

    @Test("Given the official workbook, the primary codes of a day are found")
    func primaries() throws {
        let table = try view(book)
        #expect(table.count == 4)
        let entry = try #require(table.primaries(of: try cpt("11001"), on: try day("2020-12-31")))
        #expect(entry.kind == .listed)
        #expect(entry.primaries.map(\.text) == ["11000", "11010"])
        #expect(table.primaries(of: try cpt("11001"), on: try day("2021-01-01"))?.primaries.map(\.text) == ["11000"])
        #expect(table.primaries(of: try cpt("11001"), on: try day("2012-12-31")) == nil)
        #expect(table.primaries(of: try cpt("11000"), on: try day("2021-01-01")) == nil)
    }

    @Test("Type 1 allows only listed codes; types 2 and 3 leave others to the contractor")
    func kinds() throws {
        let table = try view(book)
        let date = try day("2022-01-01")
        let listed = try #require(table.primaries(of: try cpt("11001"), on: date))
        #expect(listed.isAllowed(beside: [try cpt("99213"), try cpt("11000")]) == true)
        #expect(listed.isAllowed(beside: [try cpt("99213")]) == false)
        let contractor = try #require(table.primaries(of: try cpt("0054T"), on: date))
        #expect(contractor.kind == .contractor)
        #expect(contractor.primaries.isEmpty)
        #expect(contractor.isAllowed(beside: [try cpt("99213")]) == nil)
        let partly = try #require(table.primaries(of: try cpt("01968"), on: date))
        #expect(partly.isAllowed(beside: [try cpt("01967")]) == true)
        #expect(partly.isAllowed(beside: [try cpt("59514")]) == nil)
        #expect(table.primaries(of: try cpt("0054T"), on: try day("2024-01-01")) == nil)
    }

    @Test("The text twin in fixed columns gives the same table as the workbook")
    func twin() throws {
        func line(_ fields: [String]) -> String {
            let widths = [1, 5, 7, 5, 7, 7, 7]
            return zip(fields, widths).map { $0.padding(toLength: $1, withPad: " ", startingAt: 0) }.joined()
                + fields[7]
        }
        guard case .workbook(let workbook) = book.content else { throw CancellationError() }
        let rows = workbook.sheets[0].rows.dropFirst(2).map(\.fields).map { fields in
            [fields[0]] + fields[1...].map { $0.count == 4 ? "0" + $0 : $0 }
        }
        let text = agencyText("Notice of the owner\r\n" + rows.map(line).joined(separator: "\r\n"))
        #expect(!AddOnLayout().recognises(text))
        let table = try view(text, AddOnTextLayout())
        #expect(table.count == 4)
        let date = try day("2020-01-01")
        for code in ["11001", "0054T", "01968"] {
            #expect(
                table.primaries(of: try cpt(code), on: date) == (try view(book)).primaries(of: try cpt(code), on: date))
        }
    }

    @Test("Bad rows are rejected by line and the others kept")
    func rejected() throws {
        let file = agencyBook([
            header, ["4", "11001", "", "11000", "", "2013001", "", ""], ["1", "x", "", "11000", "", "2013001", "", ""],
            ["1", "11001", "", "??", "", "2013001", "", ""], ["1", "11001", "", "11000", "", "2013367", "", ""],
            ["1", "11001", "", "11000", "", "2013001", "", ""], ["1", "11001", "", "11000", "", "2013001", "", ""],
        ])
        let read = try #require(try AddOnLayout().read(file).first)
        #expect(read.tally.rejected.map(\.line) == [2, 3, 4, 5, 7])
        #expect(read.tally.rowsKept == 1)
        #expect(throws: CodeImportError.self) { try AddOnLayout().read(agencyBook([header])) }
    }

    @Test(
        "The copy without dates has the rows and pairs that Python reads",
        .enabled(if: EditFiles.path("ncci_aoc.csv") != nil))
    func agency() throws {
        let file = try EditFiles.text("ncci_aoc.csv")
        let read = try #require(try AddOnLayout().read(file).first)
        #expect(read.tally.rowsRead == 7_465)
        #expect(read.tally.rowsKept == 7_465)
        let script = """
            import collections, csv, sys
            found = collections.defaultdict(set)
            for row in csv.DictReader(open(sys.argv[1])):
                if row["primary_code"] != "CCCCC": found[row["add_on_code"]].add(row["primary_code"])
            for code in found: print(code, *sorted(found[code]))
            """
        let path = try #require(EditFiles.path("ncci_aoc.csv"))
        let table = try view(file)
        let lines = String(decoding: try EditFiles.python(script, path), as: UTF8.self).split(separator: "\n")
        #expect(lines.count > 500)
        let date = try day("2026-01-01")
        for line in lines {
            let codes = line.split(separator: " ").map(String.init)
            #expect(table.primaries(of: try cpt(codes[0]), on: date)?.primaries.map(\.text) == Array(codes[1...]))
        }
    }
}
