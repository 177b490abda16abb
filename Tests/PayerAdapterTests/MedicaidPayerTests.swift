import Claims
import PayerKit
import Payments
import Primitives
import Testing

@testable import MedicaidAdapter

@Suite struct MedicaidPayerTests {
    private func adapter() throws -> MedicaidPayer { try MedicaidPayer(Profiles.medicaid) }

    @Test func itNeedsAState() {
        #expect(throws: PayerAdapterError.missingParameter("state", expected: "two letters, such as IL")) {
            try MedicaidPayer(Profiles.profile("medicaid"))
        }
    }

    @Test(arguments: ["il", "ILL", "I", "", "１１"]) func theStateIsTwoCapitals(state: String) {
        let error = #expect(throws: PayerAdapterError.self) {
            try MedicaidPayer(Profiles.profile("medicaid", ["state": state]))
        }
        #expect(error?.key == "state")
    }

    @Test(arguments: ["0", "21", "nine", "-1"]) func theDigitsAreOneToTwenty(digits: String) {
        let error = #expect(throws: PayerAdapterError.self) {
            try MedicaidPayer(Profiles.profile("medicaid", ["state": "IL", "member_digits": digits]))
        }
        #expect(error?.key == "member_digits")
    }

    @Test func everyRecipientIsTheirOwnSubscriber() throws {
        let claim = sample(Profiles.medicaid) { $0.subscriber.relationship = .child }
        #expect(try adapter().prepare(claim).count == 1)
        #expect(try adapter().prepare(prepared(claim, by: adapter())).isEmpty)
    }

    @Test(arguments: [("123456789", 0), ("12345678", 1), ("12345678A", 1), ("", 1)])
    func aRecipientNumberHasTheStatesLength(member: String, count: Int) throws {
        #expect(try adapter().check(sample(Profiles.medicaid) { $0.subscriber.memberID = member }).count == count)
    }

    @Test func medicaidPaysLast() throws {
        func check(_ responsibility: PayerResponsibility) throws -> [String] {
            try adapter().check(
                sample(Profiles.medicaid) { claim in
                    claim.subscriber.memberID = "123456789"
                    claim.responsibility = responsibility
                    claim.otherCoverages = [
                        OtherCoverage(payer: claim.payer, responsibility: .secondary, subscriber: claim.subscriber)
                    ]
                }
            ).map(\.id)
        }
        #expect(try check(.primary) == ["medicaid.payer-of-last-resort"])
        #expect(try check(.secondary) == [])
    }

    @Test func onlyACopaymentIsThePatients() throws {
        #expect(try adapter().read(adjustment("PR", "3")).effect == .patient)
        for reason in ["1", "2", "96", "204"] {
            #expect(try adapter().read(adjustment("PR", reason)).effect == .contractual)
        }
        #expect(try adapter().read(adjustment("CO", "50")).effect == .denial)
    }
}
