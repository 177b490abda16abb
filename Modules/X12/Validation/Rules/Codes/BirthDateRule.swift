import Primitives

/// A person was not born in the future, and not before 1880.
///
/// Source: DMG02 of all guides is a past date; nobody born before 1880 is alive, and claims go back a few years only.
package struct BirthDateRule: SegmentRule {
    package var id: String { "x12.birth-date" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["DMG"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let birth = store.view(index).day(2) else { return }
        let isAhead = store.today.map { birth > $0 } ?? false
        guard isAhead || birth.year < 1880 else { return }
        report.add(
            self, store, at: index, 2, nil,
            isAhead ? "The date of birth lies in the future." : "The date of birth lies too far back.",
            fix: "Enter the date of birth with its four-digit year.")
    }
}
