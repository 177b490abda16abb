import ArgumentParser
import Coding
import Composition
import Primitives
import RevenueCycle

struct QueryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "query", abstract: "Questions to providers, from the draft to the answer.",
        subcommands: [List.self, Draft.self, Show.self, Send.self, Answer.self, Withdraw.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List queries with their deadlines.",
            discussion: "Example: superbill query list --overdue\n         superbill query list --visit 1001")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?
        @Option(help: "Only this visit.") var visit: Int64?
        @Flag(help: "Only those whose answer is late.") var overdue = false

        func execute() async throws {
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let office = workbench.office
            let queries = try await AskProvider(office).list(
                QueryFilter(clinic: clinic, visit: visit), overdueOnly: overdue, in: common.context)
            if common.json { return try Console.printJSON(queries) }
            if queries.isEmpty { return Console.say(overdue ? "No answer is late." : "There is no query.") }
            var table = Table([
                ("Query", .right), ("Visit", .right), ("Clinic", .left), ("Provider", .left), ("Code", .left),
                ("State", .left), ("Due", .left), ("Tell", .left), ("About", .left),
            ])
            let today = office.clock.today
            for tracked in queries {
                let query = tracked.query
                let due = tracked.isOpen ? query.due.description + (tracked.isOverdue(on: today) ? " LATE" : "") : ""
                table.add([
                    String(tracked.number), String(query.visit), tracked.clinic, tracked.provider ?? "",
                    tracked.code ?? "", query.state.rawValue, due,
                    QueryDeadline.standard.escalation(of: query, on: today)?.role ?? "", query.title,
                ])
            }
            Console.say(table.render())
        }
    }

    struct Draft: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Draft what a visit's proposals leave open, or a question of your own.",
            discussion: """
                Example: superbill query draft 1001
                         superbill query draft 1001 --code N18.9 --kind stage \
                --question "Please state the stage of the condition quoted above."
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's number.") var visit: Int64
        @Option(help: "Your own question; it asks openly and leads to no answer.") var question: String?
        @Option(help: "An answer to offer (two or more, or none).") var option: [String] = []
        @Option(help: "The proposed code that the answer would change.") var code: String?
        @Option(help: "What is open: laterality, stage, acuity, severity, cause, specificity, trimester, episode, ...")
        var kind = "specificity"

        func execute() async throws {
            guard (question == nil) == (code == nil), question != nil || option.isEmpty else {
                throw ValidationError("a question of your own takes --question and --code")
            }
            guard let kind = ProviderQuery.Kind(rawValue: kind) else {
                throw ValidationError(
                    "--kind must be one of \(ProviderQuery.Kind.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            let office = try common.workbench().office
            let own = question.flatMap { question in
                code.map { AskProvider.Draft(question: question, options: option, code: $0, kind: kind) }
            }
            let drafts = try await AskProvider(office).draft(visit, own, in: common.context)
            if common.json { return try Console.printJSON(drafts) }
            if drafts.isEmpty { return Console.say("Nothing is open that has not been asked.") }
            for query in drafts { QueryPrinter.show(query, today: office.clock.today) }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a query with its evidence and its way.", discussion: "Example: superbill query show 1")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The query's number.") var query: Int64

        func execute() async throws {
            let office = try common.workbench().office
            try QueryCommand.finish(
                try await AskProvider(office).show(query, in: common.context), office, json: common.json)
        }
    }

    struct Send: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hand a query to the provider; the visit's claim waits for the answer.",
            discussion: "Example: superbill query send 1 --days 7")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The query's number.") var query: Int64
        @Option(help: "Business days until the answer is wanted. Default: 5.") var days: Int?

        func execute() async throws {
            let office = try common.workbench().office
            try QueryCommand.finish(
                try await AskProvider(office).send(query, days: days, in: common.context), office, json: common.json)
        }
    }

    struct Answer: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Record what the provider answered.",
            discussion: "Example: superbill query answer 1 --option 2\n         superbill query answer 1 --text \"…\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The query's number.") var query: Int64
        @Option(help: "The number of the option that was chosen.") var option: Int?
        @Option(help: "What the provider wrote.") var text: String?

        func execute() async throws {
            let office = try common.workbench().office
            let answered = try await AskProvider(office).answer(query, option: option, text: text, in: common.context)
            try QueryCommand.finish(answered, office, json: common.json)
            if !common.json { Console.say("Read the visit again: superbill code \(answered.query.visit)") }
        }
    }

    struct Withdraw: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Take a query back; the reason is kept.",
            discussion: "Example: superbill query withdraw 1 --reason \"the addendum of May 3 says it\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The query's number.") var query: Int64

        func execute() async throws {
            guard let reason = common.reason else { throw ValidationError("a withdrawal needs --reason") }
            let office = try common.workbench().office
            try QueryCommand.finish(
                try await AskProvider(office).withdraw(query, reason: reason, in: common.context), office,
                json: common.json)
        }
    }

    private static func finish(_ query: TrackedQuery, _ office: Office, json: Bool) throws {
        if json { return try Console.printJSON(query) }
        QueryPrinter.show(query, today: office.clock.today)
    }
}

enum QueryPrinter {
    static func show(_ tracked: TrackedQuery, today: CalendarDate) {
        let query = tracked.query
        let about = tracked.code.map { " about \($0)" } ?? ""
        let late = tracked.isOverdue(on: today) ? ", LATE" : ""
        Console.say(
            "Query \(tracked.number), visit \(query.visit), \(tracked.clinic)\(about): \(query.state.rawValue)"
                + (tracked.isOpen ? ", answer due \(query.due)\(late)" : ""))
        Console.say("  \(query.title)")
        for indicator in query.indicators {
            let evidence = indicator.evidence
            Console.say("  The \(indicator.place) says, bytes \(evidence.start)-\(evidence.end): “\(evidence.quote)”")
        }
        Console.say("  \(query.question)")
        for (index, option) in query.options.enumerated() { Console.say("    \(index + 1)  \(option)") }
        if let answer = query.answer {
            Console.say("  Answer: \([answer.option, answer.text].compactMap(\.self).joined(separator: ": "))")
        }
        Console.say("  \(tracked.draftedAt)  drafted by \(tracked.draftedBy)")
        for event in query.history {
            Console.say(
                "  \(event.at)  \(event.state.rawValue) by \(event.by)" + (event.remark.map { ": \($0)" } ?? ""))
        }
    }
}
