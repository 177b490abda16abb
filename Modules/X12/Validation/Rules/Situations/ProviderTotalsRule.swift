import Primitives

/// The number and charges of claims in a provider's totals (TS304, TS305) are those of the claims below them.
///
/// Source: 835 TR3, TS3 of 2000.
struct ProviderTotalsRule: SetRule {
    var id: String { "x12.provider-totals" }
    var snip: Int { 4 }
    var severity: Finding.Severity { .warning }
    var guides: Set<String> { ["835"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    struct Run: SetRuleRun {
        let rule: ProviderTotalsRule
        /// Claims and charges below each TS3, by its place in the store, which keeps it to the set's end.
        var totals: [Int: (count: Int, charges: CentSum)] = [:]

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            let claim = store.unit.lowerBound
            guard claim < store.unit.upperBound else { return }
            // The group's totals follow its LX; claims that ended have left the store.
            var place = claim &- 1
            while place >= 0, store.segments[place].id == "TS2" { place &-= 1 }
            guard place >= 0, store.segments[place].id == "TS3" else { return }
            var total = totals[place] ?? (0, CentSum())
            total.count += 1
            total.charges.add(store.money(claim, 3))
            totals[place] = total
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            for index in store.unit where store.segments[index].id == "TS3" {
                guard let total = totals[index] else { continue }
                if case .value(let count) = store.view(index).number(4), count != total.count {
                    report.add(
                        rule, store, at: index, 4, nil, "The number of claims (TS304) is not that of the claims below.",
                        fix: "Go by the claims themselves.")
                }
                if total.charges.isComplete, case .value(let charges) = store.money(index, 5),
                    charges.cents != total.charges.cents
                {
                    report.add(
                        rule, store, at: index, 5, nil, "The total charges (TS305) are not those of the claims below.",
                        fix: "Go by the claims themselves.")
                }
            }
        }
    }
}
