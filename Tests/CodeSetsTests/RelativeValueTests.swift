import AgencyFiles
import CodeSets
import Primitives
import Testing

/// Relative value files made for tests: the stacked header of the agency with few rows.
enum RelativeValueFixture {
    private static let stack2026 = """
        ,,,,,,,,,,,,,,,,,,,,,,,,,,,,,NON-FACILITY,FACILITY,
        ,,,,NOT USED,,,,,,,,,,,,,,,,,,,,,,PHYSICIAN,,DIAGNOSTIC,PE USED,PE USED,MP USED
        ,,,,FOR,,,NON-FAC,,FACILITY ,,,,,,,,,,,,,,,,,SUPERVISION OF,,IMAGING,FOR OPPS,FOR OPPS,FOR OPPS
        ,,,STATUS,MEDICARE ,WORK,NON-FAC,NA,FACILITY,NA,MP,NON-FACILITY,FACILITY,PCTC,GLOB,PRE,INTRA,POST,MULT,BILAT,\
        ASST,CO-,TEAM,PRIC,ENDO,CONV,DIAGNOSTIC,CALCULATION,FAMILY,PAYMENT,PAYMENT,PAYMENT
        HCPCS,MOD,DESCRIPTION,CODE,PAYMENT,RVU,PE RVU,INDICATOR,PE RVU,INDICATOR,RVU,TOTAL,TOTAL,IND,DAYS,OP,OP,OP,\
        PROC,SURG,SURG,SURG,SURG,IND,BASE,FACTOR,PROCEDURES,FLAG,INDICATOR,AMOUNT,AMOUNT,AMOUNT
        """

    static func file(
        title: String = "2026 National Physician Fee Schedule Relative Value File July Release",
        factor: String = "33.4009",
        rows: [String]? = nil, name: String = "rvu.csv"
    ) -> AgencyFile {
        let rows =
            rows ?? [
                "99213,,OURS,A,,1.30,1.46,,0.33,,0.09,2.85,1.72,0,XXX,0.00,0.00,0.00,0,0,0,0,0,9,,\(factor),09,"
                    + "0,99,0.00,0.00,0.00"
            ]
        return listText(",,\(title)\n\n" + stack2026 + "\n" + rows.joined(separator: "\n") + "\n", name: name)
    }

    /// As it was until 2025: no pricing indicator.
    static func file31(rows: [String]) -> AgencyFile {
        let header = stack2026.split(separator: "\n").map { line in
            var cells = line.split(separator: ",", omittingEmptySubsequences: false)
            cells.remove(at: 23)
            return cells.joined(separator: ",")
        }
        let title = ",,2025 National Physician Fee Schedule Relative Value File October Release"
        return listText(([title] + header + rows).joined(separator: "\n") + "\n")
    }
}

