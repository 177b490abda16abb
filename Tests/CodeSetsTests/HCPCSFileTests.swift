import AgencyFiles
import CodeSets
import Primitives
import Testing

/// Lines of the fixed text of HCPCS, made for tests.
private struct HCPCSLine {
    private var columns = [Character](repeating: " ", count: 320)

    init(_ code: String, _ kind: Character, _ title: String) {
        put(code.count == 2 ? "   " + code : code, at: 1)
        put("00100", at: 6)
        put(String(kind), at: 11)
        put(title, at: 12)
    }

    mutating func put(_ text: String, at column: Int) {
        for (offset, character) in text.enumerated() { columns[column - 1 + offset] = character }
    }

    func with(_ texts: (Int, String)...) -> HCPCSLine {
        var line = self
        for (column, text) in texts { line.put(text, at: column) }
        return line
    }

    func text(_ width: Int = 320) -> String { String(columns.prefix(width)) }
}

private let wheelchair = HCPCSLine("K0001", "3", "Standard chair with wheels, for which these words go").with(
    (92, "Standard chair"), (120, "36"), (122, "32"), (128, "A"), (171, "1834(a)"), (181, "340"), (184, "630"),
    (205, "K0002K0003"), (230, "D"), (253, "0017"), (257, "D1D"), (261, "PR"), (266, "  7"), (269, "19940101"),
    (277, "20270401"), (285, "20280630"), (293, "C"))
private let continued = HCPCSLine("K0001", "4", "on in a second line")
private let modifier = HCPCSLine("ZZ", "7", "A modifier made up for tests").with(
    (92, "Made up"), (230, "C"), (269, "20250101"), (277, "20250101"), (293, "N"))

@Suite("HCPCS Level II files")
struct HCPCSFileTests {
    private func text(_ lines: [HCPCSLine], width: Int = 320) -> AgencyFile {
        listText("***Notice\t\t\t\n\n" + lines.map { $0.text(width) }.joined(separator: "\r\n") + "\r\n")
    }

    @Test("The fixed text, notices above and titles over several lines", arguments: [320, 294])
    func fixedText(width: Int) throws {
        let tables = try readList(text([modifier, wheelchair, continued], width: width))
        #expect(tables.map(\.schema.id) == ["hcpcs", "hcpcs-modifiers"])
        let view = HCPCSTable(try tables[0].records)
        let entry = try #require(view.entry("K0001"))
        #expect(entry.title == "Standard chair with wheels, for which these words go on in a second line")
        #expect(entry.shortTitle == "Standard chair")
        #expect(entry.pricing == ["36", "32"])
        #expect([entry.multiplePricing, entry.coverage, entry.betos, entry.statute] == ["A", "D", "D1D", "1834(a)"])
        #expect(entry.typesOfService == ["P", "R"])
        #expect(entry.anesthesiaUnits == 7)
        #expect(entry.crossReferences == ["K0002", "K0003"])
        #expect(entry.laboratoryCertifications == ["340", "630"])
        #expect(entry.processingNote == "0017")
        #expect(entry.action == "C")
        #expect(HCPCSModifierTable(try tables[1].records).entry("ZZ")?.title == "A modifier made up for tests")
        #expect(tables[0].effectiveFrom == CalendarDate(iso: "2027-04-01"))
        #expect(tables[0].release == "2027 April")
    }

    @Test("A code stands from the day it was added to its last day")
    func standing() throws {
        let view = HCPCSTable(try readList(text([modifier, wheelchair]))[0].records)
        let (added, last) = (
            try #require(CalendarDate(iso: "1994-01-01")), try #require(CalendarDate(iso: "2028-06-30"))
        )
        #expect(view.standing("K0001", on: added) == .active)
        #expect(view.standing("K0001", on: last) == .active)
        #expect(view.standing("K0001", on: added.adding(days: -1)) == .notBefore(added))
        #expect(view.standing("K0001", on: last.adding(days: 1)) == .endedAfter(last))
        #expect(view.standing("K0009", on: last) == nil)
    }

