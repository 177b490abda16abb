package import Primitives

/// A hospital visit is not given in an office or at home.
///
/// Source: CMS Claims Processing Manual chapter 12, section 30.6.9: 99221 to 99239 are for inpatients and patients under
/// observation. A warning.
package struct HospitalVisitPlaceRule: ServiceRule {
    package var id: String { "x12.hospital-visit-place" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .hospitalVisit }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        switch store.placeOfService(line) {
        case "11", "12", "20", "17", "49", "50", "71", "72", "81": break
        default: return
        }
        report.add(
            self, store, at: line.index, 1, 2, "A hospital visit has a place of service outside of hospitals.",
            fix: "Correct the visit's code or the place of service.")
    }
}
