import Primitives

/// A patient level (2000C) stands only under a subscriber who is not the patient: SBR02 = 18 there is a contradiction,
/// unless claims of the subscriber's own come before those of the dependents.
///
/// Source: 837 TR3s, SBR02 and HL04 of 2000B: both may be billed together, as after an accident of the family.
struct SubscriberIsPatientRule: SetRule {
    var id: String { "x12.subscriber-is-patient" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: SubscriberIsPatientRule
        /// The subscriber level, by its place in the file, that last had a claim of the subscriber's own.
        var subscriberWithClaim = -1

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard let level = store.last("HL", before: store.unit.lowerBound) else { return }
            if store.segments[level].loop == "2000B" {
                subscriberWithClaim = store.segments[level].offset
                return
            }
            guard let coverage = store.above("SBR", in: "2000B"), store.code(coverage, 2) == "18",
                let subscriber = store.above("HL", in: "2000B"),
                store.segments[subscriber].offset != subscriberWithClaim
            else { return }
            report.add(
                rule, store, at: coverage, 2, nil,
                "The subscriber is said to be the patient (SBR02 = 18), but the claim is of a patient level (2000C).",
                fix: "Leave SBR02 empty when the patient is a dependent; else move the claim to the subscriber.",
                code: "I13")
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
    }
}
