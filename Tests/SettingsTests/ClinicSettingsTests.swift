import Foundation
import Primitives
import Testing

@testable import Settings

@Suite("The clinics' files")
struct ClinicSettingsTests {
    private static let config = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Config")

    private func text(_ path: String) throws -> String {
        try String(contentsOf: Self.config.appending(path: path), encoding: .utf8)
    }

    private func read(_ text: String, file: String = "clinics/lakeside.yaml") -> (ClinicSettings?, [Finding]) {
        ClinicSettings.read(bytes: Array(text.utf8), file: file)
    }

    private func clinic(_ id: String) throws -> ClinicSettings {
        let (clinic, findings) = read(try text("clinics/\(id).yaml"), file: "clinics/\(id).yaml")
        #expect(findings.isEmpty)
        return try #require(clinic)
    }

    @Test("both clinics are read without findings and differ where clinics differ")
    func clinics() throws {
        let (lakeside, riverbend) = (try clinic("lakeside"), try clinic("riverbend"))
        #expect(lakeside.id == "lakeside" && lakeside.name == "Lakeside Family Medicine")
        #expect(riverbend.id == "riverbend" && riverbend.address.city == "Peoria")
        #expect(lakeside.npi != riverbend.npi)
        #expect(lakeside.usualPlaceOfService == "11")
        #expect(lakeside.fees.count > 100 && riverbend.fees.count > 100)
        #expect(lakeside.fees["99213"]?.value != riverbend.fees["99213"]?.value)
        #expect(lakeside.payers["bcbs-illinois"] != riverbend.payers["bcbs-illinois"])
        #expect(lakeside.providers.allSatisfy { riverbend.provider($0.npi.digits) == nil })
        #expect(lakeside.payers["illinois-medicaid"]?.value.providerID?.value == "00430218")
    }

    @Test("a fee and a payer's override name the line they stand on")
    func provenance() throws {
        let lines = try text("clinics/lakeside.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        let lakeside = try clinic("lakeside")
        let fee = try #require(lakeside.fees["99213"])
        #expect(lines[fee.line - 1] == "  99213: \(fee.value)")
        #expect(fee.source == "clinics/lakeside.yaml:\(fee.line):10")
        let limit = try #require(lakeside.payers["bcbs-illinois"]?.value.terms.filingLimitDays)
        #expect(lines[limit.line - 1] == "    filing_limit_days: \(limit.value)")
    }

    @Test("a plan's rule stands over the payer's, the payer's over the clinic's, each from its day on")
    func layers() throws {
        let before = try #require(CalendarDate(iso: "2025-12-31"))
        let after = try #require(CalendarDate(iso: "2026-01-01"))
        let lakeside = try clinic("lakeside")
        let id = "claim.modifier-25"
        #expect(lakeside.rule(id, payer: "bcbs-illinois", on: before) == nil)
        #expect(lakeside.rule(id, payer: "bcbs-illinois", on: after)?.value.severity.value == .hold)
        #expect(lakeside.rule("claim.duplicate", payer: "unlisted", on: before)?.value.severity.value == .hold)
        #expect(lakeside.rule(id, payer: "prairie-mutual", on: after) == nil)
    }

    @Test("the installation's file is read without findings")
    func superbill() throws {
        let (settings, findings) = SuperbillSettings.read(
            bytes: Array(try text("superbill.yaml").utf8), file: "superbill.yaml")
        #expect(findings.isEmpty)
        #expect(settings?.defaultClinic == "lakeside")
        #expect(settings?.server == SuperbillSettings.Server(host: "127.0.0.1", port: 8080, secureCookies: false))
        #expect(settings?.submitter.phone == "2175550190")
    }

    @Test("listening beyond this computer without secure cookies is warned about, not refused")
    func openServer() throws {
        let open = try text("superbill.yaml").replacing("host: 127.0.0.1", with: "host: 0.0.0.0")
        let (settings, findings) = SuperbillSettings.read(bytes: Array(open.utf8), file: "superbill.yaml")
        #expect(settings?.server.host == "0.0.0.0")
        #expect(findings.map(\.id) == ["settings.insecure-cookies"])
    }

    @Test(
        "a change of the real file is reported at its place with the way to mend it",
        arguments: [
            (
                "    filing_limit_days: 120", "    filling_limit_days: 120", 5, "settings.unknown-key",
                "filing_limit_days"
            ),
            ("tax_id: \"370914265\"", "tax_id: 37-0914265", 9, "settings.wrong-type", "9 digits"),
            ("npi: 1447002514", "npi: 1447002515", 6, "settings.wrong-type", "check digit"),
            ("  99213: 148.00", "  99213: 148,00", 10, "settings.wrong-type", "without `$`"),
            ("  99213: 148.00", "  9921: 148.00", 3, "settings.wrong-type", "`9921` must be a procedure code"),
            ("phone: 217-555-0142", "phome: 217-555-0142", 1, "settings.unknown-key", "`phone`"),
            ("    enrolled: yes", "    enroled: yes", 5, "settings.unknown-key", "`enrolled`"),
            ("        severity: hold", "        severity: hodl", 19, "settings.wrong-type", "did you mean `hold`?"),
        ])
    func mistakes(from: String, to: String, column: Int, id: String, hint: String) throws {
        var lines = try text("clinics/lakeside.yaml").split(separator: "\n", omittingEmptySubsequences: false)
        let index = try #require(lines.firstIndex { $0 == from })
        lines[index] = to[...]
        let (clinic, findings) = read(lines.joined(separator: "\n"))
        #expect(clinic == nil)
        let finding = try #require(findings.first)
        #expect(findings.count == 1)
        #expect(finding.id == id)
        #expect(finding.location.file == "clinics/lakeside.yaml")
        #expect(finding.location.line == index + 1)
        #expect(finding.location.column == column)
        #expect("\(finding.message) \(finding.fix ?? "")".contains(hint))
    }

    @Test("turning a rule off needs a reason")
    func reason() throws {
        let rule = "payers:\n  medicare:\n    rules:\n      claim.duplicate:\n        severity: off\n"
        let base = try text("clinics/lakeside.yaml")
        let head = try #require(base.range(of: "\npayers:")?.lowerBound)
        let fees = "fees:\n  99213: 1.00\n"
        let (refused, findings) = read(base[..<head] + "\n" + rule + fees)
        #expect(refused == nil)
        #expect(findings.map(\.id) == ["settings.reason-needed"])
        let (clinic, none) = read(base[..<head] + "\n" + rule + "        reason: pilot\n" + fees)
        #expect(none.isEmpty)
        #expect(clinic?.payers["medicare"]?.value.terms.rules["claim.duplicate"]?.value.severity.value.finding == nil)
    }

    @Test("one NPI twice, no provider and an unusable file name are refused")
    func lists() throws {
        let base = try text("clinics/lakeside.yaml")
        let clinic = try clinic("lakeside")
        let npis = clinic.providers.map(\.npi.digits)
        #expect(npis.count > 1)
        let twice = base.replacing("- npi: \(npis[1])", with: "- npi: \(npis[0])")
        #expect(read(twice).1.map(\.id) == ["settings.same-provider"])
        #expect(read(base, file: "clinics/Lake Side.yaml").1.map(\.id) == ["settings.file-name"])
        let start = try #require(base.range(of: "providers:\n")?.lowerBound)
        let end = try #require(base.range(of: "\n# Where visits")?.lowerBound)
        let none = base[..<start] + "providers: []\n" + base[end...]
        #expect(read(String(none)).1.map(\.id) == ["settings.no-providers"])
    }
}
