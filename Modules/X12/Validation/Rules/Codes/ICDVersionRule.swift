import Primitives

/// Diagnoses and ICD procedures are ICD-9 until 2015-09-30 and ICD-10 from 2015-10-01 on.
///
/// Source: 45 CFR 162.1002(b) and (c); CMS SE1408: the date of service decides, for institutional claims the last day
/// of the statement.
package struct ICDVersionRule: UnitRule {
    package var id: String { "x12.icd-version" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        var date: CalendarDate?
        var index = store.unit.lowerBound
        while index < store.unit.upperBound {
            defer { index &+= 1 }
            let segment = store.segments[index].id
            if segment == "LX" { return }
            guard segment == "HI", let isNew = isICD10(store.view(index).componentCode(1, 1))
            else { continue }
            date = date ?? store.diagnosisDate()
            guard let day = date else { return }
            let shouldBeNew = (day.year, day.month) >= (2015, 10)
            if isNew == shouldBeNew { continue }
            report.add(
                self, store, at: index, 1, 1,
                isNew
                    ? "An ICD-10 code stands on a claim for services before October 2015."
                    : "An ICD-9 code stands on a claim for services from October 2015 on.",
                fix: isNew ? "Use ICD-9 codes, or correct the date of service." : "Code the diagnosis in ICD-10.",
                code: "7")
        }
    }

    /// Nil for the qualifiers that are not about ICD.
    private func isICD10(_ qualifier: PackedCode) -> Bool? {
        switch qualifier {
        case "ABK", "ABF", "ABJ", "ABN", "APR", "BBR", "BBQ": true
        case "BK", "BF", "BJ", "BN", "PR", "BR", "BQ": false
        default: nil
        }
    }
}
