extension Professional837 {
    package static let version = "005010X222A1"

    /// The interchange's bytes: one group, one set, the claims in their order.
    ///
    /// Consecutive claims of the same billing provider share its loop 2000A. What the guide requires and is missing,
    /// and what an element can not carry, is a blocking finding whose path starts with `claim[n]`, counted from 1.
    package func write(delimiters: Delimiters = .standard) -> WrittenInterchange {
        ClaimFile.write(
            claims,
            ClaimBatchHeader(
                envelope: envelope, submitter: submitter, receiver: receiver, transactionType: transactionType),
            control: transactionControlNumber, batch: batchNumber, delimiters: delimiters)
    }
}

extension ProfessionalClaim: WrittenClaim {
    package var billingBox: Shared<BillingProvider> { $billingProvider }
    package static var version: String { Professional837.version }

    package func write(into out: inout SegmentWriter) { out.professionalClaim(self) }
}
