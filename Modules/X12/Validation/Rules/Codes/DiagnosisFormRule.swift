/// A diagnosis has the form of its code set: ICD-10-CM for the qualifiers ABK, ABF, ABJ, ABN and APR, ICD-9-CM for BK,
/// BF, BJ, BN and PR, both without the decimal point.
///
/// Source: TR3 notes at HI in the 837 guides (the point is assumed, do not send it); code form after the official
/// ICD-10-CM and ICD-9-CM conventions.
package struct DiagnosisFormRule: SegmentRule {
    package var id: String { "x12.diagnosis-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.claims.union(CodeGuides.eligibility) }
    package var segments: [SegmentID] { ["HI"] }

    package init() {}

    package func applies(to place: RulePlace) -> Bool {
        place.allowsFirst(1, ["ABK", "ABF", "ABJ", "ABN", "APR", "BK", "BF", "BJ", "BN", "PR"])
    }

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        var number = 1
        while number <= view.count {
            let code = view.part(number, 2)
            switch view.componentCode(number, 1) {
            case "ABK", "ABF", "ABJ", "ABN", "APR":
                if !code.isEmpty, !CodeForm.isICD10Diagnosis(code) {
                    add(store, index, number, "an ICD-10-CM code", hasPoint(code), &report)
                }
            case "BK", "BF", "BJ", "BN", "PR":
                if !code.isEmpty, !CodeForm.isICD9Diagnosis(code) {
                    add(store, index, number, "an ICD-9-CM code", hasPoint(code), &report)
                }
            default: return
            }
            number &+= 1
        }
    }

    private func hasPoint(_ code: Span<UInt8>) -> Bool { code.contains(UInt8(ascii: "."), in: 0..<code.count) }

    private func add(
        _ store: borrowing UnitStore, _ index: Int, _ number: Int, _ what: String, _ hasPoint: Bool,
        _ report: inout RuleReport
    ) {
        report.add(
            self, store, at: index, number, 2,
            hasPoint
                ? "A diagnosis is written with a decimal point." : "A diagnosis does not have the form of \(what).",
            fix: hasPoint ? "Send the code without the point." : "Look the diagnosis up and enter its full code.",
            code: hasPoint ? "6" : "7")
    }
}
