import Primitives

/// A procedure has the form of the code set that its qualifier names: HCPCS or CPT (HC), CDT (AD), HIPPS (HP), NDC (N4)
/// or a revenue code (NU).
///
/// Source: TR3 notes at SV101, SV202, SV301, SVC01, SVC06, SVD03, EQ02 and EB13; code form after the CMS HCPCS record
/// layout, the CDT and the HIPAA code set rule (45 CFR 162.1002). Local codes (W to Z) ended on 2003-12-31: a warning.
package struct ProcedureFormRule: SegmentRule {
    package var id: String { "x12.procedure-form" }
    package var snip: Int { 5 }
    package var guides: Set<String> { CodeGuides.all }
    package var segments: [SegmentID] { ["SV1", "SV2", "SV3", "SV5", "SVC", "SVD", "EQ", "EB"] }

    package init() {}

    package func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let (first, second) = view.procedureElements
        check(store, index, first, &report)
        if second > 0, second <= view.count { check(store, index, second, &report) }
    }

    private func check(_ store: borrowing UnitStore, _ index: Int, _ number: Int, _ report: inout RuleReport) {
        let view = store.view(index)
        let code = view.part(number, 2)
        guard !code.isEmpty else { return }
        switch view.componentCode(number, 1) {
        case "HC", "CJ":
            switch CodeForm.procedure(code) {
            case .right: return
            case .local:
                report.add(
                    self, store, at: index, number, 2, "The procedure looks like a local code; those ended in 2003.",
                    fix: "Enter a CPT or HCPCS code.", severity: .warning)
            case .wrong: add(store, index, number, "a CPT or HCPCS code (five characters)", &report)
            }
        case "AD":
            if !CodeForm.isDentalProcedure(code) {
                add(store, index, number, "a CDT code (D and four digits)", &report)
            }
        case "HP":
            if !CodeForm.isAlphanumeric(code, 5) {
                add(store, index, number, "a HIPPS code (five characters)", &report)
            }
        case "N4":
            if !CodeForm.isDigits(code, 11) {
                add(store, index, number, "a National Drug Code (eleven digits)", &report)
            }
        case "NU":
            // A remittance without the leading zero can be posted all the same.
            let severity: Finding.Severity? = store.guide.hasPrefix("837") ? nil : .warning
            if !CodeForm.isDigits(code, 4) {
                add(store, index, number, "a revenue code (four digits)", &report, severity)
            }
        default: return
        }
    }

    private func add(
        _ store: borrowing UnitStore, _ index: Int, _ number: Int, _ what: String, _ report: inout RuleReport,
        _ severity: Finding.Severity? = nil
    ) {
        report.add(
            self, store, at: index, number, 2, "The procedure does not have the form of \(what).",
            fix: "Look the procedure up and enter its full code.", severity: severity, code: "7")
    }
}
