import Foundation
import Primitives
import X12

/// The files of `Tests/Fixtures/x12/sets`: a small right interchange of every kind. Fuzzing starts from them too.
enum SeedFile {
    static let names = [
        "270", "271", "276", "277", "277ca", "835", "837d", "837i", "837p", "837p-dependent-and-secondary", "999",
        "ta1",
    ]

    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Fixtures/x12/sets")

    /// Empty when the file is not there, which ``SeedFileTests`` finds out.
    static func bytes(_ name: String) -> [UInt8] {
        (try? [UInt8](Data(contentsOf: folder.appendingPathComponent(name + ".x12")))) ?? []
    }

    static func text(_ name: String) -> String { String(decoding: bytes(name), as: UTF8.self) }

    /// The file with one text replaced; a text that is not there leaves nothing of the file, so that its test fails.
    static func replacing(_ old: String, _ new: String, in name: String) -> [UInt8] {
        let text = text(name)
        guard text.contains(old) else { return [] }
        return Array(text.replacing(old, with: new).utf8)
    }

    /// Limits that keep the windows small, for tests that read a great many files.
    static let limits = ReadLimits(segmentBytes: 4_096, windowBytes: 8_192)
}

/// All readers that there are.
enum AllReaders {
    private static let created = Timestamp(date: CalendarDate(dayNumber: 20_000), hour: 12, minute: 0)

    static let envelope = InterchangeEnvelope(
        senderID: "PAYER01", receiverID: "LAKESIDE", interchangeControlNumber: 1, groupControlNumber: 1,
        created: created)

    /// Reads the bytes as every kind of file and writes what was read; nothing of it may trap.
    static func read(_ bytes: [UInt8]) { for kind in kinds.keys { read(bytes, as: kind) } }

    /// Reads the bytes with the reader of files whose names begin so.
    static func read(_ bytes: [UInt8], as kind: String) { kinds[kind]?(bytes) }

    /// The kind of a seed file.
    static func kind(of name: String) -> String { kinds.keys.first { name == $0 || name.hasPrefix($0 + "-") } ?? "" }

    private static let kinds: [String: @Sendable ([UInt8]) -> Void] = [
        "270": {
            let values = EligibilityInquiry.read($0, limits: SeedFile.limits).values
            _ = EligibilityInquiry.write(values, envelope: envelope)
        },
        "271": {
            let values = EligibilityResponse.read($0, limits: SeedFile.limits).values
            _ = EligibilityResponse.write(values, envelope: envelope)
        },
        "276": {
            let values = ClaimStatusInquiry.read($0, limits: SeedFile.limits).values
            _ = ClaimStatusInquiry.write(values, envelope: envelope)
        },
        "277": {
            let values = ClaimStatusResponse.read($0, limits: SeedFile.limits).values
            _ = ClaimStatusResponse.write(values, envelope: envelope)
        },
        "277ca": {
            for answer in ClaimAcknowledgment.read($0, limits: SeedFile.limits).acknowledgments {
                _ = answer.write(envelope: envelope)
            }
        },
        "835": {
            for remittance in Remittance.read($0, limits: SeedFile.limits).remittances {
                _ = RemittanceBalance(remittance)
                _ = remittance.write(envelope: envelope)
            }
        },
        "837p": {
            for transaction in Professional837.read($0, limits: SeedFile.limits).transactions {
                _ = transaction.batch?.write()
            }
        },
        "837i": { readClaims($0, InstitutionalClaim.self) },
        "837d": { readClaims($0, DentalClaim.self) },
        "999": {
            for acknowledgment in FunctionalAcknowledgment.read($0, limits: SeedFile.limits).acknowledgments {
                _ = acknowledgment.write(envelope: envelope)
            }
        },
        "ta1": {
            _ = InterchangeAcknowledgment.read($0, limits: SeedFile.limits)
            _ = InterchangeReader.readAll($0, limits: SeedFile.limits)
        },
    ]

    private static func readClaims<Claim: StreamedClaim & WrittenClaim>(_ bytes: [UInt8], _ kind: Claim.Type) {
        var reader = ClaimReader<Claim>(bytes, limits: SeedFile.limits)
        var claims: [Claim] = []
        while let claim = try? reader.next() { claims.append(claim.claim) }
        let header = ClaimBatchHeader(
            envelope: envelope, submitter: .init(name: .organization("CLINIC"), id: "C1"),
            receiver: .init(name: "PAYER", id: "P1"))
        _ = ClaimFile.write(claims, header)
    }

    /// Validates the bytes and answers them, in every way unless a kind of answer is given.
    static func validate(_ bytes: [UInt8], _ kind: AcknowledgmentBuilder.Kind? = nil) {
        let numbering = AcknowledgmentBuilder.Numbering(interchange: 1, group: 1, created: created)
        for kind in kind.map({ [$0] }) ?? AcknowledgmentBuilder.Kind.allCases {
            _ = AcknowledgmentBuilder.answers(
                to: bytes, kind, numbering: numbering, options: ValidationOptions(limits: SeedFile.limits))
        }
    }

    /// The identifiers of the envelope's findings.
    static func findings(_ bytes: [UInt8]) -> Set<String> { Set(InterchangeReader.readAll(bytes).findings.map(\.id)) }

    static func findings(_ text: String) -> Set<String> { findings(Array(text.utf8)) }
}
