import Primitives
import X12

/// What generated files have in common.
enum Generated {
    static let envelope = InterchangeEnvelope(
        senderID: "SENDER", receiverID: "RECEIVER", interchangeControlNumber: 1, groupControlNumber: 1,
        created: Timestamp(date: CalendarDate(compact: "20260901") ?? CalendarDate(dayNumber: 0)))

    static let header = ClaimBatchHeader(
        envelope: envelope,
        submitter: Professional837.Submitter(
            name: .organization("CLINIC"), id: "SENDER", contactName: "EDI", phone: "6145550100"),
        receiver: Professional837.Receiver(name: "PAYER", id: "RECEIVER"))

    /// What the validator, with all that it knows, says of a file: rules and places. Warnings count too.
    static func findings(_ bytes: [UInt8]) -> Set<String> {
        let findings = validate(bytes, codeLists: BuiltInCodeLists(), today: CalendarDate(compact: "20261123"))
        return Set(findings.map { "\($0.rule) \($0.place.path)" })
    }
}
