import Primitives

/// One interchange of claims of one kind that fits into memory: one functional group, one ST.
package enum ClaimFile {
    /// The interchange's bytes, the claims in their order.
    ///
    /// Consecutive claims of the same billing provider share its loop 2000A. What the guide requires and is missing,
    /// and what an element can not carry, is a blocking finding whose path starts with `claim[n]`, counted from 1.
    /// - Parameter control: ST02.
    /// - Parameter batch: BHT03; made of the control numbers when nil.
    package static func write<Claim: WrittenClaim>(
        _ claims: [Claim], _ header: ClaimBatchHeader, control: Int = 1, batch: String? = nil,
        delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        let envelope = header.envelope
        var interchange = InterchangeWriter(
            envelope, functionalCode: "HC", version: Claim.version, delimiters: delimiters)
        interchange.writer.reserveCapacity(claims.count * 640)
        let number = InterchangeWriter.padded(control, control > 9_999 ? 9 : 4)
        interchange.transactionSet("837", control: number, implementation: Claim.version) { out in
            if claims.isEmpty { out.report("x12.no-claims", "claims", "A batch without claims can not be sent.") }
            out.claimSetHeader(
                batch: batch ?? "\(envelope.interchangeControlNumber)-\(envelope.groupControlNumber)",
                purpose: header.purpose, type: header.transactionType, created: envelope.created, header.submitter,
                header.receiver)
            var levels = LevelCounter()
            let claims = claims.span
            for index in claims.indices { out.claim(claims[index], &levels) }
            out.claimNumber = 0
        }
        return interchange.finish()
    }
}
