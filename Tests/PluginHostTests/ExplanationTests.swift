import Claims
import Foundation
import Primitives
import Settings
import Testing

@testable import PluginHost

/// `payer explain`: every value in force can say where it was written.
@Suite struct ExplanationTests {
    @Test func everyRowNamesThePlaceOfItsValue() throws {
        let folder = try PayerFolder()
        let clinic = try PayerFolder.clinic("lakeside")
        let host = folder.host()
        var checked = 0
        for id in PayerFolder.shipped {
            let profile = try #require(host.profile(of: id, clinic: clinic, on: try day("2026-02-10")))
            for row in PayerExplanation.rows(of: profile) where row.source != "built in" {
                let parts = row.source.split(separator: ":").map(String.init)
                try #require(parts.count == 3)
                let line = try Self.line(try #require(Int(parts[1])), of: parts[0], folder)
                let column = try #require(Int(parts[2]))
                #expect(column >= 1 && column <= line.count, "\(row.field) \(row.source)")
                // The place named is where the value stands: a one-word value is read there again.
                let shown = row.value.split(separator: " ").first.map(String.init) ?? ""
                if ["name", "adapter", "electronic_id", "filing_indicator", "filing_limit_days", "appeal_days"]
                    .contains(row.field)
                    || row.field.hasPrefix("rules.") || row.field.hasPrefix("posting.")
                {
                    let there = line.dropFirst(column - 1).trimmingPrefix("\"")
                    #expect(there.hasPrefix(shown), "\(row.field) = \(row.value) at \(row.source)")
                    checked += 1
                }
            }
        }
        #expect(checked > 30)
    }

    private static func line(_ number: Int, of file: String, _ folder: PayerFolder) throws -> String {
        let text =
            file.hasPrefix("payers/")
            ? try folder.text(String(file.dropFirst(7)))
            : try String(contentsOf: PayerFolder.root.appending(path: "Config/\(file)"), encoding: .utf8)
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        try #require(lines.indices.contains(number - 1))
        return String(lines[number - 1])
    }

    @Test func whatNobodySetIsBuiltIn() throws {
        let folder = try PayerFolder()
        try folder.write("name: New Plan\nadapter: generic\n", to: "new/payer.yaml")
        let host = folder.host()
        let rows = PayerExplanation.rows(of: try #require(host.profile(of: "new", clinic: nil, on: nil)))
        func row(_ field: String) -> PayerExplanation.Row? { rows.first { $0.field == field } }
        #expect(row("copay") == PayerExplanation.Row(field: "copay", value: "none", source: "built in"))
        #expect(row("enrolled")?.value == "yes")
        #expect(row("name")?.source == "payers/new/payer.yaml:1:7")
        #expect(row("appeal_days")?.source.hasPrefix("payers/base.yaml:") == true)
    }

    @Test func aReasonIsShown() throws {
        let host = try PayerFolder().host()
        let profile = try #require(host.profile(of: "self-pay", clinic: nil, on: nil))
        let row = PayerExplanation.rows(of: profile).first { $0.field == "rules.claim.timely-filing" }
        #expect(row?.value.hasPrefix("off (nothing is filed") == true)
    }
}
