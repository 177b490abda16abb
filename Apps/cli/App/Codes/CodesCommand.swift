import ArgumentParser
import CodeSets
import Composition
import Foundation
import Primitives
import RevenueCycle

struct CodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Look codes up by date of service, and import the agencies' tables.",
        subcommands: [
            CodesSearch.self, CodesShow.self, CodesStatus.self, CodesImport.self, CodesRevert.self, CodesImpact.self,
            CodesCheck.self,
            CodesPrice.self,
        ])

    static func date(_ text: String?, option: String = "--on") throws -> CalendarDate? {
        guard let text else { return nil }
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("\(option) \(text) is not a date such as 2026-03-31")
        }
        return date
    }

    static func day(_ text: String?) throws -> CalendarDate { try date(text) ?? SystemClock().today }

    static func describe(_ standing: CodeStanding) -> String {
        switch standing {
        case .valid: "valid for billing"
        case .notBillable: "a heading; choose a more specific code"
        case .unknown: "not in the table"
        case .unverified(let edition): "not confirmed: the newest installed table is \(edition)"
        case .ended(let last): "ended on \(last)"
        case .systemNotInForce: "ICD-10-CM was not in force"
        }
    }
}

extension CommonOptions {
    /// Looking a code up needs neither payers nor a database.
    func codeLibrary() throws -> CodeLibrary {
        try CodeLibrary(
            folder: Configuration.locate(config),
            database: database ?? ProcessInfo.processInfo.environment["SUPERBILL_DATABASE"])
    }
}
