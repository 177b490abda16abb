import ArgumentParser
import Claims
import Coding
import Composition
import Foundation
import Primitives
import RevenueCycle

struct QualityCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Reviews of codes, coders' accuracy, and two coders blind on one visit.",
        subcommands: [List.self, Review.self, Show.self, Accuracy.self, BlindCommand.self])

    struct List: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the claims that wait for a review, and why.",
            discussion: "Example: superbill quality list --clinic lakeside")
        @OptionGroup var common: CommonOptions
        @Option(help: "Only this clinic.") var clinic: String?

        func execute() async throws {
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let office = workbench.office
            let waiting = try await ReviewCodes(office).waiting(clinic: clinic, in: common.context)
            if common.json { return try Console.printJSON(waiting) }
            for id in office.clinics.all.map(\.id) where clinic == nil || clinic == id {
                if let stop = try await ReviewCodes(office).stop(of: id) { Console.say("\(id) is stopped: \(stop)\n") }
            }
            if waiting.isEmpty { return Console.say("No claim waits for a review.") }
            var table = Table([
                ("Claim", .left), ("Visit", .right), ("Clinic", .left), ("Date", .left), ("Why", .left),
            ])
            for item in waiting {
                table.add([
                    item.claim.description, String(item.visit), item.clinic, item.serviceDate.description,
                    item.why.message,
                ])
            }
            Console.say(table.render())
        }
    }

    struct Review: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a visit's codes are right. Nobody reviews their own.",
            discussion: """
                A visit that was drawn, or that a low accuracy stopped, counts towards what stops claims; any other one is \
                an audit.
                Example: superbill quality review 1001 --agree
                         superbill quality review 1001 --codes "E11.22 N18.31 99214-25 20610-RT*2" \
                --reason "stage 3a is in the assessment"
                """)
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's number.") var visit: Int64
        @Flag(help: "The codes are right as they are.") var agree = false
        @Option(help: "The right codes, in their order.") var codes: String?

        func execute() async throws {
            guard agree != (codes != nil) else { throw ValidationError("give --agree, or the right --codes") }
            let truth = try codes.map(QualityCommand.codes)
            let office = try common.workbench().office
            let outcome = try await ReviewCodes(office)(
                visit, truth: truth, reason: common.reason, in: common.context)
            if common.json { return try Console.printJSON(outcome.review) }
            QualityPrinter.show(outcome.review)
            for claim in outcome.freed { Console.say("Claim \(claim) is ready.") }
        }
    }

    struct Show: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show a visit's reviews with their differences.",
            discussion: "Example: superbill quality show 1001")
        @OptionGroup var common: CommonOptions
        @Argument(help: "The visit's number.") var visit: Int64

        func execute() async throws {
            let office = try common.workbench().office
            let reviews = try await ReviewCodes(office).reviews(ofVisit: visit, in: common.context)
            if common.json { return try Console.printJSON(reviews) }
            if reviews.isEmpty { return Console.say("The visit has not been reviewed.") }
            for review in reviews { QualityPrinter.show(review) }
        }
    }

    struct Accuracy: OfficeCommand {
        static let configuration = CommandConfiguration(
            abstract: "Accuracy with its exact 95 % interval, and the errors by kind.",
            discussion: "Example: superbill quality accuracy --by coder --from 2026-07-01 --through 2026-09-30")
        @OptionGroup var common: CommonOptions
        @Option(help: "coder, provider or clinic.") var by = "coder"
        @Option(help: "Only this clinic.") var clinic: String?
        @Option(help: "Only this coder.") var coder: String?
        @Option(help: "Only this provider, by NPI.") var provider: String?
        @Option(help: "Reviews from this day on.") var from: String?
        @Option(help: "Reviews until this day.") var through: String?

        func execute() async throws {
            guard let grouping = MeasureAccuracy.Grouping(rawValue: by) else {
                throw ValidationError("--by takes coder, provider or clinic")
            }
            let filter = ReviewFilter(
                clinic: clinic, coder: coder, provider: provider, from: try from.map { try CodesCommand.day($0) },
                through: try through.map { try CodesCommand.day($0) })
            let workbench = try common.workbench()
            try common.check(clinic, in: workbench)
            let figures = try await MeasureAccuracy(workbench.office)(by: grouping, filter, in: common.context)
            if common.json { return try Console.printJSON(figures) }
            if figures.isEmpty { return Console.say("No review fits.") }
            var table = Table([
                (by.capitalized, .left), ("Visits", .right), ("All right", .right), ("95 %", .left), ("Codes", .right),
                ("Right", .right), ("95 %", .left),
            ])
            for figure in figures {
                table.add([
                    figure.subject, String(figure.visits), String(figure.visitsCorrect),
                    QualityPrinter.text(figure.visitInterval), String(figure.codes), String(figure.codesCorrect),
                    QualityPrinter.text(figure.codeInterval),
                ])
            }
            Console.say(table.render())
            for figure in figures where !figure.errors.isEmpty {
                Console.say("\(figure.subject): \(QualityPrinter.text(figure.errors))")
            }
        }
    }

    static func codes(_ text: String) throws -> CodedVisit {
        let (codes, findings) = CodeListNotation.read(text)
        guard let codes else { throw UseCaseError.unreadable("the list of codes", findings) }
        return codes
    }
}

enum QualityPrinter {
    static func show(_ review: CodingReview) {
        Console.say(
            "Visit \(review.visit), \(review.source.rawValue) review by \(review.by)"
                + (review.credential.map { " (\($0))" } ?? "")
                + " on \(review.at.date): \(review.comparison.correct) of "
                + "\(review.comparison.items) codes right; coded by \(review.coder)")
        Console.say("  Coded  \(review.coded.notation)")
        if !review.comparison.isSame { Console.say("  Right  \(review.truth.notation)") }
        show(review.comparison.disagreements)
        if let reason = review.reason { Console.say("  Why: \(reason)") }
    }

    static func show(_ disagreements: [CodingDisagreement]) {
        for difference in disagreements { Console.say("  - \(text(difference))") }
    }

    static func text(_ difference: CodingDisagreement) -> String {
        switch (difference.coded, difference.expected) {
        case (let coded?, let expected?): "\(difference.kind.rawValue): \(coded) instead of \(expected)"
        case (nil, let expected?): "\(difference.kind.rawValue): \(expected)"
        case (let coded?, nil): "\(difference.kind.rawValue): \(coded)"
        case (nil, nil): difference.kind.rawValue
        }
    }

    static func text(_ counts: [CodingAccuracy.Count]) -> String {
        counts.map { "\($0.count) \($0.kind.rawValue)" }.joined(separator: ", ")
    }

    /// `91.7 % (73.0 to 99.0)`.
    static func text(_ interval: ExactInterval?) -> String {
        guard let interval else { return "" }
        return "\(percent(interval.estimate)) % (\(percent(interval.lower)) to \(percent(interval.upper)))"
    }

    private static func percent(_ share: Double) -> String { String(format: "%.1f", share * 100) }
}
