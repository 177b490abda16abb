import Primitives
import X12

/// The claims of any bytes.
package enum ClaimOracle {
    /// Nothing traps, streaming gives what reading the whole gives, and what can be written comes back as it is.
    package static func check(_ bytes: [UInt8]) {
        let reading = Professional837.read(bytes, limits: FuzzInput.wide)
        let streamed = stream(bytes)
        FuzzInput.hold(streamed.claims == reading.claims, "streaming gives the claims of the whole")
        FuzzInput.hold(streamed.findings == reading.findings, "streaming gives the findings of the whole")
        for transaction in reading.transactions.prefix(3) {
            guard let batch = transaction.batch else { continue }
            checkWriting(batch)
        }
        MessageOracle.check(bytes, messages(reading)) { messages(Professional837.read($0, limits: FuzzInput.wide)) }
    }

    private static func messages(_ reading: Professional837.Reading) -> [MessageOracle.Message] {
        MessageOracle.messages(reading.findings + reading.claims.flatMap(\.findings))
    }

    private static func stream(_ bytes: [UInt8]) -> (claims: [ReadClaim], findings: [Finding]) {
        let source = ArraySource(bytes, pieceSize: FuzzInput.pieceSize(bytes))
        var reader = ClaimReader<ProfessionalClaim>(source, limits: FuzzInput.narrow)
        var claims: [ReadClaim] = []
        while let claim = try? reader.next() { claims.append(claim) }
        return (claims, reader.findings)
    }

    private static func checkWriting(_ batch: Professional837) {
        let written = batch.write()
        guard written.isSendable else { return }
        let again = Professional837.read(written.bytes)
        FuzzInput.hold(!again.findings.hasBlocking, "what is written is read without a fault")
        FuzzInput.hold(again.transactions.count == 1, "one set comes back")
        let second = again.transactions.first?.batch?.write()
        FuzzInput.hold(second?.bytes == written.bytes, "writing again gives the same bytes")
    }
}
