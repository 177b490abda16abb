package import Primitives

/// The period of an institutional statement has ended when it is billed.
///
/// Source: CMS Claims Processing Manual chapter 1, section 50.2: bills are sent at discharge or after the end of the
/// billing period. A warning; the first day in the future is an error of its own.
package struct FutureStatementRule: SegmentRule {
    package var id: String { "x12.future-statement-end" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["DTP"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allows(1, "434") }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let today = store.today else { return }
        let view = store.view(index)
        guard view.code(1) == "434", let first = view.day(3), let last = view.lastDay(3), first <= today, last > today
        else { return }
        report.add(
            self, store, at: index, 3, nil, "The last day of the statement lies in the future.",
            fix: "Bill after the period has ended.")
    }
}
