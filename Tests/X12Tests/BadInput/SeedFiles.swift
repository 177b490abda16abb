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
    static func read(_ bytes: [UInt8]) {
        _ = InterchangeReader.readAll(bytes, limits: SeedFile.limits)
        for transaction in Professional837.read(bytes, limits: SeedFile.limits).transactions {
            _ = transaction.batch?.write()
        }
        for remittance in Remittance.read(bytes, limits: SeedFile.limits).remittances {
            _ = RemittanceBalance(remittance)
            _ = remittance.write(envelope: envelope)
        }
        for acknowledgment in ClaimAcknowledgment.read(bytes, limits: SeedFile.limits).acknowledgments {
            _ = acknowledgment.write(envelope: envelope)
        }
        for acknowledgment in FunctionalAcknowledgment.read(bytes, limits: SeedFile.limits).acknowledgments {
            _ = acknowledgment.write(envelope: envelope)
        }
        _ = InterchangeAcknowledgment.read(bytes, limits: SeedFile.limits)
        readInquiries(bytes)
    }

    private static func readInquiries(_ bytes: [UInt8]) {
        let limits = SeedFile.limits
        _ = EligibilityInquiry.write(EligibilityInquiry.read(bytes, limits: limits).values, envelope: envelope)
        _ = EligibilityResponse.write(EligibilityResponse.read(bytes, limits: limits).values, envelope: envelope)
        _ = ClaimStatusInquiry.write(ClaimStatusInquiry.read(bytes, limits: limits).values, envelope: envelope)
        _ = ClaimStatusResponse.write(ClaimStatusResponse.read(bytes, limits: limits).values, envelope: envelope)
    }

    /// Validates the bytes and answers them in every way.
    static func validate(_ bytes: [UInt8]) {
        let numbering = AcknowledgmentBuilder.Numbering(interchange: 1, group: 1, created: created)
        for kind in AcknowledgmentBuilder.Kind.allCases {
            _ = AcknowledgmentBuilder.answers(
                to: bytes, kind, numbering: numbering, options: ValidationOptions(limits: SeedFile.limits))
        }
    }

    /// The identifiers of the envelope's findings.
    static func findings(_ bytes: [UInt8]) -> Set<String> { Set(InterchangeReader.readAll(bytes).findings.map(\.id)) }

    static func findings(_ text: String) -> Set<String> { findings(Array(text.utf8)) }
}
