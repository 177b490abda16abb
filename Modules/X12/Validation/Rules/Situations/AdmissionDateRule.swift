import Primitives

/// A professional claim for visits to an inpatient (place of service 21, 51 or 61) has the date of admission (DTP*435).
///
/// An error when a line is a hospital visit at an inpatient hospital; a warning for other services there.
/// Source: 837P TR3, DTP Admission of 2300: required for inpatient medical visits.
struct AdmissionDateRule: UnitRule {
    var id: String { "x12.admission-date" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let place = store.view(claim).componentCode(5, 1)
        guard place == "21" || place == "51" || place == "61", store.claimSegment("DTP", "435") == nil else { return }
        var isVisit = false
        if place == "21" {
            for line in store.lines where Self.isHospitalVisit(store.procedure(ofLine: line)) { isVisit = true }
        }
        report.add(
            self, store, at: claim, 5, 1,
            "The patient is an inpatient, but the date of admission (DTP*435) is missing.",
            fix: "Add the date of admission (box 18), or correct the place of service.",
            severity: isVisit ? .error : .warning)
    }

    /// First, further and last days of hospital care.
    private static func isHospitalVisit(_ code: PackedCode) -> Bool {
        switch code {
        case "99221", "99222", "99223", "99231", "99232", "99233", "99238", "99239": true
        default: false
        }
    }
}
