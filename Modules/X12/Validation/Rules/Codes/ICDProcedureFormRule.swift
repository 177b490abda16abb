/// An ICD procedure has the form of its code set: seven characters in ICD-10-PCS (BBR, BBQ), two to four digits in
/// ICD-9-CM volume 3 (BR, BQ).
///
/// Source: 837I TR3, HI principal and other procedure information; code form after the ICD-10-PCS guidelines (A1: seven
/// characters, I and O are not used).
package struct ICDProcedureFormRule: SegmentRule {
    package var id: String { "x12.icd-procedure-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.institutional }
    package var segments: [SegmentID] { ["HI"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool { place.allowsFirst(1, ["BBR", "BBQ", "BR", "BQ"]) }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        var number = 1
        while number <= view.count {
            let code = view.part(number, 2)
            let isRight: Bool
            switch view.componentCode(number, 1) {
            case "BBR", "BBQ": isRight = code.isEmpty || CodeForm.isICD10Procedure(code)
            case "BR", "BQ": isRight = code.isEmpty || CodeForm.isICD9Procedure(code)
            default: return
            }
            if !isRight {
                report.add(
                    self, store, at: index, number, 2, "An ICD procedure does not have the form of its code set.",
                    fix: "Enter the full procedure code without a point.", code: "7")
            }
            number &+= 1
        }
    }
}
