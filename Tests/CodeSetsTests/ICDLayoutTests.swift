import AgencyFiles
import CodeSets
import Primitives
import Testing

@Suite("ICD-10 order, codes and addenda files")
struct ICDLayoutTests {
    private let diagnoses =
        orderLine(1, "A00", 0, "Heading of a made-up kind") + orderLine(2, "A000", 1, "First made-up disease")
        + orderLine(3, "A0011XA", 1, String(repeating: "Long title of a made-up disease ", count: 4) + "end")
    private let procedures =
        orderLine(1, "001", 0, "Made-up section") + orderLine(2, "0016070", 1, "Made-up procedure")

    @Test("An order file gives code, validity and both titles, for diagnoses and for procedures")
    func order() throws {
        let table = try readICD(agencyText(diagnoses))
        #expect(table.schema.id == "icd10cm")
        let rows = try storedRows(table).map { $0.split(separator: "\t").map(String.init) }
        #expect(rows.map { Array($0.prefix(2)) } == [["A00", "0"], ["A000", "1"], ["A0011XA", "1"]])
        #expect(rows[2][2].count < 61)
        #expect(rows[2][3].hasSuffix("end"))
        #expect(table.tally.rowsRead == 3)
        #expect(table.release == nil)
        let other = try readICD(agencyText(procedures))
        #expect(other.schema.id == "icd10pcs")
        #expect(try storedRows(other).count == 2)
    }

    @Test("Bad lines are rejected with line and reason, which quotes nothing; the others are kept")
    func rejected() throws {
        let good = (1...40).map { orderLine($0, "B\(100 + $0)", 1, "Disease") }.joined()
        let text =
            good + orderLine(41, "B101", 1, "Twice") + "00042 B200    1 Short line\r\n" + orderLine(43, "!!", 1, "Sign")
            + orderLine(44, "B300", 7, "Flag") + orderLine(45, "B301", 1, " ") + "\r\n"
            + orderLine(2, "B302", 1, "Last")
        let table = try readICD(agencyText(text))
        #expect(table.tally.rejected.map(\.line) == [41, 42, 43, 44, 45])
        #expect(Set(table.tally.rejected.map(\.reason)).count == 5)
        #expect(table.tally.rejected.allSatisfy { !$0.reason.contains("B20") })
        #expect((table.tally.rowsRead, table.tally.rowsKept, table.tally.rowsRejected) == (46, 41, 5))
        #expect(table.tally.warnings == ["order numbers do not rise": 1])
    }

    @Test("Columns are characters: a title with an accent moves nothing, in UTF-8 or Windows-1252")
    func accents() throws {
        let text = orderLine(1, "H810", 0, "Ménière's") + orderLine(2, "H8101", 1, "Ménière's, right")
        let latin = text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        for file in [agencyText(text), AgencyFile(name: "latin", content: .text(latin))] {
            let rows = try storedRows(readICD(file))
            #expect(rows == ["H810\t0\tMénière's\tMénière's", "H8101\t1\tMénière's, right\tMénière's, right"])
        }
    }

    @Test("A file whose last line breaks off is incomplete, for the missing codes would count as ended")
    func brokenOff() throws {
        let codes = "A000    First made-up disease\r\nA0011XA Second\r\n"
        let addenda = "Add:         1 A000    \("First".padding(60)) First\r\n"
        for text in [diagnoses, procedures, codes, addenda] {
            #expect(try readICD(agencyText(text)).tally.rowsKept > 0)
            let cut = agencyText(String(text.dropLast()))
            #expect(throws: CodeImportError.self) { try readICD(cut) }
        }
    }

    @Test("A codes file is a table of its own beside the order file")
    func codes() throws {
        let text = "A000    First made-up disease\r\nA0011XA Second made-up disease\r\nnothing of the kind\r\n"
        let long =
            (1...20).map { "B\(100 + $0)    Disease \($0)\r\n" }.joined() + text
        let table = try readICD(agencyText(long))
        #expect(table.schema.id == "icd10cm-codes")
        #expect(try storedRows(table).contains("A0011XA\tSecond made-up disease"))
        #expect(table.tally.rejected.map(\.line) == [23])
        #expect(try readICD(agencyText("0016070 Made-up procedure\n")).schema.id == "icd10pcs-codes")
    }