@Suite("Relative value files")
struct RelativeValueTests {
    @Test("Columns are found by the words stacked above them, with 32 columns and with 31")
    func columns() throws {
        let surgery = "27447,,OURS,A,,19.60,NA,NA,15.02,,4.01,,,0,090,0.10,0.69,0.21,2,1,2,1,1"
        let rest = ",11111,%,02,0,88,1.25,2.50,0.75"
        let new = try readList(
            RelativeValueFixture.file(rows: [
                (surgery + ",3" + rest).replacing("NA,NA,", with: "14.00,NA,").replacing("%", with: "33.4009")
            ]))
        let old = try readList(
            RelativeValueFixture.file31(rows: [
                (surgery + rest).replacing("NA,NA,", with: "14.00,NA,").replacing("%", with: "32.3465")
            ]))
        for (tables, pricing, factor) in [(new, "3", "33.4009"), (old, "", "32.3465")] {
            let row = try #require(FeeScheduleTable(tables[0].records).row("27447"))
            #expect(row.status == "A")
            #expect(row.work == FixedPoint("19.6"))
            #expect(row.practiceNonFacility == FixedPoint("14"))
            #expect(row.isNonFacilityNotApplicable)
            #expect(row.practiceFacility == FixedPoint("15.02"))
            #expect(!row.isFacilityNotApplicable)
            #expect(row.malpractice == FixedPoint("4.01"))
            #expect(row.professionalTechnical == "0")
            #expect(row.globalDays == "090")
            #expect(
                [row.preoperative, row.intraoperative, row.postoperative] == [
                    FixedPoint("0.1"), FixedPoint("0.69"), FixedPoint("0.21"),
                ])
            #expect(
                [row.multipleProcedure, row.bilateral, row.assistant, row.coSurgeons, row.teamSurgery] == [
                    "2", "1", "2", "1", "1",
                ])
            #expect(row.pricing == pricing)
            #expect(row.endoscopicBase == "11111")
            #expect(row.conversionFactor == FixedPoint(factor))
            #expect([row.supervision, row.calculation, row.imagingFamily] == ["02", "0", "88"])
            #expect(row.outpatientPracticeNonFacility == FixedPoint("1.25"))
            #expect(row.outpatientPracticeFacility == FixedPoint("2.5"))
            #expect(row.outpatientMalpractice == FixedPoint("0.75"))
        }
    }

    @Test("The descriptor, which belongs to the AMA, is nowhere in the table")
    func noDescriptor() throws {
        let table = try readList(RelativeValueFixture.file())[0]
        #expect(try !table.records.row(0).contains { $0.contains("OURS") })
    }

    @Test("Release and days come from the title")
    func release() throws {
        let table = try readList(RelativeValueFixture.file())[0]
        #expect(table.release == "2026 July")
        #expect(table.effectiveFrom == CalendarDate(iso: "2026-07-01"))
        #expect(table.effectiveTo == CalendarDate(iso: "2026-12-31"))
    }

    @Test("The factor tells the file of qualifying clinicians from the other")
    func qualifying() throws {
        #expect(try readList(RelativeValueFixture.file())[0].schema.id == "pfs")
        #expect(try readList(RelativeValueFixture.file(factor: "33.5675"))[0].schema.id == "pfs-qpp")
        let old = RelativeValueFixture.file(
            title: "2024 National Physician Fee Schedule Relative Value File January Release", factor: "32.7442",
            name: "a_QPP.csv")
        #expect(try readList(old)[0].schema.id == "pfs")
    }

    @Test("In a year whose factors are not known the name tells, with a warning")
    func qualifyingByName() throws {
        let title = "2031 National Physician Fee Schedule Relative Value File January Release"
        func read(_ name: String) throws -> ReadTable {
            try readList(RelativeValueFixture.file(title: title, factor: "34.1", name: name))[0]
        }
        #expect(try read("rvu.zip/PPRRVU2031_Jan_QPP.csv").schema.id == "pfs-qpp")
        #expect(try read("rvu.zip/PPRRVU2031_Jan_nonQPP.csv").schema.id == "pfs")
        #expect(try read("download.csv").schema.id == "pfs")
        #expect(try read("download.csv").tally.warnings.count == 1)
        #expect(try read("PPRRVU2031_Jan_QPP.csv").tally.warnings.count == 1)
    }

    @Test("Zeros that a spreadsheet lost are put back, each with a warning")
    func lostZeros() throws {
        let table = try readList(
            RelativeValueFixture.file(rows: [
                "100,,,J,,0,0,,0,,0,0,0,9,XXX,0,0,0,9,9,9,9,9,9,,33.4009,9,0,99,0,0,0",
                "1F,,,I,,0,0,,0,,0,0,0,9,0,0,0,0,9,9,9,9,9,9,,33.4009,9,0,99,0,0,0",
                "11042,,,A,,1.1,2,,0.5,,0.28999999999999998,3,2,0,10,0,0,0,2,0,0,0,0,9,,33.4009,9,0,99,0,0,0",
            ]))[0]
        let view = FeeScheduleTable(try table.records)
        #expect(view.row("00100")?.status == "J")
        #expect(view.row("0001F")?.globalDays == "000")
        #expect(view.row("11042")?.globalDays == "010")
        #expect(view.row("11042")?.supervision == "09")
        #expect(view.row("11042")?.malpractice == FixedPoint("0.29"))
        #expect(table.tally.warnings.count == 3)
        #expect(table.tally.warnings["procedure code: zeros that were lost in front were put back"] == 2)
        #expect(table.tally.rowsRejected == 0)
    }

    @Test("A workbook and a text give the same table")
    func sameFromWorkbook() throws {
        let file = RelativeValueFixture.file()
        let rows = try #require(file.rows()).map { row in
            // Numbers as a workbook holds them.
            row.fields.map { $0 == "1.30" ? "1.3" : $0 == "0.00" ? "0" : $0 }
        }
        let (text, book) = (try readList(file)[0], try readList(listBook(rows))[0])
        #expect(try text.records.row(0) == book.records.row(0))
        #expect(text.release == book.release)
    }

    @Test("Rows that cannot be read are rejected by line with a reason")
    func rejected() throws {
        let good = "99213,,,A,,1.30,1.46,,0.33,,0.09,2.85,1.72,0,XXX,0.00,0.00,0.00,0,0,0,0,0,9,,33.4009,09,0,99,0,0,0"
        let table = try readList(
            RelativeValueFixture.file(rows: [
                good, good.replacing("99213", with: "9921"), good.replacing("99213", with: "992134"),
                good.replacing("99213,", with: "99214,2"), good.replacing("1.30", with: "one"), good,
                good.replacing("99213", with: "99215"), good.replacing("99213", with: "99202"),
            ]))[0]
        #expect(table.tally.rowsRead == 8)
        #expect(table.tally.rowsKept == 4)
        #expect(table.tally.rejected.map(\.line) == [10, 11, 12, 13])
        #expect(try FeeScheduleTable(table.records).row("09921") != nil)
    }

    @Test("A text that breaks off in its last line is not imported")
    func breaksOff() throws {
        let row = "99213,,,A,,1.30,1.46,,0.33,,0.09,2.85,1.72,0,XXX,0.00,0.00,0.00,0,0,0,0,0,9,,33.4009,09,0,99,0,0,0"
        guard case .text(let bytes) = RelativeValueFixture.file(rows: [row, row]).content else { return }
        let cut = AgencyFile(name: "cut.csv", content: .text(Array(bytes.dropLast(40))))
        #expect(
            throws: CodeImportError.incomplete(
                file: "cut.csv", "its last line breaks off; fetch the file again")
        ) { try readList(cut) }
    }

    @Test("A code's rows are found by modifier")
    func modifiers() throws {
        let row = "70450,%,,A,,0.85,3.00,,3.00,,0.05,,,1,XXX,0,0,0,4,0,0,0,0,9,,33.4009,01,0,88,1,1,0.03"
        let view = FeeScheduleTable(
            try readList(
                RelativeValueFixture.file(rows: ["", "26", "TC"].map { row.replacing("%", with: $0) }))[0].records)
        #expect(view.rows("70450").map(\.modifier) == ["", "26", "TC"])
        #expect(view.row("70450", modifier: "TC")?.modifier == "TC")
        #expect(view.row("70450", modifier: "53") == nil)
        #expect(view.row("7045") == nil)
        var seen = 0
        view.forEach { _ in seen += 1 }
        #expect(seen == 3)
    }
}
