package import Primitives

/// A diagnosis related group has three digits, a refined one a fourth for the severity.
///
/// Source: 837I TR3 HI after DR, code source 229: CMS MS-DRG 001 to 999. States and private payers use refined groups of
/// up to five characters: a warning.
package struct DRGFormRule: SegmentRule {
    package var id: String { "x12.drg-form" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["HI"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allowsFirst(1, ["DR"]) }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.componentCode(1, 1) == "DR" else { return }
        let group = view.part(1, 2)
        guard !group.isEmpty else { return }
        if (3...5).contains(group.count), CodeForm.isDigits(group.extracting(0..<3), 3) { return }
        report.add(
            self, store, at: index, 1, 2, "The diagnosis related group does not have three digits.",
            fix: "Write it with leading zeros.")
    }
}
