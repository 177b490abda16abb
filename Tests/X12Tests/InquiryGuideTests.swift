import Primitives
import Testing

@testable import X12

@Suite("Inquiries and answers against the guides")
struct InquiryGuideTests {
    /// Values of which a guide uses every part.
    static let files: [(set: String, written: WrittenInterchange)] = {
        var subscriber = EligibilityTests.inquiry("T1")
        subscriber.subscriber?.references[0].description = nil
        var dependent = EligibilityTests.inquiry("T2", dependent: EligibilityTests.child)
        dependent.subscriber?.references[0].description = nil
        dependent.requests[0].amounts = []
        dependent.requests[0].coverageLevel = nil
        var answers = [
            EligibilityTests.response("T1"), EligibilityTests.response("T2", dependent: EligibilityTests.child),
        ]
        answers[1].rejections[0].reason = "67"
        for index in answers.indices { answers[index].benefits[1].kept = [] }
        var statuses = [
            ClaimStatusTests.response("T1"), ClaimStatusTests.response("T2", dependent: ClaimStatusTests.child),
        ]
        statuses[1].dependent?.birthDate = nil
        statuses[1].dependent?.sex = nil
        for index in statuses.indices {
            statuses[index].claim?.kept = []
            statuses[index].claim?.statuses[0].paymentMethod = nil
            statuses[index].claim?.lines[0].statuses = [
                ClaimStatus(codes: [.init(category: "F1", status: "65")], effective: Samples.day("20261124"))
            ]
        }
        let inquiries = [
            ClaimStatusTests.inquiry("T1"), ClaimStatusTests.inquiry("T2", dependent: ClaimStatusTests.child),
        ]
        return [
            ("270", EligibilityInquiry.write([subscriber, dependent], envelope: Samples.envelope)),
            ("271", EligibilityResponse.write(answers, envelope: Samples.envelope)),
            ("276", ClaimStatusInquiry.write(inquiries, envelope: Samples.envelope)),
            ("277", ClaimStatusResponse.write(statuses, envelope: Samples.envelope)),
            ("277CA", AcknowledgmentTests.claims.write(envelope: Samples.envelope)),
            ("999", AcknowledgmentTests.functional.write(envelope: Samples.envelope)),
        ]
    }()

    @Test("The validator finds nothing in what we write", arguments: files.map(\.set))
    func isValid(set: String) throws {
        let written = try #require(Self.files.first { $0.set == set }?.written)
        #expect(written.findings.isEmpty)
        #expect(validate(written.bytes).map { "\($0.rule) \($0.place.path)" } == [])
    }
}
