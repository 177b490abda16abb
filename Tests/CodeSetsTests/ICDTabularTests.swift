import AgencyFiles
import Primitives
import Testing

@testable import CodeSets

@Suite("Tabular list in XML")
struct ICDTabularTests {
    private let body = """
        <chapter><name>3</name><desc>Made-up
          diseases (D50-D89)</desc><includes><note>all that is made up</note></includes>
        <section id="D50-D53"><desc>Made-up section (D50-D53)</desc><deactivated/>
        <diag><name>D50</name><desc>Ménière's heading</desc>
          <sevenChrNote><note>add a character</note></sevenChrNote>
          <sevenChrDef><extension char="A">initial</extension><extension char="D">later</extension>
            <note>told apart</note></sevenChrDef>
          <notes><note>7th character D does not apply to codes in category D50 with 6th character 7 - one way, or 8 - other way.</note></notes>
          <codeFirst><note>one of:</note><note>first</note><note>second</note></codeFirst><excludes1/>
          <diag><name>D50.0</name><desc>Leaf</desc><inclusionTerm><note>term <i>one</i></note><note> </note></inclusionTerm></diag>
          <diag><name>D50.1</name><desc>Branch</desc>
            <diag><name>D50.107</name><desc>Leaf with one character</desc></diag></diag>
        </diag>
        <diag><name>D51</name><desc>Plain</desc></diag></section></chapter>
        """

    private func document(_ body: String, version: String = "2031", attributes: String = "") -> AgencyFile {
        markup("<ICD10CM.tabular\(attributes)><version>\(version)</version><introduction/>\(body)</ICD10CM.tabular>")
    }

    private func text(_ table: ReadTable) throws -> String {
        guard case .tabular(let bytes) = table.contents else { throw CodeImportError.malformed(file: "", "no list") }
        return String(decoding: bytes, as: UTF8.self)
    }

    @Test("Chapters, sections and codes with their notes and seventh characters become lines")
    func lines() throws {
        let table = try readICD(document(body))
        #expect(table.schema.id == "icd10cm-tabular")
        let parts = try text(table).split(separator: "--\n")
        #expect(
            parts.first?.split(separator: "\n").suffix(5).map(String.init) == [
                "codes 8", "valid-codes 4", "records 5", "71\tA\tinitial\tD\tlater", "72\tA\tinitial",
            ])
        #expect(
            parts.last.map(String.init) == """
                =3\t\tMade-up diseases (D50-D89)\tcall that is made up
                ~D50-D53\t\tMade-up section (D50-D53)
                D50\t1\tMeniere's heading\tsadd a character\tn7th character D does not apply to codes in category D50 with \
                6th character 7 - one way, or 8 - other way.\tfone of:\t+first\t+second\tsD (later): told apart
                D50.0\t\tLeaf\titerm one
                D50.1\t\tBranch
                D50.107\t2\tLeaf with one character
                D51\t\tPlain

                """)
    }

    @Test("A version that is a bare year tells the last day, one with a day in it the first too")
    func dates() throws {
        let year = try readICD(document(body))
        #expect(year.release == "2031")
        #expect(year.effectiveFrom == nil)
        #expect(year.effectiveTo == (try day("2031-09-30")))
        let update = try readICD(document(body, version: "2031 (April 1, 2031)"))
        #expect(update.effectiveFrom == (try day("2031-04-01")))
        let full = try readICD(document(body, version: "2031 (October 1, 2030)"))
        #expect(full.effectiveFrom == (try day("2030-10-01")))
        #expect(try readICD(document(body, version: "draft")).effectiveTo == nil)
    }

    @Test("The list is read only when its header is complete")
    func header() throws {
        guard case .tabular(let bytes) = try readICD(document(body)).contents else { return }
        #expect(throws: CodeSetFileError.self) { try TabularReader.read(CodeSetFile(name: "list", bytes: bytes)) }
        func complete(_ source: String) throws -> [UInt8]? {
            TabularHeader.completing(
                bytes, release: "FY2031", effectiveFrom: try day("2030-10-01"), effectiveTo: try day("2031-09-30"),
                source: source, sha256: "00")
        }
        let list = try TabularReader.read(CodeSetFile(name: "list", bytes: try #require(try complete("here"))))
        #expect(list.edition.effectiveFrom == (try day("2030-10-01")))
        #expect(list.edition.release == "FY2031")
        #expect((list.edition.codes, list.edition.validCodes) == (8, 4))
        let place = try #require(list.place(of: try icd("D50.107A")))
        #expect(list.title(of: place) == "Leaf with one character, initial")
        #expect(list.place(of: try icd("D50.107D")) == nil)
        #expect(list.place(of: try icd("D50.0XXD")) != nil)
        #expect(try complete("two\nlines") == nil)
        #expect(try complete("") == nil)
        #expect(
            TabularHeader.completing(
                Array("no header\n".utf8), release: "1", effectiveFrom: try day("2030-10-01"),
                effectiveTo: try day("2031-09-30"), source: "s", sha256: "0") == nil)
    }

    @Test("A list that cannot be looked up in is refused whole, with the line")
    func malformed() {
        let plain = "<chapter><name>1</name><section id=\"A\">"
        let end = "</section></chapter>"
        let bodies = [
            "\(plain)<diag><name>A0</name></diag>\(end)", "\(plain)<diag><name>A00.1</name></diag>\(end)",
            "\(plain)<diag><name>A00</name><diag><name>A01.0</name></diag></diag>\(end)",
            "\(plain)<diag><name>A00</name></diag><diag><name>A00</name></diag>\(end)",
            "<chapter><name>1</name><section>\(end)", "<chapter><section id=\"A\">\(end)", plain, "",
            "\(plain)<diag><name>A00</name><sevenChrDef><extension char=\"AB\">x</extension></sevenChrDef></diag>\(end)",
            "\(plain)<diag><name>A00</name><sevenChrDef><extension char=\"&#9;\">x</extension></sevenChrDef></diag>\(end)",
        ]
        for body in bodies {
            let file = document(body)
            #expect(throws: CodeImportError.self, "\(body)") { try TabularLayout().read(file) }
        }
        let addenda = document(body, attributes: " isAddenda=\"true\"")
        #expect(throws: CodeImportError.self) { try readICD(addenda) }
    }

    @Test("An exception to seventh characters is understood in the form in which the list writes it, and in no other")
    func exceptions() throws {
        let several = try #require(
            SeventhCharacterException(
                "7th characters D and S do not apply to codes in category S06 with 6th character 7 - death of one kind, or 8 - death of another."
            ))
        #expect(several.characters == ["D", "S"])
        #expect(several.values == ["7", "8"])
        #expect(several.excludes("D", stem: "S061X7"))
        #expect(!several.excludes("A", stem: "S061X7"))
        #expect(!several.excludes("D", stem: "S061X6"))
        #expect(!several.excludes("D", stem: "S071X7"))
        for note in [
            "7th", "7th characters D and S do not apply", "7th characters identify the encounter",
            "7th characters D and S do not apply to codes in category S06 with 6th character",
            "7th characters D and S do not apply to codes in category S06 with 9th character 7 - x",
        ] {
            #expect(SeventhCharacterException(note) == nil, "\(note)")
        }
    }
}