    private let addenda = [
        "Delete:      1 A000    \("Old".padding(60)) Old title",
        "Add:         0 A000    \("New".padding(60)) New heading",
        "Add:         1 A0001   \("Code".padding(60)) New code",
        "Revise from: 1 B1000   \("Short".padding(60)) Title before",
        "Revise to:   1 B1000   \("Short".padding(60)) Title after",
        "", "Headers", "  10 headers in icd10cm_order_2030.txt", "  11 headers in icd10cm_order_2031.txt",
        "  1 additions",
        "  0 deletions", "  0 revisions", "Codes", "  20 codes in icd10cm_order_2030.txt",
        "  20 codes in icd10cm_order_2031.txt", "  1 additions", "  1 deletions", "  1 revisions", "of which",
        "  1 revisions to long title only",
    ]

    private func text(_ lines: some Sequence<String>) -> AgencyFile {
        agencyText(lines.map { $0 + "\r\n" }.joined())
    }

    @Test("Addenda give additions, deletions and revisions with both titles, and the year that the summary names")
    func changes() throws {
        let table = try readICD(text(addenda))
        #expect(table.schema.id == "icd10cm-addenda")
        #expect(
            try storedRows(table) == [
                "A000\tadd\t0\t\tNew heading", "A000\tdelete\t1\tOld title", "A0001\tadd\t1\t\tNew code",
                "B1000\trevise\t1\tTitle before\tTitle after",
            ])
        #expect(table.release == "2031")
        #expect(table.effectiveFrom == nil)
        #expect(table.effectiveTo == (try day("2031-09-30")))
        #expect((table.tally.rowsRead, table.tally.rowsKept) == (4, 4))
        // The summary may stand first as well.
        let turned = try readICD(text(addenda.suffix(15) + addenda.prefix(5)))
        #expect(try storedRows(turned) == storedRows(table))
    }

    @Test("Addenda that do not agree with their summary are incomplete; those without one say so")
    func summary() throws {
        for missing in [0, 1, 2] {
            var lines = addenda
            lines.remove(at: missing)
            #expect(throws: CodeImportError.self) { try readICD(text(lines)) }
        }
        #expect(try readICD(text(addenda.prefix(5))).tally.warnings.count == 1)
    }

    @Test("A revision needs both its lines")
    func halfRevision() throws {
        let table = try readICD(text([addenda[2], addenda[3], addenda[1], addenda[4]]))
        #expect(table.tally.rejected.map(\.line) == [2, 4])
        #expect((table.tally.rowsRead, table.tally.rowsKept, table.tally.rowsRejected) == (4, 2, 2))
    }

    @Test("The addenda of the codes file, where codes stand further left, are a table of their own")
    func codesAddenda() throws {
        let table = try readICD(
            text(["Add:         00H033J Made-up insertion", "Delete:      XW033A3 Made-up introduction"]))
        #expect(table.schema.id == "icd10pcs-codes-addenda")
        #expect(
            try storedRows(table) == [
                "00H033J\tadd\t1\t\tMade-up insertion", "XW033A3\tdelete\t1\tMade-up introduction",
            ])
        let other = try readICD(text(["Add:         B8801   Made-up infestation"]))
        #expect(other.schema.id == "icd10cm-codes-addenda")
    }

    @Test("Text of other kinds is not taken for codes")
    func strangers() {
        for text in [
            "", "\r\n\r\n", "Read me first: codes follow.\r\n", "AK99501000000101   1\r\n",
            "A0021001003Ambulance service\r\n",
            "A0021,0010,3,Ambulance\r\n", "00001\r\n", "B001234 X\r\n", "Add: nothing\r\n",
        ] {
            #expect(icdLayouts(agencyText(text)).isEmpty, "\(text)")
        }
    }
}
