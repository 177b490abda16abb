import Primitives

extension PricingSession {
    /// Several operations and endoscopies of one session. Families of endoscopies are reckoned first, each family then
    /// counts as one operation; all are ranked by amount.
    /// - Parameter base: the fee of an endoscopy's base code.
    mutating func reduceSurgery(
        base: (String) throws(MoneyError) -> Money?
    ) throws(MoneyError) {
        var operations = try reduceFamilies(base: base)
        let inFamilies = Set(operations.flatMap(\.members))
        for index in drafts.indices where !inFamilies.contains(index) {
            let draft = drafts[index].draft
            guard ["1", "2", "3"].contains(draft.row.multipleProcedure) else { continue }
            if let pair = draft.pair {
                guard index < pair else { continue }
                let amount = try draft.total + drafts[pair].draft.total
                operations.append(Operation(members: [index, pair], amount: amount, count: 1))
            } else {
                operations.append(Operation(members: [index], amount: draft.unitAmount, count: draft.units))
            }
        }
        try rank(operations)
    }

    /// What is ranked: a family of endoscopies, both sides of a procedure, or the units of one line.
    private struct Operation {
        let members: [Int]
        /// Of one.
        let amount: Money
        let count: Int64
    }

    private mutating func rank(_ operations: [Operation]) throws(MoneyError) {
        var sum: Int64 = 0
        for operation in operations { sum += min(operation.count, 6) }
        guard sum > 1 else { return }
        let ranked = operations.enumerated().sorted {
            ($1.element.amount, $0.offset) < ($0.element.amount, $1.offset)
        }.map(\.element)
        var place: Int64 = 0
        for operation in ranked {
            if operation.count == 1 {
                for member in operation.members { try drafts[member].draft.reduce(toPlace: place) }
            } else if let member = operation.members.first {
                try drafts[member].draft.reduceUnits(fromPlace: place)
            }
            place = min(place + min(operation.count, 6), 6)
        }
    }

    /// Within a family the dearest endoscopy is paid in full, of each other one what exceeds the base endoscopy, and
    /// the base endoscopy itself not at all.
    private mutating func reduceFamilies(
        base: (String) throws(MoneyError) -> Money?
    ) throws(MoneyError) -> [Operation] {
        var families: [String: [Int]] = [:]
        for index in drafts.indices {
            let row = drafts[index].draft.row
            if row.multipleProcedure == "3", !row.endoscopicBase.isEmpty {
                families[row.endoscopicBase, default: []].append(index)
            }
        }
        var operations: [Operation] = []
        for (code, members) in families.sorted(by: { $0.key < $1.key }) {
            let bases = drafts.indices.filter { drafts[$0].draft.row.code == code && !members.contains($0) }
            let units = members.reduce(Int64(0)) { $0 + min(drafts[$1].draft.units, 2) }
            guard units > 1 || !bases.isEmpty, let fee = try base(code) else { continue }
            for index in bases {
                drafts[index].draft.total = .zero
                drafts[index].draft.note(.endoscopicBase, factor: .zero)
            }
            let dearest = members.max { left, right in
                let amounts = (drafts[left].draft.unitAmount, drafts[right].draft.unitAmount)
                return amounts.0 == amounts.1 ? left > right : amounts.0 < amounts.1
            }
            var sum = Money.zero
            for index in members {
                try drafts[index].draft.reduceEndoscopy(base: fee, code: code, isDearest: index == dearest)
                sum = try sum + drafts[index].draft.total
            }
            operations.append(Operation(members: members + bases, amount: sum, count: 1))
        }
        return operations
    }
}

extension PricingDraft {
    fileprivate mutating func reduceEndoscopy(base: Money, code: String, isDearest: Bool) throws(MoneyError) {
        guard !(isDearest && units == 1) else { return }
        let difference = max(try unitAmount - base, .zero)
        let inFull: Int64 = isDearest ? 1 : 0
        total = try difference.times(units - inFull) + unitAmount.times(inFull)
        note(.endoscopy, "less the base endoscopy \(code) at \(base)")
    }

    /// Share by place in the ranking, first place 0; nil from the sixth on, which is priced by report.
    private func share(_ place: Int64) -> Int64? {
        // Indicator 1 stands for the rule of before 1995.
        let shares: [Int64] =
            row.multipleProcedure == "1"
            ? [10_000, 5_000, 2_500, 2_500, 2_500] : [10_000, 5_000, 5_000, 5_000, 5_000]
        return place < shares.count ? shares[Int(place)] : nil
    }

    fileprivate mutating func reduce(toPlace place: Int64) throws(MoneyError) {
        guard let share = share(place) else {
            total = .zero
            miss(.byReport)
            return note(.byReport, factor: .zero)
        }
        if share != 10_000 { try multiply(by: share, .multipleSurgery, "place \(place + 1)") }
    }

    /// Units of one line take one place after another.
    fileprivate mutating func reduceUnits(fromPlace place: Int64) throws(MoneyError) {
        var sum = Money.zero
        var priced: Int64 = 0
        while priced < units, let share = share(place + priced) {
            sum = try sum + unitAmount.share(basisPoints: share)
            priced += 1
        }
        total = sum
        note(.multipleSurgery, "places \(place + 1) to \(place + priced)")
        guard priced < units else { return }
        miss(.byReport)
        note(.byReport, "\(units - priced) units")
    }
}
