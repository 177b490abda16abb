import Primitives

/// A claim right under the subscriber is the subscriber's own: SBR02 is 18; a dependent has a patient level (2000C).
///
/// Source: 837 TR3s, SBR02 of 2000B and the use of 2000C.
struct PatientLevelMissingRule: UnitRule {
    var id: String { "x12.patient-level-missing" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let level = store.last("HL", before: store.unit.lowerBound), store.segments[level].loop == "2000B",
            let coverage = store.last("SBR", before: store.unit.lowerBound, from: level), store.isEmpty(coverage, 2)
        else { return }
        report.add(
            self, store, at: coverage, 2, nil,
            "The claim has no patient level (2000C), and the subscriber is not said to be the patient (SBR02).",
            fix: "Put 18 into SBR02 when the subscriber is the patient; else add the patient's level.", code: "I9")
    }
}
