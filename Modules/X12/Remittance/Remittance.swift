package import Primitives

/// One payment and its explanation: one ST of an 835, version 005010X221A1.
///
/// An amount that is missing or unreadable is nil here and is named in `unreadable`; it is never taken for zero.
package struct Remittance: Codable, Equatable, Sendable, HoldsPatientData {
    /// BPR01: `I` remittance with payment, `H` notification only, `C`, `D`, `P`, `U`, `X`.
    package var handlingCode: String
    /// BPR02.
    package var amount: Money?
    /// BPR03: `C` credit or `D` debit.
    package var creditDebit: String
    /// BPR04: `ACH`, `CHK`, `FWT`, `BOP`, `NON`.
    package var method: String
    /// BPR05: `CCP` or `CTX`.
    package var paymentFormat: String?
    /// BPR10.
    package var originatingCompanyID: String?
    /// BPR16.
    package var paymentDate: CalendarDate?
    /// TRN02: the check or trace number that the bank shows.
    package var traceNumber: String
    /// TRN03, and TRN04 after it.
    package var originatorID: String
    package var originatorSupplement: String?
    /// DTM*405.
    package var productionDate: CalendarDate?
    /// REF*EV: who received it when that is not the payee.
    package var receiverID: String?
    package var payer: RemittancePayer
    package var payee: RemittancePayee
    package var claims: [RemittanceClaim]
    /// PLB.
    package var providerAdjustments: [ProviderAdjustment]
    /// ST02.
    package var controlNumber: String
    /// ISA06 and ISA13 of the interchange that carried it; empty in one that is still to be written.
    package var interchangeSender: String
    package var interchangeControlNumber: String
    /// Amounts and dates of the header and the PLB segments that could not be read.
    package var unreadable: [UnreadableElement]
    /// BPR06 to BPR09: the bank account that pays.
    package var originatingAccount: BankAccount?
    /// BPR11.
    package var originatingCompanySupplement: String?
    /// BPR12 to BPR15: the bank account that is paid.
    package var receivingAccount: BankAccount?
    /// CUR02 of the payer; nil for United States dollars.
    package var currency: String?
    /// REF*F2: the version of the payer's adjudication system.
    package var systemVersion: String?
    /// The loops 2000 that say more than their number, or that no claim names.
    package var summaries: [ProviderSummary]
    /// Segments of the header, and segments behind the claims, for which there is no other place.
    package var otherSegments: [KeptSegment]
    package var closingSegments: [KeptSegment]

    package init(
        handlingCode: String = "I", amount: Money? = nil, creditDebit: String = "C", method: String,
        paymentFormat: String? = nil, originatingCompanyID: String? = nil, paymentDate: CalendarDate? = nil,
        traceNumber: String, originatorID: String, originatorSupplement: String? = nil,
        productionDate: CalendarDate? = nil, receiverID: String? = nil, payer: RemittancePayer,
        payee: RemittancePayee, claims: [RemittanceClaim], providerAdjustments: [ProviderAdjustment] = [],
        controlNumber: String = "0001", interchangeSender: String = "", interchangeControlNumber: String = "",
        unreadable: [UnreadableElement] = [], originatingAccount: BankAccount? = nil,
        originatingCompanySupplement: String? = nil, receivingAccount: BankAccount? = nil, currency: String? = nil,
        systemVersion: String? = nil, summaries: [ProviderSummary] = [], otherSegments: [KeptSegment] = [],
        closingSegments: [KeptSegment] = []
    ) {
        self.handlingCode = handlingCode
        self.amount = amount
        self.creditDebit = creditDebit
        self.method = method
        self.paymentFormat = paymentFormat
        self.originatingCompanyID = originatingCompanyID
        self.paymentDate = paymentDate
        self.traceNumber = traceNumber
        self.originatorID = originatorID
        self.originatorSupplement = originatorSupplement
        self.productionDate = productionDate
        self.receiverID = receiverID
        self.payer = payer
        self.payee = payee
        self.claims = claims
        self.providerAdjustments = providerAdjustments
        self.controlNumber = controlNumber
        self.interchangeSender = interchangeSender
        self.interchangeControlNumber = interchangeControlNumber
        self.unreadable = unreadable
        self.originatingAccount = originatingAccount
        self.originatingCompanySupplement = originatingCompanySupplement
        self.receivingAccount = receivingAccount
        self.currency = currency
        self.systemVersion = systemVersion
        self.summaries = summaries
        self.otherSegments = otherSegments
        self.closingSegments = closingSegments
    }
}

/// An amount, date or count that the file holds in a form that cannot be read.
package struct UnreadableElement: Codable, Equatable, Sendable {
    /// `CAS03`, `CLP04`, ...
    package var element: String
    /// Byte offset of the segment in the file.
    package var offset: Int

    package init(element: String, offset: Int) {
        self.element = element
        self.offset = offset
    }
}
