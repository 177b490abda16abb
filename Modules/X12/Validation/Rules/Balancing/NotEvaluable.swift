import Primitives

/// The third outcome of a balance, beside balanced and mismatch: an amount is missing or unreadable, so that nothing
/// can be said. A warning under the rule's identifier with `-not-evaluable`.
struct NotEvaluable: TransactionRule {
    let id: String
    let snip: Int
    let guides: Set<String>
    var severity: Finding.Severity { .warning }

    init(_ rule: some TransactionRule) {
        id = rule.id + "-not-evaluable"
        snip = rule.snip
        guides = rule.guides
    }
}

extension RuleReport {
    /// Says that a balance could not be checked.
    mutating func addNotEvaluable(
        _ rule: some TransactionRule, _ store: borrowing UnitStore, at index: Int, _ element: Int?, _ subject: String
    ) {
        add(
            NotEvaluable(rule), store, at: index, element, nil,
            "\(subject) can not be checked: an amount that belongs to it is missing or unreadable.",
            fix: "Correct that amount first.")
    }
}
