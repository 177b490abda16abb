/// Makes small workbooks: the parts that are not given are the simplest that hold.
struct WorkbookMaker {
    var sheets = """
        <sheets><sheet name="Second" sheetId="2" r:id="rId2"/><sheet name="First" sheetId="1" r:id="rId1"/></sheets>
        """
    var properties = ""
    var first = "<row r=\"1\"><c r=\"A1\" t=\"s\"><v>0</v></c></row>"
    var second = "<row r=\"1\"><c r=\"A1\"><v>2</v></c></row>"
    var strings = "<si><t>one</t></si>"
    var formats = ""

    func bytes() -> [UInt8] {
        let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        let package = "http://schemas.openxmlformats.org/package/2006"
        return ZipMaker.zip([
            ("[Content_Types].xml", "<Types xmlns=\"\(package)/content-types\"/>"),
            (
                "xl/workbook.xml",
                "<workbook xmlns=\"\(main)\" xmlns:r=\"\(relation)\">\(properties)\(sheets)</workbook>"
            ),
            (
                "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="\(package)/relationships">
                <Relationship Id="rId1" Type="\(relation)/worksheet" Target="worksheets/sheet1.xml"/>
                <Relationship Id="rId2" Type="\(relation)/worksheet" Target="/xl/worksheets/sheet2.xml"/>
                <Relationship Id="rId3" Type="\(relation)/sharedStrings" Target="sharedStrings.xml"/>
                <Relationship Id="rId4" Type="\(relation)/styles" Target="styles.xml"/>
                <Relationship Id="rId5" Type="\(relation)/chartsheet" Target="chartsheets/sheet1.xml"/>
                </Relationships>
                """
            ),
            ("xl/sharedStrings.xml", "<sst xmlns=\"\(main)\">\(strings)</sst>"),
            ("xl/styles.xml", "<styleSheet xmlns=\"\(main)\">\(formats)</styleSheet>"),
            ("xl/worksheets/sheet1.xml", "<worksheet xmlns=\"\(main)\"><sheetData>\(first)</sheetData></worksheet>"),
            (
                "xl/worksheets/sheet2.xml",
                "<x:worksheet xmlns:x=\"\(main)\"><x:sheetData>\(second.replacing("<", with: "<x:").replacing("<x:/", with: "</x:"))"
                    + "</x:sheetData></x:worksheet>"
            ),
        ])
    }
}
