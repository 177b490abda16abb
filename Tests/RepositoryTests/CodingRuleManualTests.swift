import Coding
import Testing

@Suite("One guideline rule or check, one file, one doc comment, one test")
struct CodingRuleManualTests {
    @Test("the book and the folders hold the same rules, and ids differ")
    func guidelines() {
        let entries = GuidelineBook.entries
        #expect(entries.count >= 120)
        #expect(Set(entries.map(\.id)).count == entries.count)
        let files = GuidelineStage.allCases.flatMap { stage in
            let folder = stage.rawValue.prefix(1).uppercased() + stage.rawValue.dropFirst()
            return Repository.entries(of: "\(CodingRuleManual.rules)/\(folder)").map { "\(folder)/\($0)" }
        }
        #expect(entries.map(CodingRuleManual.file).sorted() == files.sorted())
        for entry in entries { #expect(entry.id.hasPrefix("guideline."), "\(entry.name)") }
    }

    @Test("the list and the folder hold the same checks, each with its test")
    func checks() {
        let names = CheckCodes.standardChecks.map { String(describing: $0) }
        #expect(names.map { "\($0).swift" }.sorted() == Repository.entries(of: CodingRuleManual.checks).sorted())
        for name in names {
            let source = Repository.text(of: "\(CodingRuleManual.checkTests)/\(name)Tests.swift")
                .map { SwiftSource(path: name, text: $0) }
            let isNamed = source?.words.contains { $0.text == name } == true
            #expect(isNamed, "\(name) has no test that names it")
        }
    }

    @Test("each begins with the rule as a sentence and names its source")
    func comments() throws {
        for entry in GuidelineBook.entries {
            let comment = try #require(CodingRuleManual.comment(entry), "\(entry.name) is not declared in its file")
            #expect(RuleManualTests.isSentence(comment.sentence), "\(entry.name): \(comment.sentence)")
            #expect(RuleManualTests.isSentence(comment.source), "\(entry.name) names no source")
        }
        for check in CheckCodes.standardChecks {
            let comment = try #require(CodingRuleManual.comment(check), "\(check) is not declared in its file")
            #expect(RuleManualTests.isSentence(comment.sentence), "\(check): \(comment.sentence)")
            #expect(RuleManualTests.isSentence(comment.source), "\(check) names no source")
        }
    }

    @Test("the manual is what the doc comments say")
    func manual() throws {
        let text = CodingRuleManual.text
        try RuleManual.recordIfAsked(text, at: CodingRuleManual.path)
        let isCurrent = Repository.text(of: CodingRuleManual.path) == text
        #expect(isCurrent, "\(CodingRuleManual.path) is stale: record it again")
    }
}
