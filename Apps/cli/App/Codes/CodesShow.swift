import ArgumentParser
import CodeSets
import Primitives
import RevenueCycle

struct CodesShow: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show a code: validity on a date, notes, editor flags, risk category, what to use instead.",
        discussion: """
            Example: superbill codes show E11.65 --on 2026-11-01
            Example: superbill codes show J1100
            """)
    @OptionGroup var common: CommonOptions
    @Argument(help: "A code of any system: diagnosis, procedure, modifier, place, adjustment reason, …") var code:
        String
    @Option(help: "The date of service.") var on: String?

    func execute() async throws {
        let catalog = try common.codeLibrary().current
        let answer = try LookUpCode(catalog)(code, on: CodesCommand.day(on))
        if common.json { return try Console.printJSON(answer) }
        var isFirst = true
        func section(_ title: String) {
            if !isFirst { Console.say() }
            isFirst = false
            Console.say(title)
        }
        if let procedure = answer.procedure {
            section("\(answer.code)  \(procedure.entry?.label ?? "procedure")")
            Console.say("  On \(answer.on): \(procedure.standing.words)")
            if let category = procedure.entry?.category { Console.say("  Category: \(category)") }
        }
        if let diagnosis = answer.diagnosis {
            section("\(diagnosis.entry.code)  \(diagnosis.entry.title)")
            show(diagnosis, on: answer.on, catalog)
        }
        for meaning in answer.meanings {
            section("\(answer.code)  \(meaning.title)")
            for field in meaning.fields.dropFirst() { Console.say("  \(field.name): \(field.value)") }
        }
        for table in answer.tables {
            section("\(answer.code)  \(table.title), \(table.release)")
            for row in table.rows {
                Console.say("  " + row.map { "\($0.name): \($0.value)" }.joined(separator: "; "))
            }
        }
    }

    private func show(_ diagnosis: LookUpCode.Diagnosis, on date: CalendarDate, _ catalog: InstalledCodeSets) {
        let entry = diagnosis.entry
        Console.say("  On \(date): \(diagnosis.standing.words)")
        for replacement in diagnosis.replacements {
            let ground = replacement.ground == .similarTitle ? " (title alike; check the meaning)" : ""
            Console.say("  Instead: \(replacement.code)  \(replacement.title)\(ground)")
        }
        if let parent = entry.parent { Console.say("  Under: \(parent)  \(diagnosis.parentTitle ?? "")") }
        for child in entry.children.prefix(40) {
            Console.say("  Child: \(child)  \(catalog.diagnosis(child, on: date)?.title ?? "")")
        }
        if entry.children.count > 40 { Console.say("  … \(entry.children.count - 40) more below it") }
        for flag in diagnosis.facts.editorFlags { Console.say("  Editor: \(flag.meaning)") }
        for category in diagnosis.facts.riskCategories {
            Console.say("  HCC \(category.number) (V28, payment year \(category.paymentYear)): \(category.label)")
        }
        for term in entry.inclusionTerms { Console.say("  Includes the term: \(term)") }
        for note in entry.notes {
            let origin = note.inheritedFrom.map { " (from \($0))" } ?? ""
            let text = note.text.split(separator: "\n").joined(separator: "\n      ")
            Console.say("  \(note.kind.words)\(origin): \(text)")
        }
        for seventh in entry.seventhCharacters { Console.say("  7th \(seventh.character): \(seventh.meaning)") }
    }
}

extension LookUpCode.Standing {
    fileprivate var words: String {
        switch word {
        case "valid": "valid for billing"
        case "notBillable": "a heading; choose a more specific code"
        case "ended": "ended on \(endedOn?.description ?? "an earlier day")"
        case "unverified": "not confirmed: the newest installed table is \(edition ?? "")"
        case "systemNotInForce": "ICD-10-CM was not in force"
        default: "not in the table"
        }
    }
}

extension CodeNote.Kind {
    /// As the tabular list heads such a note.
    fileprivate var words: String {
        switch self {
        case .includes: "Includes"
        case .excludes1: "Excludes1 (never together)"
        case .excludes2: "Excludes2 (not part of it)"
        case .codeFirst: "Code first"
        case .useAdditional: "Use additional code"
        case .codeAlso: "Code also"
        case .note: "Note"
        case .seventhCharacter: "7th character"
        }
    }
}
