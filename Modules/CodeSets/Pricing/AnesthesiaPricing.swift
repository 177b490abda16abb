package import Primitives

/// Medicare's amount for anesthesia: base units and time units times the local anesthesia factor.
package struct AnesthesiaPricing: Sendable {
    /// Of the locality, from the anesthesia file of the fee schedule.
    package let conversionFactor: FixedPoint

    package init(conversionFactor: FixedPoint) { self.conversionFactor = conversionFactor }

    /// - Parameters:
    ///   - baseUnits: of the code, from the agency's list of base units.
    ///   - minutes: of anesthesia.
    ///   - isPresentAtInduction: counts only with modifier AD.
    package func price(
        _ line: PricingLine, baseUnits: Int?, minutes: Int, isPresentAtInduction: Bool = false,
        isParticipating: Bool = true
    ) throws(MoneyError) -> PricedLine {
        guard let baseUnits, (0...99).contains(baseUnits), let base = FixedPoint(whole: baseUnits) else {
            return .none(line, .noBaseUnits)
        }
        guard (0...100_000).contains(minutes), minutes > 0 || line.has("AD") else { return .none(line, .noUnits) }
        var priced = PricedLine(line: line)
        var allowed: Money
        if line.has("AD") {
            let units = isPresentAtInduction ? 4 : 3
            allowed = try (FixedPoint(whole: units) ?? .zero).times(conversionFactor)
            priced.steps.append(
                PricingStep(
                    rule: .medicalSupervision, factor: conversionFactor, amount: allowed, detail: "\(units) units"))
        } else {
            let time = try AnesthesiaPricing.timeUnits(minutes: minutes)
            allowed = try (base + time).times(conversionFactor)
            priced.steps.append(
                PricingStep(
                    rule: .anesthesia, factor: conversionFactor, amount: allowed,
                    detail: "\(base) base and \(time) time units"))
            if line.has("QK", "QX", "QY") {
                allowed = try allowed.share(basisPoints: 5_000)
                priced.steps.append(PricingStep(rule: .medicalDirection, factor: .share(5_000), amount: allowed))
            }
        }
        if !isParticipating {
            allowed = try allowed.share(basisPoints: 9_500)
            priced.steps.append(PricingStep(rule: .nonparticipating, factor: .share(9_500), amount: allowed))
        }
        if let charge = line.charge, charge < allowed {
            allowed = charge
            priced.steps.append(PricingStep(rule: .lowerCharge, amount: allowed))
        }
        priced.allowed = allowed
        return priced
    }

    /// One unit for fifteen minutes, rounded to one decimal place: 48 minutes are 3.2 units.
    package static func timeUnits(minutes: Int) throws(MoneyError) -> FixedPoint {
        let (tenfold, overflow) = minutes.multipliedReportingOverflow(by: 20)
        guard !overflow, minutes >= 0 else { throw .overflow }
        let tenths = Int64((tenfold + 15) / 30)
        return FixedPoint(billionths: tenths * 100_000_000)
    }
}

extension FixedPoint {
    fileprivate func times(_ factor: FixedPoint) throws(MoneyError) -> Money { try (self * factor).money }
}
