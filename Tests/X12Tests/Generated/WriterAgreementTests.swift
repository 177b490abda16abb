import Primitives
import TestSupport
import Testing
import X12

/// The writer and the validator agree: what is written is clean, and is read back equal.
@Suite("Writer and validator agree")
struct WriterAgreementTests {
    /// Ten thousand claims in sets of a hundred.
    @Test("Professional claims", arguments: 0..<100)
    func professional(_ seed: Int) throws {
        var generator = GeneratedProfessionalClaims(seed: UInt64(seed))
        let claims = (0..<100).map { _ in generator.next() }
        let written = WriterAgreementTests.batch(claims).write()
        #expect(written.findings.filter(\.isBlocking) == [])
        let findings = validate(
            written.bytes, codeLists: BuiltInCodeLists(), today: CalendarDate(compact: "20261123"))
        #expect(Set(findings.filter(\.isError).map { "\($0.rule) \($0.place.path)" }) == [])
        let reading = Professional837.read(written.bytes)
        #expect(reading.findings == [])
        #expect(reading.claims.allSatisfy { $0.findings.isEmpty })
        #expect(reading.claims.map(\.claim) == claims)
    }

    static func batch(_ claims: [ProfessionalClaim]) -> Professional837 {
        Professional837(
            envelope: InterchangeEnvelope(
                senderID: "SENDER", receiverID: "RECEIVER", interchangeControlNumber: 1, groupControlNumber: 1,
                created: Timestamp(date: CalendarDate(compact: "20260901") ?? CalendarDate(dayNumber: 0))),
            submitter: Professional837.Submitter(
                name: .organization("CLINIC"), id: "SENDER", contactName: "EDI", phone: "6145550100"),
            receiver: Professional837.Receiver(name: "PAYER", id: "RECEIVER"), claims: claims)
    }
}
