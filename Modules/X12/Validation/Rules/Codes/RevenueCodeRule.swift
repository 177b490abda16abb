import Primitives

/// A revenue code has four digits.
///
/// Source: 837I TR3 SV201 and SVD04, 835 TR3 SVC04, code source 132 (leading zero written). A remittance that leaves the
/// leading zero out can be posted all the same: a warning there.
package struct RevenueCodeRule: SegmentRule {
    package var id: String { "x12.revenue-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { ["837I", "835", "276", "277", "277CA"] }
    package var segments: [SegmentID] { ["SV2", "SVD", "SVC"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let element = view.id == "SV2" ? 1 : 4
        let code = view.element(element)
        guard !code.isEmpty, !CodeForm.isDigits(code, 4) else { return }
        report.add(
            self, store, at: index, element, nil, "The revenue code does not have four digits.",
            fix: "Write it with its leading zero.", severity: store.guide == "837I" ? .error : .warning,
            code: store.guide == "837I" ? "7" : nil)
    }
}
