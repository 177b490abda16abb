import ArgumentParser
import CodeSets
import Primitives
import RevenueCycle

struct CodesSearch: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "search", abstract: "Find codes by words.",
        discussion: """
            Example: superbill codes search "sugar diabetes with bad kidneys"
            Example: superbill codes search --batch terms.txt --limit 10 --tsv
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "The words.") var words: [String] = []
    @Option(help: "The date of service.") var on: String?
    @Option(help: "How many.") var limit = 10
    @Option(help: "Which codes: \(CodesSearch.systems.joined(separator: ", ")).") var system = "icd10cm"
    @Flag(help: "The same as --system procedures.") var procedures = false
    @Option(help: "A file with one term per line, or - for standard input; all are searched in one run.")
    var batch: String?
    @Flag(help: "Print `term<TAB>code1;code2;…`, one line per term.") var tsv = false

    static let systems = ["icd10cm", "procedures"] + TitleTable.all.map(\.table)

    func validate() throws {
        guard (1...1_000).contains(limit) else { throw ValidationError("--limit must be 1 to 1000") }
        guard words.isEmpty != (batch == nil) else { throw ValidationError("give words or --batch FILE, one of them") }
        guard Self.systems.contains(system) else {
            throw ValidationError("--system must be one of \(Self.systems.joined(separator: ", "))")
        }
    }

    func execute() async throws {
        let catalog = try common.codeLibrary().current
        let date = try CodesCommand.day(on)
        if let batch { return try search(batch, catalog, date) }
        let text = words.joined(separator: " ")
        let system = procedures ? "procedures" : system
        if tsv {
            return Console.say("\(text)\t\(codes(text, system, catalog, date).joined(separator: ";"))")
        }
        switch system {
        case "icd10cm": try show(catalog.search(text, on: date, limit: limit), catalog, date)
        case "procedures": try show(catalog.searchProcedures(text, limit: limit))
        default:
            guard let found = catalog.searchTitles(text, table: system, on: date, limit: limit) else {
                throw UseCaseError.notConfigured(
                    "no edition of \(system) is installed; superbill codes status tells more")
            }
            try show(found)
        }
    }

    private func codes(_ text: String, _ system: String, _ catalog: InstalledCodeSets, _ date: CalendarDate) -> [String]
    {
        switch system {
        case "icd10cm": catalog.search(text, on: date, limit: limit).map(\.code.text)
        case "procedures": catalog.searchProcedures(text, limit: limit).map(\.code.text)
        default: (catalog.searchTitles(text, table: system, on: date, limit: limit) ?? []).map(\.code)
        }
    }

    private func search(_ file: String, _ catalog: InstalledCodeSets, _ date: CalendarDate) throws {
        struct Line: Encodable {
            var term: String
            var codes: [String]
        }
        let system = procedures ? "procedures" : system
        let batch = try BatchFile(file)
        guard common.json else {
            return try batch.printAnswers {
                "\($0)\t\(codes($0, system, catalog, date).joined(separator: ";"))\n"
            }
        }
        var lines: [Line] = []
        batch.forEachLine { lines.append(Line(term: $0, codes: codes($0, system, catalog, date))) }
        try Console.printJSON(lines)
    }

    private func show(_ matches: [CodeMatch], _ catalog: InstalledCodeSets, _ date: CalendarDate) throws {
        let question = matches.first.flatMap { catalog.question(after: $0.code, on: date) }
        if common.json { return try Console.printJSON(SearchAnswer(matches: matches, question: question)) }
        var table = Table([
            ("Code", .left), ("Billable", .left), ("Title", .left), ("Matched", .left), ("Score", .right),
        ])
        for match in matches {
            table.add([
                match.code.text, match.isBillable ? "yes" : "no", match.title.shortened(to: 70),
                match.matched.shortened(to: 40), String(match.score),
            ])
        }
        guard let first = matches.first else { return Console.say("Nothing found.") }
        Console.say(table.render())
        for step in first.because { Console.say("\nRead \(step.from) as \(step.to)") }
        if let second = first.second { Console.say("\nWith \(first.code) goes \(second) (manifestation).") }
        guard let question else { return }
        Console.say("\nNext for \(first.code), \(question.axis):")
        for choice in question.choices.prefix(12) { Console.say("  \(choice.code)  \(choice.label.shortened(to: 90))") }
        if question.choices.count > 12 { Console.say("  … \(question.choices.count - 12) more") }
    }

    private struct SearchAnswer: Encodable {
        var matches: [CodeMatch]
        var question: CodeQuestion?
    }

    private func show(_ found: [ProcedureEntry]) throws {
        if common.json { return try Console.printJSON(found) }
        var table = Table([("Code", .left), ("Category", .left), ("Our wording", .left)])
        for entry in found { table.add([entry.code.text, entry.category, entry.label]) }
        Console.say(found.isEmpty ? "Nothing found." : table.render())
    }

    private func show(_ found: [TitleMatch]) throws {
        if common.json { return try Console.printJSON(found) }
        var table = Table([("Code", .left), ("Title", .left), ("Score", .right)])
        for match in found { table.add([match.code, match.title.shortened(to: 100), String(match.score)]) }
        Console.say(found.isEmpty ? "Nothing found." : table.render())
    }
}
