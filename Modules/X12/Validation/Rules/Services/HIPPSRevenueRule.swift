package import Primitives

/// The revenue codes of prospective payment (0022 nursing facility, 0023 home health, 0024 rehabilitation) have a HIPPS
/// code (qualifier HP), and no other revenue code has one.
///
/// Source: CMS Claims Processing Manual chapter 25, section 75.4 (form locator 42), chapters 6, 10 and 3. A warning.
package struct HIPPSRevenueRule: SegmentRule {
    package var id: String { "x12.hipps-revenue" }
    package var snip: Int { 6 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["SV2"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let isRate: Bool
        switch view.code(1) {
        case "0022", "0023", "0024": isRate = true
        default: isRate = false
        }
        let hasRate = view.componentCode(2, 1) == "HP"
        if isRate == hasRate { return }
        report.add(
            self, store, at: index, isRate ? 2 : 1, nil,
            isRate
                ? "A line of prospective payment has no HIPPS code."
                : "A HIPPS code stands on a line of another revenue code than 0022, 0023 or 0024.",
            fix: "Bill the HIPPS code with qualifier HP under revenue code 0022, 0023 or 0024.")
    }
}
