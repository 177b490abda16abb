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
    /// QTY and AMT of loop 2200B; nil when they are what the claims add up to.
    package var batchTotals: AcknowledgedTotals?
    package var providers: [ProviderAcknowledgment]
    /// ST02, and BHT03.
    package var controlNumber: String
    package var reference: String
    /// BHT04 and BHT05.
    package var created: Timestamp?
    /// Segments of the source's and the receiver's level that the model has no name for.
    package var sourceKept: [KeptSegment]
    package var receiverKept: [KeptSegment]

    package init(
        source: Party, sourceKind: String = "PR", sourceTrace: String = "1", received: CalendarDate? = nil,
        processed: CalendarDate? = nil, receiver: Party, batchTrace: String, batchStatuses: [ClaimStatus] = [],
        providers: [ProviderAcknowledgment] = [], controlNumber: String = "0001", reference: String = "1",
        created: Timestamp? = nil, batchTotals: AcknowledgedTotals? = nil, sourceKept: [KeptSegment] = [],
        receiverKept: [KeptSegment] = []
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
        self.batchTotals = batchTotals
        self.sourceKept = sourceKept
        self.receiverKept = receiverKept
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
        /// REF: the provider's secondary numbers.
        package var references: [DescribedReference]
        /// QTY and AMT of loop 2200C; nil when they are what the claims add up to.
        package var totals: AcknowledgedTotals?
        package var kept: [KeptSegment]

        package init(
            provider: Party, trace: String? = nil, statuses: [ClaimStatus] = [], claims: [ClaimResponse] = [],
            references: [DescribedReference] = [], totals: AcknowledgedTotals? = nil, kept: [KeptSegment] = []
        ) {
            self.provider = provider
            self.trace = trace
            self.statuses = statuses
            self.claims = claims
            self.references = references
            self.totals = totals
            self.kept = kept
        }
    }
}
