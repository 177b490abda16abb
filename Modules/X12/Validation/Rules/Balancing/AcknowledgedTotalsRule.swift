import Primitives

/// The totals of a 277CA agree with its claims: the numbers and charges accepted and rejected, of the batch (2200B) and
/// of a billing provider (2200C), are those of the claims below with that action code (STC03 WQ or U).
///
/// Nothing is said where no claim is listed below, or none of the kind that the total counts while there are others:
/// some send only the rejected claims one by one. Nor of a batch with a provider that has totals but no claims.
/// Source: 277CA TR3 (005010X214), notes of QTY and AMT in 2200B and 2200C and of STC03 and STC04.
struct AcknowledgedTotalsRule: SetRule {
    var id: String { "x12.acknowledged-totals" }
    var snip: Int { 3 }
    var guides: Set<String> { ["277CA"] }

    func begin() -> any SetRuleRun { Run(rule: self) }

    /// Claims and their charges.
    struct Tally {
        var count = 0
        var charges = CentSum()

        mutating func add(_ amount: ElementValue<Money>) {
            count += 1
            charges.add(amount)
        }
    }

    struct Level {
        var accepted = Tally()
        var rejected = Tally()
        /// A level below counts claims that it does not list.
        var hasUnlisted = false
        var isEmpty: Bool { accepted.count + rejected.count == 0 }
    }

    struct Run: SetRuleRun {
        let rule: AcknowledgedTotalsRule
        var batch = Level()
        var provider = Level()

        mutating func unit(_ store: borrowing UnitStore, _ report: inout RuleReport) {
            guard let status = store.first("STC", in: "2200D") else { return }
            let charge = store.money(status, 4)
            if store.code(status, 3) == "U" {
                batch.rejected.add(charge)
                provider.rejected.add(charge)
            } else {
                batch.accepted.add(charge)
                provider.accepted.add(charge)
            }
        }

        mutating func levelEnd(_ store: borrowing UnitStore, _ index: Int, _ report: inout RuleReport) {
            switch store.segments[index].loop {
            case "2000C":
                compare(provider, "2200C", ("QA", "QC"), index, store, &report)
                if provider.isEmpty { batch.hasUnlisted = true }
                provider = Level()
            case "2000B":
                compare(batch, "2200B", ("90", "AA"), index, store, &report)
                batch = Level()
            default: break
            }
        }

        mutating func end(_ store: borrowing UnitStore, _ report: inout RuleReport) {}

        private func compare(
            _ level: Level, _ loop: PackedCode, _ counts: (PackedCode, PackedCode), _ start: Int,
            _ store: borrowing UnitStore, _ report: inout RuleReport
        ) {
            guard !level.isEmpty, !level.hasUnlisted else { return }
            for index in start..<store.count where store.segments[index].loop == loop {
                let kind = store.code(index, 1)
                switch store.segments[index].id {
                case "QTY" where kind == counts.0: compareCount(level.accepted, index, store, &report)
                case "QTY" where kind == counts.1: compareCount(level.rejected, index, store, &report)
                case "AMT" where kind == "YU": compareCharges(level.accepted, index, store, &report)
                case "AMT" where kind == "YY": compareCharges(level.rejected, index, store, &report)
                default: break
                }
            }
        }

        private func compareCount(
            _ tally: Tally, _ index: Int, _ store: borrowing UnitStore, _ report: inout RuleReport
        ) {
            guard tally.count > 0, case .value(let count) = store.view(index).number(2), count != tally.count else {
                return
            }
            report.add(
                rule, store, at: index, 2, nil,
                "The number of claims is not that of the claims listed with this result.",
                fix: "Go by the claims themselves, and ask the receiver for those that are not listed.")
        }

        private func compareCharges(
            _ tally: Tally, _ index: Int, _ store: borrowing UnitStore, _ report: inout RuleReport
        ) {
            guard tally.count > 0, tally.charges.isComplete, case .value(let amount) = store.money(index, 2),
                amount.cents != tally.charges.cents
            else { return }
            report.add(
                rule, store, at: index, 2, nil, "The amount is not that of the claims listed with this result.",
                fix: "Go by the claims themselves, and ask the receiver for those that are not listed.")
        }
    }
}
