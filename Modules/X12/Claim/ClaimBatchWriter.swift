package import Primitives

/// What the files of a batch say above their claims.
package struct ClaimBatchHeader: Sendable {
    /// The control numbers in it are not used; each file gets its own.
    package var envelope: InterchangeEnvelope
    package var submitter: Professional837.Submitter
    package var receiver: Professional837.Receiver
    /// BHT02: `00` original, `18` sent again.
    package var purpose: String
    /// BHT06: `CH` chargeable, `RP` reporting, `31` subrogation.
    package var transactionType: String

    package init(
        envelope: InterchangeEnvelope, submitter: Professional837.Submitter, receiver: Professional837.Receiver,
        purpose: String = "00", transactionType: String = "CH"
    ) {
        self.envelope = envelope
        self.submitter = submitter
        self.receiver = receiver
        self.purpose = purpose
        self.transactionType = transactionType
    }
}

/// A piece of a file, in the order in which it is to be stored.
package struct ClaimFilePiece: Sendable, HoldsPatientData {
    /// The files of a batch are counted from 1.
    package let file: Int
    /// The payer whose claims the file holds; nil when the batch is not split by payer.
    package let payerID: String?
    package let interchangeControlNumber: Int
    package let bytes: [UInt8]
    /// True for the piece that ends the file.
    package let isLast: Bool
}

/// What became of a claim that was to be written.
package struct ClaimWriteResult: Sendable {
    /// The file that holds the claim; nil when the claim was refused and nothing of it was written.
    package let file: Int?
    /// ISA13 and ST02 of where the claim stands.
    package let interchangeControlNumber: Int?
    package let setControlNumber: Int?
    package let findings: [Finding]

    package var isWritten: Bool { file != nil }
}

/// Writes claims one at a time into files, and hands the files over in pieces, so that memory does not grow with them.
///
/// HL, SE, GE and IEA are right by construction. A claim with a blocking finding is refused and leaves no trace. The
/// same claims in the same order with the same control numbers give the same bytes.
package struct ClaimBatchWriter<Claim: WrittenClaim> {
    private let header: ClaimBatchHeader
    private let limits: BatchLimits
    private let splitsByPayer: Bool
    private let delimiters: Delimiters
    private var numbers: any ControlNumberSource
    private let sink: (ClaimFilePiece) throws -> Void
    private var files: [ClaimFileWriter<Claim>] = []
    private var fileCount = 0
    private var claimCount = 0
    /// Bytes that a file gathers before they are handed over.
    private static var pieceBytes: Int { 65_536 }

    /// - Parameter sink: stores a piece; when it throws, the file is lost and must not be sent.
    package init(
        _ header: ClaimBatchHeader, numbers: any ControlNumberSource, limits: BatchLimits = BatchLimits(),
        splitsByPayer: Bool = true, delimiters: Delimiters = .standard,
        sink: @escaping (ClaimFilePiece) throws -> Void
    ) {
        self.header = header
        self.limits = limits
        self.splitsByPayer = splitsByPayer
        self.delimiters = delimiters
        self.numbers = numbers
        self.sink = sink
    }

    /// Writes a claim, or says why it is refused. Paths of findings begin with `claim[n]`, counted from 1 over all of
    /// them.
    package mutating func add(_ claim: Claim) throws -> ClaimWriteResult {
        claimCount += 1
        let index = try file(for: claim)
        let result = try files[index].add(claim, number: claimCount, limits, &numbers)
        if files[index].byteCount >= Self.pieceBytes { try sink(files[index].takePiece(isLast: false)) }
        return result
    }

    /// Ends all files.
    package mutating func finish() throws {
        while !files.isEmpty { try close(0) }
    }

    /// The place of the open file that takes the claim, which becomes the last of the list.
    private mutating func file(for claim: Claim) throws -> Int {
        let payer = splitsByPayer ? claim.payer.id : nil
        if let last = files.last, last.payerID == payer, !last.isFull(limits) { return files.count - 1 }
        if let index = files.firstIndex(where: { $0.payerID == payer }) {
            guard files[index].isFull(limits) else {
                files.append(files.remove(at: index))
                return files.count - 1
            }
            try close(index)
        }
        if files.count >= limits.openFiles { try close(0) }
        fileCount += 1
        files.append(
            try ClaimFileWriter(
                header, file: fileCount, payerID: payer, delimiters: delimiters, numbers: &numbers))
        return files.count - 1
    }

    private mutating func close(_ index: Int) throws {
        var file = files.remove(at: index)
        guard file.hasClaims else { return }
        file.finish()
        try sink(file.takePiece(isLast: true))
    }
}

