import Foundation
import Primitives
import Testing
import X12

@Suite("One transaction rule, one file, one doc comment, one test")
struct TransactionRuleManualTests {
    /// `ServiceLineRules` only asks the rules of lines of service, which stand in the list too.
    private let rules = TransactionRules.all.filter { TransactionRuleManual.name(of: $0) != "ServiceLineRules" }

    @Test("ids differ and say what they are")
    func ids() {
        #expect(Set(rules.map(\.id)).count == rules.count)
        for rule in rules {
            #expect(rule.id.hasPrefix("x12."), "\(rule.id)")
            #expect((3...6).contains(rule.snip), "\(rule.id)")
            #expect(!rule.guides.isEmpty, "\(rule.id)")
        }
    }

    @Test("the list and the folder are the same")
    func list() {
        let names = Set(rules.map { TransactionRuleManual.name(of: $0) })
        let files = Repository.files(under: TransactionRuleManual.folder).filter { $0.hasSuffix("Rule.swift") }
            .compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) }.map(String.init)
        #expect(names.subtracting(files).sorted() == [])
        #expect(Set(files).subtracting(names).sorted() == [])
    }

    @Test("each begins with the rule as a sentence and names its source")
    func comments() throws {
        for rule in rules {
            let comment = TransactionRuleManual.comment(of: rule)
            #expect(comment?.sentence.hasSuffix(".") == true, "\(rule.id): \(comment?.sentence ?? "no comment")")
            #expect((comment?.source.count ?? 0) > 5, "\(rule.id) names no source")
        }
    }

    @Test("each is named by a test")
    func tests() {
        let texts = Repository.files(under: "Tests/X12Tests").filter { $0.hasSuffix(".swift") }
            .compactMap { Repository.text(of: $0) }
        for rule in rules {
            #expect(texts.contains { Self.names(rule.id, in: $0) }, "no test names \(rule.id)")
        }
    }

    /// Whether a text has the name as a whole word; in tables it stands without `x12.`.
    private static func names(_ id: String, in text: String) -> Bool {
        let name = id.dropFirst("x12.".count)
        var rest = text[...]
        while let found = rest.range(of: name) {
            let next = found.upperBound < text.endIndex ? text[found.upperBound] : " "
            let last = found.lowerBound > text.startIndex ? text[text.index(before: found.lowerBound)] : " "
            if !next.isLetter, !next.isNumber, next != "-", !last.isLetter, last != "-" { return true }
            rest = text[found.upperBound...]
        }
        return false
    }

    @Test("the manual is what the doc comments say")
    func manual() throws {
        let text = TransactionRuleManual.text(of: rules)
        if ProcessInfo.processInfo.environment["SUPERBILL_RECORD"] == "1" {
            try Data(text.utf8).write(to: Repository.root.appendingPathComponent(TransactionRuleManual.path))
        }
        let isCurrent = Repository.text(of: TransactionRuleManual.path) == text
        #expect(isCurrent, "stale: SUPERBILL_RECORD=1 swift test --filter TransactionRuleManualTests")
    }
}
