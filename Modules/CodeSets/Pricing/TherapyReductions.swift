import Primitives

extension PricingSession {
    /// Of all units of therapy on a day the one with the highest practice expense is paid in full; of every other unit
    /// half of the practice expense is cut (a fifth outside institutions before 1 April 2013).
    mutating func reduceTherapy(on date: CalendarDate) throws(MoneyError) {
        let members = drafts.indices.filter { drafts[$0].draft.row.multipleProcedure == "5" }
        let dearest = members.max { left, right in
            let values = (drafts[left].draft.fee.practice, drafts[right].draft.fee.practice)
            return values.0 == values.1 ? left > right : values.0 < values.1
        }
        let share = FixedPoint.share((date.year, date.month) < (2013, 4) ? 8_000 : 5_000)
        for index in members {
            let draft = drafts[index].draft
            let inFull: Int64 = index == dearest ? 1 : 0
            guard draft.units > inFull else { continue }
            let reduced = try draft.fee.money(practiceShare: share)
            drafts[index].draft.total = try draft.unitAmount.times(inFull) + reduced.times(draft.units - inFull)
            drafts[index].draft.note(.therapy, factor: share, "\(draft.units - inFull) units at \(reduced)")
        }
    }
}
