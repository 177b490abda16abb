import CodeSets
import Primitives
import Testing

@testable import Claims

@Suite struct RequiredDataTests {
    @Test func aCompleteClaimPasses() throws { #expect(try problems(RequiredData.self).isEmpty) }

    static let gaps: [(String, @Sendable (inout Claim) -> Void)] = [
        ("subscriber.memberID", { $0.subscriber.memberID = nil }),
        ("subscriber.memberID", { $0.subscriber.memberID = "" }),
        ("subscriber.name", { $0.subscriber.person.name.last = "" }), ("patient.name", { $0.patient.name.last = "" }),
        ("patient.birthDate", { $0.patient.birthDate = nil }), ("patient.address", { $0.patient.address = nil }),
        ("subscriber.birthDate", { $0.subscriber.person.birthDate = nil }),
        ("billingProvider.name", { $0.billingProvider.name = "" }),
        ("payer.electronicID", { $0.payer.electronicID = "" }), ("rendering", { $0.rendering = nil }),
    ]

    @Test(arguments: 0..<10) func eachGapIsNamed(index: Int) throws {
        let (path, change) = Self.gaps[index]
        #expect(try problems(RequiredData.self) { change(&$0) }.map(\.path) == [path])
    }

    @Test func aDependentsSubscriberNeedsNoBirthDate() throws {
        let found = try problems(RequiredData.self) {
            $0.subscriber.relationship = .child
            $0.subscriber.person.birthDate = nil
        }
        #expect(found.isEmpty)
    }

    @Test func noMessageQuotesThePatient() throws {
        let found = try problems(RequiredData.self) { claim in for gap in Self.gaps { gap.1(&claim) } }
        #expect(found.allSatisfy { !"\($0.message)\($0.fix)".contains("Zebediah") })
    }
}

extension RequiredDataTests {
    @Test func aPatientWhoPaysNeedsNoMemberNumber() throws {
        let found = try problems(RequiredData.self) {
            $0.payer.filingIndicator = "09"
            $0.subscriber.memberID = nil
        }
        #expect(found.isEmpty)
    }
}
