import Foundation
import Primitives
import Testing

@testable import X12

/// Remittances read as a stream: event by event, claim by claim, from bytes that come in any pieces.
@Suite("Remittance streams")
struct RemittanceStreamTests {
    /// Two interchanges: three remittances, and between them a set that is none.
    private static let file: [UInt8] = {
        var random = RandomRemittance(seed: 7)
        var second = random.remittance(claims: 3)
        second.controlNumber = "0002"
        let first = Remittance.write([RemittanceTests.sample, second], envelope: Samples.envelope).bytes
        var envelope = Samples.envelope
        envelope.interchangeControlNumber = 43
        var batch = Samples.batch
        batch.envelope.interchangeControlNumber = 44
        let claims = batch.write().bytes
        return first + claims + random.remittance(claims: 0).write(envelope: envelope).bytes
    }()

    private func events(_ bytes: [UInt8], pieceSize: Int) throws -> (events: [String], findings: [Finding]) {
        var stream = RemittanceStream(ArraySource(bytes, pieceSize: pieceSize))
        var events: [String] = []
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        func text(_ value: some Encodable) throws -> String {
            String(decoding: try encoder.encode(value), as: UTF8.self)
        }
        while let event = try stream.next() {
            switch event {
            case .header(let header): events.append("header " + (try text(header)))
            case .summary(let summary): events.append("summary " + (try text(summary)))
            case .claim(let claim):
                events.append("claim \(stream.claimIndex) \(stream.claimOrdinal) " + (try text(claim)))
            case .end(let end):
                events.append("end \(end.claimCount) \(end.isComplete) " + (try text(end.providerAdjustments)))
            }
        }
        return (events, stream.findings)
    }

