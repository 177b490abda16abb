import Primitives
import X12

/// The remittances of any bytes.
package enum RemittanceOracle {
    private static let envelope = InterchangeEnvelope(
        senderID: "PAYER01", receiverID: "LAKESIDE", interchangeControlNumber: 1, groupControlNumber: 1,
        created: Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0))

    /// Nothing traps, streaming gives what reading the whole gives, what can be written comes back with the same money,
    /// and no message repeats the input.
    package static func check(_ bytes: [UInt8]) {
        let reading = Remittance.read(bytes, limits: FuzzInput.wide)
        checkStream(bytes, reading)
        for remittance in reading.remittances.prefix(3) { checkWriting(remittance) }
        MessageOracle.check(bytes, messages(reading), namesAmounts: true) {
            messages(Remittance.read($0, limits: FuzzInput.wide))
        }
    }

    private static func checkStream(_ bytes: [UInt8], _ reading: Remittance.Reading) {
        let source = ArraySource(bytes, pieceSize: FuzzInput.pieceSize(bytes))
        var stream = RemittanceStream(source, limits: FuzzInput.narrow)
        var check = RemittanceBalanceCheck()
        var claims: [RemittanceClaim] = []
        var ended = 0
        while let event = try? stream.next() {
            switch event {
            case .header(let header):
                check.take(header)
                claims = []
            case .summary: break
            case .claim(let claim):
                check.take(claim)
                claims.append(claim)
            case .end(let end):
                guard ended < reading.remittances.count else {
                    return FuzzInput.hold(false, "streaming gives no more remittances")
                }
                let whole = reading.remittances[ended]
                FuzzInput.hold(claims == whole.claims, "streaming gives the claims of the whole")
                FuzzInput.hold(
                    check.finish(end).isBalanced == RemittanceBalance(whole).isBalanced, "streaming balances alike")
                ended += 1
            }
        }
        FuzzInput.hold(ended == reading.remittances.count, "streaming gives as many remittances")
        FuzzInput.hold(stream.findings == reading.findings, "streaming gives the findings of the whole")
    }

    private static func checkWriting(_ remittance: Remittance) {
        let written = remittance.write(envelope: envelope)
        guard written.isSendable else { return }
        let again = Remittance.read(written.bytes).remittances
        FuzzInput.hold(again.count == 1, "one set comes back")
        guard let second = again.first else { return }
        FuzzInput.hold(second.write(envelope: envelope).bytes == written.bytes, "writing again gives the same bytes")
        if RemittanceBalance(remittance).isBalanced {
            FuzzInput.hold(RemittanceBalance(second).isBalanced, "what balances still does when it was written")
            FuzzInput.hold(second.amount == remittance.amount, "the payment comes back")
            FuzzInput.hold(second.claims.map(\.paid) == remittance.claims.map(\.paid), "payments of claims come back")
        }
    }

    private static func messages(_ reading: Remittance.Reading) -> [MessageOracle.Message] {
        let balances = reading.remittances.prefix(3).flatMap { RemittanceBalance($0).findings }
        return MessageOracle.messages(reading.findings + balances)
    }
}
