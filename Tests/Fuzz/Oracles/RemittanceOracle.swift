import Primitives
import X12

/// The remittances of any bytes.
package enum RemittanceOracle {
    private static let envelope = InterchangeEnvelope(
        senderID: "PAYER01", receiverID: "LAKESIDE", interchangeControlNumber: 1, groupControlNumber: 1,
        created: Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0))

    /// Nothing traps, no message repeats the input, and what can be written comes back with the same money.
    package static func check(_ bytes: [UInt8]) {
        let reading = Remittance.read(bytes, limits: FuzzInput.wide)
        for remittance in reading.remittances.prefix(3) {
            let balance = RemittanceBalance(remittance)
            let written = remittance.write(envelope: envelope)
            guard written.isSendable else { continue }
            let again = Remittance.read(written.bytes)
            FuzzInput.hold(again.remittances.count == 1, "one set comes back")
            guard let second = again.remittances.first else { continue }
            FuzzInput.hold(second.write(envelope: envelope).bytes == written.bytes, "writing again gives the same")
            if balance.isBalanced {
                FuzzInput.hold(RemittanceBalance(second).isBalanced, "what balances still does when it was written")
            }
        }
        MessageOracle.check(bytes, messages(reading), namesAmounts: true) {
            messages(Remittance.read($0, limits: FuzzInput.wide))
        }
    }

    private static func messages(_ reading: Remittance.Reading) -> [MessageOracle.Message] {
        let balances = reading.remittances.prefix(3).flatMap { RemittanceBalance($0).findings }
        return MessageOracle.messages(reading.findings + balances)
    }
}
