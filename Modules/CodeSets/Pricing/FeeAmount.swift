import Primitives

/// The fee schedule's amount for one unit of a row in one locality, by its parts.
struct FeeAmount: Sendable {
    /// Relative values after the local index.
    let work: FixedPoint
    let practice: FixedPoint
    let malpractice: FixedPoint
    let conversionFactor: FixedPoint
    /// The cap on imaging for the row; nil where there is none.
    let cap: Money?

    init(
        _ row: FeeScheduleTable.Row, _ locality: GPCITable.Row, _ setting: PricingSetting, publishedCap: Money?
    ) throws(MoneyError) {
        let isFacility = setting == .facility
        work = try row.work * locality.work
        practice = try (isFacility ? row.practiceFacility : row.practiceNonFacility) * locality.practice
        malpractice = try row.malpractice * locality.malpractice
        conversionFactor = row.conversionFactor
        let capPractice = isFacility ? row.outpatientPracticeFacility : row.outpatientPracticeNonFacility
        if let publishedCap {
            cap = publishedCap
        } else if capPractice == .zero, row.outpatientMalpractice == .zero {
            cap = nil
        } else {
            let units = try work + capPractice * locality.practice + row.outpatientMalpractice * locality.malpractice
            cap = try (units * row.conversionFactor).money
        }
    }

    /// - Parameter practiceShare: of the practice expense that is counted.
    func money(practiceShare: FixedPoint = .one) throws(MoneyError) -> Money {
        // The share is applied last but the factor, so that all products stay exact.
        try ((work + practice * practiceShare + malpractice) * conversionFactor).money
    }
}

extension FixedPoint {
    /// Hundredths of a percent: 10,000 is one.
    static func share(_ basisPoints: Int64) -> FixedPoint {
        let (value, overflow) = basisPoints.multipliedReportingOverflow(by: 100_000)
        return overflow ? .one : FixedPoint(billionths: value)
    }
}
