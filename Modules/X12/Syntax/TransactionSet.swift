import Primitives

/// The values of an ISA segment that readers need, without padding.
package struct InterchangeHeader: Codable, Equatable, Sendable {
    package let senderQualifier: String
    package let senderID: String
    package let receiverQualifier: String
    package let receiverID: String
    /// ISA09 and ISA10 as written: `YYMMDD` and `HHMM`.
    package let date: String
    package let time: String
    /// ISA12, such as `00501`.
    package let version: String
    /// ISA13 as written, nine digits.
    package let controlNumber: String
    /// ISA15.
    package let usage: String

    init(_ segment: borrowing SegmentView) {
        senderQualifier = segment.text(5) ?? ""
        senderID = segment.text(6) ?? ""
        receiverQualifier = segment.text(7) ?? ""
        receiverID = segment.text(8) ?? ""
        date = segment.text(9) ?? ""
        time = segment.text(10) ?? ""
        version = segment.text(12) ?? ""
        controlNumber = segment.text(13) ?? ""
        usage = segment.text(15) ?? ""
    }

    private init() {
        senderQualifier = ""
        senderID = ""
        receiverQualifier = ""
        receiverID = ""
        date = ""
        time = ""
        version = ""
        controlNumber = ""
        usage = ""
    }

    static let none = InterchangeHeader()
}

/// The values of a GS segment.
package struct GroupHeader: Codable, Equatable, Sendable {
    /// GS01: `HC` claims, `HP` remittances, `FA` 999, `HN` 277.
    package let functionalCode: String
    package let applicationSender: String
    package let applicationReceiver: String
    /// GS04 and GS05 as written: `CCYYMMDD` and `HHMM` with optional seconds.
    package let date: String
    package let time: String
    package let controlNumber: String
    /// GS08, such as `005010X222A1`.
    package let version: String

    init(_ segment: borrowing SegmentView) {
        functionalCode = segment.text(1) ?? ""
        applicationSender = segment.text(2) ?? ""
        applicationReceiver = segment.text(3) ?? ""
        date = segment.text(4) ?? ""
        time = segment.text(5) ?? ""
        controlNumber = segment.text(6) ?? ""
        version = segment.text(8) ?? ""
    }

    private init() {
        functionalCode = ""
        applicationSender = ""
        applicationReceiver = ""
        date = ""
        time = ""
        controlNumber = ""
        version = ""
    }

    static let none = GroupHeader()
}

/// The values of an ST segment.
package struct SetHeader: Codable, Equatable, Sendable {
    /// ST01: `837`.
    package let id: String
    /// ST02.
    package let controlNumber: String
    /// ST03; nil in sets that do not say, such as the 835.
    package let version: String?
    /// Byte offset of the ST in the file.
    package let offset: Int
    /// Position of the ST in the file, the first segment being 1.
    package let ordinal: Int

    init(_ segment: borrowing SegmentView) {
        id = segment.text(1) ?? ""
        controlNumber = segment.text(2) ?? ""
        version = segment.text(3)
        offset = segment.offset
        ordinal = segment.ordinal
    }
}

/// One ST to SE with the envelope around it.
package struct TransactionSet: Sendable, HoldsPatientData {
    package let interchange: InterchangeHeader
    package let group: GroupHeader
    package let header: Segment
    /// The segments between ST and SE.
    package let segments: [Segment]
    /// False when the SE is missing or its count or control number is wrong: the content can not be trusted whole.
    package let isComplete: Bool

    /// ST01: `837`.
    package var id: String { header.text(1) ?? "" }
    /// ST02.
    package var controlNumber: String { header.text(2) ?? "" }
    /// ST03, or the group's version when the set does not say (an 835 never does).
    package var version: String { header.text(3) ?? group.version }

    /// The envelope as a writer would take it; nil when its numbers or dates can not be read.
    package var envelope: InterchangeEnvelope? {
        guard let interchangeNumber = Int(interchange.controlNumber.prefix(9)),
            let groupNumber = Int(group.controlNumber.prefix(9)), let date = CalendarDate(compact: group.date),
            group.time.utf8.count >= 4, let hour = Int(group.time.prefix(2)), (0..<24).contains(hour),
            let minute = Int(group.time.dropFirst(2).prefix(2)), (0..<60).contains(minute)
        else { return nil }
        return InterchangeEnvelope(
            senderQualifier: interchange.senderQualifier, senderID: interchange.senderID,
            receiverQualifier: interchange.receiverQualifier, receiverID: interchange.receiverID,
            applicationSender: group.applicationSender, applicationReceiver: group.applicationReceiver,
            usage: interchange.usage, interchangeControlNumber: interchangeNumber, groupControlNumber: groupNumber,
            created: Timestamp(date: date, hour: hour, minute: minute))
    }
}
