/// A date of death is not in the future and not before the birth.
///
/// Source: 837P TR3 PAT05 and PAT06 against DMG02 of the same person.
package struct DeathDateRule: SegmentRule {
    package var id: String { "x12.death-date" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.professional }
    package var segments: [SegmentID] { ["PAT", "DMG"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let id = store.segments[index].id
        if id == "PAT" {
            guard store.code(index, 5) == "D8", let death = store.view(index).day(6), let today = store.today,
                death > today
            else { return }
            add(store, index, "The date of death lies in the future.", &report)
            return
        }
        // The birth comes after the level's PAT segment.
        guard let birth = store.view(index).day(2) else { return }
        var place = index - 1
        while place >= 0, store.segments[place].id != "HL" {
            if store.segments[place].id == "PAT", store.code(place, 5) == "D8", let death = store.view(place).day(6),
                death < birth
            {
                add(store, place, "The date of death lies before the date of birth.", &report)
            }
            place &-= 1
        }
    }

    private func add(_ store: borrowing UnitStore, _ index: Int, _ message: String, _ report: inout RuleReport) {
        report.add(self, store, at: index, 6, nil, message, fix: "Correct the date of death.")
    }
}
