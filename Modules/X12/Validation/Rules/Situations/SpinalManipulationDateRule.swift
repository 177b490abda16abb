import Primitives

/// A chiropractic manipulation of the spine billed to Medicare has the date of the first treatment (DTP*454).
///
/// Source: 837P TR3, DTP Initial Treatment; CMS Claims Processing Manual, chapter 1, section 80.3.2 (item 14).
struct SpinalManipulationDateRule: UnitRule {
    var id: String { "x12.initial-treatment-date" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837P"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        for line in store.lines {
            switch store.procedure(ofLine: line) {
            case "98940", "98941", "98942": break
            default: continue
            }
            guard let coverage = store.above("SBR", in: "2000B"), store.code(coverage, 9) == "MB",
                store.claimSegment("DTP", "454") == nil, store.first("DTP", "454", within: line) == nil
            else { continue }
            report.add(
                self, store, at: line.lowerBound &+ 1, 1, nil,
                "Medicare asks for the date of the first treatment (DTP*454) of a spinal manipulation.",
                fix: "Add the date on which this course of treatment began (box 14).")
            return
        }
    }
}
