import Coding
import Primitives

/// The manual of the coding rules and of the checks on accepted codes, made from the doc comments of their files.
enum CodingRuleManual {
    static let path = "Modules/Coding/RULES.md"
    static let rules = "Modules/Coding/Guidelines/Rules"
    static let checks = "Modules/Coding/Checks/Rules"
    static let checkTests = "Tests/CodingTests/Checks"
    /// What a rule's struct may conform to.
    static let kinds = [
        "GuidelineRule", "StatedRule", "FirstListedRule", "DiabetesLinkRule", "LongTermDrugRule", "IntegralSymptomRule",
    ]

    /// The file of a rule below the folder of its stage.
    static func file(_ entry: GuidelineEntry) -> String {
        "\(entry.stage.rawValue.prefix(1).uppercased() + entry.stage.rawValue.dropFirst())/\(entry.name).swift"
    }

    static func comment(_ entry: GuidelineEntry) -> RuleManual.Comment? {
        Repository.text(of: "\(rules)/\(file(entry))").flatMap {
            RuleManual.comment(of: entry.name, in: $0, conformingTo: kinds)
        }
    }

    static func comment(_ check: any CodeCheck.Type) -> RuleManual.Comment? {
        let name = String(describing: check)
        return Repository.text(of: "\(checks)/\(name).swift").flatMap {
            RuleManual.comment(of: name, in: $0, conformingTo: ["CodeCheck"])
        }
    }

    static var text: String {
        var text = """
            # The rules of coding

            This file is made from the doc comments in `\(rules)` and `\(checks)`; change them, then run \
            `SUPERBILL_RECORD=1 swift test --filter CodingRuleManualTests`.

            # The Official Guidelines

            Every list of diagnoses passes these \(GuidelineBook.entries.count) rules, in this order.

            """
        for entry in GuidelineBook.entries {
            let settings = CareSetting.allCases.filter(entry.settings.contains).map(\.rawValue)
            text += section(
                entry.id, comment(entry),
                ["Stage: \(entry.stage.rawValue)", "Setting: \(settings.joined(separator: ", "))"],
                "[\(entry.name)](Guidelines/Rules/\(file(entry)))")
        }
        text += """

            # The checks on accepted codes

            What a coder has accepted is asked these questions, in this order. An `error` is wrong on its face, a \
            `warning` needs a look, an `info` is a hint.

            """
        for check in CheckCodes.standardChecks {
            text += section(
                check.id, comment(check), ["Severity: \(check.severity.rawValue)"],
                "[\(check)](Checks/Rules/\(check).swift)")
        }
        return text
    }

    private static func section(
        _ id: String, _ comment: RuleManual.Comment?, _ facts: [String], _ link: String
    ) -> String {
        let paragraphs = [comment?.sentence ?? ""] + (comment?.explanation ?? [])
        let lines = facts + ["Source: \(comment?.source ?? "")", "Code: \(link)"]
        return "\n## `\(id)`\n\n\(paragraphs.joined(separator: "\n\n"))\n\n"
            + lines.map { "- \($0)\n" }.joined()
    }
}
