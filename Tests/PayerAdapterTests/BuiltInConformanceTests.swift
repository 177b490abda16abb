import BuiltInPayers
import Claims
import PayerKit
import PayerKitTesting
import Testing

/// The adapters of this repository pass the kit that outside authors get.
@Suite struct BuiltInConformanceTests {
    static let profiles: [String: (PayerProfile, mustRefuse: [String: String])] = [
        "blue-cross": (Profiles.blueCross, ["home_prefixes": "AB"]),
        "commercial": (Profiles.commercial, ["requires_group": "perhaps"]),
        "generic": (Profiles.generic, [:]),
        "medicaid": (Profiles.medicaid, ["state": "Illinois", "member_digits": "nine"]),
        "medicare": (Profiles.medicare, [:]), "self-pay": (Profiles.selfPay, [:]),
    ]

    @Test(arguments: BuiltInAdapters.all.indices)
    func passesTheKit(index: Int) throws {
        let type = BuiltInAdapters.all[index]
        let (profile, mustRefuse) = try #require(Self.profiles[type.name])
        let kit = PayerAdapterConformance(
            type, profile: profile, sampleClaims: [PayerAdapterConformance.sampleClaim(for: profile)],
            mustRefuse: mustRefuse)
        #expect(kit.violations() == [])
    }

    @Test func namesAreUnique() {
        #expect(Set(BuiltInAdapters.all.map { $0.name }).count == BuiltInAdapters.all.count)
        #expect(Set(BuiltInAdapters.all.map { $0.name }) == Set(Self.profiles.keys))
    }
}
