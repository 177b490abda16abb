import Primitives

/// What stands above the claims of a transaction set: the envelopes, the BHT, submitter and receiver.
package struct ClaimSetContext: Equatable, Sendable, HoldsPatientData {
    package let interchange: InterchangeHeader
    package let group: GroupHeader
    /// ST02.
    package let controlNumber: String
    /// ST03, or GS08 when the set does not say.
    package let version: String
    /// BHT02: `00` original, `18` sent again.
    package let purpose: String
    /// BHT03.
    package let batchNumber: String
    /// BHT06: `CH`, `RP` or `31`.
    package let transactionType: String
    package let submitter: Professional837.Submitter
    package let receiver: Professional837.Receiver
}

/// The segments of a set before its first HL while they come in.
struct ClaimSetHeader {
    private var interchange = InterchangeHeader.none
    private var group = GroupHeader.none
    private var controlNumber = ""
    private var version = ""
    private var ordinal = 0
    private var offset = 0
    private var purpose = ""
    private var batchNumber = ""
    private var transactionType = ""
    private var submitter = PartyDraft()
    private var receiver = PartyDraft()
    private var hasSubmitter = false
    private var hasReceiver = false
    private var isInSubmitter = false
    private var faults = ClaimFaults()
    private(set) var hasBegin = false

    init(_ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader) {
        self.interchange = interchange
        self.group = group
        controlNumber = set.controlNumber
        version = set.version ?? group.version
        ordinal = set.ordinal
        offset = set.offset
    }

    /// Of no set.
    init() {}

    mutating func take(_ segment: borrowing SegmentView) {
        switch segment.id {
        case "BHT" where !hasBegin:
            hasBegin = true
            purpose = segment.text(2) ?? ""
            batchNumber = segment.text(3) ?? ""
            transactionType = segment.text(6) ?? ""
        case "NM1":
            isInSubmitter = false
            switch segment.code(1) {
            case "41" where !hasSubmitter:
                hasSubmitter = true
                isInSubmitter = true
                submitter.begin(segment, PartyLoop("1000A", .contact))
            case "40" where !hasReceiver:
                hasReceiver = true
                receiver.begin(segment, PartyLoop("1000B", []))
            default: break
            }
        default: if isInSubmitter { _ = submitter.take(segment, &faults) }
        }
    }

    /// Where a finding about the whole set lies.
    var location: Finding.Location { Finding.Location("segment \(ordinal) ST", offset: offset) }

    func context() -> ClaimSetContext {
        let contact = submitter.contact
        return ClaimSetContext(
            interchange: interchange, group: group, controlNumber: controlNumber,
            version: version, purpose: purpose, batchNumber: batchNumber,
            transactionType: transactionType,
            submitter: Professional837.Submitter(
                name: submitter.entityName, id: submitter.id ?? "",
                contactName: contact?.name, phone: contact?.phone, email: contact?.email),
            receiver: Professional837.Receiver(name: receiver.organization, id: receiver.id ?? ""))
    }
}
