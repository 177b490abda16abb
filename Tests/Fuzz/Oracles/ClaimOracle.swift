import Primitives
import X12

/// The claims of any bytes: professional, institutional, dental.
package enum ClaimOracle {
    private static let header = ClaimBatchHeader(
        envelope: InterchangeEnvelope(
            senderID: "LAKESIDE", receiverID: "PAYER01", interchangeControlNumber: 1, groupControlNumber: 1,
            created: Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0)),
        submitter: Professional837.Submitter(
            name: .organization("CLINIC"), id: "LAKESIDE", contactName: "OFFICE", phone: "6145550100"),
        receiver: Professional837.Receiver(name: "PAYER", id: "PAYER01"))

    package static func check(_ bytes: [UInt8]) {
        check(bytes, ProfessionalClaim.self)
        check(bytes, InstitutionalClaim.self)
        check(bytes, DentalClaim.self)
        checkBatches(bytes)
    }

    private typealias Claims<Claim: StreamedClaim> = (claims: [DecodedClaim<Claim>], findings: [Finding])

    /// Nothing traps, pieces give what the whole gives, what can be written comes back as it is, and no message repeats
    /// the input.
    private static func check<Claim: StreamedClaim & WrittenClaim>(_ bytes: [UInt8], _ kind: Claim.Type) {
        let whole: Claims<Claim> = read(ArraySource(bytes), FuzzInput.wide)
        let source = ArraySource(bytes, pieceSize: FuzzInput.pieceSize(bytes))
        let pieces: Claims<Claim> = read(source, FuzzInput.narrow)
        FuzzInput.hold(pieces.claims == whole.claims, "pieces give the claims of the whole")
        FuzzInput.hold(pieces.findings == whole.findings, "pieces give the findings of the whole")

        let readable = whole.claims.prefix(20).filter(\.isReadable).map(\.claim)
        let written = ClaimFile.write(readable, header)
        if written.isSendable {
            let again: Claims<Claim> = read(ArraySource(written.bytes), ReadLimits())
            FuzzInput.hold(!again.findings.hasBlocking, "what is written is read without a fault")
            FuzzInput.hold(again.claims.allSatisfy(\.isReadable), "every claim that is written can be read")
            FuzzInput.hold(again.claims.count == readable.count, "as many claims come back")
            let second = ClaimFile.write(again.claims.map(\.claim), header)
            FuzzInput.hold(second.bytes == written.bytes, "writing again gives the same bytes")
        }
        MessageOracle.check(bytes, messages(whole)) {
            let changed: Claims<Claim> = read(ArraySource($0), FuzzInput.wide)
            return messages(changed)
        }
    }

    private static func messages<Claim>(_ read: Claims<Claim>) -> [MessageOracle.Message] {
        MessageOracle.messages(read.findings + read.claims.flatMap(\.findings))
    }

    private static func read<Claim>(_ source: ArraySource, _ limits: ReadLimits) -> Claims<Claim> {
        var reader = ClaimReader<Claim>(source, limits: limits)
        var claims: [DecodedClaim<Claim>] = []
        while let claim = try? reader.next() { claims.append(claim) }
        return (claims, reader.findings)
    }

    /// The reader of whole files gives the same claims, and its sets can be written.
    private static func checkBatches(_ bytes: [UInt8]) {
        let reading = Professional837.read(bytes, limits: FuzzInput.wide)
        let streamed: Claims<ProfessionalClaim> = read(ArraySource(bytes), FuzzInput.wide)
        FuzzInput.hold(streamed.claims == reading.claims, "streaming gives the claims of the whole")
        for transaction in reading.transactions.prefix(3) { _ = transaction.batch?.write() }
    }
}
