import ArgumentParser
import Coding
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle

struct EncountersCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "encounters", abstract: "List visits, newest first.",
        discussion: "Example: superbill encounters --clinic lakeside --limit 20")

    @OptionGroup var common: CommonOptions
    @Option(help: "Only this clinic.") var clinic: String?
    @Option(help: "How many.") var limit = 50

    func execute() async throws {
        guard (1...100_000).contains(limit) else { throw ValidationError("--limit must be 1 to 100000") }
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let office = workbench.office
        let visits = try await CodeEncounter(office).visits(clinic: clinic, limit: limit, in: common.context)
        if common.json { return try Console.printJSON(visits) }
        var table = Table([
            ("Visit", .right), ("Date", .left), ("Clinic", .left), ("Patient", .left), ("Account", .right),
            ("Type", .left),
            ("Notes", .right), ("Proposed", .right), ("Decided", .right), ("Claims", .right),
        ])
        for visit in visits {
            table.add([
                String(visit.key), visit.date?.description ?? "none", visit.clinic,
                visit.patient.display.shortened(to: 26),
                String(visit.patientKey), visit.type.shortened(to: 34), String(visit.notes), String(visit.proposals),
                String(visit.decisions), String(visit.claims),
            ])
        }
        Console.say(table.render())
    }
}

