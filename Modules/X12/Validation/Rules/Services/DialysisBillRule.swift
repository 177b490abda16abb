package import Primitives

/// A bill of a dialysis facility for Medicare (72x) has the patient's weight and height (value codes A8 and A9).
///
/// Source: CMS Claims Processing Manual chapter 8, section 50.3. A warning.
package struct DialysisBillRule: UnitRule {
    package var id: String { "x12.dialysis-values" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let claim = store.first("CLM"), store.view(claim).componentCode(5, 1) == "72", store.isMedicare() else {
            return
        }
        var weight = false
        var height = false
        var index = claim
        while index < store.unit.upperBound, store.segments[index].id != "LX" {
            if store.segments[index].id == "HI", store.view(index).componentCode(1, 1) == "BE" {
                let view = store.view(index)
                for number in 1...max(1, view.count) {
                    let code = view.componentCode(number, 2)
                    weight = weight || code == "A8"
                    height = height || code == "A9"
                }
            }
            index &+= 1
        }
        if weight, height { return }
        report.add(
            self, store, at: claim, 5, 1, "A dialysis bill has no weight or no height of the patient.",
            fix: "Add the value codes A8 (kilograms) and A9 (centimetres).")
    }
}
