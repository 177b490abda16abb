import Primitives

/// A level says truly whether levels stand under it (HL04): 1 with one at least, 0 with none.
///
/// An answer that was refused at a level (AAA) often keeps the request's 1 there: a warning in a 271.
/// Source: X12 standard, HL04; TR3s with HL loops.
struct HierarchyChildRule: SetRule {
    var id: String { "x12.hl-child" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D", "270", "271", "276", "277", "277CA"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: HierarchyChildRule
        /// Where the level that ended last had begun, as a position in the set.
        var lastEnded = 0

        mutating func levelEnd(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
            let hasChild = lastEnded > store.segments[index].position
            lastEnded = store.segments[index].position
            switch store.code(index, 4) {
            case "1" where !hasChild:
                report.add(
                    rule, store, at: index, 4, nil, "The level says that others stand under it (HL04), but none does.",
                    fix: "Put 0 into HL04, or add the missing level.",
                    severity: store.guide == "271" ? .warning : .error, code: store.guide == "271" ? nil : "7")
            case "0" where hasChild:
                report.add(
                    rule, store, at: index, 4, nil,
                    "The level says that no other stands under it (HL04), but one does.",
                    fix: "Put 1 into HL04.", code: "7")
            default: break
            }
        }

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
    }
}
