import Primitives
import Testing

@testable import X12

/// Remittances that were made balance, are clean for the validator, and are read back equal.
@Suite("Writer and validator agree: remittances and answers")
struct RemittanceAgreementTests {
    /// One thousand in files of fifty, with about five thousand claims.
    @Test("Remittances", arguments: 0..<20)
    func remittances(_ seed: Int) {
        var generator = GeneratedRemittances(seed: UInt64(seed))
        let remittances = (0..<50).map { _ in generator.next() }
        for remittance in remittances {
            let balance = RemittanceBalance(remittance)
            #expect(balance.isBalanced)
            #expect(balance.findings == [])
        }
        let written = Remittance.write(remittances, envelope: Generated.envelope)
        #expect(written.findings == [])
        #expect(Generated.findings(written.bytes) == [])
        let reading = Remittance.read(written.bytes)
        #expect(reading.findings == [])
        #expect(reading.remittances.count == remittances.count)
        for (read, made) in zip(reading.remittances, remittances) where read.withoutPositions != made {
            Issue.record("remittance \(made.controlNumber) is read back different")
        }
    }

    @Test("Questions about coverage and answers to them", arguments: 0..<10)
    func eligibility(_ seed: Int) {
        var generator = GeneratedEligibility(seed: UInt64(seed))
        let inquiries = (1...4).flatMap { generator.inquiries(set: $0, subscribers: 6) }
        let responses = generator.responses(to: inquiries)
        #expect(zip(inquiries, responses).allSatisfy { $1.answers($0) })
        let asked = EligibilityInquiry.write(inquiries, envelope: Generated.envelope)
        #expect(asked.findings == [])
        #expect(Generated.findings(asked.bytes) == [])
        let askedBack = EligibilityInquiry.read(asked.bytes)
        #expect(askedBack.findings == [])
        #expect(askedBack.values == inquiries)
        let answered = EligibilityResponse.write(responses, envelope: Generated.envelope)
        #expect(answered.findings == [])
        #expect(Generated.findings(answered.bytes) == [])
        let answeredBack = EligibilityResponse.read(answered.bytes)
        #expect(answeredBack.findings == [])
        #expect(answeredBack.values == responses)
    }

    @Test("Questions about claims and answers to them", arguments: 0..<10)
    func claimStatus(_ seed: Int) {
        var generator = GeneratedClaimStatus(seed: UInt64(seed))
        let inquiries = (1...4).flatMap { generator.inquiries(set: $0, subscribers: 6) }
        let responses = generator.responses(to: inquiries)
        #expect(zip(inquiries, responses).allSatisfy { $1.answers($0) })
        let asked = ClaimStatusInquiry.write(inquiries, envelope: Generated.envelope)
        #expect(asked.findings == [])
        #expect(Generated.findings(asked.bytes) == [])
        let askedBack = ClaimStatusInquiry.read(asked.bytes)
        #expect(askedBack.findings == [])
        #expect(askedBack.values == inquiries)
        let answered = ClaimStatusResponse.write(responses, envelope: Generated.envelope)
        #expect(answered.findings == [])
        #expect(Generated.findings(answered.bytes) == [])
        let answeredBack = ClaimStatusResponse.read(answered.bytes)
        #expect(answeredBack.findings == [])
        #expect(answeredBack.values == responses)
    }
}
