import AgencyFiles
import CodeSets
import Testing

/// The descriptors are made up: the real ones belong to the AMA.
@Suite("CPT files")
struct CPTFileTests {
    private static let notice = """
        CPT Data File
        CPT is a trademark of the American Medical Association.

        Words of a notice.


        """

    private func file(_ lines: [String]) -> AgencyFile {
        listText(CPTFileTests.notice + lines.joined(separator: "\r\n") + "\r\n")
    }

    @Test("Which descriptor a file holds is told by its length")
    func lengths() throws {
        let short = try readList(file(["00100 WORDS ONE", "0001F WORDS TWO", "99999 28 CHARACTERS AT MOST HERE"]))
        let medium = try readList(
            file(["00100 WORDS ONE", "0001F WORDS THAT GO ON FOR FORTY-EIGHT CHARACTERS", "0002T X"]))
        let long = try readList(
            file([
                "00100\tWords, that go on", "0001F\tSome words (with brackets)",
                "99999\tThe rest of the words"
                    + String(repeating: " and more", count: 10),
            ]))
        #expect([short, medium, long].map { $0[0].schema.id } == ["cpt-short", "cpt-medium", "cpt"])
        let view = CPTTable(
            long: try long[0].records, medium: try medium[0].records, short: try short[0].records)
        #expect(view.descriptor("00100") == "Words, that go on")
        #expect(view.descriptor("0001F", .short) == "WORDS TWO")
        #expect(view.descriptor("0002T") == "X")
        #expect(view.descriptor("0002T", .short) == "X")
        #expect(!view.contains("12345"))
    }

    @Test("The consolidated list gives a table for each length")
    func consolidated() throws {
        let text =
            "Concept Id\tCPT Code\tLong\tMedium\tShort\tConsumer\n"
            + "1000\t00100\tLong words, with, commas, in, them, all\tMEDIUM WORDS\tSHORT\tPlain\n"
            + "1001\t0001F\tOther long words\tOTHER MEDIUM\tOTHER\tPlain\n"
        let tables = try readList(listText(text))
        #expect(tables.map(\.schema.id) == ["cpt", "cpt-medium", "cpt-short"])
        #expect(try tables.map { try $0.records.rows("0001F")[0][1] } == ["Other long words", "OTHER MEDIUM", "OTHER"])
    }

    @Test("A csv of codes and descriptions, zeros lost")
    func csv() throws {
        let tables = try readList(
            listText("code,description\n100,Words that are longer than any medium descriptor is\n99999,More\n"))
        // Numbers alone may be anything.
        #expect(layouts(of: listText("code,description\n100,Words\n200,Words\n")).isEmpty)
        #expect(tables.map(\.schema.id) == ["cpt"])
        #expect(try tables[0].records.rows("00100").count == 1)
        #expect(tables[0].tally.warnings.count == 1)
    }

    @Test("Importing asks for consent in our own words; other tables ask for none")
    func consent() {
        let licensed = ListLayouts.all.filter { $0.consent != nil }
        #expect(licensed.map(\.name) == ["CPT descriptors (AMA text)", "CPT code list"])
        #expect(licensed.allSatisfy { $0.consent?.owner == "American Medical Association" })
    }

    @Test(
        "What only looks like CPT is not taken for it",
        arguments: [
            // Code pairs, a price list, ZIP codes, a text without the owner's notice, relative values in fixed columns.
            "CPT American Medical Association\n0001A\t0593T\t\t20200101\n0001A\t0594T\t\t20200101\n0001A\t0595T\t\tx\n",
            "CPT code,Description,Fee\n99213,Visit,100.00\n", "ZIP,City\n10001,New York\n",
            "00100 WORDS\n00102 WORDS\n00104 WORDS\n",
            "HDR CPT American Medical Association\n00100  Words       J   0.00\n00102  Words       J   0.00\n00103  W       J\n",
        ])
    func others(text: String) {
        #expect(layouts(of: listText(text)).isEmpty)
    }

    @Test("Stray lines among the codes are rejected; a repeated code is kept once")
    func strays() throws {
        // The beginning is clean; the damage comes later.
        let lines = (0..<700).map { "\(10_000 + $0) WORDS" } + ["no code here", "10001 OTHER WORDS"]
        let table = try readList(file(lines))[0]
        #expect(table.tally.rowsKept == 700)
        #expect(table.tally.rowsRejected == 2)
        #expect(try table.records.rows("10001")[0][1] == "WORDS")
    }
}
