import AgencyFiles
import CodeSets
import Primitives
import Testing

@Suite("Alphabetic Index, drugs and neoplasms in XML")
struct ICDIndexTests {
    private func index(_ terms: String, title: String = "INDEX TO DISEASES and INJURIES", heading: String = "")
        -> AgencyFile
    {
        let columns = heading.isEmpty ? "" : "<indexHeading><head col=\"1\">\(heading)</head></indexHeading>"
        let named = title.isEmpty ? "" : "<title>\(title)</title>"
        return markup(
            "<ICD10CM.index><version>2031</version>\(named)\(columns)<letter><title>A</title>\(terms)</letter></ICD10CM.index>"
        )
    }

    @Test("Each term is a row whose path leads down to it, with modifiers where they are printed")
    func terms() throws {
        let table = try readICD(
            index(
                """
                <mainTerm><title>Ache<nemod>(dull) (sharp)</nemod> NEC</title><code>R52</code><seeAlso>Pain</seeAlso>
                <term level="1"><title>tooth<nemod>(s)</nemod>, wisdom</title><code>K08.8-</code><manif>[K93]</manif>
                <term level="2"><title>with</title></term></term>
                <term level="1"><title><nemod>(old)</nemod> knee</title><see>Pain,
                  knee</see></term></mainTerm>
                <mainTerm><title>Bar|bar</title><seecat>Z77</seecat><subcat>T75.0</subcat></mainTerm>
                """))
        #expect(table.schema.id == "icd10cm-index")
        #expect(
            try storedRows(table) == [
                "Ache (dull) (sharp) NEC\tR52\t\t\tPain", "Ache (dull) (sharp) NEC|(old) knee\t\t\tPain, knee",
                "Ache (dull) (sharp) NEC|tooth(s), wisdom\tK08.8-\tK93",
                "Ache (dull) (sharp) NEC|tooth(s), wisdom|with",
                "Bar/bar\t\t\tcategory Z77; subcategory T75.0",
            ])
        #expect(table.release == "2031")
        #expect(table.effectiveTo == (try day("2031-09-30")))
        #expect((table.tally.rowsRead, table.tally.rowsKept, table.tally.warnings) == (5, 5, [:]))
    }

    @Test("A term without a title is rejected with what is below it, and an odd code is kept with a warning")
    func oddTerms() throws {
        let table = try readICD(
            index(
                "<mainTerm><title>A</title><code>?</code></mainTerm>\n"
                    + "<mainTerm><title/><term level=\"1\"><title>lost</title></term></mainTerm>"))
        #expect(try storedRows(table) == ["A\t?"])
        #expect(table.tally.rejected.map(\.line) == [2])
        #expect(table.tally.warnings.values.reduce(0, +) == 1)
    }

    @Test("Diseases and external causes are told apart by the title, or by the codes where there is none")
    func kinds() throws {
        let disease = "<mainTerm><title>Ache</title><code>R52</code></mainTerm>"
        let external = "<mainTerm><title>Fall</title><code>W19</code></mainTerm>"
        #expect(try readICD(index(disease)).schema.id == "icd10cm-index")
        #expect(try readICD(index(disease, title: "EXTERNAL CAUSE INDEX")).schema.id == "icd10cm-external-causes")
        #expect(try readICD(index(disease, title: "")).schema.id == "icd10cm-index")
        #expect(try readICD(index(external, title: "")).schema.id == "icd10cm-external-causes")
        #expect(icdLayouts(index(disease, heading: "Something new")).isEmpty)
    }

    private func cells(_ codes: String...) -> String {
        codes.enumerated().map { "<cell col=\"\($0.offset + 2)\">\($0.element)</cell>" }.joined()
    }

    @Test("The tables of drugs and neoplasms give a code per column; hyphens are none")
    func tables() throws {
        let drugs = try readICD(
            index(
                "<mainTerm><title>Stuff</title>\(cells("T51.3X1", "T51.3X2", "T51.3X3", "T51.3X4", "--", "--"))"
                    + "<term level=\"1\"><title>old</title><see>Other</see></term></mainTerm>",
                title: "", heading: "Substance"))
        #expect(drugs.schema.id == "icd10cm-drugs")
        #expect(
            try storedRows(drugs) == ["Stuff\tT51.3X1\tT51.3X2\tT51.3X3\tT51.3X4", "Stuff|old\t\t\t\t\t\t\tOther"])
        let neoplasms = try readICD(
            index(
                "<mainTerm><title>Growth</title><seeAlso>Tumor</seeAlso>"
                    + "\(cells("C80.1", "C79.8-", "-", "D36.9", "D48.9", "D49.9", "X"))</mainTerm>",
                title: "", heading: "Neoplasm"))
        #expect(neoplasms.schema.id == "icd10cm-neoplasms")
        #expect(try storedRows(neoplasms) == ["Growth\tC80.1\tC79.8-\t\tD36.9\tD48.9\tD49.9\t\tTumor"])
        #expect(neoplasms.tally.warnings.count == 1)
    }

    @Test("A document that breaks off is an error with its line, and nothing of it is given")
    func brokenOff() throws {
        let whole = index(
            "\n<mainTerm><title>Ache</title><code>R52</code></mainTerm>\n<mainTerm><title>B</title></mainTerm>")
        guard case .markup(let bytes) = whole.content else { return }
        for cut in stride(from: 40, to: bytes.count, by: 7) {
            let file = AgencyFile(name: "cut", content: .markup(Array(bytes[..<cut])))
            let layouts = icdLayouts(file)
            #expect(layouts.count == 1)
            #expect(throws: CodeImportError.self, "\(cut)") { try layouts[0].read(file) }
        }
        #expect(throws: CodeImportError.self) { try readICD(index("")) }
    }

    private let header = "RowID,Letter,Level,Term,See,SeeAlso,NonEssModif,Code\n"

    @Test("A flattened index gives the same rows; what follows no term is rejected")
    func flattened() throws {
        let table = try readICD(
            agencyText(
                header
                    + "1,A,0,Ache,,Pain,(dull) (sharp),R52\n2,A,1,\"tooth, wisdom\",,,,K08.8-\n3,A,3,lost,,,,\n4,A,2,,,,(old),\n"
                    + "5,A,1,,,,,\n6,A,2,below it,,,,\nseven\n8,A,1,after it,,,,\n10,B,0,Bump,Lump,,,\n"))
        #expect(
            try storedRows(table) == [
                "Ache (dull) (sharp)\tR52\t\t\tPain", "Ache (dull) (sharp)|tooth, wisdom\tK08.8-",
                "Ache (dull) (sharp)|tooth, wisdom|(old)", "Bump\t\t\tLump",
            ])
        #expect(table.tally.rejected.map(\.line) == [4, 6, 7, 8, 9])
        #expect(table.tally.warnings == ["rows are missing or out of order by their numbers": 2])
        #expect(icdLayouts(agencyText("RowID,Letter,Term\n1,A,Ache\n")).isEmpty)
    }
}
