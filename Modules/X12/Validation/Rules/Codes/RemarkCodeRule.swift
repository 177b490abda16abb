/// A remark of a service line in a remittance (LQ02 after HE) is a remittance advice remark code.
///
/// Source: 835 TR3, loop 2110, LQ: qualifier HE names code source 411; RX (NCPDP reject codes) is not checked.
package struct RemarkCodeRule: SegmentRule {
    package var id: String { "x12.remark-code" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.remittance }
    package var segments: [SegmentID] { ["LQ"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        guard view.code(1) == "HE", let code = view.text(2) else { return }
        guard store.codeLists.contains(code, in: .rarc, on: store.adjudicationDate(index)) == false else { return }
        report.add(
            self, store, at: index, 2, nil, "The value is not a remittance advice remark code.",
            fix: "Look the code up in the remark code list.", code: "7")
    }
}
