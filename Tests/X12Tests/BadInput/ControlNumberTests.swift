import Primitives
import Testing
import X12

/// P9 of the table of bad input: counts and control numbers. What each is called is in `InterchangeReaderTests`; here
/// they are seen to reject.
@Suite("Bad input: counts and control numbers")
struct ControlNumberTests {
    private static let numbering = AcknowledgmentBuilder.Numbering(
        interchange: 1, group: 1, created: Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0))

    private func answer(_ bytes: [UInt8], _ kind: AcknowledgmentBuilder.Kind) -> String {
        let answers = AcknowledgmentBuilder.answers(to: bytes, kind, numbering: Self.numbering)
        return answers.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    static let counts = ["0", "2", "99999999999999999999", "-1", "ONE", "", "1.0", "1e0", "+1", " 1"]

    @Test("P9: a wrong SE01 rejects the set", arguments: counts)
    func setCount(_ count: String) {
        let bytes = SeedFile.replacing("SE*39*0001", "SE*\(count)*0001", in: "837p")
        #expect(answer(bytes, .functional).contains("IK5*R*"))
        #expect(answer(bytes, .functional).contains("AK9*R*"))
        #expect(Professional837.read(bytes).transactions.map(\.isComplete) == [false])
    }

    @Test("P9: a wrong GE01 rejects the group", arguments: counts)
    func groupCount(_ count: String) {
        let bytes = SeedFile.replacing("GE*1*101", "GE*\(count)*101", in: "837p")
        #expect(answer(bytes, .functional).contains("AK9*R*"))
        #expect(!answer(SeedFile.bytes("837p"), .functional).contains("AK9*R*"))
    }

    @Test("P9: a wrong IEA01 or IEA02 rejects the interchange", arguments: counts)
    func interchangeCount(_ count: String) {
        #expect(answer(SeedFile.bytes("837p"), .interchange).contains("*A*000~"))
        let counted = SeedFile.replacing("IEA*1*000000101", "IEA*\(count)*000000101", in: "837p")
        #expect(answer(counted, .interchange).contains("*R*0"))
        let numbered = SeedFile.replacing("IEA*1*000000101", "IEA*1*\(count)", in: "837p")
        #expect(answer(numbered, .interchange).contains("*R*0"))
    }

    @Test("P9: a set's control number that is used twice rejects the second set")
    func duplicateSet() {
        let bytes = SeedFile.replacing("*0002*005010X222A1~", "*0001*005010X222A1~", in: "837p-dependent-and-secondary")
        let text = String(decoding: bytes, as: UTF8.self).replacing("*0002~", with: "*0001~")
        #expect(AllReaders.findings(text) == ["x12.st-duplicate"])
        let answer = answer(Array(text.utf8), .functional)
        #expect(answer.contains("IK5*A~") && answer.contains("IK5*R*"))
    }

    @Test("P9: an interchange that comes twice is noticed")
    func replay() {
        // A file that comes again is the matter of whoever posts it: see the tests of the use cases.
        #expect(AllReaders.findings(SeedFile.text("835") + SeedFile.text("835")) == ["x12.isa-duplicate"])
    }
}
