package import Primitives

/// What an interchange and its one functional group say about themselves: the values of ISA and GS.
package struct InterchangeEnvelope: Codable, Equatable, Sendable {
    /// ISA05, such as `ZZ`, `30` (federal tax identifier) or `01` (D-U-N-S).
    package var senderQualifier: String
    /// ISA06, at most 15 characters; padded when written.
    package var senderID: String
    /// ISA07.
    package var receiverQualifier: String
    /// ISA08, at most 15 characters; padded when written.
    package var receiverID: String
    /// GS02; the interchange sender when empty.
    package var applicationSender: String
    /// GS03; the interchange receiver when empty.
    package var applicationReceiver: String
    /// ISA15: `T` test or `P` production.
    package var usage: String
    /// ISA13 and IEA02: 1 to 999,999,999.
    package var interchangeControlNumber: Int
    /// GS06 and GE02: 1 to 999,999,999.
    package var groupControlNumber: Int
    /// ISA09/ISA10 and GS04/GS05, to the minute.
    package var created: Timestamp

    package init(
        senderQualifier: String = "ZZ", senderID: String, receiverQualifier: String = "ZZ", receiverID: String,
        applicationSender: String = "", applicationReceiver: String = "", usage: String = "T",
        interchangeControlNumber: Int, groupControlNumber: Int, created: Timestamp
    ) {
        self.senderQualifier = senderQualifier
        self.senderID = senderID
        self.receiverQualifier = receiverQualifier
        self.receiverID = receiverID
        self.applicationSender = applicationSender
        self.applicationReceiver = applicationReceiver
        self.usage = usage
        self.interchangeControlNumber = interchangeControlNumber
        self.groupControlNumber = groupControlNumber
        self.created = created
    }
}
