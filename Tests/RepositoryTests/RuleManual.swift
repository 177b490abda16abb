import Claims
import Foundation
import Primitives

/// The manual of the edits, made from the doc comments of their files.
enum RuleManual {
    static let path = "Modules/Claims/RULES.md"
    static let folder = "Modules/Claims/Scrubbing/Rules"
    static let tests = "Tests/ClaimsTests/Rules"

    /// What a rule's doc comment says.
    struct Comment: Equatable {
        /// The first paragraph: the rule as a sentence.
        var sentence = ""
        /// Further paragraphs, if any.
        var explanation: [String] = []
        /// What follows `Source:`.
        var source = ""
    }

    /// The doc comment above `struct <name>: ClaimRule`, or another protocol; nil when the struct is not there.
    static func comment(of name: String, in text: String, conformingTo kinds: [String] = ["ClaimRule"]) -> Comment? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        let declaration = lines.firstIndex { line in
            kinds.contains { line.hasSuffix("struct \(name): \($0) {") }
        }
        guard let declaration else { return nil }
        let written = lines[..<declaration].reversed().prefix { $0.hasPrefix("///") }.reversed()
        // The source is a paragraph of its own, with or without a blank line before it.
        let paragraphs = written.map { $0.dropFirst(3).trimmingCharacters(in: .whitespaces) }
            .flatMap { $0.hasPrefix("Source:") ? ["", $0] : [$0] }
            .split(separator: "").map { $0.joined(separator: " ") }
        var comment = Comment(sentence: paragraphs.first ?? "")
        for paragraph in paragraphs.dropFirst() {
            if paragraph.hasPrefix("Source:") {
                comment.source = paragraph.dropFirst("Source:".count).trimmingCharacters(in: .whitespaces)
            } else {
                comment.explanation.append(paragraph)
            }
        }
        return comment
    }

    /// The whole manual, in the order in which the edits run.
    static func text(of rules: [any ClaimRule.Type]) -> String {
        var text = """
            # The claim's edits

            Every claim is asked these questions before it leaves. This file is made from the doc comments in \
            `\(folder)`; change them, then run `SUPERBILL_RECORD=1 swift test --filter RuleManualTests`.

            An `error` cannot be sent, a `hold` must be released by a person, a `warning` and an `info` are shown. The \
            severity given here holds until a payer (`Config/payers/<payer>/payer.yaml`) or a clinic \
            (`Config/clinics/<clinic>.yaml`) sets another under `rules:`.

            """
        for rule in rules {
            let name = String(describing: rule)
            let comment = Repository.text(of: "\(folder)/\(name).swift").flatMap { self.comment(of: name, in: $0) }
            let paragraphs = [comment?.sentence ?? ""] + (comment?.explanation ?? [])
            text += """

                ## `\(rule.id)`

                \(paragraphs.joined(separator: "\n\n"))

                - Severity: \(rule.severity.rawValue)
                - Source: \(comment?.source ?? "")
                - Cited as: \(rule.citation)
                - Code: [\(name)](Scrubbing/Rules/\(name).swift)

                """
        }
        return text
    }

    /// Writes the manual when `SUPERBILL_RECORD=1`.
    static func recordIfAsked(_ text: String, at path: String = path) throws {
        guard ProcessInfo.processInfo.environment["SUPERBILL_RECORD"] == "1" else { return }
        try Data(text.utf8).write(to: Repository.root.appendingPathComponent(path))
        print("recorded \(path)")
    }
}
