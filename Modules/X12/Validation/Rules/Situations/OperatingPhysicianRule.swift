import Primitives

/// An institutional claim with an operation as its principal procedure has an operating physician (2310B).
///
/// A warning: ICD-10-PCS codes of the medical and surgical section (beginning with 0) count as operations.
/// Source: 837I TR3, loop 2310B: required when a surgical procedure code is listed.
struct OperatingPhysicianRule: UnitRule {
    var id: String { "x12.operating-physician" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let procedure = store.claimCodes("BBR", "BBR"),
            store.view(procedure).componentCode(1, 2).raw >> 56 == UInt64(UInt8(ascii: "0")),
            store.first("NM1", "72", in: "2310B") == nil
        else { return }
        report.add(
            self, store, at: procedure, 1, 2, "The claim has an operation, but no operating physician (loop 2310B).",
            fix: "Add the operating physician (form locator 77).")
    }
}
