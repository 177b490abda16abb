import Primitives

/// Diagnoses and ICD procedures are codes of the edition in force, complete to the last character.
///
/// Source: 45 CFR 162.1002 and the ICD-10-CM guidelines, section I.B.2 (highest level of specificity): the code must be
/// valid on the date of service, for institutional claims on the last day of the statement.
package struct DiagnosisListRule: UnitRule {
    package var id: String { "x12.diagnosis-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        var date: CalendarDate?
        var index = store.unit.lowerBound
        while index < store.unit.upperBound, store.segments[index].id != "LX" {
            if store.segments[index].id == "HI", let list = list(store.view(index).componentCode(1, 1)) {
                date = date ?? store.diagnosisDate()
                check(store, index, list, date, &report)
            }
            index &+= 1
        }
    }

    private func list(_ qualifier: PackedCode) -> ExternalCodeList? {
        switch qualifier {
        case "ABK", "ABF", "ABJ", "ABN", "APR": .icd10cm
        case "BK", "BF", "BJ", "BN", "PR": .icd9cm
        case "BBR", "BBQ": .icd10pcs
        case "BR", "BQ": .icd9proc
        default: nil
        }
    }

    private func check(
        _ store: borrowing UnitStore, _ index: Int, _ list: ExternalCodeList, _ date: CalendarDate?,
        _ report: inout RuleReport
    ) {
        let view = store.view(index)
        for number in 1...max(1, view.count) {
            let range = view.range(number, 2)
            guard !range.isEmpty, isFormed(view.bytes.extracting(range), list) else { continue }
            guard store.codeLists.contains(view.string(range), in: list, on: date) == false else { continue }
            report.add(
                self, store, at: index, number, 2,
                "The value is not \(list.title) that is valid on the date of service.",
                fix: "Look the code up; it must be complete and valid on that date.", code: "7")
        }
    }

    /// What has the wrong form is reported as that.
    private func isFormed(_ code: Span<UInt8>, _ list: ExternalCodeList) -> Bool {
        switch list {
        case .icd10cm: CodeForm.isICD10Diagnosis(code)
        case .icd9cm: CodeForm.isICD9Diagnosis(code)
        case .icd10pcs: CodeForm.isICD10Procedure(code)
        default: CodeForm.isICD9Procedure(code)
        }
    }
}
