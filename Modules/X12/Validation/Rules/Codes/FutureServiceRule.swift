import Primitives

/// A service, or what led to it, does not lie in the future.
///
/// Source: 45 CFR 162.1101 (a claim is for care that was delivered); CMS Claims Processing Manual chapter 1, section
/// 70.8.8. The first day decides: the last day of a period of supplies may lie ahead. Needs the day of validation.
package struct FutureServiceRule: SegmentRule {
    package var id: String { "x12.future-date" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims.union(CodeGuides.remittance).union(CodeGuides.status) }
    package var segments: [SegmentID] { ["DTP", "DTM"] }

    /// Service, statement, admission, discharge, onset and the like; adjudication.
    private static let kinds: [PackedCode] = [
        "472", "434", "435", "096", "431", "439", "453", "454", "455", "304", "484", "738", "739", "573", "232", "150",
        "441", "139",
    ]

    package init() {}

    package func applies(to place: RulePlace) -> Bool {
        FutureServiceRule.kinds.contains { place.allows(1, $0) }
    }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard let today = store.today else { return }
        let view = store.view(index)
        let element = view.id == "DTM" ? 2 : 3
        // The kind is looked at last: hardly any date lies ahead.
        guard let day = view.day(element), day > today, FutureServiceRule.kinds.contains(view.code(1)),
            view.code(2) != "TM"
        else { return }
        report.add(
            self, store, at: index, element, nil, "The date lies in the future.",
            fix: "Enter the date on which it took place; bill a service after it was given.")
    }
}
