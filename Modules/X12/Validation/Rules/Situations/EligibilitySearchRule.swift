import Primitives

/// The patient of a 270 can be found: a subscriber by the member number, another number (REF) or by name and birth
/// date; a dependent by name or birth date.
///
/// Source: 270 TR3 (005010X279), section 1.4.8 on search options.
struct EligibilitySearchRule: UnitRule {
    var id: String { "x12.eligibility-search" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["270"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let level = store.unit.lowerBound
        guard !store.unit.isEmpty, let name = store.first("NM1") else { return }
        let birthDate = store.first("DMG")
        let hasName = !store.isEmpty(name, 3)
        let hasBirthDate = birthDate.map { !store.isEmpty($0, 2) } ?? false
        let isFound: Bool
        if store.segments[level].loop == "2000D" {
            isFound = hasName || !store.isEmpty(name, 4) || hasBirthDate
        } else {
            isFound = !store.isEmpty(name, 9) || hasName && hasBirthDate || store.first("REF") != nil
        }
        guard !isFound else { return }
        report.add(
            self, store, at: name, nil, nil, "The payer can not find the patient by what is given.",
            fix: "Add the member number, or name and birth date.")
    }
}
