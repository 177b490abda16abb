/// A procedure modifier has two capital letters or digits.
///
/// Source: TR3 notes at SV101-3 to 6 and their like; CMS HCPCS record layout (modifiers have two characters).
package struct ModifierFormRule: SegmentRule {
    package var id: String { "x12.modifier-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["SV1", "SV2", "SV3", "SVC", "SVD"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let (first, second) = view.procedureElements
        check(store, index, first, &report)
        if second > 0, second <= view.count { check(store, index, second, &report) }
    }

    private func check(_ store: borrowing UnitStore, _ index: Int, _ number: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let parts = min(6, view.componentCount(number))
        guard parts >= 3 else { return }
        for part in 3...parts {
            let modifier = view.part(number, part)
            guard !modifier.isEmpty, !CodeForm.isAlphanumeric(modifier, 2) else { continue }
            report.add(
                self, store, at: index, number, part, "A modifier does not have two letters or digits.",
                fix: "Enter the two characters of the modifier, in capitals.", code: "7")
        }
    }
}
