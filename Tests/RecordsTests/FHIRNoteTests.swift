import Foundation
import Primitives
import Records
import Testing

@Suite("Notes inside FHIR")
struct FHIRNoteTests {
    private func read(_ attachment: String, status: String = "current") -> RecordImport {
        Fixtures.read(
            Fixtures.patient, Fixtures.encounter,
            #"""
            {"resourceType":"DocumentReference","id":"d1","status":"\#(status)","subject":{"reference":"Patient/p1"},
            "date":"2026-06-01T12:00:00Z","author":[{"display":"Dr. A"}],"type":{"text":"Visit note"},
            "context":{"encounter":[{"reference":"Encounter/e1"}]},"content":[{"attachment":\#(attachment)}]}
            """#)
    }

    private func inline(_ bytes: [UInt8], type: String = "text/plain") -> RecordImport {
        read(#"{"contentType":"\#(type)","data":"\#(Data(bytes).base64EncodedString())"}"#)
    }

    @Test("An inline text is kept byte for byte", arguments: [1, 2, 3, 100, 101, 102])
    func inlineText(_ length: Int) throws {
        let text = String(String(repeating: "A\r\nö ", count: 30).prefix(length))
        let note = try #require(inline(Array(text.utf8)).notes.first)
        #expect(Array(note.text.utf8) == Array(text.utf8))
        #expect(note.encounterID == "e1" && note.title == "Visit note" && note.author == "Dr. A")
    }

    @Test("Texts that cannot be a note are refused with the reason")
    func refused() {
        #expect(inline([0x41, 0x00, 0x42]).finding("note.control-character")?.message.contains("byte 1") == true)
        #expect(inline([0x41, 0xC3, 0x28]).finding("note.encoding")?.message.contains("byte 1") == true)
        #expect(inline([0xFF, 0xFE, 0x41, 0x00]).finding("note.encoding") != nil)
        #expect(inline(Array("  \n".utf8)).finding("note.empty") != nil)
        #expect(inline(Array("<p>x</p>".utf8), type: "text/html").finding("fhir.note-format")?.severity == .warning)
        #expect(inline([0x41], type: "text/plain; charset=iso-8859-1").finding("note.encoding") != nil)
        #expect(inline([0x41], type: "text/plain; charset=utf-8").notes.count == 1)
        #expect(inline(Array(repeating: 0x41, count: 10_000_001)).finding("note.too-large") != nil)
        #expect(inline(Array(repeating: 0x41, count: 10_000_000)).notes.count == 1)
    }

    @Test("Bad base64 is an error", arguments: ["QQ=", "Q", "QR==", "Q*==", "QQ==QQ==", "====", "QUI=Q"])
    func badBase64(_ data: String) {
        let result = read(#"{"contentType":"text/plain","data":"\#(data)"}"#)
        #expect(result.finding("fhir.base64")?.location.path == "entry[2].resource.content[0].attachment.data")
        #expect(result.notes.isEmpty)
    }

    @Test("A text behind a URL is not fetched, one entered in error is not used")
    func notInline() {
        let result = read(#"{"contentType":"text/plain","url":"https://example.org/secret"}"#)
        #expect(result.finding("fhir.note-not-inline")?.severity == .warning && result.notes.isEmpty)
        let withdrawn = read(#"{"contentType":"text/plain","data":"QQ=="}"#, status: "entered-in-error")
        #expect(withdrawn.notes.isEmpty && withdrawn.finding("fhir.note-withdrawn") != nil)
    }

    @Test("A report's own text is a note too")
    func presentedForm() {
        let result = Fixtures.read(
            Fixtures.patient,
            #"""
            {"resourceType":"DiagnosticReport","id":"r","status":"final","code":{"text":"X-ray"},
            "subject":{"reference":"Patient/p1"},"conclusion":"No fracture",
            "presentedForm":[{"contentType":"text/plain","data":"Tm8gZnJhY3R1cmU="}]}
            """#)
        #expect(result.facts.first?.value == "No fracture")
        #expect(result.notes.first?.text == "No fracture" && result.notes.first?.title == "X-ray")
    }
}
