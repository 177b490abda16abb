import Claims
import Foundation
import PayerKit
import Primitives
import Testing

@testable import PluginHost

/// A broken payer is left out and says why; the others load.
@Suite struct LoadingTests {
    private func skipped(_ payer: String, in folder: PayerFolder) throws -> PayerHost.Skipped {
        let host = folder.host()
        #expect(host.payers.map(\.id) == PayerFolder.shipped.filter { $0 != payer })
        #expect(host.skipped.map(\.payer) == [payer])
        return try #require(host.skipped.first)
    }

    @Test func theShippedPayersLoadWithoutAWord() throws {
        let host = try PayerFolder().host()
        #expect(host.payers.map(\.id) == PayerFolder.shipped)
        #expect(host.skipped.isEmpty && host.findings.isEmpty)
    }

    @Test func theShippedPayersHaveTheirAdapters() throws {
        let host = try PayerFolder().host()
        for id in PayerFolder.shipped {
            let profile = try #require(host.profile(of: id, clinic: nil, on: nil))
            #expect(host.adapter(for: profile) != nil)
        }
        #expect(
            host.profile(of: "self-pay", clinic: nil, on: nil).flatMap { host.adapter(for: $0)?.receivesClaims }
                == false)
        #expect(host.profile(of: "nobody", clinic: nil, on: nil) == nil)
    }

    @Test func badYAMLIsNamedWithItsLine() throws {
        let folder = try PayerFolder()
        try folder.write("name: Medicare\nadapter: [medicare\n", to: "medicare/payer.yaml")
        let skipped = try skipped("medicare", in: folder)
        #expect(skipped.reason == "payer.yaml has errors")
        #expect(
            skipped.findings.contains { $0.location.file == "payers/medicare/payer.yaml" && $0.location.line != nil })
    }

    @Test(arguments: [
        "", "- a\n- b\n", "name: x\nname: y\nadapter: generic\n", "name: &a x\nadapter: *a\n", "\u{0}",
        "name: x\n\tadapter: y\n",
    ])
    func whatIsNoSettingsFileIsSkipped(text: String) throws {
        let folder = try PayerFolder()
        try folder.write(text, to: "medicare/payer.yaml")
        #expect(try !skipped("medicare", in: folder).findings.isEmpty)
    }

    @Test func bytesThatAreNoTextAreSkipped() throws {
        let folder = try PayerFolder()
        try Data((0...255).map { UInt8($0) }).write(to: folder.url.appending(path: "medicare/payer.yaml"))
        #expect(try !skipped("medicare", in: folder).findings.isEmpty)
    }

    @Test func anUnknownAdapterIsNamedWithTheKnownOnes() throws {
        let folder = try PayerFolder()
        try folder.replace("adapter: medicare", with: "adapter: medicaire", in: "medicare/payer.yaml")
        let skipped = try skipped("medicare", in: folder)
        let finding = try #require(skipped.findings.first)
        #expect(skipped.reason == "there is no adapter `medicaire`")
        #expect(
            finding.id == "payers.unknown-adapter" && finding.location.description == "payers/medicare/payer.yaml:3:10")
        #expect(finding.fix?.contains("blue-cross, commercial, generic, medicaid, medicare, self-pay") == true)
    }

    @Test func aSettingThatTheAdapterNeedsIsNamed() throws {
        let folder = try PayerFolder()
        try folder.replace("  state: IL\n", with: "", in: "illinois-medicaid/payer.yaml")
        #expect(try skipped("illinois-medicaid", in: folder).reason.contains("`parameters.state`"))
    }

    @Test func aFolderWithoutPayerYAMLIsSaid() throws {
        let folder = try PayerFolder()
        try folder.remove("medicare/payer.yaml")
        #expect(try skipped("medicare", in: folder).reason == "payers/medicare/payer.yaml is missing or cannot be read")
        try FileManager.default.createDirectory(
            at: folder.url.appending(path: "medicare/payer.yaml"), withIntermediateDirectories: true)
        #expect(try skipped("medicare", in: folder).reason == "payers/medicare/payer.yaml is missing or cannot be read")
    }

    @Test func aTypingErrorIsNamedWithItsPlaceAndTheNearestKey() throws {
        let folder = try PayerFolder()
        try folder.replace("filing_limit_days: 90", with: "filling_limit_days: 90", in: "prairie-mutual/payer.yaml")
        let finding = try #require(try skipped("prairie-mutual", in: folder).findings.first)
        let row = try #require(
            folder.text("prairie-mutual/payer.yaml").split(separator: "\n", omittingEmptySubsequences: false)
                .firstIndex { $0.hasPrefix("filling_limit_days") })
        #expect(finding.id == "settings.unknown-key")
        #expect(finding.location.description == "payers/prairie-mutual/payer.yaml:\(row + 1):1")
        #expect(finding.message.contains("did you mean `filing_limit_days`?"))
    }

    @Test(arguments: [
        ("filing_limit_days: 90", "filing_limit_days: 0"), ("copay: 25.00\nsim", "copay: 25,00\nsim"),
        ("filing_indicator: CI", "filing_indicator: COMM"), ("allowed_percent: 80", "allowed_percent: 101"),
        ("name: Prairie Mutual Health\n", ""), ("appeal_days: 180", "transports: [pigeon]"),
    ])
    func aWrongValueIsRefused(old: String, new: String) throws {
        let folder = try PayerFolder()
        try folder.replace(old, with: new, in: "prairie-mutual/payer.yaml")
        #expect(try skipped("prairie-mutual", in: folder).findings.hasBlocking)
    }

    @Test func aBrokenPostingFileSkipsItsPayer() throws {
        let folder = try PayerFolder()
        try folder.replace("CO-253: other", with: "CO-253: writeoff", in: "medicare/posting.yaml")
        let skipped = try skipped("medicare", in: folder)
        #expect(skipped.reason == "posting.yaml has errors")
        #expect(skipped.findings.first?.location.file == "payers/medicare/posting.yaml")
    }

    @Test func severalBrokenPayersAreEachSaid() throws {
        let folder = try PayerFolder()
        try folder.write("a", to: "medicare/payer.yaml")
        try folder.write("a", to: "self-pay/payer.yaml")
        try folder.write("readme", to: "notes/README.md")
        let host = folder.host()
        #expect(host.skipped.map(\.payer) == ["medicare", "notes", "self-pay"])
        #expect(host.payers.map(\.id) == ["bcbs-illinois", "illinois-medicaid", "prairie-mutual"])
    }

    @Test func aBrokenBaseIsSaidAndThePayersLoad() throws {
        let folder = try PayerFolder()
        try folder.replace("appeal_days: 180", with: "apeal_days: 180", in: "base.yaml")
        let host = folder.host()
        #expect(host.payers.count == 5)
        #expect(host.findings.hasBlocking && host.findings.first?.location.file == "payers/base.yaml")
    }

    @Test func looseFilesAndHiddenFoldersAreNoPayers() throws {
        let folder = try PayerFolder()
        try folder.write("x", to: "README.md")
        try folder.write("x", to: ".git/payer.yaml")
        #expect(folder.host().skipped.isEmpty)
    }

    @Test func aFolderThatIsNotThereHoldsNoPayers() {
        let host = PayerHost(folder: URL(filePath: "/nonexistent/payers"), builtIn: [])
        #expect(host.payers.isEmpty && host.findings.map(\.id) == ["payers.none"])
    }
}
