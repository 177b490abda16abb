package import Primitives

/// Who pays an allowed amount: the patient's deductible and coinsurance, Medicare, and what sequestration takes from
/// Medicare's payment, which nobody may be billed for on assigned claims.
package struct MedicareShare: Sendable, Hashable {
    package let allowed: Money
    package let deductible: Money
    package let coinsurance: Money
    /// After sequestration.
    package let medicarePays: Money
    package let sequestered: Money
    package let steps: [PricingStep]

    package var patientPays: Money {
        get throws(MoneyError) { try deductible + coinsurance }
    }

    /// - Parameters:
    ///   - deductibleLeft: what the patient still has to pay of the year's deductible; zero for services without one.
    ///   - coinsurance: in hundredths of a percent; zero for preventive services without one.
    ///   - sequestration: in hundredths of a percent; see ``sequestration(on:)``.
    package init(
        allowed: Money, deductibleLeft: Money, coinsurance share: Int64 = 2_000, sequestration: Int64
    ) throws(MoneyError) {
        self.allowed = allowed
        deductible = min(max(deductibleLeft, .zero), max(allowed, .zero))
        let rest = try allowed - deductible
        // Medicare's part is the one that is rounded; the patient owes what is left.
        let medicare = try rest.share(basisPoints: 10_000 - min(max(share, 0), 10_000))
        coinsurance = try rest - medicare
        sequestered = try medicare.share(basisPoints: sequestration)
        medicarePays = try medicare - sequestered
        steps = [
            PricingStep(rule: .deductible, amount: rest, detail: "less \(deductible)"),
            PricingStep(rule: .coinsurance, factor: .share(share), amount: medicare, detail: "less \(coinsurance)"),
            PricingStep(
                rule: .sequestration, factor: .share(sequestration), amount: medicarePays, detail: "less \(sequestered)"
            ),
        ]
    }

    /// The cut in force on a date of service, in hundredths of a percent: 2 % since April 2013, none from May 2020 to
    /// March 2022, 1 % from April to June 2022.
    package static func sequestration(on date: CalendarDate) -> Int64 {
        switch date.year * 100 + date.month {
        case ..<201_304: 0
        case 202_005...202_203: 0
        case 202_204...202_206: 100
        default: 200
        }
    }

    /// The most that a practitioner who does not participate may charge when not accepting assignment: 115 % of 95 % of
    /// the fee schedule amount.
    package static func limitingCharge(feeScheduleAmount: Money) throws(MoneyError) -> Money {
        try feeScheduleAmount.share(basisPoints: 10_925)
    }
}
