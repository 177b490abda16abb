import Primitives

/// A subscriber who is the patient has an address (N3, N4) and a birth date and sex (DMG).
///
/// Source: 837 TR3s, N3, N4 and DMG of 2010BA: required when the patient is the subscriber.
struct SubscriberDetailsRule: SegmentRule {
    var id: String { "x12.subscriber-details" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }
    // The payer's name comes right behind the subscriber.
    var segments: [SegmentID] { ["NM1"] }

    func applies(to place: RulePlace) -> Bool { place.loop == "2010BB" }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.segments[index].loop == "2010BB" else { return }
        var hasStreet = false
        var hasCity = false
        var hasBirthDate = false
        var name: Int?
        var place = index &- 1
        while place >= 0, store.segments[place].loop == "2010BA" {
            switch store.segments[place].id {
            case "N3": hasStreet = true
            case "N4": hasCity = true
            case "DMG": hasBirthDate = true
            case "NM1": name = place
            default: break
            }
            place &-= 1
        }
        // A loop out of its place says nothing about the subscriber.
        guard !hasStreet || !hasCity || !hasBirthDate, let name, name > 0, store.segments[name - 1].loop == "2000B",
            let coverage = store.last("SBR", before: name), store.code(coverage, 2) == "18"
        else { return }
        if !hasStreet || !hasCity {
            report.add(
                self, store, at: name, nil, nil,
                "The subscriber is the patient, but has no address (\(hasStreet ? "N4" : "N3") in loop 2010BA).",
                fix: "Add the patient's address.")
        }
        if !hasBirthDate {
            report.add(
                self, store, at: name, nil, nil,
                "The subscriber is the patient, but has no birth date and sex (DMG in loop 2010BA).",
                fix: "Add the patient's birth date and sex.")
        }
    }
}
