package import Primitives

/// An STC segment.
package struct ClaimStatus: Codable, Equatable, Sendable, HoldsPatientData {
    /// STC01, then STC10 and STC11 when present.
    package var codes: [Code]
    /// STC02.
    package var effective: CalendarDate?
    /// STC03: `WQ` accepted, `U` rejected.
    package var action: String?
    /// STC04: what was charged.
    package var amount: Money?
    /// STC12.
    package var message: String?
    /// STC05 to STC09, in a 277 only: what was paid, the day of the decision, how and when it was paid, and the number
    /// of the check or transfer.
    package var paid: Money?
    package var adjudicated: CalendarDate?
    package var paymentMethod: String?
    package var paymentDate: CalendarDate?
    package var checkNumber: String?

    package init(
        codes: [Code], effective: CalendarDate? = nil, action: String? = nil, amount: Money? = nil,
        message: String? = nil, paid: Money? = nil, adjudicated: CalendarDate? = nil, paymentMethod: String? = nil,
        paymentDate: CalendarDate? = nil, checkNumber: String? = nil
    ) {
        self.codes = codes
        self.effective = effective
        self.action = action
        self.amount = amount
        self.message = message
        self.paid = paid
        self.adjudicated = adjudicated
        self.paymentMethod = paymentMethod
        self.paymentDate = paymentDate
        self.checkNumber = checkNumber
    }

    package var isRejection: Bool {
        action == "U" || codes.contains { ["A3", "A6", "A7", "A8"].contains($0.category) }
    }

    package struct Code: Codable, Equatable, Sendable {
        /// Claim status category code, such as `A2`.
        package var category: String
        /// Claim status code, such as `20`.
        package var status: String
        /// Entity code, such as `85`.
        package var entity: String?
        /// `RX` when the status code is from the pharmacy list.
        package var codeList: String?

        package init(category: String, status: String, entity: String? = nil, codeList: String? = nil) {
            self.category = category
            self.status = status
            self.entity = entity
            self.codeList = codeList
        }
    }
}
