import ArgumentParser
import Coding

struct CodeAssertions: OfficeCommand {
    static let configuration = CommandConfiguration(
        commandName: "assertions", abstract: "What sentences say of named conditions: negated, past, another person's.",
        discussion: """
            Reads `id<TAB>concept<TAB>sentence`; prints `id`, Affirmed or Negated, Recent, Historical or Hypothetical, \
            and Patient or Other, parted by tabs.

            Example: superbill code assertions --batch questions.tsv --tsv
            """)

    @OptionGroup var common: CommonOptions
    @Option(help: "The file, or - for standard input.") var batch: String
    @Flag(help: "Print lines parted by tabs; this is also the default.") var tsv = false

    func execute() async throws {
        let file = try BatchFile(batch)
        guard common.json else {
            return try file.printAnswers { line in ConceptAssertion.answer(to: line).map { $0 + "\n" } ?? "" }
        }
        struct Answer: Encodable {
            var id: String
            var negation: String
            var time: String
            var experiencer: String
        }
        var answers: [Answer] = []
        file.forEachLine { line in
            let fields = ConceptAssertion.answer(to: line)?.split(separator: "\t", omittingEmptySubsequences: false)
            guard let fields, fields.count == 4 else { return }
            answers.append(
                Answer(
                    id: String(fields[0]), negation: String(fields[1]), time: String(fields[2]),
                    experiencer: String(fields[3])))
        }
        try Console.printJSON(answers)
    }
}
