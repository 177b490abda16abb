package import Primitives

/// A 277CA, version 005010X214: which claims of a batch the payer took in, and why it refused the others.
package struct ClaimAcknowledgment: Codable, Equatable, Sendable, HoldsPatientData {
    /// Loop 2100A: the payer or clearinghouse that answers.
    package var source: Party
    /// NM101 of the source: `PR` payer or `AY` clearinghouse.
    package var sourceKind: String
    /// TRN02 of loop 2200A.
    package var sourceTrace: String
    /// DTP*050 and DTP*009.
    package var received: CalendarDate?
    package var processed: CalendarDate?
    /// Loop 2100B: the submitter.
    package var receiver: Party
    /// TRN02 of loop 2200B: the BHT03 of the 837 that is answered.
    package var batchTrace: String
    /// The status of the whole batch.
    package var batchStatuses: [ClaimStatus]
    package var providers: [ProviderAcknowledgment]
    /// ST02, and BHT03.
    package var controlNumber: String
    package var reference: String
    /// BHT04 and BHT05.
    package var created: Timestamp?

    package init(
        source: Party, sourceKind: String = "PR", sourceTrace: String = "1", received: CalendarDate? = nil,
        processed: CalendarDate? = nil, receiver: Party, batchTrace: String, batchStatuses: [ClaimStatus] = [],
        providers: [ProviderAcknowledgment] = [], controlNumber: String = "0001", reference: String = "1",
        created: Timestamp? = nil
    ) {
        self.source = source
        self.sourceKind = sourceKind
        self.sourceTrace = sourceTrace
        self.received = received
        self.processed = processed
        self.receiver = receiver
        self.batchTrace = batchTrace
        self.batchStatuses = batchStatuses
        self.providers = providers
        self.controlNumber = controlNumber
        self.reference = reference
        self.created = created
    }

    /// Every claim of every provider.
    package var claims: [ClaimResponse] { providers.flatMap(\.claims) }

    /// A name with its number.
    package struct Party: Codable, Equatable, Sendable, HoldsPatientData {
        package var name: EntityName
        package var id: String
        /// NM108.
        package var idQualifier: String

        package init(name: EntityName, id: String, idQualifier: String) {
            self.name = name
            self.id = id
            self.idQualifier = idQualifier
        }
    }

    /// Loops 2000C and below.
    package struct ProviderAcknowledgment: Codable, Equatable, Sendable, HoldsPatientData {
        package var provider: Party
        /// TRN02 of loop 2200C; nil when the provider has no status of its own.
        package var trace: String?
        package var statuses: [ClaimStatus]
        package var claims: [ClaimResponse]

        package init(
            provider: Party, trace: String? = nil, statuses: [ClaimStatus] = [], claims: [ClaimResponse] = []
        ) {
            self.provider = provider
            self.trace = trace
            self.statuses = statuses
            self.claims = claims
        }
    }
}

/// Loop 2200D: the answer for one claim.
package struct ClaimResponse: Codable, Equatable, Sendable, HoldsPatientData {
    /// TRN02, our CLM01.
    package var patientControlNumber: String
    package var patientName: PersonName
    package var memberID: String?
    package var statuses: [ClaimStatus]
    /// REF*1K.
    package var payerClaimControlNumber: String?
    /// REF*D9.
    package var clearinghouseClaimNumber: String?
    /// DTP*472.
    package var serviceFrom: CalendarDate?
    package var serviceTo: CalendarDate?
    package var lines: [LineResponse]

    package init(
        patientControlNumber: String, patientName: PersonName, memberID: String? = nil, statuses: [ClaimStatus],
        payerClaimControlNumber: String? = nil, clearinghouseClaimNumber: String? = nil,
        serviceFrom: CalendarDate? = nil, serviceTo: CalendarDate? = nil, lines: [LineResponse] = []
    ) {
        self.patientControlNumber = patientControlNumber
        self.patientName = patientName
        self.memberID = memberID
        self.statuses = statuses
        self.payerClaimControlNumber = payerClaimControlNumber
        self.clearinghouseClaimNumber = clearinghouseClaimNumber
        self.serviceFrom = serviceFrom
        self.serviceTo = serviceTo
        self.lines = lines
    }

    /// True when a status refuses the claim: action `U`, or a category that means a rejection (A3, A6, A7, A8).
    package var isRejected: Bool { statuses.contains { $0.isRejection } }
    /// True when a status was read and none refuses the claim.
    package var isAccepted: Bool { !statuses.isEmpty && !isRejected }
}

/// Loop 2220D: the answer for one service.
package struct LineResponse: Codable, Equatable, Sendable {
    package var procedure: String
    package var modifiers: [String]
    package var charge: Money?
    package var statuses: [ClaimStatus]
    /// REF*FJ.
    package var lineControlNumber: String?
    package var serviceDate: CalendarDate?

    package init(
        procedure: String, modifiers: [String] = [], charge: Money? = nil, statuses: [ClaimStatus],
        lineControlNumber: String? = nil, serviceDate: CalendarDate? = nil
    ) {
        self.procedure = procedure
        self.modifiers = modifiers
        self.charge = charge
        self.statuses = statuses
        self.lineControlNumber = lineControlNumber
        self.serviceDate = serviceDate
    }
}

/// An STC segment.
package struct ClaimStatus: Codable, Equatable, Sendable, HoldsPatientData {
    /// STC01, then STC10 and STC11 when present.
    package var codes: [Code]
    /// STC02.
    package var effective: CalendarDate?
    /// STC03: `WQ` accepted, `U` rejected.
    package var action: String?
    /// STC04.
    package var amount: Money?
    /// STC12.
    package var message: String?

    package init(
        codes: [Code], effective: CalendarDate? = nil, action: String? = nil, amount: Money? = nil,
        message: String? = nil
    ) {
        self.codes = codes
        self.effective = effective
        self.action = action
        self.amount = amount
        self.message = message
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

        package init(category: String, status: String, entity: String? = nil) {
            self.category = category
            self.status = status
            self.entity = entity
        }
    }
}
