import Claims
import PayerKit
import Primitives
import Testing

@testable import CommercialAdapter

@Suite struct CommercialPayerTests {
    @Test(arguments: [nil, ""]) func aGroupNumberIsWantedWhereTheSettingsSaySo(group: String?) throws {
        func check(_ value: String) throws -> [Finding] {
            let profile = Profiles.profile("commercial", ["requires_group": value])
            return try CommercialPayer(profile).check(sample(profile) { $0.subscriber.groupNumber = group })
        }
        #expect(try check("yes").map(\.id) == ["commercial.group-number"])
        #expect(try check("yes").map(\.severity) == [.hold])
        #expect(try check("no").isEmpty)
    }

    @Test func aDependentsSubscriberMayNeedABirthDate() throws {
        let profile = Profiles.commercial
        let findings = try CommercialPayer(profile).check(
            sample(profile) {
                $0.subscriber.relationship = .child
                $0.subscriber.person.birthDate = nil
            })
        #expect(findings.map(\.id) == ["commercial.subscriber-birth-date"] && !findings.hasBlocking)
    }

    @Test func theSettingIsYesOrNo() {
        let error = #expect(throws: PayerAdapterError.self) {
            try CommercialPayer(Profiles.profile("commercial", ["requires_group": "maybe"]))
        }
        #expect(error?.key == "requires_group")
    }
}
