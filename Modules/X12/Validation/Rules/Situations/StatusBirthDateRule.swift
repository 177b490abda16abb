import Primitives

/// A subscriber whose own claim a 276 asks about has birth date and sex (DMG).
///
/// Source: 276 TR3 (005010X212), DMG of 2000D: required when the subscriber is the patient.
struct StatusBirthDateRule: SegmentRule {
    var id: String { "x12.status-birth-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["276"] }
    var segments: [SegmentID] { ["TRN"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2200D" }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.segments[index].loop == "2200D", let level = store.last("HL", before: index),
            store.last("DMG", before: index, from: level) == nil
        else { return }
        report.add(
            self, store, at: level, nil, nil,
            "The subscriber is the patient, but has no birth date (DMG in loop 2000D).",
            fix: "Add the patient's birth date.")
    }
}