struct CodeCommand: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "code", abstract: "Propose codes for a visit, and keep what you decide.",
        discussion: """
            Example: superbill code 1001 --why
                     superbill code 1001 --accept E11.22 --accept 99214 --change N18.9=N18.31
                     superbill code 1001 --reject "R53.83=a symptom of the anemia"
                     superbill code 1001 --accept-all medium
                     superbill code --all --clinic lakeside
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The visit's number.") var visit: Int64?
    @Flag(help: "Propose codes for every visit that nobody has decided on.") var all = false
    @Option(help: "With --all: only this clinic.") var clinic: String?
    @Option(help: "Preview the codes as if the visit were on this date; nothing is kept.") var asOf: String?
    @Flag(help: "Show the evidence, the rules and what was considered instead.") var why = false
    @Option(help: "Accept a proposed code (repeat for more).") var accept: [String] = []
    @Option(help: "Accept every proposal with at least this confidence: low, medium or high.") var acceptAll: String?
    @Option(help: "Use another code instead: PROPOSED=CODE.") var change: [String] = []
    @Option(help: "Reject a proposed code: CODE=WHY, or with --reason.") var reject: [String] = []
    @Option(help: "Make an accepted diagnosis the first-listed one.") var first: String?
    @Option(help: "Add a code that was not proposed; with modifiers and units in quotes: \"J3301-RT x4\".") var add:
        [String] = []

    func execute() async throws {
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let office = workbench.office
        if all { return try await codeAll(office) }
        guard let visit else { throw ValidationError("name a visit, or use --all") }
        let coding = CodeEncounter(office)
        if let asOf {
            let desk = try await coding.preview(visit, on: try CodesCommand.day(asOf), in: common.context)
            return common.json ? try Console.printJSON(DeskView(visit: visit, desk: desk)) : show(desk, visit: visit)
        }
        var desk = try await coding.open(visit, in: common.context)
        if desk.proposals.isEmpty { desk = try await coding.propose(visit, in: common.context) }
        let verdicts = try verdicts(on: desk)
        if !verdicts.isEmpty { _ = try await coding.decide(visit, verdicts, in: common.context) }
        if let first { _ = try await coding.listFirst(visit, first, in: common.context) }
        if !verdicts.isEmpty || first != nil {
            desk = try await coding.open(visit, in: common.context)
            for finding in try await ManageCredentials(office).warnings(for: common.context.actor) {
                Console.warn(finding)
            }
        }
        if common.json {
            return try Console.printJSON(DeskView(visit: visit, desk: desk))
        }
        show(desk, visit: visit)
    }

    private func codeAll(_ office: Office) async throws {
        let progress = Progress(label: "coding", total: 0)
        let report = try await CodeAllVisits(office)(
            clinic: clinic, asOf: try asOf.map { try CodesCommand.day($0) }, in: common.context
        ) { done, total in
            progress.show(done, of: total)
        }
        progress.end()
        if common.json { return try Console.printJSON(report) }
        Console.say(
            "\(report.visits) visits read, \(report.visitsWithProposals) with proposals, \(report.proposals) codes proposed."
        )
        Console.say(
            "\(report.visitsBeforeICD10CM) visits lie before 2015-10-01, when ICD-10-CM began; no diagnosis is proposed for them."
        )
        Console.say(
            "Of \(report.plainConditions) conditions without an ICD-10-CM code on later visits, "
                + "\(report.plainConditionsCoded) are the evidence of a proposed diagnosis.")
    }

    private func verdicts(on desk: CodeEncounter.Desk) throws -> [CodeEncounter.Verdict] {
        var verdicts: [CodeEncounter.Verdict] = []
        if let acceptAll {
            guard let least = CodeProposal.Confidence(rawValue: acceptAll) else {
                throw ValidationError("--accept-all takes low, medium or high")
            }
            verdicts += desk.proposals.filter { $0.confidence >= least }.map { .init(.accepted, proposed: $0.code) }
        }
        verdicts += accept.map { .init(.accepted, proposed: $0) }
        verdicts += reject.map { text in
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            return .init(
                .rejected, proposed: parts.first ?? "", reason: parts.count == 2 ? parts[1] : common.reason)
        }
        for text in change {
            let parts = text.split(separator: "=", maxSplits: 1).map(String.init)
            guard parts.count == 2 else { throw ValidationError("--change takes PROPOSED=CODE") }
            verdicts.append(.init(.changed, proposed: parts[0], code: parts[1], reason: common.reason))
        }
        for text in add {
            let words = text.split(separator: " ").map(String.init)
            let parts = (words.first ?? "").split(separator: "-").map(String.init)
            let units = words.count > 1 ? Int(words[1].drop { $0 == "x" }) : 1
            guard let code = parts.first, let units, words.count <= 2 else {
                throw ValidationError("--add takes a code such as 99213-25 or \"J3301 x4\"")
            }
            verdicts.append(
                .init(.added, code: code, modifiers: Array(parts.dropFirst()), units: units, reason: common.reason))
        }
        return verdicts
    }

    private func show(_ desk: CodeEncounter.Desk, visit: Int64) {
        let encounter = desk.visit.record.encounter
        Console.say(
            "Visit \(visit) on \(encounter.start?.description ?? "an unknown date"), \(desk.visit.clinic), "
                + "\(desk.visit.record.patient.name.display), account \(desk.visit.patientKey)")
        if desk.proposals.isEmpty {
            Console.say("No code is proposed: the record gives no evidence for one. Use --add to add codes yourself.")
            return
        }
        var table = Table([
            ("Code", .left), ("Modifiers", .left), ("Units", .right), ("Confidence", .left), ("Decision", .left),
            ("Title", .left), ("Evidence", .left),
        ])
        for proposal in desk.proposals {
            let decision = desk.decisions.last { $0.proposed == proposal.code }
            let decided =
                decision.map { $0.verdict == .changed ? "changed to \($0.code ?? "")" : $0.verdict.rawValue } ?? ""
            table.add([
                proposal.code, proposal.modifiers.joined(separator: " "), String(proposal.units),
                proposal.confidence.rawValue, decided, proposal.title.shortened(to: 50),
                "“\((proposal.evidence.first?.quote ?? "").shortened(to: 44))”",
            ])
        }
        for decision in desk.decisions where decision.verdict == .added {
            table.add([
                decision.code ?? "", decision.modifiers.joined(separator: " "), String(decision.units), "", "added", "",
                "",
            ])
        }
        Console.say(table.render())
        if why { showReasons(desk) }
        for question in desk.proposals.compactMap(\.question) { Console.say("Question: \(question)") }
    }

    private func showReasons(_ desk: CodeEncounter.Desk) {
        for proposal in desk.proposals {
            Console.say("\n\(proposal.code)  \(proposal.title)")
            Console.say("  Why: \(proposal.reason)")
            for evidence in proposal.evidence {
                Console.say(
                    "  Evidence: \(evidence.source.rawValue) bytes \(evidence.start)-\(evidence.end): “\(evidence.quote)”"
                )
            }
            Console.say("  Rules: \(proposal.rules.joined(separator: ", "))")
            for other in proposal.alternatives { Console.say("  Not \(other.code) \(other.title): \(other.whyNot)") }
        }
        if !desk.decisions.isEmpty { Console.say("\nDecisions") }
        for decision in desk.decisions {
            let change =
                (decision.verdict == .changed ? " to \(decision.code ?? "")" : "")
                + (decision.isListedFirst == true ? ", listed first," : "")
            Console.say(
                "  \(decision.at)  \(decision.proposed ?? decision.code ?? "") \(decision.verdict.rawValue)\(change) by "
                    + "\(decision.by)" + (decision.credential.map { " (\($0))" } ?? "")
                    + (decision.reason.map { ": \($0)" } ?? ""))
        }
        Console.say()
    }
}

/// A desk as JSON.
struct DeskView: Encodable {
    var visit: Int64
    var clinic: String
    var date: CalendarDate?
    var proposals: [CodeProposal]
    var decisions: [CodingDecision]
    var coded: CodedVisit

    init(visit: Int64, desk: CodeEncounter.Desk) {
        self.visit = visit
        clinic = desk.visit.clinic
        date = desk.visit.record.encounter.start
        proposals = desk.proposals
        decisions = desk.decisions
        coded = desk.coded
    }
}
