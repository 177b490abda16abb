import Foundation
import Primitives
import X12

/// The manual of the rules that transactions are validated by, made from the doc comments of their files.
enum TransactionRuleManual {
    static let path = "Modules/X12/RULES.md"
    static let folder = "Modules/X12/Validation/Rules"
    static let kinds = ["SegmentRule", "UnitRule", "SetRule", "ServiceRule", "UnitRule, SegmentRule"]

    static func name(of rule: any TransactionRule) -> String { String(describing: type(of: rule)) }

    /// The file of a rule, wherever in the folder it lies.
    static func file(of name: String) -> String? {
        Repository.files(under: folder).first { $0.hasSuffix("/\(name).swift") }
    }

    static func comment(of rule: any TransactionRule) -> RuleManual.Comment? {
        let name = name(of: rule)
        return file(of: name).flatMap { Repository.text(of: $0) }
            .flatMap { RuleManual.comment(of: name, in: $0, conformingTo: kinds) }
    }

    static func text(of rules: [any TransactionRule]) -> String {
        var text = """
            # The rules of transactions

            What the structure of an implementation guide cannot say. This file is made from the doc comments in \
            `\(folder)`; change them, then run `SUPERBILL_RECORD=1 swift test --filter TransactionRuleManualTests`.

            SNIP type 3 is balancing, 4 situations, 5 code sets and check digits, 6 lines of service. Types 1 and 2, \
            syntax and guide, are checked from `Modules/X12/Guides/Texts`.

            """
        for (snip, rules) in Dictionary(grouping: rules, by: \.snip).sorted(by: { $0.key < $1.key }) {
            text += "\n## SNIP type \(snip)\n"
            for rule in rules {
                let name = name(of: rule)
                let comment = comment(of: rule)
                let file = (file(of: name) ?? "").replacingOccurrences(of: "Modules/X12/", with: "")
                text += """

                    ### `\(rule.id)`

                    \(([comment?.sentence ?? ""] + (comment?.explanation ?? [])).joined(separator: "\n\n"))

                    - Severity: \(rule.severity.rawValue)
                    - Guides: \(rule.guides.sorted().joined(separator: ", "))
                    - Source: \(comment?.source ?? "")
                    - Code: [\(name)](\(file))

                    """
            }
        }
        return text
    }
}
