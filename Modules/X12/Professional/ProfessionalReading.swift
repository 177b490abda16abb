package import Primitives

extension Professional837 {
    /// Every professional claim of a file, by transaction set, and what is wrong with the envelopes.
    package struct Reading: Sendable, HoldsPatientData {
        package let transactions: [Transaction]
        package let findings: [Finding]

        package var claims: [ReadClaim] { transactions.flatMap(\.claims) }
    }

    /// One ST of a file.
    package struct Transaction: Sendable, HoldsPatientData {
        package let interchange: InterchangeHeader
        package let group: GroupHeader
        /// ST02.
        package let controlNumber: String
        /// GS08 or ST03.
        package let version: String
        /// BHT03.
        package let batchNumber: String
        /// BHT06.
        package let transactionType: String
        package let submitter: Submitter
        package let receiver: Receiver
        package let claims: [ReadClaim]
        /// False when the SE is missing or contradicts the set.
        package let isComplete: Bool
        let envelope: InterchangeEnvelope?

        /// The set as a value to write again; nil when the envelope's numbers or dates can not be read.
        package var batch: Professional837? {
            guard let envelope else { return nil }
            return Professional837(
                envelope: envelope, submitter: submitter, receiver: receiver, claims: claims.map(\.claim),
                transactionControlNumber: Int(controlNumber.prefix(9)) ?? 1, batchNumber: batchNumber,
                transactionType: transactionType)
        }

        fileprivate init(_ context: ClaimSetContext, _ claims: [ReadClaim], isComplete: Bool) {
            interchange = context.interchange
            group = context.group
            controlNumber = context.controlNumber
            version = context.version
            batchNumber = context.batchNumber
            transactionType = context.transactionType
            submitter = context.submitter
            receiver = context.receiver
            self.claims = claims
            self.isComplete = isComplete
            envelope = InterchangeEnvelope(context.interchange, context.group)
        }
    }

    /// Reads a file of 837 professional claims that is in memory: any number of interchanges, groups and sets, with
    /// subscribers and dependents as patients. It takes any bytes; sets that are not professional claims are named in a
    /// finding. Files of any size are read claim by claim with ``ClaimReader``.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var scanner = ClaimScanner<ProfessionalClaim>(limits: limits)
        var source = ArraySource(bytes)
        var transactions: [Transaction] = []
        var claims: [ReadClaim] = []
        while true {
            switch scanner.next() {
            case .needsInput: scanner.feed { source.read(into: $0) }
            case .setStart: claims = []
            case .claim: if let claim = scanner.takeClaim() { claims.append(claim) }
            case .setEnd(let end):
                guard let context = scanner.context else { continue }
                transactions.append(Transaction(context, claims, isComplete: end.isComplete))
                claims = []
            case .end: return Reading(transactions: transactions, findings: scanner.findings)
            }
        }
    }
}

extension InterchangeEnvelope {
    /// The envelope of a file as a writer would take it; nil when its numbers or dates can not be read.
    init?(_ interchange: InterchangeHeader, _ group: GroupHeader) {
        guard let interchangeNumber = Int(interchange.controlNumber.prefix(9)),
            let groupNumber = Int(group.controlNumber.prefix(9)), let date = CalendarDate(compact: group.date),
            group.time.utf8.count >= 4, let hour = Int(group.time.prefix(2)), (0..<24).contains(hour),
            let minute = Int(group.time.dropFirst(2).prefix(2)), (0..<60).contains(minute)
        else { return nil }
        self.init(
            senderQualifier: interchange.senderQualifier, senderID: interchange.senderID,
            receiverQualifier: interchange.receiverQualifier, receiverID: interchange.receiverID,
            applicationSender: group.applicationSender, applicationReceiver: group.applicationReceiver,
            usage: interchange.usage, interchangeControlNumber: interchangeNumber, groupControlNumber: groupNumber,
            created: Timestamp(date: date, hour: hour, minute: minute))
    }
}
