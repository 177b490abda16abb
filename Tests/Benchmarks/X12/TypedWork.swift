import Glibc
import Primitives
import X12

/// The typed transactions: every value of every claim is made, none is left to be decoded later.
extension X12Benchmark {
    static func claims(_ path: String) throws -> (bytes: Int, result: String) {
        let source = CountingSource(path)
        var reader = ClaimReader<ProfessionalClaim>(source)
        var count = 0
        var lines = 0
        var charges: Int64 = 0
        while let read = try reader.next() {
            count += 1
            lines += read.claim.lines.count
            charges &+= read.claim.totalCharge.cents
        }
        return (source.bytes, "\(count) claims, \(lines) lines, \(charges) cents")
    }

    static func remittances(_ path: String) throws -> (bytes: Int, result: String) {
        let source = CountingSource(path)
        var stream = RemittanceStream(source)
        var count = 0
        var lines = 0
        var paid: Int64 = 0
        while let event = try stream.next() {
            guard case .claim(let claim) = event else { continue }
            count += 1
            lines += claim.lines.count
            paid &+= claim.paid?.cents ?? 0
        }
        return (source.bytes, "\(count) claims, \(lines) lines, \(paid) cents")
    }

    static func asyncClaims(_ path: String) async throws -> Measurement {
        let source = CountingSource(path)
        let start = Measurement.processSeconds()
        var count = 0
        var lines = 0
        for try await read in ClaimReader<ProfessionalClaim>(source).claims {
            count += 1
            lines += read.claim.lines.count
        }
        return Measurement(
            seconds: Measurement.processSeconds() - start, bytes: source.bytes,
            result: "\(count) claims, \(lines) lines")
    }

    /// The claims are read first; only writing them is measured.
    static func write(_ path: String) throws -> Measurement {
        var reader = ClaimReader<ProfessionalClaim>(CountingSource(path))
        var claims: [ProfessionalClaim] = []
        while let read = try reader.next() { claims.append(read.claim) }
        guard let context = reader.context else { exit(66) }
        let batch = Professional837(
            envelope: InterchangeEnvelope(
                senderID: "BENCHSUBMIT", receiverID: "BENCHRECEIVE", interchangeControlNumber: 1,
                groupControlNumber: 1, created: Timestamp(milliseconds: 1_790_000_000_000)),
            submitter: context.submitter, receiver: context.receiver, claims: claims)
        let start = Measurement.processSeconds()
        let written = batch.write()
        return Measurement(
            seconds: Measurement.processSeconds() - start, bytes: written.bytes.count,
            result: "\(claims.count) claims, sendable \(written.isSendable)")
    }
}

/// A source that tells how much was read from it after it was given away.
final class CountingSource: ByteSource {
    private var source: DescriptorSource

    init(_ path: String) {
        guard let source = DescriptorSource(path) else { exit(66) }
        self.source = source
    }

    var bytes: Int { source.bytes }

    func read(into buffer: UnsafeMutableRawBufferPointer) -> Int { source.read(into: buffer) }
}
