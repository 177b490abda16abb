package import Primitives

/// Hospice care by the day or hour (revenue codes 0651, 0652, 0655 and 0656) stands on a hospice bill (81x or 82x).
///
/// Source: CMS Claims Processing Manual chapter 11, section 30.3. A warning.
package struct HospiceBillTypeRule: ServiceRule {
    package var id: String { "x12.hospice-bill-type" }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var traits: ServiceTraits { .any }

    package init() {}

    package func check(_ line: ServiceLine, _ store: borrowing UnitStore, _ report: inout RuleReport) {
        switch store.code(line.index, 1) {
        case "0651", "0652", "0655", "0656": break
        default: return
        }
        guard let claim = store.first("CLM") else { return }
        let type = store.view(claim).componentCode(5, 1)
        if type == "81" || type == "82" || type.isEmpty { return }
        report.add(
            self, store, at: claim, 5, 1, "Hospice care is billed with another type of bill than 81 or 82.",
            fix: "Correct the type of bill or the revenue code.")
    }
}
