import ArgumentParser
import Coding
import Composition
import Primitives
import RevenueCycle

struct PracticeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "practice", abstract: "Code worked visits of invented people, and see what you missed.",
        subcommands: [List.self, Start.self, Answer.self, Report.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the visits and your best score of each.", discussion: "Example: superbill practice list")
        @OptionGroup var common: CommonOptions

        func execute() async throws {
            let practice = try PracticeCommand.practice(common)
            let progress = try await practice.progress(in: common.context)
            if common.json { return try Console.printJSON(practice.visits.map(PracticeView.init)) }
            var table = Table([
                ("Visit", .left), ("Level", .right), ("Title", .left), ("Codes", .right), ("Tries", .right),
                ("Best", .right),
            ])
            for visit in practice.visits {
                let line = progress.lines.first { $0.visit == visit.id }
                table.add([
                    visit.id, String(visit.level), visit.title, String(visit.answers.count),
                    line.map { String($0.attempts) } ?? "", line.map { "\($0.best) %" } ?? "",
                ])
            }
            Console.say(table.render())
        }
    }

    struct Start: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read a visit's note.", discussion: "Example: superbill practice start knee-injection")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's name.") var visit: String

        func execute() async throws {
            let visit = try PracticeCommand.practice(common).visit(visit)
            if common.json { return try Console.printJSON(PracticeView(visit)) }
            Console.say("\(visit.title) (level \(visit.level)), date of service \(visit.date)\n")
            Console.say(visit.note)
            Console.say("Answer with: superbill practice answer \(visit.id) --codes \"…\"")
        }
    }

    struct Answer: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hand in your codes and see what you missed.",
            discussion: "Example: superbill practice answer knee-injection --codes \"M17.11 20610-RT J3301*4\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's name.") var visit: String
        @Option(help: "Your codes, in their order.") var codes: String

        func execute() async throws {
            let codes = try QualityCommand.codes(codes)
            let (result, lessons) = try await PracticeCommand.practice(common).answer(
                visit, with: codes, in: common.context)
            if common.json { return try Console.printJSON(PracticeAnswerView(result: result, lessons: lessons)) }
            Console.say("\(result.points) %: \(result.comparison.correct) of \(result.comparison.items) codes right.")
            for lesson in lessons {
                Console.say("\n- \(QualityPrinter.text(lesson.disagreement))")
                if let evidence = lesson.evidence {
                    Console.say("  Note, bytes \(evidence.start)-\(evidence.end): “\(evidence.quote)”")
                }
                if let why = lesson.why, !why.isEmpty { Console.say("  \(why)") }
            }
        }
    }

    struct Report: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "How far you, or a trainee, have come.",
            discussion: "Example: superbill practice report\n         superbill practice report --user tom")
        @OptionGroup var common: CommonOptions
        @Option(help: "Another person's progress, for those who may see it.") var user: String?

        func execute() async throws {
            let practice = try PracticeCommand.practice(common)
            let progress = try await practice.progress(of: user, in: common.context)
            if common.json { return try Console.printJSON(progress) }
            Console.say("\(progress.user): \(progress.lines.count) of \(practice.visits.count) visits answered")
            guard !progress.lines.isEmpty else { return }
            var table = Table([
                ("Visit", .left), ("Tries", .right), ("First", .right), ("Best", .right), ("Last", .right),
            ])
            for line in progress.lines {
                table.add([
                    line.visit, String(line.attempts), "\(line.first) %", "\(line.best) %", "\(line.last) %",
                ])
            }
            Console.say(table.render())
            Console.say("Codes right at the first try: \(QualityPrinter.text(progress.firstTry))")
            if !progress.errors.isEmpty { Console.say("Still wrong: \(QualityPrinter.text(progress.errors))") }
        }
    }

    private static func practice(_ common: CommonOptions) throws -> Practice {
        let workbench = try common.workbench(mustExist: false)
        let (visits, findings) = workbench.configuration.practiceVisits()
        for finding in findings { Console.warn(finding) }
        return Practice(workbench.office, visits: visits)
    }
}

/// A practice visit as JSON: without its answers.
private struct PracticeView: Encodable {
    var id: String
    var title: String
    var level: Int
    var date: CalendarDate
    var note: String

    init(_ visit: PracticeVisit) {
        id = visit.id
        title = visit.title
        level = visit.level
        date = visit.date
        note = visit.note
    }
}

private struct PracticeAnswerView: Encodable {
    var result: PracticeResult
    var lessons: [PracticeResult.Lesson]
}
