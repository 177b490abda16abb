import ArgumentParser
import Coding
import Composition
import Primitives
import RevenueCycle

struct BlindCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "blind", abstract: "Two coders on one visit, neither seeing the other's codes.",
        subcommands: [Assign.self, List.self, Code.self, Show.self, Adjudicate.self, Agreement.self])

    struct Assign: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Give a visit to two coders.",
            discussion: "Example: superbill quality blind assign 1001 maria tom")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's number.") var visit: Int64
        @Argument(help: "One coder's user name.") var first: String
        @Argument(help: "The other's.") var second: String

        func execute() async throws {
            let office = try common.workbench().office
            let assignment = try await CodeBlind(office).assign(visit, to: first, and: second, in: common.context)
            if common.json { return try Console.printJSON(assignment) }
            Console.say(
                "Blind coding \(assignment.id): visit \(visit) for \(assignment.first) and \(assignment.second). Each "
                    + "hands in with: superbill quality blind code \(assignment.id) --codes \"…\"")
        }
    }

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List blind codings and where they stand.", discussion: "Example: superbill quality blind list")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?

        func execute() async throws {
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let assignments = try await CodeBlind(workbench.office).list(clinic: clinic, in: common.context)
            if common.json { return try Console.printJSON(assignments) }
            if assignments.isEmpty { return Console.say("No visit is coded blind.") }
            var table = Table([
                ("No.", .right), ("Visit", .right), ("Clinic", .left), ("Coders", .left), ("Since", .left),
                ("State", .left),
            ])
            for assignment in assignments {
                table.add([
                    String(assignment.id), String(assignment.visit), assignment.clinic,
                    "\(assignment.first), \(assignment.second)", assignment.at.date.description,
                    assignment.state.rawValue,
                ])
            }
            Console.say(table.render())
        }
    }

    struct Code: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Hand in your codes; they cannot be changed afterwards.",
            discussion: "Example: superbill quality blind code 1 --codes \"E11.22 N18.31 99214\"")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The blind coding's number.") var number: Int64
        @Option(help: "Your codes, in their order.") var codes: String

        func execute() async throws {
            let codes = try QualityCommand.codes(codes)
            let office = try common.workbench().office
            let assignment = try await CodeBlind(office).code(number, codes, in: common.context)
            if common.json { return try Console.printJSON(assignment) }
            Console.say(
                assignment.isComplete
                    ? "Both codings are in: superbill quality blind show \(number)"
                    : "Kept. The other coder has not handed in yet.")
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show both codings and where they differ, once both are in.",
            discussion: "Example: superbill quality blind show 1")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The blind coding's number.") var number: Int64

        func execute() async throws {
            let office = try common.workbench().office
            let (assignment, comparison) = try await CodeBlind(office).show(number, in: common.context)
            if common.json { return try Console.printJSON(assignment) }
            Console.say("Blind coding \(number) of visit \(assignment.visit): \(assignment.state.rawValue)")
            for coding in assignment.codings { Console.say("  \(coding.coder): \(coding.codes.notation)") }
            guard let comparison else { return Console.say("  Both codings are shown once both are in.") }
            Console.say("  \(comparison.correct) of \(comparison.items) codes agree")
            if !comparison.isSame { Console.say("  \(assignment.first) differs from \(assignment.second):") }
            QualityPrinter.show(comparison.disagreements)
            if let decision = assignment.adjudication {
                Console.say("  Decided by \(decision.by): \(decision.truth.notation) (\(decision.reason))")
            }
        }
    }

    struct Adjudicate: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Decide as a third person what is right; it counts for both coders' accuracy.",
            discussion:
                "Example: superbill quality blind adjudicate 1 --codes \"E11.22 N18.31 99214\" --reason \"stage is stated\""
        )
        @OptionGroup var common: CommonOptions
        @Argument(help: "The blind coding's number.") var number: Int64
        @Option(help: "The right codes, in their order.") var codes: String

        func execute() async throws {
            guard let reason = common.reason else { throw ValidationError("a decision needs --reason") }
            let codes = try QualityCommand.codes(codes)
            let office = try common.workbench().office
            let assignment = try await CodeBlind(office).adjudicate(number, codes, reason: reason, in: common.context)
            if common.json { return try Console.printJSON(assignment) }
            Console.say("Decided: \(codes.notation)")
        }
    }

    struct Agreement: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "How often two coders came to the same codes.",
            discussion: "Example: superbill quality blind agreement --clinic lakeside --from 2026-07-01")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?
        @Option(help: "Assigned from this day on.") var from: String?
        @Option(help: "Assigned until this day.") var through: String?

        func execute() async throws {
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let agreement = try await CodeBlind(workbench.office).agreement(
                clinic: clinic, from: try from.map { try CodesCommand.day($0) },
                through: try through.map { try CodesCommand.day($0) }, in: common.context)
            if common.json { return try Console.printJSON(agreement) }
            guard agreement.visits > 0 else { return Console.say("No visit has been coded by two.") }
            Console.say(
                "\(agreement.visitsAgreed) of \(agreement.visits) visits alike: "
                    + QualityPrinter.text(agreement.visitInterval))
            Console.say(
                "\(agreement.codesAgreed) of \(agreement.codes) codes alike: "
                    + QualityPrinter.text(agreement.codeInterval))
            if !agreement.disagreements.isEmpty {
                Console.say("Differences: \(QualityPrinter.text(agreement.disagreements))")
            }
        }
    }
}