    @Test("Dental codes and CPT codes are refused with their owner's name")
    func owners() throws {
        let lines = [wheelchair, modifier, HCPCSLine("D0120", "3", "x"), HCPCSLine("99213", "3", "x")]
        let table = try readList(text(lines + [wheelchair].map { line in line.with((1, "K0002")) }))[0]
        #expect(table.tally.rowsKept == 2)
        #expect(table.tally.rejected.map(\.line) == [5, 6])
        #expect(table.tally.rejected.map { $0.reason.contains("Association") } == [true, true])
        #expect(try table.records.rows("D0120").isEmpty)
    }

    private static let names = [
        "HCPC", "SEQNUM", "RECID", "LONG DESCRIPTION", "SHORT DESCRIPTION", "PRICE1", "PRICE2", "PRICE3", "PRICE4",
        "MULT_PI", "STATUTE", "LABCERT1", "LABCERT2", "XREF1", "XREF2", "COV", "PROCNOTE", "BETOS", "TOS1", "TOS2",
        "ANEST_BU", "ADD DT", "ACT EFF DT", "TERM DT", "ACTION CD",
    ]

    @Test("The workbook gives the same table as the text")
    func workbook() throws {
        let title = "Standard chair with wheels, for which these words go on in a second line"
        let book = listBook([
            ["***Notice"], HCPCSFileTests.names,
            [
                "K0001", "0010", "3", title, "Standard chair", "36", "32", "", "", "A", "1834(a)", "340", "630",
                "K0002",
                "K0003", "D", "17", "D1D", "P", "R", "7", "19940101", "20270401", "20280630", "C",
            ],
        ])
        let text = try readList(text([modifier, wheelchair, continued]))[0]
        let read = try readList(book)[0]
        #expect(try read.records.row(0) == text.records.row(0))
        #expect(read.tally.warnings == ["processing note: zeros that were lost in front were put back": 1])
    }

    @Test("A plain list of codes and descriptions")
    func plainList() throws {
        let tables = try readList(
            listText("Code,Description,last_updated\n   A1,One,09-12-2025\nA0021,\"Two, three\",x\n"))
        #expect(HCPCSTable(try tables[0].records).entry("A0021")?.title == "Two, three")
        #expect(HCPCSModifierTable(try tables[1].records).entry("A1")?.title == "One")
        #expect(layouts(of: listText("Code,Description\nA1,Modifier\nB2,Modifier\n")).isEmpty)
        #expect(layouts(of: listText("Code,Description\nA00.0,Cholera\nA0021,Two\n")).isEmpty)
    }

    @Test("A continuation of another code is rejected")
    func strayContinuation() throws {
        let stray = HCPCSLine("K0009", "4", "of nothing")
        let table = try readList(text([modifier, wheelchair, stray, continued]))[0]
        #expect(table.tally.rejected.map(\.line) == [5])
        #expect(HCPCSTable(try table.records).entry("K0001")?.title.hasSuffix("second line") == true)
    }

    @Test("A text that breaks off is not imported")
    func breaksOff() {
        let whole = [modifier, wheelchair, continued].map { $0.text() }.joined(separator: "\n")
        for missing in [40, 250] {
            #expect(throws: CodeImportError.self) { try readList(listText(String(whole.dropLast(missing)))) }
        }
    }

    @Test("Documents beside the tables are known and hold none")
    func documents() {
        let layout = listText(
            "  CMS RIF REPORT\n NAME  LENGTH   BEG  END  CONTENTS\n ***  HCPCS Contractor Record - 2030\n")
        #expect(layouts(of: layout).isEmpty)
        #expect(KnownDocument.remark(on: layout)?.contains("columns") == true)
        #expect(KnownDocument.remark(on: text([modifier, wheelchair])) == nil)
    }
}
