/// A claim for an ambulance transport says why and how far the patient was carried (CR1), on the claim or the line.
///
/// Source: 837P TR3 CR1 in loops 2300 and 2400: required on all claims involving ambulance transport services; CMS Claims
/// Processing Manual chapter 15, section 30.
package struct AmbulanceTransportRule: ServiceRule {
    package var id: String { "x12.ambulance-transport" }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard store.lineOrClaim(line, "CR1") == nil else { return }
        report.add(
            self, store, at: line.index, 1, 2, "An ambulance transport is billed without its CR1 segment.",
            fix: "Enter the reason of the transport and the miles (CR1), on the claim or the line.", code: "I9")
    }
}
