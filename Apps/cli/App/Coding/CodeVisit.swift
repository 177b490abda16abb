import ArgumentParser
import CodeSets
import Coding
import Composition
import Foundation
import Primitives
import Records
import RevenueCycle

struct CodeVisit: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "visit", abstract: "Propose codes for a visit or a note, and keep what you decide of a visit.",
        discussion: """
            A number is a visit of the database; anything else is a file with a note, which needs no database.

            Example: superbill code 1001 --why
                     superbill code NOTE.txt --why
                     superbill code --batch NOTES.tsv --tsv
                     superbill code 1001 --accept E11.22 --accept 99214 --change N18.9=N18.31
                     superbill code 1001 --reject "R53.83=a symptom of the anemia"
                     superbill code 1001 --accept-all medium
                     superbill code --all --clinic lakeside
            """)

    @OptionGroup var common: CommonOptions
    @OptionGroup(title: "For a note") var noteOptions: NoteOptions
    @Argument(help: "The visit's number, or a file with a note (- reads standard input).") var visit: String?
    @Option(help: "A file of notes, `doc<TAB>text` with \\n for line ends, or - for standard input.")
    var batch: String?
    @Flag(help: "With --batch: print `doc<TAB>CODE`, diagnoses in sequencing order.") var tsv = false
    @Flag(help: "With --batch: services too, behind the diagnoses.") var services = false
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

    func validate() throws {
        let modes = [visit != nil, batch != nil, all].filter(\.self).count
        guard modes == 1 else { throw ValidationError("name a visit or a note, or use --batch FILE or --all") }
        guard isVisit || all || !decides, asOf == nil || isVisit || all else {
            throw ValidationError("decisions and --as-of are for visits, not for notes")
        }
        guard !(isVisit || all) || noteOptions.on == nil && !noteOptions.isGiven else {
            throw ValidationError("--on, --setting, --age, --sex and --place are for notes; a visit has them")
        }
        guard batch != nil || !tsv && !services else { throw ValidationError("--tsv and --services go with --batch") }
    }

    private var isVisit: Bool { visit.flatMap { Int64($0) } != nil }

    private var decides: Bool {
        acceptAll != nil || first != nil || ![accept, change, reject, add].allSatisfy(\.isEmpty)
    }

    func execute() async throws {
        if let batch { return try codeBatch(batch) }
        if let visit, !isVisit { return try codeNote(visit) }
        let workbench = try common.workbench()
        try common.check(clinic, in: workbench)
        let office = workbench.office
        if all { return try await codeAll(office) }
        guard let visit = visit.flatMap({ Int64($0) }) else { throw ValidationError("name a visit, or use --all") }
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

    /// Codes of a note by itself; nothing is kept.
    private func codeNote(_ path: String) throws {
        let note = try noteOptions.note(path)
        let proposals = note.proposals(try common.codeLibrary().current)
        guard let date = note.record.encounter.start else { return }
        if common.json {
            return try Console.printJSON(
                NoteView(note: path, date: date, setting: note.setting.rawValue, proposals: proposals))
        }
        Console.say("\(path) on \(date), \(note.setting.rawValue)")
        ProposalPrinter(proposals: proposals).show(why: why)
    }

    private func codeBatch(_ path: String) throws {
        let catalog = try common.codeLibrary().current
        let terms = try noteOptions.terms()
        let batch = try BatchFile(path)
        func proposals(_ line: String) -> (doc: String, proposals: [CodeProposal])? {
            let fields = line.split(separator: "\t", maxSplits: 1, omittingEmptySubsequences: false)
            guard fields.count == 2 else { return nil }
            let text = fields[1].replacing("\\n", with: "\n")
            let found = WrittenNote(String(text), terms).proposals(catalog)
            return (String(fields[0]), services ? found : found.filter { $0.system == .icd10cm })
        }
        guard common.json else {
            return try batch.printAnswers { line in
                guard let (doc, found) = proposals(line) else { return "" }
                return found.map { "\(doc)\t\($0.code)\n" }.joined()
            }
        }
        var all: [NoteView] = []
        batch.forEachLine { line in
            guard let (doc, found) = proposals(line) else { return }
            all.append(NoteView(note: doc, date: terms.date, setting: terms.setting?.rawValue, proposals: found))
        }
        try Console.printJSON(all)
    }

    private func show(_ desk: CodeEncounter.Desk, visit: Int64) {
        let encounter = desk.visit.record.encounter
        Console.say(
            "Visit \(visit) on \(encounter.start?.description ?? "an unknown date"), \(desk.visit.clinic), "
                + "\(desk.visit.record.patient.name.display), account \(desk.visit.patientKey)")
        ProposalPrinter(proposals: desk.proposals, decisions: desk.decisions).show(why: why)
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

/// The proposals for a note as JSON.
struct NoteView: Encodable {
    var note: String
    var date: CalendarDate
    var setting: String?
    var proposals: [CodeProposal]
}
