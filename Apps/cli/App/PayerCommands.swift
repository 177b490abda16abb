import ArgumentParser
import Claims
import Composition
import Foundation
import PluginHost
import Primitives
import RevenueCycle
import Settings

struct PayerCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "payer", abstract: "Payers: which are loaded, and why a setting is what it is.",
        subcommands: [List.self, Explain.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List payers, and those that were skipped with the reason.",
            discussion: "Example: superbill payer list")
        @OptionGroup var common: CommonOptions

        func execute() async throws {
            let configuration = try common.configuration()
            let profiles = configuration.payers.payers.map {
                configuration.payers.profile(of: $0, clinic: nil, on: nil)
            }
            if common.json {
                return try Console.printJSON(PayerListView(payers: profiles, skipped: configuration.payers.skipped))
            }
            var table = Table([
                ("Payer", .left), ("Name", .left), ("Adapter", .left), ("Electronic no.", .left),
                ("Filing days", .right),
                ("Sends by", .left),
            ])
            for profile in profiles {
                table.add([
                    profile.id, profile.name, profile.adapter, profile.electronicID, String(profile.filingLimitDays),
                    profile.transports.joined(separator: ", "),
                ])
            }
            Console.say(table.render())
            for finding in configuration.findings where finding.severity >= .warning { Console.warn(finding) }
            for skipped in configuration.payers.skipped {
                Console.say("\nSKIPPED \(skipped.payer): \(skipped.reason)")
                for finding in skipped.findings {
                    Console.say("  \(finding.location): \(finding.message)" + (finding.fix.map { " \($0)" } ?? ""))
                }
            }
        }
    }

    struct Explain: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show every setting in force and the file and line that it came from.",
            discussion: "Example: superbill payer explain bcbs-illinois --clinic lakeside filing_limit_days")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The payer: a folder under Config/payers.") var payer: String
        @Option(help: "The clinic whose layer is applied too.") var clinic: String?
        @Argument(help: "Only this setting.") var field: String?

        func execute() async throws {
            let configuration = try common.configuration()
            let settings = configuration.clinics.first { $0.id == clinic }
            if let clinic, settings == nil { throw UseCaseError.notFound("clinic", clinic) }
            guard let profile = configuration.payers.profile(of: payer, clinic: settings, on: nil) else {
                if let skipped = configuration.payers.skipped.first(where: { $0.payer == payer }) {
                    throw UseCaseError.refused("payer \(payer) (\(skipped.reason))", skipped.findings)
                }
                throw UseCaseError.notFound("payer", payer)
            }
            let rows = PayerExplanation.rows(of: profile).filter { field == nil || $0.field == field }
            if let field, rows.isEmpty { throw UseCaseError.notFound("setting", field) }
            if common.json { return try Console.printJSON(rows) }
            var table = Table([("Setting", .left), ("Value", .left), ("Set in", .left)])
            for row in rows { table.add([row.field, row.value.shortened(to: 70), row.source]) }
            Console.say(table.render())
        }
    }
}

struct PayerListView: Encodable {
    var payers: [PayerProfile]
    var skipped: [PayerHost.Skipped]
}
