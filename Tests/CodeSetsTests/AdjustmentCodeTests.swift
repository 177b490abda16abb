import AgencyFiles
import CodeSets
import Primitives
import Testing

/// The wording is made up: the real texts belong to X12.
@Suite("Adjustment, remark and claim status codes")
struct AdjustmentCodeTests {
    private static let header = "Code,Description,Start Date,Last Modified,Stop Date,Notes\n"

    @Test(
        "The shapes of the codes tell the list",
        arguments: [
            ("1,a\n16,b\nA1,c\nP12,d\n", "carc"), ("M1,a\nMA01,b\nN522,c\n", "rarc"),
            ("CO,a\nPR,b\n", "adjustment-groups"),
            ("0,a\n1,b\n685,c\n", "claim-status"), ("A0,a\nF2,b\nR16,c\nRQ,d\n", "claim-status-categories"),
        ])
    func lists(rows: String, table: String) throws {
        #expect(try readList(listText(AdjustmentCodeTests.header + rows)).map(\.schema.id) == [table])
    }

    @Test("A few numbers are told by the header, or not at all")
    func ambiguous() throws {
        func read(_ header: String) throws -> [String] {
            let file = listText("\(header)\n1,a,1/1/1995\n16,b,\n")
            return layouts(of: file).isEmpty ? [] : try readList(file).map(\.schema.id)
        }
        #expect(try read("CARC,Description,Start Date") == ["carc"])
        #expect(try read("Claim Status Code,Description,Start") == ["claim-status"])
        #expect(try read("Code,Description,Start") == [])
    }

    @Test("Days in any of the usual forms, tabs with many commas in the text")
    func dates() throws {
        let text =
            "Code\tDescription\tStart Date\tLast Modified\tStop Date\tNotes\n"
            + "16\tOurs, with, many, commas, in, it\t01/01/1995\t2018-03-01\t\tA note\n"
            + "A1\tOurs\t19950101\t\t45292\t\n"
        let view = AdjustmentTextTable(try readList(listText(text))[0].records)
        let first = try #require(view.entry("16"))
        #expect(first.text == "Ours, with, many, commas, in, it")
        #expect(first.start == CalendarDate(iso: "1995-01-01"))
        #expect(first.modified == CalendarDate(iso: "2018-03-01"))
        #expect(first.stop == nil)
        #expect(first.notes == "A note")
        let second = try #require(view.entry("A1"))
        let stop = try #require(CalendarDate(iso: "2024-01-01"))
        #expect(second.stop == stop)
        #expect(second.isActive(on: stop.adding(days: -1)))
        #expect(!second.isActive(on: stop))
        #expect(!second.isActive(on: try #require(CalendarDate(iso: "1994-12-31"))))
    }

    @Test("Days that stand behind the description, as on X12's page")
    func datesInText() throws {
        let text =
            "Code,Description\n16,Ours.Start: 01/01/1995 | Last Modified: 03/01/2018 | Stop: 05/01/2018 | Notes: Use 17\n"
            + "B7,Ours Start: soon\nA1,Ours\n"
        let view = AdjustmentTextTable(try readList(listText(text))[0].records)
        let entry = try #require(view.entry("16"))
        #expect(entry.text == "Ours.")
        #expect(entry.start == CalendarDate(iso: "1995-01-01"))
        #expect(entry.modified == CalendarDate(iso: "2018-03-01"))
        #expect(entry.stop == CalendarDate(iso: "2018-05-01"))
        #expect(entry.notes == "Use 17")
        #expect(view.entry("B7")?.text == "Ours Start: soon")
    }

    @Test("One file with a type for each code gives several tables")
    func typed() throws {
        let tables = try readList(
            listText(
                "code,type,start,last_modified,end\nCO,Group,,,\n1,CARC,1995-01-01,,\nM1,RARC,1997-01-01,,\nM2,CARC,,,\n"
                    + "2,CARC,bad,,\n3,CARC,,,\n"))
        #expect(tables.map(\.schema.id) == ["carc", "rarc", "adjustment-groups"])
        #expect(tables.map(\.tally.rowsKept) == [2, 1, 1])
        #expect(tables[0].tally.rowsRejected == 2)
    }
}

@Suite("Taxonomy, places, mappings")
struct SmallListTests {
    @Test("The provider taxonomy with the day of its release")
    func taxonomy() throws {
        let table = try readList(
            listText(
                """
                Code,Grouping,Classification,Specialization,Definition,Notes,Display Name,Section
                207K00000X,Physicians,Made Up,,"Words, more","[7/1/2003: new, 1/1/2029: modified]",Made Up Physician,Individual
                207K,,,,,,,x

                """.replacing("207K,", with: "207KA0200X,Physicians,Made Up,Part,W,[3/31/2030: x],D,Individual\n207K,"))
        )[0]
        let entry = try #require(TaxonomyTable(table.records).entry("207K00000X"))
        #expect(entry.displayName == "Made Up Physician")
        #expect(entry.definition == "Words, more")
        #expect(TaxonomyTable(try table.records).entry("207KA0200X")?.specialization == "Part")
        #expect(table.release == "29.0")
        #expect(table.effectiveFrom == CalendarDate(iso: "2029-01-01"))
        #expect(table.tally.rejected.map(\.line) == [4])
    }

    @Test("Places with lost zeros and ranges")
    func places() throws {
        let table = try readList(
            listText(
                "Place of Service Code(s),Place of Service Name,Place of Service Description\n1,One,W\n28-30,None,W\n"))[
                0]
        #expect(try (0..<4).map { try table.records.row($0)[0] } == ["01", "28", "29", "30"])
        #expect(
            try readList(listText("code,setting,name\n11,Non-Facility,Ours\n"))[0].records.row(0) == [
                "11", "Non-Facility", "Ours",
            ])
    }

    @Test("Of the risk adjustment mapping only V28 is taken, with the years for which it counts")
    func hcc() throws {
        let table = try readList(
            listText(
                """
                2027 Initial ICD-10-CM Mappings,,,,
                "Diagnosis
                Code",Description,"CMS-HCC
                Model Category
                V24","CMS-HCC
                Model Category
                V28","CMS-HCC Model Category V28
                for 2027 Payment Year"
                E119,Ours,19,38,Yes
                E1165,Ours,18,37,No
                I10,Ours,,,
                xx,Ours,,1,Yes

                """))[0]
        #expect(table.tally.rowsKept == 1)
        #expect(table.tally.rowsRejected == 1)
        #expect(try table.records.rows("E119") == [["E119", "38", "2027"]])
        #expect(table.release == "2027")
    }

    @Test("General equivalence mappings")
    func equivalences() throws {
        let table = try readList(listText("0010  A000    00000\n0011  A001    10111\n0019  NoDx    11000\n"))[0]
        #expect(try table.records.rows("0011") == [["0011", "A001", "1", "0", "1", "1", "1"]])
        #expect(layouts(of: listText("0010  A000    00000\nwords of a text\nmore\n")).isEmpty)
    }
}
