import Primitives

/// The levels of a set are numbered 1, 2, 3 and so on (HL01), over all levels.
///
/// Where the count is off once, the levels that go on from there are not reported again.
/// Source: X12 standard, HL01; TR3s with HL loops: the first HL01 is 1 and each next one is one more.
struct HierarchyNumberRule: SetRule {
    var id: String { "x12.hl-number" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D", "270", "271", "276", "277", "277CA"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: HierarchyNumberRule
        var count = 0
        var previous = 0

        mutating func levelStart(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
            count += 1
            let expected = previous + 1
            guard case .value(let number) = store.view(index).number(1) else {
                previous = expected
                guard !store.isEmpty(index, 1) else { return }
                add(store, index, &report)
                return
            }
            previous = number
            if number != expected, number != count { add(store, index, &report) }
        }

        private func add(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
            report.add(
                rule, store, at: index, 1, nil, "The level's number (HL01) does not follow that of the level before.",
                fix: "Number all levels of the set 1, 2, 3 and so on.", code: "7")
        }

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {}
    }
}
