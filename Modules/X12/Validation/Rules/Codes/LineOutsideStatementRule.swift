package import Primitives

/// A service line of an institutional claim lies within the statement's dates.
///
/// Source: 837I TR3 DTP*434 against DTP*472 of loop 2400; CMS Claims Processing Manual chapter 25, form locators 6 and
/// 45. A warning: services before an admission are bundled into the stay.
package struct LineOutsideStatementRule: UnitRule {
    package var id: String { "x12.line-outside-statement" }
    package var snip: Int { 5 }
    package var severity: Finding.Severity { .warning }
    package var guides: Set<String> { CodeGuides.institutional }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let statement = store.first("DTP", "434"), let first = store.view(statement).day(3),
            let last = store.view(statement).lastDay(3)
        else { return }
        var index = statement
        while index < store.unit.upperBound {
            defer { index &+= 1 }
            guard store.segments[index].id == "DTP", store.code(index, 1) == "472",
                let day = store.view(index).day(3), let end = store.view(index).lastDay(3)
            else { continue }
            if day >= first, end <= last { continue }
            report.add(
                self, store, at: index, 3, nil, "The date of service lies outside of the statement's dates.",
                fix: "Correct the date of the line, or the statement's dates.")
        }
    }
}
