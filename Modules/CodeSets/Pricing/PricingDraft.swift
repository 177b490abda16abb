import Primitives

/// A line while it is being priced: what one procedure of it costs, how many there are, and what was done so far.
struct PricingDraft {
    var priced: PricedLine
    let row: FeeScheduleTable.Row
    let fee: FeeAmount
    /// Technical and professional part of a test, where the table has them.
    var technical: FeeAmount?
    var professional: FeeAmount?
    /// Of one unit after the adjustments for sides and shared care.
    var unitAmount: Money
    /// By which ``unitAmount`` exceeds the fee because of both sides or shared care.
    var unitFactor = FixedPoint.one
    var units: Int64
    /// Position in the session of the line for the other side, where the two lines are one procedure.
    var pair: Int?
    /// Of the technical part of all units, after cuts and before the cap.
    var technicalTotal: Money?
    /// Of all units, as far as they are priced.
    var total: Money

    var line: PricingLine { priced.line }

    /// Rounds to the cent and notes the step.
    mutating func multiply(by share: Int64, _ rule: PricingRule, _ detail: String = "") throws(MoneyError) {
        total = try total.share(basisPoints: share)
        note(rule, factor: .share(share), detail)
    }

    mutating func note(_ rule: PricingRule, factor: FixedPoint? = nil, _ detail: String = "") {
        priced.steps.append(PricingStep(rule: rule, factor: factor, amount: total, detail: detail))
    }

    mutating func remark(_ remark: PricingRemark) {
        if !priced.remarks.contains(remark) { priced.remarks.append(remark) }
    }

    mutating func miss(_ reason: NoAmount) {
        if !priced.missing.contains(reason) { priced.missing.append(reason) }
    }
}