/// One open file of a batch.
struct ClaimFileWriter<Claim: WrittenClaim> {
    let payerID: String?
    private let file: Int
    private let header: ClaimBatchHeader
    private let controlNumber: Int
    private var interchange: InterchangeWriter
    private var levels = LevelCounter()
    private var headerFindings: [Finding] = []
    private var claimsInSet = 0
    private var isInSet = false
    private var setNumber: Int?
    private var bytesTaken = 0
    private(set) var hasClaims = false

    init(
        _ header: ClaimBatchHeader, file: Int, payerID: String?, delimiters: Delimiters,
        numbers: inout any ControlNumberSource
    ) throws {
        self.payerID = payerID
        self.file = file
        self.header = header
        var envelope = header.envelope
        envelope.interchangeControlNumber = try numbers.next(.interchange)
        envelope.groupControlNumber = try numbers.next(.group)
        controlNumber = envelope.interchangeControlNumber
        interchange = InterchangeWriter(
            envelope, functionalCode: "HC", version: Claim.version, delimiters: delimiters)
        headerFindings = interchange.writer.findings
    }

    var byteCount: Int { interchange.writer.byteCount }

    func isFull(_ limits: BatchLimits) -> Bool {
        if bytesTaken + byteCount >= limits.bytesPerFile, hasClaims { return true }
        return interchange.sets >= limits.setsPerFile && claimsInSet >= limits.claimsPerSet
    }

    mutating func add(
        _ claim: Claim, number: Int, _ limits: BatchLimits, _ numbers: inout any ControlNumberSource
    ) throws -> ClaimWriteResult {
        if isInSet, claimsInSet >= limits.claimsPerSet {
            interchange.endSet()
            isInSet = false
            setNumber = nil
        }
        let before = interchange.mark
        let levelsBefore = levels
        let opens = !isInSet
        if opens { try beginSet(&numbers) }
        let mark = interchange.writer.mark
        levels.claims = number - 1
        interchange.writer.claim(claim, &levels)
        interchange.writer.claimNumber = 0
        let findings = interchange.writer.takeFindings(since: mark)
        guard !findings.hasBlocking, !headerFindings.hasBlocking else {
            interchange.rollBack(to: before)
            levels = levelsBefore
            isInSet = !opens
            return ClaimWriteResult(
                file: nil, interchangeControlNumber: nil, setControlNumber: nil,
                findings: headerFindings.filter(\.isBlocking) + findings)
        }
        isInSet = true
        claimsInSet += 1
        hasClaims = true
        return ClaimWriteResult(
            file: file, interchangeControlNumber: controlNumber, setControlNumber: setNumber, findings: findings)
    }

    private mutating func beginSet(_ numbers: inout any ControlNumberSource) throws {
        // The number of a set whose only claim was refused is used for the next one.
        let number = try setNumber ?? numbers.next(.set)
        setNumber = number
        claimsInSet = 0
        levels = LevelCounter()
        let control = InterchangeWriter.padded(number, number > 9_999 ? 9 : 4)
        let mark = interchange.writer.mark
        interchange.beginSet("837", control: control, implementation: Claim.version)
        interchange.writer.claimSetHeader(
            batch: "\(controlNumber)-\(number)", purpose: header.purpose, type: header.transactionType,
            created: header.envelope.created, header.submitter, header.receiver)
        let found = interchange.writer.takeFindings(since: mark)
        for finding in found where !headerFindings.contains(finding) { headerFindings.append(finding) }
    }

    /// Writes SE, GE and IEA.
    mutating func finish() {
        if isInSet { interchange.endSet() }
        isInSet = false
        interchange.endInterchange()
    }

    mutating func takePiece(isLast: Bool) -> ClaimFilePiece {
        let bytes = interchange.writer.takeBytes()
        bytesTaken += bytes.count
        return ClaimFilePiece(
            file: file, payerID: payerID, interchangeControlNumber: controlNumber, bytes: bytes, isLast: isLast)
    }
}
