import AgencyFiles
import Testing

@Suite("Workbooks")
struct WorkbookTests {
    private func workbook(_ maker: WorkbookMaker, _ limits: AgencyFile.Limits = .init()) throws -> Workbook {
        let files = try AgencyFile.open(name: "b.xlsx", bytes: maker.bytes(), limits: limits)
        guard case .workbook(let workbook) = files.first?.content else {
            throw AgencyFileError.damaged("no workbook came out")
        }
        return workbook
    }

    private func cells(_ first: String, _ edit: (inout WorkbookMaker) -> Void = { _ in }) throws -> [[String]] {
        var maker = WorkbookMaker()
        maker.first = first
        edit(&maker)
        return try workbook(maker).sheets.first { $0.name == "First" }?.rows.map(\.fields) ?? []
    }

    @Test("Sheets come in the workbook's order, whatever their numbers, parts and namespace prefixes")
    func order() throws {
        let workbook = try workbook(WorkbookMaker())
        #expect(workbook.sheets.map(\.name) == ["Second", "First"])
        #expect(workbook.sheets.map(\.rows) == [[Row(line: 1, fields: ["2"])], [Row(line: 1, fields: ["one"])]])
    }

    @Test("A chart between the sheets is left out")
    func charts() throws {
        var maker = WorkbookMaker()
        maker.sheets = "<sheets><sheet name=\"C\" r:id=\"rId5\"/><sheet name=\"First\" r:id=\"rId1\"/></sheets>"
        #expect(try workbook(maker).sheets.map(\.name) == ["First"])
    }

    @Test("Shared texts, runs with fonts, texts in place, formula results and booleans are read; reading aids are not")
    func texts() throws {
        let row = """
            <row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><r><t>in</t></r><r><t>line</t></r></is></c>
            <c r="C1" t="str"><f>A1&amp;"x"</f><v> made </v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>
            <c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="s"><v>2</v></c></row>
            """
        let strings = """
            <si><t>one</t></si><si><r><rPr><b/></rPr><t xml:space="preserve">ri </t></r><r><t>ch</t></r>
            <rPh sb="0" eb="1"><t>aid</t></rPh></si><si><t>a_x000D_b_x005F_x</t></si>
            """
        #expect(
            try cells(row) { $0.strings = strings }
                == [["ri ch", "inline", "made", "TRUE", "FALSE", "#N/A", "a\rb_x"]])
    }

    @Test("Leading zeros of text stay, and those that a number's format shows come back")
    func zeros() throws {
        let row = """
            <row r="3"><c r="A3" t="s"><v>0</v></c><c r="B3" s="1"><v>2102</v></c><c r="C3"><v>2102</v></c></row>
            """
        let formats = """
            <numFmts><numFmt numFmtId="170" formatCode="00000"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="170"/></cellXfs>
            """
        let read = try cells(row) {
            $0.strings = "<si><t>02102</t></si>"
            $0.formats = formats
        }
        #expect(read == [["02102", "02102", "2102"]])
    }

    @Test("Missing cells are empty, rows without cells are left out, and references may be missing")
    func gaps() throws {
        var maker = WorkbookMaker()
        maker.first = """
            <row r="2"><c r="C2"><v>3</v></c></row><row r="3"><c r="A3" s="0"/></row>
            <row r="9"><c><v>1</v></c><c><v>2</v></c></row><row><c r="B10"><v>5</v></c></row>
            """
        let sheet = try #require(try workbook(maker).sheets.last)
        #expect(
            sheet.rows == [
                Row(line: 2, fields: ["", "", "3"]), Row(line: 9, fields: ["1", "2"]),
                Row(line: 10, fields: ["", "5"]),
            ])
    }

    @Test("Numbers that a format shows as dates are ISO dates; times and lengths of time are numbers")
    func dates() throws {
        let formats = """
            <numFmts><numFmt numFmtId="164" formatCode="[$-409]mmm\\-yy;@"/>
            <numFmt numFmtId="165" formatCode="&quot;day &quot;0.00"/><numFmt numFmtId="166" formatCode="[h]:mm:ss"/>
            </numFmts>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/>
            </cellXfs>
            """
        let row = """
            <row r="1"><c r="A1" s="1"><v>46023</v></c><c r="B1" s="2"><v>46023.75</v></c><c r="C1" s="3"><v>46023</v></c>
            <c r="D1" s="4"><v>1.5</v></c><c r="E1" s="1"><v>60</v></c><c r="F1" s="1"><v>1</v></c>
            <c r="G1" s="1"><v>-4</v></c><c r="H1" t="d"><v>2026-04-01T00:00:00</v></c></row>
            """
        #expect(
            try cells(row) { $0.formats = formats }
                == [["2026-01-01", "2026-01-01", "46023", "1.5", "60", "1900-01-01", "-4", "2026-04-01"]])
        let since1904 = try cells(row) {
            $0.formats = formats
            $0.properties = "<workbookPr date1904=\"1\"/>"
        }
        #expect(since1904.first?.first == "2030-01-02")
    }

    @Test("Numbers lose the digits that only their binary form has")
    func numbers() throws {
        let numbers = [
            "1.1000000000000001": "1.1", "0.30000000000000004": "0.3", "12345678901234": "12345678901234",
            "1E-5": "0.00001", "2.5E3": "2500", "-7.0": "-7", "0": "0", "": "", "1e400": "1e400",
        ]
        for (stored, shown) in numbers {
            #expect(
                try cells("<row r=\"1\"><c r=\"A1\"><v>\(stored)</v></c><c r=\"B1\"><v>9</v></c></row>")
                    == [[shown, "9"]])
        }
    }

    @Test("A text that is not there, a part that is missing or markup that breaks off is damage")
    func damage() {
        var maker = WorkbookMaker()
        maker.first = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>7</v></c></row>"
        #expect(throws: AgencyFileError.damaged("b.xlsx")) { try workbook(maker) }
        maker.first = "<row r=\"1\"><c>"
        #expect(throws: AgencyFileError.damaged("b.xlsx")) { try workbook(maker) }
        maker = WorkbookMaker()
        maker.sheets = "<sheets><sheet name=\"First\" r:id=\"rId9\"/></sheets>"
        #expect(throws: AgencyFileError.damaged("b.xlsx")) { try workbook(maker) }
    }

    @Test("Cells are counted, empty ones before the last of a row too, so that far columns fill no memory")
    func cellLimit() throws {
        var maker = WorkbookMaker()
        maker.first = (1...20).map { "<row r=\"\($0)\"><c r=\"ALJ\($0)\"><v>1</v></c></row>" }.joined()
        #expect(try workbook(maker).sheets.last?.rows.count == 20)
        var limits = AgencyFile.Limits()
        limits.cellsMax = 10_000
        #expect(throws: AgencyFileError.tooLarge("b.xlsx")) { try workbook(maker, limits) }
        maker.first = "<row r=\"1\"><c r=\"XFD1\"><v>1</v></c><c r=\"A1\"><v>2</v></c></row>"
        #expect(try workbook(maker).sheets.last?.rows.map(\.fields) == [["2"]])
    }

    @Test("A package that is no workbook is another kind of file")
    func documents() throws {
        let bytes = ZipMaker.zip([("[Content_Types].xml", "<Types/>"), ("word/document.xml", "<document/>")])
        let files = try AgencyFile.open(name: "d.docx", bytes: bytes)
        #expect(files.count == 1)
        guard case .other = files.first?.content else {
            Issue.record("a document is not a table")
            return
        }
    }
}
