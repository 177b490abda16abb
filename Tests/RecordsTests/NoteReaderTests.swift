import Primitives
import Records
import Testing

@Suite("Text notes")
struct NoteReaderTests {
    private func read(_ text: String) -> RecordImport { read(Array(text.utf8)) }

    private func read(_ bytes: [UInt8]) -> RecordImport {
        NoteReader.read(bytes, file: "n.txt", decoder: PlainHeaderDecoder())
    }

    private let full = """
        ---
        patient: p9
        name: Van Buren, Mary Ann Lee
        birth: 1980-05-06
        sex: F
        address: 1 Elm St | Peoria | il | 61604-1234
        phone: 309-555-0100
        date: 2026-07-01
        provider: 1538201140
        provider-name: Okafor, Ngozi
        place: 11
        type: telehealth visit
        title: Rash
        payer: Prairie Mutual Health
        member: M77
        group: G1
        relationship: child
        subscriber: Van Buren, Joe
        ---

        """

    @Test("A full header gives patient, visit, provider and insurance")
    func fullHeader() throws {
        let read = read(full + "Body.\n")
        #expect(read.findings.isEmpty)
        let patient = try #require(read.patients.first)
        #expect(patient.name == PersonName(last: "Van Buren", first: "Mary", middle: "Ann Lee"))
        #expect(patient.address == PostalAddress(line1: "1 Elm St", city: "Peoria", state: "IL", zip: "616041234"))
        #expect(patient.sex == .female && patient.sourceID == "p9")
        let encounter = try #require(read.encounters.first)
        #expect(
            encounter.classCode == "VR" && encounter.placeOfService == "11" && encounter.practitionerID == "1538201140")
        #expect(encounter.start == CalendarDate(year: 2026, month: 7, day: 1))
        let coverage = try #require(read.coverages.first)
        #expect(coverage.relationship == .child && coverage.subscriber?.first == "Joe" && coverage.memberID == "M77")
        let note = try #require(read.notes.first)
        #expect(note.encounterID == encounter.sourceID && note.text == "Body.\n" && note.title == "Rash")
    }

    @Test("The visit's id follows from patient, date, provider and title, not from the text")
    func stableID() {
        let first = read(full + "Body.\n")
        let again = read(full + "Body, corrected.\n")
        let other = read(full.replacing("title: Rash", with: "title: Cough") + "Body.\n")
        #expect(first.encounters.first?.sourceID == again.encounters.first?.sourceID)
        #expect(first.encounters.first?.sourceID != other.encounters.first?.sourceID)
        #expect(first.notes.first?.sourceID != again.notes.first?.sourceID)
        #expect(first == read(full + "Body.\n"))
    }

    @Test("The body is kept byte for byte, line ends, blank lines and inner fences too")
    func body() {
        let body = "\r\n  HPI: ör\tx\r\n---\r\nmore\n\n"
        let text = "---\r\npatient: p\r\ndate: 2026-07-01\r\npayer: Self-pay\r\n---\r\n" + body
        let read = read(text)
        #expect(read.findings.isEmpty)
        #expect(read.notes.first.map { Array($0.text.utf8) } == Array(body.utf8))
    }

    @Test("A note for an existing visit only adds its text, and says what it does not use")
    func existing() {
        let plain = read("---\npatient: p\nencounter: e7\ndate: 2026-07-01\n---\nText\n")
        #expect(plain.notes.first?.encounterID == "e7" && plain.findings.isEmpty)
        #expect(plain.encounters.isEmpty && plain.patients.isEmpty && plain.coverages.isEmpty)
        let more = read("---\npatient: p\nencounter: e7\ndate: 2026-07-01\npayer: X\n---\nText\n")
        #expect(more.finding("note.unused-key")?.location.line == 5 && more.coverages.isEmpty)
        let named = read(full.replacing("title: Rash", with: "encounter: e8") + "x\n")
        #expect(named.encounters.map(\.sourceID) == ["e8"] && named.patients.count == 1)
    }

    @Test(
        "A mistyped key is an error with its place and the key that was meant",
        arguments: [
            ("pateint", "patient"), ("provider_name", "provider-name"), ("Adress", "address"), ("memeber", "member"),
        ])
    func unknownKey(_ written: String, _ meant: String) throws {
        let read = read("---\npatient: p\ndate: 2026-07-01\n\(written): x\npayer: Self-pay\n---\nText\n")
        let finding = try #require(read.finding("note.unknown-key"))
        #expect(finding.severity == .error && finding.fix == "Did you mean `\(meant)`?")
        #expect(finding.location == Finding.Location(file: "n.txt", line: 4, column: 1))
    }

    @Test("Something unlike any key gets the list of keys")
    func strangeKey() {
        let read = read("---\npatient: p\ndate: 2026-07-01\nqqqqqqqqqqqq: x\npayer: Self-pay\n---\nText\n")
        #expect(read.finding("note.unknown-key")?.fix?.contains("provider-name") == true)
    }

    @Test(
        "Values are checked one by one; the rest of the note stays",
        arguments: [
            ("birth: 1980-05-06", "birth: 2026-02-30", 4), ("sex: F", "sex: yes", 5),
            ("1 Elm St | Peoria | il | 61604-1234", "1 Elm St, Peoria", 6), ("309-555-0100", "none", 7),
            ("1538201140", "1538201141", 9), ("place: 11", "place: office", 11),
            ("relationship: child", "relationship: nephew", 17), ("name: Van Buren, Mary Ann Lee", "name: Mary", 3),
        ])
    func badValue(_ good: String, _ bad: String, _ line: Int) throws {
        let read = read(full.replacing(good, with: bad) + "Text\n")
        let finding = try #require(read.finding("note.value"))
        #expect(finding.severity == .error && finding.location.line == line)
        #expect(read.notes.count == 1 && read.encounters.count == 1)
    }

    @Test("Without patient or date nothing is taken over", arguments: ["patient", "date"])
    func required(_ key: String) {
        let lines = full.split(separator: "\n").filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n")
        let read = read(lines + "\nText\n")
        #expect(read.finding("note.missing-key")?.message.contains(key) == true)
        #expect(read.notes.isEmpty && read.encounters.isEmpty)
    }

    @Test("Damaged files give one error with a place")
    func damaged() {
        let head = "---\npatient: p\ndate: 2026-07-01\npayer: Self-pay\n---\n"
        #expect(read("").finding("note.empty") != nil)
        #expect(read("Just text").finding("note.no-header")?.location.line == 1)
        #expect(read("---").finding("note.open-header") != nil)
        #expect(read("---\npatient: p\n").finding("note.open-header") != nil)
        #expect(read("---\n" + String(repeating: "a: b\n", count: 20_000)).finding("note.open-header") != nil)
        #expect(read("---\nno colon\n---\nx").finding("note.header")?.location.line == 2)
        #expect(read(head).finding("note.empty")?.location.line == 6)
        #expect(read(head + " \n\n").finding("note.empty") != nil)
        #expect(read(head + "ab\nc\u{0}d").finding("note.control-character")?.location.line == 7)
        #expect(read(head + "ab\nc\u{1b}d").finding("note.control-character")?.location.column == 2)
        #expect(read(Array(head.utf8) + [0x41, 0x0A, 0xE9, 0x20]).finding("note.encoding")?.location.line == 7)
        #expect(read([0xFF, 0xFE, 0x2D, 0x00]).finding("note.encoding") != nil)
        #expect(read([0xEF, 0xBB, 0xBF] + Array((head + "x").utf8)).notes.count == 1)
        #expect(
            read(Array(head.utf8) + Array(repeating: 0x41, count: 10_000_001)).finding("note.too-large") != nil)
    }

    @Test("A repeated key is an error even when the decoder lets it pass")
    func repeated() {
        let read = read("---\npatient: p\npatient: q\ndate: 2026-07-01\npayer: Self-pay\n---\nText\n")
        #expect(read.finding("note.repeated-key")?.location.line == 3)
        #expect(read.notes.first?.patientID == "p")
    }

    @Test("Random bytes after a fence never stop the reader")
    func random() {
        var random = SeededGenerator(state: 42)
        let base = Array((full + "Some text.\n").utf8)
        for _ in 0..<500 {
            var bytes = base
            for _ in 0..<3 {
                bytes[Int.random(in: 0..<base.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let read = read(Array(bytes.prefix(Int.random(in: 0...base.count, using: &random))))
            #expect(!read.notes.isEmpty || !read.errors.isEmpty)
        }
    }
}
