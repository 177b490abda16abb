import Primitives

/// A HCPCS or CPT code of a service line is valid on the line's date of service.
///
/// Source: 45 CFR 162.1002; CMS Claims Processing Manual chapter 23, section 20 (there is no grace period).
package struct ProcedureListRule: UnitRule {
    package var id: String { "x12.procedure-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims.union(CodeGuides.remittance) }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            // The service segment is the first of its loop in an 835, the second in an 837.
            let index = store.segments[line.lowerBound].id == "LX" ? line.lowerBound + 1 : line.lowerBound
            guard index < line.upperBound else { continue }
            let view = store.view(index)
            let (number, _) = view.procedureElements
            guard number > 0, view.componentCode(number, 1) == "HC" else { continue }
            let range = view.range(number, 2)
            guard CodeForm.procedure(view.bytes.extracting(range)) == .right else { continue }
            let code = view.string(range)
            guard store.codeLists.contains(code, in: .hcpcs, on: store.date(ofLine: line)) == false else { continue }
            report.add(
                self, store, at: index, number, 2,
                "The procedure is not a CPT or HCPCS code that is valid on the date of service.",
                fix: "Look the procedure up; enter the code that is valid on that date.", code: "7")
        }
    }
}
