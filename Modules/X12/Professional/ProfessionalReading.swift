package import Primitives

/// One claim as it was read, with what is wrong with it and where it stands.
package struct ReadClaim: Sendable, Equatable, HoldsPatientData {
    package let claim: ProfessionalClaim
    /// A claim with a blocking finding holds a stand-in (zero, an empty text) where the value could not be read.
    package let findings: [Finding]
    /// Byte offset of the CLM segment in the file.
    package let offset: Int
    /// Position of the CLM in its set, the ST being 1: what IK302 of a 999 names.
    package let position: Int

    package var isReadable: Bool { !findings.hasBlocking }
}

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
    }

    /// Reads a file of 837 professional claims: any number of interchanges, groups and sets, with subscribers and
    /// dependents as patients. It takes any bytes; sets that are not professional claims are named in a finding.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var reader = InterchangeReader(bytes, limits: limits)
        var transactions: [Transaction] = []
        var findings = FindingList(limit: limits.findings)
        while let set = reader.next() {
            guard set.id == "837" else {
                findings.add(
                    "x12.not-a-claim-set", .warning, set.header.location(1), "A set is not an 837 and was not read.")
                continue
            }
            if !set.version.hasPrefix("005010X222") {
                findings.add(
                    "x12.837p.version", .error, set.header.location(3),
                    "The set is not a professional claim of version 005010X222.",
                    fix: "Only version 005010X222A1 is read as a professional claim.")
                // An institutional or dental claim has other segments; what can be read is of no use.
                if set.version.hasPrefix("005010X223") || set.version.hasPrefix("005010X224") { continue }
            }
            transactions.append(transaction(set, into: &findings))
        }
        return Reading(transactions: transactions, findings: reader.findings + findings.findings)
    }

    private static func transaction(_ set: TransactionSet, into findings: inout FindingList) -> Transaction {
        let levels = SegmentGroup(set.segments).split(at: ["HL"])
        let begin = levels.head.first("BHT")
        if begin == nil {
            findings.add("x12.segment-missing", .error, set.header.location(), "The BHT segment is missing.")
        }
        let parties = levels.head.split(at: ["NM1"]).groups
        let from = parties.first { $0.first?[1] == "41" }
        let to = parties.first { $0.first?[1] == "40" }
        let contact = from?.first("PER").map(SegmentGroup.contact)
        var reader = ProfessionalLevels(start: set.header.ordinal)
        for level in levels.groups { reader.read(level, into: &findings) }
        return Transaction(
            interchange: set.interchange, group: set.group, controlNumber: set.controlNumber, version: set.version,
            batchNumber: begin?.text(3) ?? "", transactionType: begin?.text(6) ?? "",
            submitter: Submitter(
                name: from?.first.map(SegmentGroup.entityName) ?? .organization(""), id: from?.first?.text(9) ?? "",
                contactName: contact?.name, phone: contact?.phone, email: contact?.email),
            receiver: Receiver(name: to?.first?.text(3) ?? "", id: to?.first?.text(9) ?? ""), claims: reader.claims,
            isComplete: set.isComplete, envelope: set.envelope)
    }
}
