import Foundation
import Primitives
import TestSupport
import Testing

@testable import X12

/// An independent judge: pyx12 checks what our writers make against its own maps of the guides.
///
/// It needs python3 and, the first time, the Python package index; without them the tests are reported as skipped.
@Suite("Acceptance by pyx12", .enabled(if: Pyx12.isAvailable, "python3 or the Python package index is missing"))
struct Pyx12AcceptanceTests {
    @Test("Claims of every shape get no error, and a 999 that accepts them")
    func claims() throws {
        var coverage: [String: [ProfessionalClaim]] = [
            "self": [Samples.selfClaim], "dependent": [Samples.dependentClaim], "secondary": [Samples.secondaryClaim],
            "mixed": Samples.batch.claims,
        ]
        var other = Samples.selfClaim
        other.billingProvider.name = .person(PersonName(last: "SOLO", first: "MAX"))
        other.billingProvider.taxIDQualifier = "SY"
        other.subscriber.name.first = "Zoë"
        coverage["providers"] = [Samples.selfClaim, other, Samples.selfClaim]
        for (name, claims) in coverage.sorted(by: { $0.key < $1.key }) {
            var batch = Samples.batch
            batch.claims = claims
            let written = batch.write()
            #expect(written.isSendable)
            let judged = try Pyx12.validate(written.bytes, named: name)
            #expect(judged.isAccepted, "\(name): \(judged.output)")
            let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
            #expect(!answer.findings.hasBlocking)
            #expect(answer.acknowledgments.map(\.status) == ["A"])
            #expect(answer.acknowledgments.first?.sets.map(\.status) == ["A"])
        }
    }

    @Test("Our acknowledgments get no error")
    func acknowledgments() throws {
        let files = [
            "277ca": AcknowledgmentTests.claims.write(envelope: Samples.envelope).bytes,
            "999": AcknowledgmentTests.functional.write(envelope: Samples.envelope).bytes,
        ]
        for (name, bytes) in files {
            let judged = try Pyx12.validate(bytes, named: name)
            #expect(judged.isAccepted, "\(name): \(judged.output)")
        }
    }

    @Test("The judge refuses a claim that is wrong, so its silence means something")
    func refusal() throws {
        let text = Samples.text(Samples.batch.write().bytes).replacing("*22*0~SBR*P*18*", with: "*22*0~SBR*Q*18*")
        let judged = try Pyx12.validate(Array(text.utf8), named: "wrong")
        #expect(!judged.isAccepted)
        let answer = FunctionalAcknowledgment.read(judged.acknowledgment)
        #expect(answer.acknowledgments.first?.isAccepted == false)
        #expect(answer.acknowledgments.first?.sets.first?.segmentErrors.first?.segmentID == "SBR")
    }
}
