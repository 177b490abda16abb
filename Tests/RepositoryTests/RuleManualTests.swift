import Claims
import Testing

@Suite("One edit, one file, one doc comment, one test file")
struct RuleManualTests {
    private let rules = Scrubber.standardRules

    @Test("the list and the folder are the same, and ids differ")
    func list() {
        let files = Repository.entries(of: RuleManual.folder).filter { $0.hasSuffix(".swift") }
        #expect(rules.map { "\($0).swift" }.sorted() == files)
        #expect(Set(rules.map { $0.id }).count == rules.count)
        for rule in rules {
            #expect(rule.id.hasPrefix("claim."), "\(rule)")
            #expect(!rule.citation.isEmpty, "\(rule)")
        }
    }

    @Test("each begins with the rule as a sentence and names its source")
    func comments() throws {
        for rule in rules {
            let name = String(describing: rule)
            let text = try #require(Repository.text(of: "\(RuleManual.folder)/\(name).swift"), "\(name) has no file")
            let comment = try #require(RuleManual.comment(of: name, in: text), "\(name) is not declared in its file")
            #expect(Self.isSentence(comment.sentence), "\(name): \(comment.sentence)")
            #expect(Self.isSentence(comment.source), "\(name) names no source: \(comment.source)")
        }
    }

    @Test("each has a test file that names it")
    func tests() {
        for rule in rules {
            let path = "\(RuleManual.tests)/\(rule)Tests.swift"
            let source = Repository.text(of: path).map { SwiftSource(path: path, text: $0) }
            let isNamed = source?.words.contains { $0.text == "\(rule)" } == true
            #expect(isNamed, "\(path) is missing or does not test the rule")
        }
    }

    @Test("the manual is what the doc comments say")
    func manual() throws {
        let text = RuleManual.text(of: rules)
        try RuleManual.recordIfAsked(text)
        let isCurrent = Repository.text(of: RuleManual.path) == text
        #expect(isCurrent, "\(RuleManual.path) is stale: SUPERBILL_RECORD=1 swift test --filter RuleManualTests")
    }

    @Test("a doc comment is read paragraph by paragraph")
    func reading() {
        let text = """
            import Primitives

            /// A claim is
            /// whole.
            ///
            /// It never is by halves.
            ///
            /// Source: a manual,
            /// chapter 1.
            struct Whole: ClaimRule {
            """
        let comment = RuleManual.comment(of: "Whole", in: text)
        #expect(comment?.sentence == "A claim is whole.")
        #expect(comment?.explanation == ["It never is by halves."])
        #expect(comment?.source == "a manual, chapter 1.")
        #expect(RuleManual.comment(of: "Half", in: text) == nil)
        #expect(RuleManual.comment(of: "Bare", in: "struct Bare: ClaimRule {") == RuleManual.Comment())
        #expect(!Self.isSentence("") && !Self.isSentence("no full stop") && !Self.isSentence("."))
    }

    static func isSentence(_ text: String) -> Bool { text.hasSuffix(".") && text.count > 5 }
}
