import Primitives

/// The total of an institutional claim stands in CLM02; the paper form's total line (revenue code 0001) is not sent.
///
/// Source: National Uniform Billing Committee, form locator 42; 837I TR3, CLM02.
struct TotalLineRule: SegmentRule {
    var id: String { "x12.total-line" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["837I"] }
    var segments: [SegmentID] { ["SV2"] }

    func check(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
        guard store.code(index, 1) == "0001" else { return }
        report.add(
            self, store, at: index, 1, nil, "A line is the total of the claim (revenue code 0001).",
            fix: "Remove the line; the claim's total charge is enough.")
    }
}
