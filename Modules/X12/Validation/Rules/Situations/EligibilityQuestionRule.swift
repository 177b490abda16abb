import Primitives

/// A subscriber of a 270 who is the patient (HL04 = 0) has a question about benefits (EQ).
///
/// Source: 270 TR3 (005010X279), loop 2110C: required when the subscriber is whose benefits are asked about.
struct EligibilityQuestionRule: UnitRule {
    var id: String { "x12.eligibility-question" }
    var snip: Int { 4 }
    var guides: Set<String> { ["270"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let level = store.unit.lowerBound
        guard !store.unit.isEmpty, store.segments[level].loop == "2000C", store.code(level, 4) == "0",
            store.first("EQ") == nil
        else { return }
        report.add(
            self, store, at: level, 4, nil, "The subscriber is the patient, but nothing is asked about (EQ).",
            fix: "Add the kind of service to ask about, or the dependent's level.")
    }
}
