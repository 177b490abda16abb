import Primitives

/// A laboratory test at an independent laboratory (place of service 81) has the laboratory's CLIA number (REF*X4 of the
/// claim or line, or REF*F4 of another laboratory).
///
/// Waived tests (modifier QW) have a rule of their own wherever they are done.
/// Source: 837P TR3, REF CLIA Number; CMS Claims Processing Manual, chapter 16, section 70 on CLIA numbers.
struct LaboratoryCertificateRule: UnitRule {
    var id: String { "x12.laboratory-certificate" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard !store.unit.isEmpty, store.view(store.unit.lowerBound).componentCode(5, 1) == "81",
            store.claimSegment("REF", "X4") == nil
        else { return }
        for line in store.lines {
            let service = line.lowerBound &+ 1
            guard isLaboratoryTest(store.procedure(ofLine: line)), !store.view(service).hasModifier("QW", in: 1),
                store.first("REF", "X4", within: line) == nil, store.first("REF", "F4", within: line) == nil
            else { continue }
            report.add(
                self, store, at: service, 1, nil, "An independent laboratory's test has no CLIA number (REF*X4).",
                fix: "Add the laboratory's CLIA number (box 23).")
        }
    }

    /// Codes 80047 to 89398, the laboratory part of the procedure codes; longer or lettered codes are others.
    private func isLaboratoryTest(_ code: PackedCode) -> Bool {
        code >= "80047" && code <= "89398" && code.raw & 0xFF_FFFF == 0
    }
}
