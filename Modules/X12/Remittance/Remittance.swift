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

    package init(
        handlingCode: String = "I", amount: Money? = nil, creditDebit: String = "C", method: String,
        paymentFormat: String? = nil, originatingCompanyID: String? = nil, paymentDate: CalendarDate? = nil,
        traceNumber: String, originatorID: String, originatorSupplement: String? = nil,
        productionDate: CalendarDate? = nil, receiverID: String? = nil, payer: RemittancePayer,
        payee: RemittancePayee, claims: [RemittanceClaim], providerAdjustments: [ProviderAdjustment] = [],
        controlNumber: String = "0001", interchangeSender: String = "", interchangeControlNumber: String = "",
        unreadable: [UnreadableElement] = []
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
    }
}

/// Loop 1000A.
package struct RemittancePayer: Codable, Equatable, Sendable {
    package var name: String
    /// N104.
    package var id: String?
    package var idQualifier: String?
    package var address: PostalAddress?
    /// `2U`, `EO`, `HI`, `NF`.
    package var references: [Reference]
    /// PER*CX: business questions.
    package var businessContact: Contact?
    /// PER*BL: technical questions.
    package var technicalContact: Contact?

    package init(
        name: String, id: String? = nil, idQualifier: String? = nil, address: PostalAddress? = nil,
        references: [Reference] = [], businessContact: Contact? = nil, technicalContact: Contact? = nil
    ) {
        self.name = name
        self.id = id
        self.idQualifier = idQualifier
        self.address = address
        self.references = references
        self.businessContact = businessContact
        self.technicalContact = technicalContact
    }
}

/// Loop 1000B.
package struct RemittancePayee: Codable, Equatable, Sendable {
    package var name: String
    /// N104 with qualifier XX.
    package var npi: String?
    /// N104 with qualifier FI, otherwise REF*TJ.
    package var taxID: String?
    package var address: PostalAddress?
    /// REF segments other than TJ.
    package var references: [Reference]

    package init(
        name: String, npi: String? = nil, taxID: String? = nil, address: PostalAddress? = nil,
        references: [Reference] = []
    ) {
        self.name = name
        self.npi = npi
        self.taxID = taxID
        self.address = address
        self.references = references
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
