import Claims
import PayerKit
import Payments
import Primitives
import Testing

@testable import MedicareAdapter

@Suite struct MedicarePayerTests {
    private func adapter() throws -> MedicarePayer { try MedicarePayer(Profiles.medicare) }

    /// The first is the agency's own published example.
    @Test(arguments: ["1EG4TE5MK73", "9AA9AA9AA99", "1CD0EF0GH00"]) func knowsAnMBI(text: String) {
        #expect(MedicarePayer.isMBI(text))
    }

    @Test(arguments: [
        "0EG4TE5MK73", "1SG4TE5MK73", "1EG4TE5MK7", "1EG4TE5MK733", "1eg4te5mk73", "1EGATE5MK73", "1EG4TE5M173",
        "123456789A",
        "", "1EG4-TE5-MK73", "１EG4TE5MK73",
    ])
    func knowsWhatIsNone(text: String) { #expect(!MedicarePayer.isMBI(text)) }

    @Test func writesTheNumberPlain() throws {
        let claim = sample(Profiles.medicare) { $0.subscriber.memberID = "1eg4-te5 mk73" }
        #expect(try prepared(claim, by: adapter()).subscriber.memberID == "1EG4TE5MK73")
        #expect(try adapter().check(prepared(claim, by: adapter())).isEmpty)
    }

    @Test func aDependentBecomesTheSubscriber() throws {
        let claim = sample(Profiles.medicare) {
            $0.subscriber.relationship = .spouse
            $0.subscriber.person.name = PersonName(last: "Vandersloot", first: "Ximena")
        }
        let prepared = prepared(claim, by: try adapter())
        #expect(prepared.subscriber.relationship == .own && prepared.subscriber.person == claim.patient)
    }

    @Test func aWrongNumberIsAnError() throws {
        let findings = try adapter().check(sample(Profiles.medicare))
        #expect(findings.map(\.id) == ["medicare.mbi-form"] && findings.map(\.severity) == [.error])
        #expect(findings.first?.location.path == "subscriber.memberID")
        #expect(try adapter().check(sample(Profiles.medicare) { $0.subscriber.memberID = nil }).isEmpty)
    }

    @Test func sequestrationIsNeverThePatients() throws {
        #expect(try adapter().read(adjustment("CO", "253")).effect == .other)
        #expect(try adapter().read(adjustment("PR", "2")).effect == .patient)
    }
}
