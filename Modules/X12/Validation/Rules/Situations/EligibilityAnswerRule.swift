import Primitives

/// Each patient of a 271 has an answer: benefits (EB) or the reason of a rejection (AAA).
///
/// Source: 271 TR3 (005010X279), loops 2110C and 2110D and AAA segments.
struct EligibilityAnswerRule: UnitRule {
    var id: String { "x12.eligibility-answer" }
    var snip: Int { 4 }
    var guides: Set<String> { ["271"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let level = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        // A subscriber with a dependent below is not the patient.
        if store.segments[level].loop == "2000C", store.code(level, 4) != "0" { return }
        for index in max(0, level - Reach.level)..<store.unit.upperBound {
            if store.segments[index].id == "AAA" || index >= level && store.segments[index].id == "EB" { return }
        }
        report.add(
            self, store, at: level, nil, nil,
            "The patient has neither benefits (EB) nor the reason of a rejection (AAA).",
            fix: "Ask the payer again.")
    }
}