    @Test("The pieces that the bytes come in change nothing", arguments: [1, 7, 106, 4_096])
    func pieces(size: Int) throws {
        let whole = try events(Self.file, pieceSize: .max)
        let cut = try events(Self.file, pieceSize: size)
        #expect(cut.events == whole.events)
        #expect(cut.findings == whole.findings)
        #expect(
            whole.events.map { $0.prefix { $0 != " " } } == [
                "header", "summary", "claim", "summary", "claim", "end", "header", "summary", "claim", "claim", "claim",
                "end", "header", "end",
            ])
        #expect(whole.findings.map(\.id) == ["x12.not-a-remittance"])
    }

    @Test("The stream and the whole reading are the same")
    func collected() throws {
        var stream = RemittanceStream(ArraySource(Self.file))
        var collected: [Remittance] = []
        var header: Remittance?
        var claims: [RemittanceClaim] = []
        var summaries: [ProviderSummary] = []
        while let event = try stream.next() {
            switch event {
            case .header(let begun):
                #expect(begun.claims.isEmpty && begun.providerAdjustments.isEmpty)
                header = begun
                claims = []
                summaries = []
            case .summary(let summary): summaries.append(summary)
            case .claim(let claim): claims.append(claim)
            case .end(let end):
                #expect(end.claimCount == claims.count)
                collected.append(try #require(header).completed(claims: claims, summaries: summaries, end))
            }
        }
        let reading = Remittance.read(Self.file)
        #expect(collected == reading.remittances)
        #expect(stream.findings == reading.findings)
        #expect(reading.remittances.map(\.controlNumber) == ["0001", "0002", "0001"])
        #expect(reading.remittances.map(\.interchangeControlNumber) == ["000000042", "000000042", "000000043"])
        #expect(reading.remittances[0].withoutPositions == RemittanceTests.sample)
    }

    @Test("Claims come with the remittance they belong to and their place in the file")
    func claims() async throws {
        let whole = Remittance.read(Self.file).remittances
        let reader = RemittanceReader(ArraySource(Self.file, pieceSize: 100))
        var received: [ReceivedClaim] = []
        for try await item in reader.claims { received.append(item) }
        #expect(received.map(\.claim) == whole.flatMap(\.claims))
        #expect(received.map(\.index) == [0, 1, 0, 1, 2])
        #expect(received.map(\.remittance.traceNumber) == [0, 0, 1, 1, 1].map { whole[$0].traceNumber })
        let segments = Samples.text(Self.file).split(separator: "~")
        for item in received {
            #expect(Self.file[item.offset...].starts(with: Array("CLP*".utf8)))
            #expect(segments[item.ordinal - 1].hasPrefix("CLP*\(item.claim.patientControlNumber)*"))
        }
        #expect(reader.findings.map(\.id) == ["x12.not-a-remittance"])
    }

    @Test("Bytes may arrive in pieces of any kind and size, empty ones too", arguments: [1, 7, 106, 4_096, 1 << 20])
    func chunks(size: Int) async throws {
        let pieces = stride(from: 0, to: Self.file.count, by: size).map {
            Self.file[$0..<min($0 + size, Self.file.count)]
        }
        let (stream, continuation) = AsyncStream.makeStream(of: ArraySlice<UInt8>.self)
        for piece in pieces {
            continuation.yield(piece)
            continuation.yield([])
        }
        continuation.finish()
        let reader = RemittanceReader(chunks: stream)
        var claims: [RemittanceClaim] = []
        var ends = 0
        for try await event in reader.events {
            if case .claim(let claim) = event { claims.append(claim) }
            if case .end = event { ends += 1 }
        }
        #expect(claims == Remittance.read(Self.file).remittances.flatMap(\.claims))
        #expect(ends == 3)
    }

    private struct Broken: Error {}

    /// Fails after some bytes.
    private struct BrokenSource: ByteSource {
        var bytes: ArraySource
        var left: Int

        mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
            guard left > 0 else { throw Broken() }
            left -= 1
            return bytes.read(into: buffer)
        }
    }

    @Test("A source that fails ends the reading with its error")
    func failure() async throws {
        var stream = RemittanceStream(BrokenSource(bytes: ArraySource(Self.file, pieceSize: 900), left: 1))
        _ = try stream.next()
        #expect(throws: Broken.self) { while try stream.next() != nil {} }
        let reader = RemittanceReader(BrokenSource(bytes: ArraySource(Self.file, pieceSize: 900), left: 1))
        await #expect(throws: Broken.self) { for try await _ in reader.claims {} }
    }

    @Test("A set without an end hands out what it has and says so")
    func cut() throws {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        let end = try #require(text.range(of: "PLB*"))
        var stream = RemittanceStream(ArraySource(Array(text[..<end.lowerBound].utf8)))
        var claims = 0
        var last: RemittanceEnd?
        while let event = try stream.next() {
            if case .claim = event { claims += 1 }
            if case .end(let end) = event { last = end }
        }
        #expect(claims == 2)
        #expect(last?.isComplete == false)
        let incomplete = try #require(stream.findings.first { $0.id == "x12.835.incomplete" })
        #expect(incomplete.location.path == "segment 3 ST")
        #expect(
            incomplete.location.offset
                == text.utf8.distance(from: text.startIndex, to: try #require(text.range(of: "ST*")).lowerBound))
    }

    @Test("A million bytes of one set pass through one claim at a time, and balance")
    func large() throws {
        let claim =
            "CLP*A*1*125*116.25*5*12*ICN*11*1~NM1*QC*1*EXAMPLE*EVA****MI*W1~SVC*HC:99213:25*125*116.25**1~"
            + "DTM*472*20250409~CAS*CO*45*3.75~CAS*PR*1*5~REF*6R*L1~AMT*B6*121.25~"
        let count = 7_000
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        let first = try #require(text.range(of: "CLP*"))
        let last = try #require(text.range(of: "PLB*"))
        let head = text[..<first.lowerBound].replacing("*68.73*", with: "*813751.27*")
        let tail = text[last.lowerBound...].replacing(/PLB\*.*?~/, with: "PLB*1*20261231*L6*-1.27~")
        let bytes = Array((head + String(repeating: claim, count: count) + tail).utf8)
        var stream = RemittanceStream(ArraySource(bytes), limits: ReadLimits(segmentBytes: 1_024, windowBytes: 2_048))
        var check = RemittanceBalanceCheck()
        var totals: RemittanceBalanceCheck.Totals?
        while let event = try stream.next() {
            switch event {
            case .header(let header): check.take(header)
            case .claim(let claim): #expect(check.take(claim).isBalanced)
            case .end(let end): totals = check.finish(end)
            case .summary: break
            }
        }
        #expect(bytes.count > 1_000_000)
        #expect(totals?.claims == count && totals?.isBalanced == true)
        #expect(check.findings.isEmpty)
    }

    @Test("A hostile set takes no more memory than its limits, and does not balance")
    func limits() throws {
        let text = Samples.text(RemittanceTests.sample.write(envelope: Samples.envelope).bytes)
        let place = try #require(text.range(of: "SVC*"))
        let end = try #require(text.range(of: "PLB*"))
        func read(_ text: String, unitBytes: Int = 16 << 20) throws -> Remittance {
            var limits = ReadLimits()
            limits.unitBytes = unitBytes
            return try #require(Remittance.read(Array(text.utf8), limits: limits).remittances.first)
        }
        let lines = text.replacingCharacters(
            in: place.lowerBound..<place.lowerBound, with: String(repeating: "SVC*HC:1*1*1~", count: 1_000))
        let claim = try read(lines, unitBytes: 1_300).claims[0]
        #expect((80..<100).contains(claim.lines.count))
        #expect(claim.unreadable.map(\.element) == ["SVC"])
        let certificate = RemittanceBalance(try read(lines, unitBytes: 1_300))
        #expect(certificate.claims[0].claim == .notEvaluable(reason: "SVC can not be read"))
        #expect(try read(lines).claims[0].lines.count == 1_002)
        let kept = text.replacingCharacters(
            in: end.lowerBound..<end.lowerBound,
            with: "PLB*1*20261231*L6*0~" + String(repeating: "ZZ*1~", count: 12_000))
        #expect(try read(kept).closingSegments.count <= RemittanceDecoder.keptLimit)
        let many = String(repeating: "PLB*1*20261231*L6*0*L6*0*L6*0*L6*0*L6*0*L6*0~", count: 34_000)
        let plb = try read(text.replacingCharacters(in: end.lowerBound..<end.lowerBound, with: many))
        #expect(plb.unreadable.map(\.element) == ["PLB"])
        #expect(RemittanceBalance(plb).transaction == .notEvaluable(reason: "PLB can not be read"))
    }
}
