import Primitives

/// Disability dates are a period when start and end are given together (DTP*314), and a day for the start (360) or the
/// end (361) alone.
///
/// Source: 837P TR3, DTP Disability Dates of 2300.
struct DisabilityDateFormRule: SegmentRule {
    var id: String { "x12.disability-date-form" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P"] }
    var segments: [SegmentID] { ["DTP"] }

    func applies(to place: RulePlace) -> Bool { place.allows(1, "314") }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let kind = store.code(index, 1)
        guard kind == "314" || kind == "360" || kind == "361" else { return }
        let form = store.code(index, 2)
        guard form == "D8" && kind == "314" || form == "RD8" && kind != "314" else { return }
        report.add(
            self, store, at: index, 2, nil,
            kind == "314"
                ? "Disability from and to (314) is a period, but one day is given."
                : "The start (360) or end (361) of a disability is one day, but a period is given.",
            fix: "Use 314 with both days (RD8), or 360 or 361 with one (D8).", code: "I6")
    }
}
