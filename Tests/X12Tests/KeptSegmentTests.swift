import Primitives
import Testing

@testable import X12

@Suite("Kept segments")
struct KeptSegmentTests {
    private func written(_ segment: KeptSegment, _ delimiters: Delimiters = .standard) -> (text: String, [Finding]) {
        var out = SegmentWriter(delimiters: delimiters)
        out.kept(segment)
        return (String(decoding: out.bytes, as: UTF8.self), out.findings)
    }

    @Test(
        "Repetitions and components are written as they were, and what is empty at an end is left off",
        arguments: [
            ("ZZ*A**B:C^D~", [[["A"]], [], [["B", "C"], ["D"]]]),
            ("ZZ*A^B*:C~", [[["A"], ["B"]], [["", "C"]]]),
            ("ZZ*A*^B:C~", [[["A"]], [[""], ["B", "C"]]]),
            ("ZZ*^^B~", [[[""], [], ["B"]]]),
            ("ZZ*A:B^C*D~", [[["A", "B", ""], ["C", ""], [""]], [["D"]], [["", ""]]]),
            ("", [[[""]], []]),
        ])
    func pieces(text: String, elements: [[[String]]]) {
        let result = written(KeptSegment(id: "ZZ", elements: elements))
        #expect(result.text == text)
        #expect(result.1.isEmpty)
    }

    @Test(
        "A segment of the frame, or with an identifier that is none, is refused",
        arguments: ["ISA", "GS", "ST", "HL", "SE", "GE", "IEA", "A*B", "", "Z", "LONG", "A~SE"])
    func frame(id: String) {
        var segment = KeptSegment(loop: "2300", id: id, elements: [[["1"]]])
        let inLoop = written(segment)
        #expect(inLoop.text.isEmpty)
        #expect(inLoop.1.map(\.id) == ["x12.kept-segment"])
        #expect(inLoop.1.map(\.location.path) == ["2300"])
        segment.loop = nil
        #expect(written(segment).1.map(\.location.path) == ["kept"])
    }

    @Test("A segment is read and written equal, with its own delimiters or others")
    func reading() throws {
        let text = "ZZ*A:B^C::D**  E ^^F~"
        let delimiters = Delimiters.standard
        let isa = String(decoding: Samples.batch.write().bytes.prefix(106), as: UTF8.self)
        var stream = TransactionStream(limits: ReadLimits())
        var source = ArraySource(Array((isa + text).utf8))
        var kept: KeptSegment?
        reading: while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .end: break reading
            default: if stream.segment.id == "ZZ" { kept = KeptSegment(stream.segment, loop: "2400") }
            }
        }
        let segment = try #require(kept)
        #expect(segment.loop == "2400")
        #expect(segment.elements == [[["A", "B"], ["C", "", "D"]], [], [["  E "], [""], ["F"]]])
        // An element has no blanks at its ends, so the writer leaves them off.
        #expect(written(segment, delimiters).text == "ZZ*A:B^C::D**E^^F~")
        let other = Delimiters(element: 0x7C, component: 0x3E, repetition: 0x21, segment: 0x0A)
        #expect(written(segment, other).text == "ZZ|A>B!C>>D||E!!F\n")
    }
}
