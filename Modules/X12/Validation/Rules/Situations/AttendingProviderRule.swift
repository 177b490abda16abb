import Primitives

/// An institutional claim has an attending provider (2310A), unless all its lines are transport (revenue codes 0540 to
/// 0549).
///
/// Source: 837I TR3, loop 2310A: required when the claim has any service but non-scheduled transportation.
struct AttendingProviderRule: UnitRule {
    var id: String { "x12.attending-provider" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837I"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        guard let firstLine = store.lines.first else { return }
        for index in store.unit.lowerBound..<firstLine.lowerBound where store.segments[index].loop == "2310A" {
            return
        }
        for index in firstLine.lowerBound..<store.unit.upperBound where store.segments[index].id == "SV2" {
            let code = store.code(index, 1)
            guard code < "0540" || code > "0549" else { continue }
            report.add(
                self, store, at: store.unit.lowerBound, nil, nil, "The claim has no attending provider (loop 2310A).",
                fix: "Add the attending provider (form locator 76).")
            return
        }
    }
}
