package import Primitives

/// Loop 2100: what the payer did with one claim.
package struct RemittanceClaim: Codable, Equatable, Sendable, HoldsPatientData {
    /// CLP01, our CLM01.
    package var patientControlNumber: String
    /// CLP02: `1` processed as primary, `2` secondary, `3` tertiary, `4` denied, `19` to `21` and forwarded, `22`
    /// reversal, `23` not ours and forwarded, `25` predetermination.
    package var status: String
    /// CLP03.
    package var charge: Money?
    /// CLP04.
    package var paid: Money?
    /// CLP05; nil when the payer does not say.
    package var patientResponsibility: Money?
    /// CLP06.
    package var claimFilingIndicator: String?
    /// CLP07.
    package var payerClaimControlNumber: String?
    /// CLP08.
    package var facilityCode: String?
    /// CLP09.
    package var frequencyCode: String?
    /// CLP11.
    package var drg: String?
    /// NM1*QC.
    package var patient: RemittanceParty?
    /// NM1*IL, when it is not the patient.
    package var subscriber: RemittanceParty?
    /// NM1*74: the payer's correction of the patient's or subscriber's name or number.
    package var correctedPatient: RemittanceParty?
    /// NM1*82.
    package var rendering: RemittanceParty?
    /// NM1*TT: the payer to which the claim was passed on.
    package var crossoverCarrier: RemittanceParty?
    /// NM1*PR: the payer that should have come first.
    package var priorityPayer: RemittanceParty?
    package var adjustments: [Adjustment]
    /// Remark codes of MIA and MOA, in order.
    package var remarkCodes: [String]
    /// The MIA segment's other elements as received, MIA01 first; empty when there is no MIA.
    package var inpatient: [String]
    /// The MOA segment's elements as received; empty when there is no MOA.
    package var outpatient: [String]
    package var references: [Reference]
    /// DTM: `232` and `233` statement from and to, `036` coverage ended, `050` received.
    package var dates: [QualifiedDate]
    package var contact: Contact?
    /// AMT: `AU` coverage amount, `F5` patient paid, `I` interest, ... Never part of the balance.
    package var amounts: [QualifiedAmount]
    package var quantities: [QualifiedQuantity]
    package var lines: [RemittanceLine]
    /// LX01 of the loop 2000 that holds the claim.
    package var headerNumber: String
    /// Byte offset of the CLP in the file it was read from; 0 in one to be written.
    package var offset: Int
    package var unreadable: [UnreadableElement]

    package init(
        patientControlNumber: String, status: String, charge: Money? = nil, paid: Money? = nil,
        patientResponsibility: Money? = nil, claimFilingIndicator: String? = nil,
        payerClaimControlNumber: String? = nil, facilityCode: String? = nil, frequencyCode: String? = nil,
        drg: String? = nil, patient: RemittanceParty? = nil, subscriber: RemittanceParty? = nil,
        correctedPatient: RemittanceParty? = nil, rendering: RemittanceParty? = nil,
        crossoverCarrier: RemittanceParty? = nil, priorityPayer: RemittanceParty? = nil,
        adjustments: [Adjustment] = [], remarkCodes: [String] = [], inpatient: [String] = [],
        outpatient: [String] = [], references: [Reference] = [], dates: [QualifiedDate] = [],
        contact: Contact? = nil, amounts: [QualifiedAmount] = [], quantities: [QualifiedQuantity] = [],
        lines: [RemittanceLine] = [], headerNumber: String = "1", offset: Int = 0,
        unreadable: [UnreadableElement] = []
    ) {
        self.patientControlNumber = patientControlNumber
        self.status = status
        self.charge = charge
        self.paid = paid
        self.patientResponsibility = patientResponsibility
        self.claimFilingIndicator = claimFilingIndicator
        self.payerClaimControlNumber = payerClaimControlNumber
        self.facilityCode = facilityCode
        self.frequencyCode = frequencyCode
        self.drg = drg
        self.patient = patient
        self.subscriber = subscriber
        self.correctedPatient = correctedPatient
        self.rendering = rendering
        self.crossoverCarrier = crossoverCarrier
        self.priorityPayer = priorityPayer
        self.adjustments = adjustments
        self.remarkCodes = remarkCodes
        self.inpatient = inpatient
        self.outpatient = outpatient
        self.references = references
        self.dates = dates
        self.contact = contact
        self.amounts = amounts
        self.quantities = quantities
        self.lines = lines
        self.headerNumber = headerNumber
        self.offset = offset
        self.unreadable = unreadable
    }

    package var isReversal: Bool { status == "22" }
}

/// A person or organization of loop 2100 with the number that the payer knows it by.
package struct RemittanceParty: Codable, Equatable, Sendable, HoldsPatientData {
    package var name: EntityName
    package var id: String?
    /// `MI`, `HN`, `XX`, `PI`, ...
    package var idQualifier: String?

    package init(name: EntityName, id: String? = nil, idQualifier: String? = nil) {
        self.name = name
        self.id = id
        self.idQualifier = idQualifier
    }
}

/// Loop 2110: what the payer did with one service.
package struct RemittanceLine: Codable, Equatable, Sendable, HoldsPatientData {
    /// SVC01-1: `HC`, `N4`, `NU`, ...
    package var procedureQualifier: String
    /// SVC01-2: what was paid.
    package var procedure: String
    package var modifiers: [String]
    /// SVC06, when the payer changed the code: what was billed.
    package var originalProcedure: String?
    package var originalModifiers: [String]
    /// SVC02.
    package var charge: Money?
    /// SVC03.
    package var paid: Money?
    /// SVC04.
    package var revenueCode: String?
    /// SVC05: units paid, a decimal; 1 when absent.
    package var units: String?
    /// SVC07: units billed when they differ.
    package var originalUnits: String?
    /// DTM: `472`, or `150` and `151`.
    package var dates: [QualifiedDate]
    package var adjustments: [Adjustment]
    /// REF*6R, ours.
    package var lineControlNumber: String?
    /// REF segments other than 6R.
    package var references: [Reference]
    /// AMT other than B6.
    package var amounts: [QualifiedAmount]
    /// AMT*B6. Never part of the balance.
    package var allowed: Money?
    package var quantities: [QualifiedQuantity]
    /// LQ*HE remark codes (LQ*RX ones are kept as `RX:` and the code).
    package var remarkCodes: [String]
    package var unreadable: [UnreadableElement]

    package init(
        procedureQualifier: String = "HC", procedure: String, modifiers: [String] = [],
        originalProcedure: String? = nil, originalModifiers: [String] = [], charge: Money? = nil, paid: Money? = nil,
        revenueCode: String? = nil, units: String? = nil, originalUnits: String? = nil, dates: [QualifiedDate] = [],
        adjustments: [Adjustment] = [], lineControlNumber: String? = nil, references: [Reference] = [],
        amounts: [QualifiedAmount] = [], allowed: Money? = nil, quantities: [QualifiedQuantity] = [],
        remarkCodes: [String] = [], unreadable: [UnreadableElement] = []
    ) {
        self.procedureQualifier = procedureQualifier
        self.procedure = procedure
        self.modifiers = modifiers
        self.originalProcedure = originalProcedure
        self.originalModifiers = originalModifiers
        self.charge = charge
        self.paid = paid
        self.revenueCode = revenueCode
        self.units = units
        self.originalUnits = originalUnits
        self.dates = dates
        self.adjustments = adjustments
        self.lineControlNumber = lineControlNumber
        self.references = references
        self.amounts = amounts
        self.allowed = allowed
        self.quantities = quantities
        self.remarkCodes = remarkCodes
        self.unreadable = unreadable
    }
}
