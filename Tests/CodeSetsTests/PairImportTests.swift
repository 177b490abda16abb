import AgencyFiles
import CodeSets
import Foundation
import Primitives
import Testing

@Suite("Import of procedure pairs")
struct PairImportTests {
    private let official = """
        CPT only copyright notice\t\t\t\t\t\t\r
        Column1/Column2 Edits\t\t\t\t\t\t\r
        Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r
        \t\tprior to 1996\tDate\tDate\t0=not allowed\t\r
        \t\t\t\t*=no data\t1=allowed\t\r
        \t\t\t\t\t9=not applicable\t\r
        0001U\t0028U\t\t20180701\t20180930\t1\tMade-up reason\r
        20610\t20600\t*\t19960101\t*\t0\tAnother reason\r
        99213\t36415\t\t20200101\t20200101\t9\tMade-up reason\r\n
        """

    private func read(_ text: String, by layout: PairLayout = .medicare) throws -> ReadTable {
        let file = agencyText(text)
        #expect(layout.recognises(file))
        return try #require(try layout.read(file).first)
    }

    @Test("Given the official text, its six lines of header are passed over and all columns are read")
    func officialText() throws {
        let read = try read(official)
        #expect(read.tally.rowsRead == 3)
        #expect(read.tally.rowsKept == 3)
        #expect(read.tally.rejected.isEmpty)
        #expect(read.schema.id == "ptp-practitioner")
        #expect(PairLayout.medicare.candidates.map(\.id) == ["ptp-practitioner", "ptp-hospital"])
        #expect(read.tally.warnings == [PairLayout.medicare.ambiguity: 1])
        #expect(read.assigned(to: .pairsHospital).tally == read.tally)
        let table = try pairTable(read)
        let edit = try #require(
            table.pair(column1: try cpt("20610"), column2: try cpt("20600"), on: try day("2026-01-01")))
        #expect(edit.indicator == .never)
        #expect(edit.rationale == "Another reason")
        #expect(edit.terms.existedBefore1996)
        #expect(
            table.pair(column1: try cpt("0001U"), column2: try cpt("0028U"), on: try day("2018-09-30"))?.deletion
                == (try day("2018-09-30")))
    }

    @Test("The workbook with the same columns gives the same table, on however many sheets it stands")
    func workbook() throws {
        let rows = official.split(whereSeparator: \.isNewline).map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
        let file = agencyBook(rows + rows[2...5] + [["20610", "20605", "", "20200101", "*", "1", "Made-up reason"]])
        #expect(PairLayout.medicare.recognises(file))
        let read = try #require(try PairLayout.medicare.read(file).first)
        #expect(read.tally.rowsRead == 4)
        #expect(read.tally.rejected.isEmpty)
        let text = try self.read(official + "20610\t20605\t\t20200101\t*\t1\tMade-up reason\r\n")
        guard case .pairs(let a) = read.contents, case .pairs(let b) = text.contents else { throw CancellationError() }
        #expect(a.finish() == b.finish())
    }

    @Test("Given the Medicaid columns, an empty deletion date means in force")
    func medicaid() throws {
        let text = """
            CPT notice,,,,,
            Medicaid edits,,,,,
            Col1,Col2,EffDt,DelDt,"ModifierIndicator 0=not allowed, 1=allowed",PTP Edit Rationale
            20610,20600,20200101,,1,"Made-up, reason"
            20610,20605,20200101,20221231,0,Other
            """
        let read = try read(text, by: .medicaid)
        #expect(!PairLayout.medicare.recognises(agencyText(text)))
        #expect(read.schema.id == "ptp-medicaid-practitioner")
        #expect(read.tally.rowsKept == 2)
        let table = try pairTable(read)
        let edit = table.pair(column1: try cpt("20610"), column2: try cpt("20600"), on: try day("2026-01-01"))
        #expect(edit?.rationale == "Made-up, reason")
        #expect(table.pair(column1: try cpt("20610"), column2: try cpt("20605"), on: try day("2023-01-01")) == nil)
    }

    @Test("Without effective dates, of two edits the one that had not ended yet answers")
    func flattened() throws {
        let text = """
            "code","type","other","deleted","mod","rationale"
            "00100","Comprehensive","99202","9999-12-31",1,"a"
            "00100","Comprehensive","99202","2019-12-31",0,"b"
            "20610","Comprehensive","20600","2010-01-01",9,"b"
            """
        let read = try read(text, by: .flattened)
        #expect(read.tally.warnings.values.reduce(0, +) == 4)
        let table = try pairTable(read)
        let (one, two) = (try cpt("00100"), try cpt("99202"))
        #expect(table.pair(column1: one, column2: two, on: try day("2019-12-31"))?.rationale == "b")
        #expect(table.pair(column1: one, column2: two, on: try day("2020-01-01"))?.rationale == "a")
        #expect(table.pair(column1: one, column2: two, on: try day("2020-01-01"))?.effective == nil)
        #expect(table.pair(column1: try cpt("20610"), column2: try cpt("20600"), on: try day("2009-01-01")) == nil)
    }

    @Test("Bad rows are rejected with line and reason and without their text; the others are kept")
    func rejected() throws {
        let read = try read(
            official + """
                2061\t20600\t\t20200101\t*\t1\tr\r
                SECRET\t20600\t\t20200101\t*\t1\tr\r
                20610\t20x\t\t20200101\t*\t1\tr\r
                20610\t20601\t\t20200230\t*\t1\tr\r
                20610\t20602\t\t20200101\t2020\t1\tr\r
                20610\t20603\t\t20200101\t*\t2\tr\r
                20610\t20604\r
                20610\t20605\t\t20200101\t*\t1\tr\r\n
                """)
        #expect(read.tally.rowsRead == 11)
        #expect(read.tally.rowsKept == 5)
        #expect(read.tally.rejected.map(\.line) == [11, 12, 13, 14, 15, 16])
        #expect(!read.tally.rejected.contains { $0.reason.contains("SECRET") })
        #expect(read.tally.warnings.count == 2)
        let table = try pairTable(read)
        #expect(table.pair(column1: try cpt("02061"), column2: try cpt("20600"), on: try day("2026-01-01")) != nil)
    }

    @Test("A text that breaks off inside its last row is not imported")
    func cut() throws {
        let text = String(official.dropLast(30)) + "\n20610\t20600\t\t2020"
        #expect(throws: CodeImportError.self) { try PairLayout.medicare.read(agencyText(text)) }
        let whole = official.replacingOccurrences(of: "\r\n", with: "\n").trimmingCharacters(in: .newlines)
        #expect(try read(whole).tally.rowsKept == 3)
    }

    @Test("A file with a header and no pair, or one with changes only, is no table")
    func noTable() {
        let header = official.split(separator: "\r\n").prefix(6).joined(separator: "\n")
        #expect(throws: CodeImportError.self) { try PairLayout.medicare.read(agencyText(header + "\n")) }
        let changes = "Column 1\tColumn 2\tModifier Indicator\n20610\t20600\t1\n"
        #expect(!EditLayouts.all.contains { $0.recognises(agencyText(changes)) })
    }

    @Test("A release begins with the quarter of its newest date")
    func quarter() throws {
        #expect(try read(official).effectiveFrom == (try day("2020-01-01")))
        let ended = official.replacingOccurrences(of: "20180930", with: "20260630")
        #expect(try read(ended).effectiveFrom == (try day("2026-07-01")))
    }

    @Test("Garbage below a header is rejected, never trapped on")
    func garbage() throws {
        var state: UInt64 = 99
        for _ in 0..<200 {
            var bytes = Array(official.utf8)
            for _ in 0..<20 {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[300 + Int(state >> 33) % (bytes.count - 300)] = UInt8(truncatingIfNeeded: state >> 20)
            }
            let file = AgencyFile(name: "garbage", content: .text(bytes))
            guard PairLayout.medicare.recognises(file), let read = try? PairLayout.medicare.read(file).first else {
                continue
            }
            #expect(read.tally.rowsKept + read.tally.rowsRejected <= read.tally.rowsRead)
            #expect(try pairTable(read).count == read.tally.rowsKept)
        }
    }
}
