import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct DuplicateClaimTests {
    @Test func theSameServiceDayAndPayerIsADuplicate() throws {
        let sibling = try Sample.claim { $0.number = ClaimNumber(900) }
        let found = try problems(DuplicateClaim.self, siblings: [sibling])
        #expect(found.map(\.path) == ["lines"])
        #expect(found.first?.message.contains("C900") == true)
    }

    @Test func oneCommonLineIsEnough() throws {
        let sibling = try Sample.claim {
            $0.number = ClaimNumber(900); $0.lines = [$0.lines[1]]
        }
        #expect(try problems(DuplicateClaim.self, siblings: [sibling]).count == 1)
    }

    @Test func aClaimIsNoDuplicateOfItself() throws {
        #expect(try problems(DuplicateClaim.self, siblings: [Sample.claim()]).isEmpty)
    }

    @Test func anotherDayPayerPatientProviderOrModifierIsNone() throws {
        let others = [
            try Sample.claim { $0.lines = [try Sample.line(1, "99214", on: "2026-02-09")] },
            try Sample.claim { $0.payer.id = "medicare" }, try Sample.claim { $0.patientKey = 8 },
            try Sample.claim { $0.rendering = nil },
            try Sample.claim { $0.lines = [try Sample.line(1, "99214", ["25"])] },
        ].map { claim in
            var other = claim
            other.number = ClaimNumber(900)
            return other
        }
        #expect(try problems(DuplicateClaim.self, siblings: others).isEmpty)
    }

    @Test func aReplacementRepeatsOnPurpose() throws {
        let sibling = try Sample.claim { $0.number = ClaimNumber(900) }
        #expect(try problems(DuplicateClaim.self, { $0.frequency = .replacement }, siblings: [sibling]).isEmpty)
    }
}
