import Primitives

/// The counts of a 999's AK9 agree with its AK2 loops: no more sets accepted than received, and when every set
/// received is reported, as many accepted as have IK501 A or E.
///
/// Source: 999 TR3 (005010X231), AK9 notes; X12 standard, segments AK9 and IK5.
struct GroupAcknowledgmentCountRule: SetRule {
    var id: String { "x12.group-acknowledgment-count" }
    var snip: Int { 3 }
    var guides: Set<String> { ["999"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: GroupAcknowledgmentCountRule
        var reported = 0
        var accepted = 0

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard let result = store.first("IK5") else { return }
            reported += 1
            if store.code(result, 1) == "A" || store.code(result, 1) == "E" { accepted += 1 }
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard let group = store.first("AK9"), case .value(let received) = store.view(group).number(3),
                case .value(let acceptedCount) = store.view(group).number(4)
            else { return }
            if received < reported {
                report.add(
                    rule, store, at: group, 3, nil, "More sets are reported (AK2) than were received (AK903).",
                    fix: "Ask the receiver for a corrected acknowledgment.")
            } else if acceptedCount > received {
                report.add(
                    rule, store, at: group, 4, nil, "More sets are accepted (AK904) than were received (AK903).",
                    fix: "Ask the receiver for a corrected acknowledgment.")
            } else if acceptedCount < accepted || acceptedCount > received - (reported - accepted) {
                // Sets that are not reported one by one may be accepted or not; the reported ones are certain.
                report.add(
                    rule, store, at: group, 4, nil,
                    "The sets accepted (AK904) do not agree with the results of the single sets (IK501).",
                    fix: "Go by the results of the single sets, and ask the receiver.")
            }
        }
    }
}
