import Claims
import Compliance
import Composition
import Foundation
import PluginHost
import Primitives
import RevenueCycle
import Testing

@Suite struct ClinicRulesTests {
    /// The same visit's claim to the same payer, built in one clinic.
    private func findings(_ path: String, change: (URL) throws -> Void = { _ in }) async throws -> [Finding] {
        let test = try TestOffice(change: change)
        return try await test.buildClaim(try await test.importDemo(path)).findings
    }

    @Test func oneRuleInOneClinicChangesThatClinicOnly() async throws {
        let tighten: (URL) throws -> Void = { config in
            try replace(
                "  prairie-mutual:\n    enrolled: yes\n    copay: 35.00\n    filing_limit_days: 180",
                with: "  prairie-mutual:\n    enrolled: yes\n    copay: 35.00\n    filing_limit_days: 30",
                in: config.appendingPathComponent("clinics/lakeside.yaml"))
        }
        let lakeside = "lakeside/03-upper-respiratory-infection.txt"
        let riverbend = "riverbend/14-asthma-exacerbation.txt"
        #expect(try await findings(lakeside).isEmpty)
        let tightened = try await findings(lakeside, change: tighten)
        #expect(tightened.map(\.id) == ["claim.timely-filing"])
        #expect(tightened.first?.message.contains("clinics/lakeside.yaml:") == true)
        #expect(try await findings(riverbend) == findings(riverbend, change: tighten))
    }

    @Test func aFindingNamesTheLineThatSetItsRule() async throws {
        let found = try await findings("riverbend/11-acute-otitis-media.json")
        let finding = try #require(found.first { $0.id == "claim.timely-filing" })
        #expect(finding.severity == .hold)
        #expect(finding.location.rule?.hasPrefix("clinics/riverbend.yaml:") == true)
    }

    @Test func aHeldClaimIsReleasedOnlyWithAReason() async throws {
        let test = try TestOffice()
        let built = try await test.buildClaim(try await test.importDemo("riverbend/11-acute-otitis-media.json"))
        let claim = try #require(built.claim)
        #expect(built.state == .held)
        await #expect(throws: UseCaseError.self) {
            _ = try await ReleaseClaim(test.office)(claim.number, reason: "", in: test.context)
        }
        let state = try await ReleaseClaim(test.office)(claim.number, reason: "manager agreed", in: test.context)
        #expect(state == .ready)
        let newest = try await CheckIntegrity(test.office).newestAudit(limit: 1).first?.event
        #expect(newest?.reason == "manager agreed")
        #expect(newest?.detail.contains("claim.timely-filing") == true)
        #expect(try await WorkList(test.office)(clinic: nil, in: test.context).isEmpty)
        #expect(try await CheckIntegrity(test.office)().checks.filter { !$0.isSound }.isEmpty)
    }

    @Test func anErrorIsNotReleased() async throws {
        let test = try TestOffice { config in
            try replace(
                "severity: hold\n        reason: Late claims", with: "severity: error\n        reason: Late claims",
                in: config.appendingPathComponent("clinics/riverbend.yaml"))
        }
        let built = try await test.buildClaim(try await test.importDemo("riverbend/11-acute-otitis-media.json"))
        let claim = try #require(built.claim)
        await #expect(throws: UseCaseError.self) {
            _ = try await ReleaseClaim(test.office)(claim.number, reason: "manager agreed", in: test.context)
        }
    }

    @Test func aRuleCanBeSwitchedOffOnlyWithAReason() async throws {
        let silent = try TestOffice { config in
            try replace(
                "severity: hold\n        reason: Late claims of this payer were denied twice this year.",
                with: "severity: off", in: config.appendingPathComponent("clinics/riverbend.yaml"))
        }
        let finding = try #require(silent.workbench.configuration.findings.first { $0.severity == .error })
        #expect(finding.location.file == "clinics/riverbend.yaml")
        #expect(finding.location.line != nil)
        #expect(silent.office.clinics.clinic("riverbend") == nil)
        #expect(silent.office.clinics.clinic("lakeside") != nil)
    }

    @Test func aTypingErrorNamesFileLineColumnAndTheNearestKey() throws {
        let test = try TestOffice { config in
            try replace(
                "filing_limit_days: 120", with: "filling_limit_days: 120",
                in: config.appendingPathComponent("clinics/lakeside.yaml"))
        }
        let finding = try #require(test.workbench.configuration.findings.first { $0.severity == .error })
        #expect(finding.location.file == "clinics/lakeside.yaml")
        #expect(finding.location.line != nil && finding.location.column != nil)
        #expect("\(finding.message) \(finding.fix ?? "")".contains("filing_limit_days"))
    }

    @Test func aBrokenPayerIsSkippedAndTheRestWorks() async throws {
        let test = try TestOffice { config in
            try "name: [".write(
                to: config.appendingPathComponent("payers/medicare/payer.yaml"), atomically: true, encoding: .utf8)
        }
        #expect(test.workbench.configuration.payers.skipped.map(\.payer) == ["medicare"])
        #expect(test.workbench.configuration.payers.skipped.first?.findings.first?.location.line != nil)
        let built = try await test.buildClaim(try await test.importDemo("lakeside/03-upper-respiratory-infection.txt"))
        #expect(built.state == .ready)
        let orphan = try await test.buildClaim(try await test.importDemo("lakeside/07-skin-tag-removal.txt"))
        #expect(orphan.claim == nil)
        #expect(orphan.findings.map(\.id) == ["claim.payer-unknown"])
    }
}
