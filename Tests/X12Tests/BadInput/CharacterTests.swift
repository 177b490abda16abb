import Primitives
import Testing
import X12

/// P12 to P14 of the table of bad input: bytes that are no text, letters that X12 does not have, delimiters in data.
///
/// Claims with such names are in `Professional837Tests`; here the other files that are written.
@Suite("Bad input: characters")
struct CharacterTests {
    static let hostile: [(name: String, bytes: [UInt8])] = [
        ("NUL", [0x41, 0, 0x42]), ("control bytes", [1, 7, 0x1B, 0x5B, 0x41]), ("0xFF", [0xFF, 0xFF]),
        ("cut UTF-8", [0xC3]), ("overlong", [0xC0, 0xAF]), ("surrogate", [0xED, 0xA0, 0x80]),
        ("right-to-left override", [0xE2, 0x80, 0xAE, 0x41]), ("delete", [0x7F]),
        ("combining marks", Array(repeating: [0xCC, 0x81], count: 1_000).flatMap { $0 }),
    ]

    @Test("P12: bytes that are no text are named and never repeated", arguments: hostile.map(\.name))
    func notText(_ name: String) throws {
        let bytes = try #require(Self.hostile.first { $0.name == name }).bytes
        var file = SeedFile.bytes("837p")
        let place = try #require(SeedFile.text("837p").utf8.firstRange(of: "ROE".utf8))
        let start = SeedFile.text("837p").utf8.distance(from: SeedFile.text("837p").startIndex, to: place.lowerBound)
        file.replaceSubrange(start..<start + 3, with: bytes)
        let findings = validate(file)
        // Bytes outside ASCII are letters, in whatever encoding the two sides agreed on.
        let isControl = bytes.contains { $0 < 0x20 || $0 == 0x7F }
        let isFound = findings.contains { $0.rule == "x12.element-character" && $0.place.elementName == "NM103" }
        #expect(isFound == isControl)
        for finding in findings {
            #expect((finding.message + (finding.fix ?? "")).utf8.allSatisfy { (0x20..<0x7F).contains($0) })
        }
        // What is read is text, whatever the bytes were.
        let claim = try #require(Professional837.read(file).claims.first)
        #expect(!claim.claim.subscriber.name.last.isEmpty)
        AllReaders.validate(file)
    }

    @Test(
        "P12: an identifier of other bytes is no segment's",
        arguments: ["\u{0}CLM", "cLM", "CLM\u{0}", "JOHN ROE", "JOHN", "ÉÉ"])
    func identifiers(_ id: String) {
        let bytes = SeedFile.replacing("CLM*A1", "\(id)*A1", in: "837p")
        #expect(Professional837.read(bytes).claims.isEmpty)
        let findings = validate(bytes)
        #expect(findings.contains { $0.rule == "x12.segment-id" })
        for finding in findings where finding.place.line == 24 {
            #expect(["", "?"].contains(finding.place.segment), "\(finding)")
            #expect(!finding.message.contains("JOHN"))
        }
        for finding in InterchangeReader.readAll(bytes).findings { #expect(!finding.description.contains("JOHN")) }
    }

    static let names = ["MÜLLER", "GARCÍA Ñ", "李小龍", "A*B", "A~B:C^D", "O\u{2019}BRIEN", "Z\u{301}A", "😀", "\n\r\t"]

    @Test("P13, P14: a name is mapped or refused in every file that is written, and opens no segment", arguments: names)
    func written(_ name: String) throws {
        var remittance = try #require(Remittance.read(SeedFile.bytes("835")).remittances.first)
        let clean = remittance.write(envelope: AllReaders.envelope)
        remittance.payer.name = "P" + name + "Q"
        remittance.claims[0].patientControlNumber = "P" + name + "Q"
        check(remittance.write(envelope: AllReaders.envelope), like: clean, name)

        var answer = try #require(ClaimAcknowledgment.read(SeedFile.bytes("277ca")).acknowledgments.first)
        let cleanAnswer = answer.write(envelope: AllReaders.envelope)
        answer.source.name = .organization("P" + name + "Q")
        answer.providers[0].claims[0].patientControlNumber = "P" + name + "Q"
        check(answer.write(envelope: AllReaders.envelope), like: cleanAnswer, name)

        var functional = try #require(FunctionalAcknowledgment.read(SeedFile.bytes("999")).acknowledgments.last)
        let cleanFunctional = functional.write(envelope: AllReaders.envelope)
        functional.sets[0].segmentErrors[0].elementErrors[0].badValue = "P" + name + "Q"
        check(functional.write(envelope: AllReaders.envelope), like: cleanFunctional, name)
    }

    private func check(_ written: WrittenInterchange, like clean: WrittenInterchange, _ name: String) {
        #expect(clean.isSendable, "\(clean.findings)")
        let shape = InterchangeReader.readAll(clean.bytes).sets.map { $0.segments.map { "\($0.id) \($0.count)" } }
        let other = InterchangeReader.readAll(written.bytes).sets.map { $0.segments.map { "\($0.id) \($0.count)" } }
        #expect(shape == other)
        #expect(written.bytes.allSatisfy { (0x20..<0x7F).contains($0) })
        let said: Set = ["x12.character", "x12.character-mapped", "x12.delimiter-in-data"]
        #expect(written.findings.contains { said.contains($0.id) }, "\(name) \(written.findings)")
        if ["李小龍", "😀"].contains(name) { #expect(!written.isSendable) }
    }
}
