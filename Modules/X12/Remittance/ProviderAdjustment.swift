package import Primitives

/// One adjustment of a PLB segment. A positive amount lowers the payment.
package struct ProviderAdjustment: Codable, Equatable, Sendable {
    /// PLB01.
    package var providerID: String
    /// PLB02.
    package var fiscalPeriodEnd: CalendarDate?
    /// PLB03-1: `WO`, `FB`, `L6`, `72`, `CS`, ...
    package var reason: String
    /// PLB03-2: often the claim or the remittance it refers to.
    package var reference: String?
    package var amount: Money

    package init(
        providerID: String, fiscalPeriodEnd: CalendarDate? = nil, reason: String, reference: String? = nil,
        amount: Money
    ) {
        self.providerID = providerID
        self.fiscalPeriodEnd = fiscalPeriodEnd
        self.reason = reason
        self.reference = reference
        self.amount = amount
    }
}

/// What the header of a loop 2000 says about the claims below it: TS3, the provider's totals, and TS2, more of them for
/// inpatient claims. The totals are the payer's own sums and no part of the balance.
package struct ProviderSummary: Codable, Equatable, Sendable {
    /// LX01.
    package var number: String
    /// The index of the first claim below it among the remittance's claims; the number of claims when none is.
    package var firstClaim: Int
    /// The elements of TS3 as received, TS301 first; empty without a TS3.
    package var totals: [String]
    /// The elements of TS2 as received; empty without a TS2.
    package var inpatientTotals: [String]
    package var otherSegments: [KeptSegment]

    package init(
        number: String, firstClaim: Int = 0, totals: [String] = [], inpatientTotals: [String] = [],
        otherSegments: [KeptSegment] = []
    ) {
        self.number = number
        self.firstClaim = firstClaim
        self.totals = totals
        self.inpatientTotals = inpatientTotals
        self.otherSegments = otherSegments
    }

    /// True when the loop says no more than its number.
    var isBare: Bool { totals.isEmpty && inpatientTotals.isEmpty && otherSegments.isEmpty }

    /// TS301.
    package var providerID: String? { total(1) }
    /// TS302.
    package var facilityCode: String? { total(2) }
    /// TS303.
    package var fiscalPeriodEnd: CalendarDate? { total(3).flatMap { CalendarDate(compact: $0) } }
    /// TS304.
    package var claimCount: Int? { total(4).flatMap { $0.utf8.count < 10 ? Int($0) : nil } }
    /// TS305.
    package var charge: Money? { total(5).flatMap { try? Money($0) } }

    private func total(_ number: Int) -> String? {
        guard number <= totals.count, !totals[number - 1].isEmpty else { return nil }
        return totals[number - 1]
    }
}
