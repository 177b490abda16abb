import Primitives
import X12

/// Acknowledgments: those that are read, and those that answer any bytes.
package enum AnswerOracle {
    private static let created = Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0)

    private static let envelope = InterchangeEnvelope(
        senderID: "PAYER01", receiverID: "LAKESIDE", interchangeControlNumber: 1, groupControlNumber: 1,
        created: created)

    package static func check(_ bytes: [UInt8]) {
        checkReading(bytes)
        InquiryOracle.check(bytes, envelope)
        // One kind of answer for each input: which one depends on the input, so that a failure can be repeated.
        let choice = Int(bytes.last ?? 0)
        let kinds = AcknowledgmentBuilder.Kind.allCases
        let answers = AcknowledgmentBuilder.answers(
            to: bytes, kinds[choice % kinds.count],
            numbering: AcknowledgmentBuilder.Numbering(interchange: 1, group: 1, created: created),
            policy: AcknowledgmentPolicy(copiesBadValues: choice % 2 == 0),
            options: ValidationOptions(limits: FuzzInput.wide))
        for answer in answers.prefix(3) where answer.isSendable { checkAnswer(answer.bytes) }
    }

    /// An answer is a whole file with right counts.
    private static func checkAnswer(_ bytes: [UInt8]) {
        let reading = InterchangeReader.readAll(bytes)
        FuzzInput.hold(!reading.findings.contains { $0.severity == .error }, "an answer has a right frame")
    }

    private static func checkReading(_ bytes: [UInt8]) {
        for read in FunctionalAcknowledgment.read(bytes, limits: FuzzInput.wide).acknowledgments.prefix(3) {
            let written = read.write(envelope: envelope)
            guard written.isSendable else { continue }
            let again = FunctionalAcknowledgment.read(written.bytes).acknowledgments.first
            FuzzInput.hold(again?.write(envelope: envelope).bytes == written.bytes, "a 999 comes back")
        }
        for read in ClaimAcknowledgment.read(bytes, limits: FuzzInput.wide).acknowledgments.prefix(3) {
            let written = read.write(envelope: envelope)
            guard written.isSendable else { continue }
            let again = ClaimAcknowledgment.read(written.bytes).acknowledgments.first
            FuzzInput.hold(again?.write(envelope: envelope).bytes == written.bytes, "a 277CA comes back")
        }
        _ = InterchangeAcknowledgment.read(bytes, limits: FuzzInput.wide)
    }
}
