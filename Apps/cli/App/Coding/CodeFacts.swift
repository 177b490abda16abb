import ArgumentParser
import Coding
import Records
import RevenueCycle

struct CodeFacts: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "facts",
        abstract: "What a note states beside its diagnoses: drugs, results, vital signs, devices.",
        discussion: "Example: superbill code facts NOTE.txt --json")

    @OptionGroup var common: CommonOptions
    @OptionGroup(title: "About the note") var noteOptions: NoteOptions
    @Argument(help: "A file with a note (- reads standard input).") var note: String

    func execute() async throws {
        let written = try noteOptions.note(note)
        guard let text = written.record.notes.first?.text else { return }
        let facts = NoteFacts(text: NoteText(text), sourceID: "note").facts.map(FactView.init)
        if common.json { return try Console.printJSON(facts) }
        if facts.isEmpty { return Console.say("The note states no such fact.") }
        var table = Table([
            ("Bytes", .left), ("Kind", .left), ("Words", .left), ("Stated as", .left), ("Details", .left),
        ])
        for fact in facts {
            table.add([
                "\(fact.start)-\(fact.end)", fact.kind, fact.quote.shortened(to: 44), fact.assertion,
                fact.details.map { "\($0.key) \($0.value)" }.sorted().joined(separator: ", "),
            ])
        }
        Console.say(table.render())
    }
}

/// A fact as JSON.
struct FactView: Encodable {
    var kind: String
    var quote: String
    var start: Int
    var end: Int
    var assertion: String
    var section: String
    var details: [String: String]

    init(_ fact: NoteFact) {
        kind = fact.kind.rawValue
        quote = fact.evidence.quote
        start = fact.evidence.start
        end = fact.evidence.end
        assertion = fact.assertion.words
        section = fact.section.rawValue
        details = Dictionary(uniqueKeysWithValues: fact.attributes.map { ($0.key.rawValue, $0.value) })
    }
}
