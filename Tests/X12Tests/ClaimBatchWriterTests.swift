import Primitives
import Testing

@testable import X12

@Suite("Batches of claims")
struct ClaimBatchWriterTests {
    /// The files of a batch, put together of their pieces.
    private final class Store {
        var files: [Int: [UInt8]] = [:]
        var payers: [Int: String] = [:]
        var ended: [Int] = []
        var pieces = 0

        func keep(_ piece: ClaimFilePiece) {
            #expect(!ended.contains(piece.file))
            files[piece.file, default: []] += piece.bytes
            payers[piece.file] = piece.payerID
            pieces += 1
            if piece.isLast { ended.append(piece.file) }
        }
    }

    private func claims(_ count: Int, payers: Int) -> [ProfessionalClaim] {
        (0..<count).map { index in
            var claim = index % 5 == 4 ? Samples.dependentClaim : Samples.selfClaim
            claim.patientControlNumber = "ACC-\(index)"
            claim.payer = .init(name: "PAYER \(index % payers)", id: "P\(index % payers)")
            return claim
        }
    }

    private func write(
        _ claims: [ProfessionalClaim], limits: BatchLimits, splits: Bool = true
    ) throws -> (store: Store, results: [ClaimWriteResult]) {
        let store = Store()
        var writer = ClaimBatchWriter<ProfessionalClaim>(
            Samples.header, numbers: CountedControlNumbers(interchange: 501, group: 601, set: 9_998), limits: limits,
            splitsByPayer: splits, sink: store.keep)
        let results = try claims.map { try writer.add($0) }
        try writer.finish()
        return (store, results)
    }

    @Test("Every claim is in a file of its payer, and every file is a sound interchange", arguments: [1, 3, 64])
    func byPayer(open: Int) throws {
        let claims = claims(120, payers: 3)
        let (store, results) = try write(claims, limits: BatchLimits(claimsPerSet: 7, openFiles: open))
        #expect(results.allSatisfy { $0.isWritten })
        #expect(Set(store.ended) == Set(store.files.keys))
        var seen: [String] = []
        for (file, bytes) in store.files {
            let reading = Professional837.read(bytes)
            #expect(reading.findings.isEmpty)
            #expect(reading.transactions.allSatisfy { $0.isComplete && (1...7).contains($0.claims.count) })
            #expect(Set(reading.claims.map(\.claim.payer.id)) == [store.payers[file] ?? ""])
            seen += reading.claims.map(\.claim.patientControlNumber)
        }
        #expect(seen.sorted() == claims.map(\.patientControlNumber).sorted())
    }

    @Test("Limits end sets and files, and control numbers follow each other")
    func limits() throws {
        let limits = BatchLimits(claimsPerSet: 4, setsPerFile: 2)
        let (store, results) = try write(claims(20, payers: 5), limits: limits, splits: false)
        #expect(store.files.count == 3)
        let readings = store.files.sorted { $0.key < $1.key }.map { Professional837.read($0.value) }
        #expect(readings.map { $0.transactions.map(\.claims.count) } == [[4, 4], [4, 4], [4]])
        #expect(
            readings.map { $0.transactions[0].interchange.controlNumber } == ["000000501", "000000502", "000000503"])
        #expect(
            readings.flatMap { $0.transactions.map(\.controlNumber) } == [
                "9998", "9999", "000010000", "000010001", "000010002",
            ])
        #expect(results.map(\.file) == (0..<20).map { $0 / 8 + 1 })
        #expect(results.last?.setControlNumber == 10_002)
        #expect(results.last?.interchangeControlNumber == 503)
    }

    @Test("A file that is large enough takes no further claim, and its pieces come before its end")
    func bytes() throws {
        let (store, _) = try write(claims(800, payers: 1), limits: BatchLimits(bytesPerFile: 100_000))
        #expect(store.files.count > 2)
        #expect(store.pieces > store.files.count)
        for bytes in store.files.values {
            #expect(bytes.count < 110_000)
            #expect(Professional837.read(bytes).findings.isEmpty)
        }
    }

    @Test("A claim that can not be sent leaves no trace, even as the first of a set")
    func refusal() throws {
        var claims = claims(4, payers: 1)
        claims[0].subscriber.birthDate = nil
        claims[2].lines[0].diagnosisPointers = [9]
        let (store, results) = try write(claims, limits: BatchLimits(claimsPerSet: 1))
        #expect(results.map(\.isWritten) == [false, true, false, true])
        #expect(results[0].findings.map(\.location.path) == ["claim[1] DMG02"])
        #expect(results[2].findings.map(\.location.path) == ["claim[3] line[1] SV107"])
        let reading = Professional837.read(store.files[1] ?? [])
        #expect(reading.findings.isEmpty)
        #expect(reading.transactions.map(\.controlNumber) == ["9998", "9999"])
        #expect(reading.claims.map(\.claim) == [claims[1], claims[3]])
        claims = [claims[0]]
        let refused = try write(claims, limits: BatchLimits())
        #expect(refused.store.files.isEmpty)
    }

    @Test("Without a submitter's identifier nothing is written")
    func header() throws {
        var header = Samples.header
        header.submitter.id = ""
        let store = Store()
        var writer = ClaimBatchWriter<InstitutionalClaim>(header, numbers: CountedControlNumbers(), sink: store.keep)
        let result = try writer.add(Samples.hospitalClaim)
        try writer.finish()
        #expect(!result.isWritten && result.findings.hasBlocking)
        #expect(store.files.isEmpty)
    }

    @Test("The same claims with the same numbers give the same bytes, as one file writes them")
    func deterministic() throws {
        let claims = claims(30, payers: 2)
        let first = try write(claims, limits: BatchLimits())
        let second = try write(claims, limits: BatchLimits())
        #expect(first.store.files == second.store.files)
    }
}
