import Primitives
import Testing

@testable import X12

@Suite("Written claims against the guides")
struct WrittenClaimTests {
    private func problems(_ bytes: [UInt8]) throws -> [String] {
        var validator = TransactionValidator(ValidationOptions(levels: [1, 2]))
        var source = ArraySource(bytes)
        var found: [String] = []
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(.finding(let finding)) where finding.severity == .error:
                let place = finding.place
                found.append("\(finding.rule) \(place.loop) \(place.segment) \(place.element ?? 0)")
            case .event(.setEnd(let verdict)): #expect(verdict.guide != nil)
            case .event: break
            case .end: return found
            }
        }
    }

    @Test("A claim with every field of its kind has no error of syntax or structure")
    func everyField() throws {
        #expect(try problems(Samples.richBatch.write().bytes) == [])
        #expect(try problems(ClaimFile.write([Samples.hospitalClaim], Samples.header).bytes) == [])
        #expect(try problems(ClaimFile.write([Samples.dentalClaim], Samples.header).bytes) == [])
        #expect(try problems(Samples.batch.write().bytes) == [])
    }

    @Test("The judge finds what is wrong, so its silence means something")
    func judge() throws {
        let text = Samples.text(ClaimFile.write([Samples.dentalClaim], Samples.header).bytes)
        #expect(try !problems(Array(text.replacing("DN2*3*M", with: "DN2*3*Q").utf8)).isEmpty)
    }
}
