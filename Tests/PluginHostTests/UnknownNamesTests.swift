import Claims
import Primitives
import Settings
import Testing

@testable import PluginHost

/// A rule or a payer that nobody has is said, for it would be ignored.
@Suite struct UnknownNamesTests {
    @Test(arguments: ["lakeside", "riverbend"]) func theShippedClinicsNameNothingInVain(id: String) throws {
        #expect(try PayerFolder().host().findings(of: PayerFolder.clinic(id)) == [])
    }

    @Test func aMistypedRuleOfAClinicIsNamed() throws {
        let clinic = try PayerFolder.clinic("lakeside") { $0.replacing("claim.modifier-25", with: "claim.modifer-25") }
        let findings = try PayerFolder().host().findings(of: clinic)
        #expect(findings.map(\.id) == ["payers.unknown-rule", "payers.unknown-rule"])
        #expect(findings.allSatisfy { $0.location.file == "clinics/lakeside.yaml" && $0.location.line != nil })
        #expect(!findings.hasBlocking)
    }

    @Test func aMistypedPayerOfAClinicIsNamed() throws {
        let clinic = try PayerFolder.clinic("lakeside") { $0.replacing("  medicare:\n", with: "  medicaire:\n") }
        let findings = try PayerFolder().host().findings(of: clinic)
        #expect(findings.map(\.id) == ["payers.unknown-payer"])
        #expect(findings.first?.fix?.contains("medicare") == true)
    }

    @Test func aPayerThatCouldNotLoadIsNotUnknown() throws {
        let folder = try PayerFolder()
        try folder.remove("medicare/payer.yaml")
        #expect(try folder.host().findings(of: PayerFolder.clinic("lakeside")) == [])
    }

    @Test func aMistypedRuleOfAPayerIsNamed() throws {
        let folder = try PayerFolder()
        try folder.replace("claim.timely-filing", with: "claim.timely_filing", in: "self-pay/payer.yaml")
        let host = folder.host()
        #expect(host.payers.count == 5)
        #expect(host.findings.map(\.id) == ["payers.unknown-rule"])
        #expect(host.findings.first?.location.file == "payers/self-pay/payer.yaml")
    }

    @Test func anAdaptersOwnRuleIsKnownByItsNamespace() throws {
        let folder = try PayerFolder()
        try folder.replace("claim.timely-filing", with: "medicare.mbi-form", in: "self-pay/payer.yaml")
        #expect(folder.host().findings.isEmpty)
    }
}
