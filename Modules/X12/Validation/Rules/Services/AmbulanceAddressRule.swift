package import Primitives

/// A claim for an ambulance transport names the places of pick-up and drop-off (loops 2310E and 2310F, or 2420G and
/// 2420H).
///
/// Source: 837P TR3 (A1) loops 2310E and 2310F: required when billing for ambulance services. A warning, since payers take
/// the ZIP code of the pick-up elsewhere too.
package struct AmbulanceAddressRule: ServiceRule {
    package var id: String { "x12.ambulance-address" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.professional }
    package var traits: ServiceTraits { .ambulance }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        // Once for the claim: at its first transport.
        for other in store.lines {
            guard other.lowerBound < line.range.lowerBound else { break }
            let code = store.view(other.lowerBound + 1).componentCode(1, 2)
            if ServiceTraits.of(code).contains(.ambulance) { return }
        }
        if store.lineOrClaim(line, "NM1", "PW") == nil {
            report.add(
                self, store, at: line.index, 1, 2, "An ambulance transport is billed without the place of pick-up.",
                fix: "Enter the address where the patient was picked up (loop 2310E).")
        }
        if store.lineOrClaim(line, "NM1", "45") == nil {
            report.add(
                self, store, at: line.index, 1, 2, "An ambulance transport is billed without the place of drop-off.",
                fix: "Enter the address where the patient was brought to (loop 2310F).")
        }
    }
}
