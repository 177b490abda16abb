import Primitives

/// The sums of one claim that its balance is made of, in one pass over its lines.
struct ClaimSums {
    /// Of each line: SVC02 less its adjustments is SVC03.
    private(set) var lines: [RemittanceBalance.Outcome] = []
    /// All adjustments of the claim and its lines.
    private(set) var adjustments = RunningSum()
    private(set) var lineCharges = RunningSum()
    /// SVC03 of all lines less the claim's own adjustments.
    private(set) var linePayments = RunningSum()
    /// The adjustments of group PR.
    private(set) var patient = RunningSum()
    private(set) var hasAllCharges = true
    private(set) var hasAllPayments = true
    /// A CAS01 is none of the guide's.
    private(set) var hasForeignGroup = false
    /// The first CAS element that could not be read.
    private(set) var unreadable: String?

    init(_ claim: borrowing RemittanceClaim) {
        if !claim.rare.isEmpty {
            // SVC: a claim with more lines than could be read.
            let elements = claim.rare.parts.unreadable
            unreadable = ClaimSums.adjustment(among: elements) ?? elements.first { $0.element == "SVC" }?.element
        }
        _ = take(claim.adjustments)
        linePayments.subtract(adjustments)
        let lines = claim.lines.span
        self.lines.reserveCapacity(lines.count)
        for index in lines.indices { self.lines.append(take(lines[index])) }
    }

    /// The line's outcome, when its amounts can be read.
    private mutating func take(_ line: borrowing RemittanceLine) -> RemittanceBalance.Outcome {
        if let charge = line.charge { lineCharges.add(charge) } else { hasAllCharges = false }
        if let paid = line.paid { linePayments.add(paid) } else { hasAllPayments = false }
        let reduced = take(line.adjustments)
        if !line.rare.isEmpty, let element = ClaimSums.adjustment(among: line.rare.parts.unreadable) {
            unreadable = unreadable ?? element
            return .unreadable(element)
        }
        guard let charge = line.charge else { return .unreadable("SVC02") }
        guard let paid = line.paid else { return .unreadable("SVC03") }
        var terms = RunningSum(charge)
        terms.subtract(reduced)
        return RemittanceBalance.Outcome(reported: paid, terms: terms)
    }

    /// The sum of some of the claim's adjustments.
    private mutating func take(_ adjustments: borrowing [Adjustment]) -> RunningSum {
        var sum = RunningSum()
        let list = adjustments.span
        for index in list.indices {
            let amount = list[index].amount
            sum.add(amount)
            switch list[index].groupCode {
            case "PR": patient.add(amount)
            case "CO", "OA", "PI": break
            default: hasForeignGroup = true
            }
        }
        self.adjustments.add(sum)
        return sum
    }

    private static func adjustment(among elements: [UnreadableElement]) -> String? {
        elements.first { $0.element.hasPrefix("CAS") }?.element
    }

    /// CLP03 less the adjustments of the claim and of all its lines is CLP04.
    func outcome(_ claim: borrowing RemittanceClaim) -> RemittanceBalance.Outcome {
        if let unreadable { return .unreadable(unreadable) }
        guard let charge = claim.charge else { return .unreadable("CLP03") }
        guard let paid = claim.paid else { return .unreadable("CLP04") }
        var terms = RunningSum(charge)
        terms.subtract(adjustments)
        return RemittanceBalance.Outcome(reported: paid, terms: terms)
    }

    /// Whether there is a warning about the claim, found without making one.
    func isOdd(_ claim: borrowing RemittanceClaim) -> Bool {
        if !lines.isEmpty {
            if hasAllCharges, let sum = lineCharges.total, sum != claim.charge ?? sum { return true }
            if hasAllPayments, let sum = linePayments.total, sum != claim.paid ?? sum { return true }
        }
        if let sum = patient.total, sum != claim.patientResponsibility ?? sum { return true }
        if hasForeignGroup { return true }
        guard let paid = claim.paid else { return false }
        return claim.isReversal ? paid > .zero || claim.charge ?? .zero > .zero : paid.isNegative
    }
}
