import Crypto
package import Primitives

/// Each record's hash covers its content and the hash before it, so that an edited, removed or reordered record shows.
package enum AuditChain {
    /// The hash before the first record.
    package static let genesis = String(repeating: "0", count: 64)

    package static func hash(of event: AuditEvent, sequence: Int64, after previousHash: String) -> String {
        // Length-prefixed fields: no two different events share a canonical form.
        let fields = [
            previousHash, String(sequence), String(event.at.milliseconds), event.actor, event.via,
            event.action.rawValue,
            event.subjectKind, event.subject, event.patientKey.map { String($0) } ?? "-", event.clinic ?? "-",
            event.reason ?? "-", event.detail,
        ]
        return hexadecimalHash(of: fields)
    }

    /// SHA-256 over fields, each with its length, in lower-case hexadecimal.
    package static func hexadecimalHash(of fields: [String]) -> String {
        var hasher = SHA256()
        for field in fields { hasher.update(data: Array("\(field.utf8.count):\(field)".utf8)) }
        return hexadecimal(hasher.finalize())
    }

    /// SHA-256 of bytes, in lower-case hexadecimal.
    package static func hexadecimalHash(of bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

    private static func hexadecimal(_ digest: SHA256Digest) -> String {
        let digits = Array("0123456789abcdef".utf8)
        var text: [UInt8] = []
        for byte in digest {
            text.append(digits[Int(byte >> 4)])
            text.append(digits[Int(byte & 15)])
        }
        return String(decoding: text, as: UTF8.self)
    }
}

/// Walks the chain record by record.
package struct AuditVerifier: Sendable {
    private var previousHash = AuditChain.genesis
    private var nextSequence: Int64 = 1
    package private(set) var count = 0
    package private(set) var findings: [Finding] = []

    package init() {}

    package mutating func take(_ record: AuditRecord) {
        let place = Finding.Location("audit[\(record.sequence)]")
        if record.sequence != nextSequence {
            add("audit.sequence", place, "Records are missing or out of order before this one.")
        }
        if record.previousHash != previousHash {
            add("audit.link", place, "The record does not follow the one before it.")
        }
        if AuditChain.hash(of: record.event, sequence: record.sequence, after: record.previousHash) != record.hash {
            add("audit.content", place, "The record's content was changed after it was written.")
        }
        previousHash = record.hash
        nextSequence = record.sequence == .max ? .max : record.sequence + 1
        count += 1
    }

    /// Compares the last record with the head that is kept apart.
    package mutating func finish(head: (sequence: Int64, hash: String)?) {
        let expected = head ?? (0, AuditChain.genesis)
        if expected.sequence != nextSequence - 1 || expected.hash != previousHash {
            add("audit.tail", Finding.Location("audit"), "The newest records are missing: the chain ends early.")
        }
    }

    private mutating func add(_ id: String, _ place: Finding.Location, _ message: String) {
        guard findings.count < 100 else { return }
        findings.append(
            Finding(
                id, .error, at: place, message,
                fix: "Keep the file as evidence and compare it with the last backup."))
    }
}
