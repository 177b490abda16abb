import ArgumentParser
import CodeSets
import Composition
import Foundation
import Primitives
import RevenueCycle

struct CodesCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codes", abstract: "Look codes up by date of service.",
        subcommands: [Search.self, Show.self, Status.self])

    /// Looking a code up needs no database.
    static func catalog(_ common: CommonOptions) throws -> EmbeddedCodeSets {
        try EmbeddedCodeSets(directory: Configuration.locate(common.config).appendingPathComponent("code-sets").path)
    }

    static func date(_ text: String?) throws -> CalendarDate {
        guard let text else { return SystemClock().today }
        guard let date = CalendarDate(iso: text) else {
            throw ValidationError("\(text) is not a date such as 2026-03-31")
        }
        return date
    }

    struct Search: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Find codes by words: titles and inclusion terms.",
            discussion: "Example: superbill codes search \"sugar diabetes with bad kidneys\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The words.") var words: [String]
        @Option(help: "The date of service.") var on: String?
        @Option(help: "How many.") var limit = 10
        @Flag(help: "Search the procedure list instead.") var procedures = false

        func execute() async throws {
            guard (1...1_000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000") }
            let catalog = try CodesCommand.catalog(common)
            let text = words.joined(separator: " ")
            if procedures {
                let found = catalog.searchProcedures(text, limit: limit)
                if common.json { return try Console.printJSON(found) }
                var table = Table([("Code", .left), ("Category", .left), ("Our wording", .left)])
                for entry in found { table.add([entry.code.text, entry.category, entry.label]) }
                return Console.say(found.isEmpty ? "Nothing found." : table.render())
            }
            let matches = catalog.search(text, on: try CodesCommand.date(on), limit: limit)
            if common.json { return try Console.printJSON(matches) }
            var table = Table([
                ("Code", .left), ("Billable", .left), ("Title", .left), ("Matched", .left), ("Score", .right),
            ])
            for match in matches {
                table.add([
                    match.code.text, match.isBillable ? "yes" : "no", match.title.shortened(to: 70),
                    match.matched.shortened(to: 40), String(match.score),
                ])
            }
            Console.say(matches.isEmpty ? "Nothing found." : table.render())
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a code: validity on a date, hierarchy, notes, 7th characters.",
            discussion: "Example: superbill codes show E11.22 --on 2026-03-31")
        @OptionGroup var common: CommonOptions
        @Argument(help: "An ICD-10-CM or procedure code.") var code: String
        @Option(help: "The date of service.") var on: String?

        func execute() async throws {
            let catalog = try CodesCommand.catalog(common)
            let date = try CodesCommand.date(on)
            if let procedure = ProcedureCode(code), let entry = catalog.procedure(procedure) {
                if common.json { return try Console.printJSON(entry) }
                return Console.say("\(entry.code)  \(entry.label)\n  Category: \(entry.category)")
            }
            guard let diagnosis = ICD10CM.Code(code), let entry = catalog.diagnosis(diagnosis, on: date) else {
                throw UseCaseError.notFound("code", code)
            }
            let standing = CodesCommand.describe(catalog.standing(of: diagnosis, on: date))
            if common.json { return try Console.printJSON(CodeView(entry: entry, on: date, standing: standing)) }
            Console.say("\(entry.code)  \(entry.title)")
            Console.say("  On \(date): \(standing)")
            if let parent = entry.parent {
                Console.say("  Under: \(parent)  \(catalog.diagnosis(parent, on: date)?.title ?? "")")
            }
            for child in entry.children.prefix(40) {
                Console.say("  Child: \(child)  \(catalog.diagnosis(child, on: date)?.title ?? "")")
            }
            for term in entry.inclusionTerms { Console.say("  Includes the term: \(term)") }
            for note in entry.notes {
                let origin = note.inheritedFrom.map { " (from \($0))" } ?? ""
                let text = note.text.split(separator: "\n").joined(separator: "\n      ")
                Console.say("  \(note.kind.rawValue)\(origin): \(text)")
            }
            for seventh in entry.seventhCharacters { Console.say("  7th \(seventh.character): \(seventh.meaning)") }
        }
    }

    struct Status: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Which tables are installed, and which checks are off for want of one.",
            discussion: "Example: superbill codes status")
        @OptionGroup var common: CommonOptions

        func execute() async throws {
            let catalog = try CodesCommand.catalog(common)
            if common.json { return try Console.printJSON(catalog.editions) }
            var table = Table([
                ("Table", .left), ("Release", .left), ("From", .left), ("To", .left), ("Codes", .right),
                ("Valid", .right),
                ("Source", .left),
            ])
            for edition in catalog.editions {
                table.add([
                    edition.system, edition.release, edition.effectiveFrom.description, edition.effectiveTo.description,
                    String(edition.codes), String(edition.validCodes), edition.source.shortened(to: 60),
                ])
            }
            Console.say(table.render())
            Console.say(
                "\nOff until a table is imported: NCCI pairs, units limits (MUE), coverage policies, fee schedules.")
        }
    }

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

struct CodeView: Encodable {
    var entry: DiagnosisEntry
    var on: CalendarDate
    var standing: String
}
