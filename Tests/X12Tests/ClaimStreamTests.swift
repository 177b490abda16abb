import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Claims one at a time")
struct ClaimStreamTests {
    private static func read<Claim: StreamedClaim>(
        _ type: Claim.Type, _ bytes: [UInt8], piece: Int
    ) throws -> (claims: [DecodedClaim<Claim>], findings: [Finding], incomplete: [ClaimSetEnd]) {
        var reader = ClaimReader<Claim>(ArraySource(bytes, pieceSize: piece))
        var claims: [DecodedClaim<Claim>] = []
        while let claim = try reader.next() { claims.append(claim) }
        return (claims, reader.findings, reader.incompleteSets)
    }

    @Test("The size of the pieces that a file comes in changes nothing", arguments: [1, 7, 106, 4_096])
    func pieces(size: Int) throws {
        let bytes = Samples.batch.write().bytes + Samples.richBatch.write().bytes
        let whole = try Self.read(ProfessionalClaim.self, bytes, piece: .max)
        let cut = try Self.read(ProfessionalClaim.self, bytes, piece: size)
        #expect(whole.claims.count == 4)
        #expect(whole.claims == cut.claims)
        #expect(whole.findings == cut.findings)
    }

    @Test(
        "A loop that waits gives the same claims, from a source and from pieces that arrive", arguments: [1, 64, 5_000])
    func waiting(size: Int) async throws {
        let bytes = Samples.batch.write().bytes
        let expected = try Self.read(ProfessionalClaim.self, bytes, piece: .max).claims
        var found: [ReadClaim] = []
        let reader = ClaimReader<ProfessionalClaim>(bytes)
        for try await claim in reader.claims { found.append(claim) }
        #expect(found == expected)
        var arrived: [ReadClaim] = []
        let pieces = AsyncStream<[UInt8]> { stream in
            for start in stride(from: 0, to: bytes.count, by: size) {
                stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
                if start % 3 == 0 { stream.yield([]) }
            }
            stream.finish()
        }
        let arriving = AsyncClaimReader<ProfessionalClaim, _>(pieces)
        for try await claim in arriving.claims { arrived.append(claim) }
        #expect(arrived == expected)
        #expect(arriving.findings.isEmpty && arriving.incompleteSets.isEmpty)
    }

    @Test("A claim says where it stands and what stands above it")
    func context() throws {
        let bytes = Samples.batch.write().bytes
        let read = try Self.read(ProfessionalClaim.self, bytes, piece: 100)
        let text = Samples.text(bytes)
        for claim in read.claims {
            #expect(Array(bytes[claim.offset..<claim.offset + 4]) == Array("CLM*".utf8))
            let position = text.split(separator: "~").dropFirst(2)[claim.position + 1]
            #expect(position.hasPrefix("CLM*\(claim.claim.patientControlNumber)"))
            #expect(claim.setControlNumber == "0001")
            #expect(claim.context.batchNumber == "B-0001")
            #expect(claim.context.submitter == Samples.batch.submitter)
            #expect(claim.context.interchange.controlNumber == "000000042")
        }
    }

    @Test("The claims of a set that is cut short are given, and the set is named incomplete")
    func incomplete() throws {
        var text = Samples.text(Samples.batch.write().bytes)
        let second = text.replacing("000000042", with: "000000043")
        text.replace("SE*", with: "SE*9")
        let read = try Self.read(ProfessionalClaim.self, Array((text + second).utf8), piece: 50)
        #expect(read.claims.count == 6)
        #expect(read.incomplete.map(\.controlNumber) == ["0001"])
        #expect(read.incomplete.first?.faults == [.countMismatch])
        #expect(read.incomplete.first?.claimCount == 3)
    }

    @Test("A file cut anywhere never traps, and every claim but the last is the whole file's")
    func truncation() throws {
        let bytes = Samples.richBatch.write().bytes + Samples.batch.write().bytes
        let whole = try Self.read(ProfessionalClaim.self, bytes, piece: .max).claims.map(\.claim)
        for length in stride(from: 0, to: bytes.count, by: 13) {
            let cut = try Self.read(ProfessionalClaim.self, Array(bytes.prefix(length)), piece: 300)
            #expect(cut.claims.dropLast().map(\.claim) == Array(whole.prefix(max(0, cut.claims.count - 1))))
            #expect(length == 0 || cut.findings.contains { $0.severity == .error }, "cut at \(length)")
        }
    }

    @Test("Random changes of bytes never trap, whatever kind is asked for", arguments: [11, 12, 13])
    func mutations(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let files = [
            Samples.richBatch.write().bytes, ClaimFile.write([Samples.hospitalClaim], Samples.header).bytes,
            ClaimFile.write([Samples.dentalClaim], Samples.header).bytes,
        ]
        for _ in 0..<60 {
            for var bytes in files {
                for _ in 0..<Int.random(in: 1...20, using: &generator) {
                    let place = Int.random(in: 0..<bytes.count, using: &generator)
                    bytes[place] =
                        [UInt8.random(in: 0...255, using: &generator), 0x2A, 0x7E, 0x3A].randomElement(
                            using: &generator) ?? 0
                }
                let all = try Self.read(AnyClaim.self, bytes, piece: 200)
                let same = try Self.read(AnyClaim.self, bytes, piece: .max)
                #expect(all.claims == same.claims)
                _ = ClaimFile.write(
                    try Self.read(ProfessionalClaim.self, bytes, piece: .max).claims.map(\.claim), Samples.header)
            }
        }
    }

    @Test("Claims of one level share its values; a change of one leaves the others alone")
    func sharing() throws {
        var batch = Samples.batch
        batch.claims = [Samples.selfClaim, Samples.selfClaim]
        let read = try Self.read(ProfessionalClaim.self, batch.write().bytes, piece: .max)
        var first = try #require(read.claims.first?.claim)
        let second = try #require(read.claims.last?.claim)
        #expect(first == second)
        first.billingProvider.npi = "1999999992"
        first.dates.onset = Samples.day("20260101")
        #expect(second.billingProvider.npi == "1234567893")
        #expect(second.dates.onset == nil)
        #expect(first != second)
    }

    @Test("Levels that repeat a number or name another parent are found in any order")
    func levels() throws {
        let text = Samples.text(Samples.batch.write().bytes)
        let repeated = try Self.read(
            ProfessionalClaim.self, Array(text.replacing("HL*5*1*22", with: "HL*2*1*22").utf8), piece: .max)
        #expect(repeated.findings.map(\.id) == ["x12.hl-duplicate"])
        let orphan = try Self.read(
            ProfessionalClaim.self, Array(text.replacing("HL*4*3*23", with: "HL*4*2*23").utf8), piece: .max)
        #expect(orphan.findings.map(\.id) == ["x12.hl-parent"])
        let gaps = try Self.read(
            ProfessionalClaim.self, Array(text.replacing("HL*5*1*22", with: "HL*77*1*22").utf8), piece: .max)
        #expect(gaps.findings.isEmpty)
    }

    @Test("What no field holds is kept and written back in its place")
    func unnamedSegments() throws {
        var text = Samples.text(Samples.batch.write().bytes)
        text.replace("REF*9F*REF1~", with: "REF*9F*REF1~REF*ZZ*ODD*TEXT~DTP*999*D8*20260101~")
        text.replace("NM1*82*1*RIVERA", with: "NM1*XX*2*UNKNOWN~N3*NOWHERE~REF*G2*1~NM1*82*1*RIVERA")
        text.replace("REF*6R*L2~", with: "REF*6R*L2~ZZZ*A:B^C*D~")
        let count = text.split(separator: "~").count - 4
        text.replace(try Regex("SE\\*[0-9]+"), with: "SE*\(count)")
        let read = try Self.read(ProfessionalClaim.self, Array(text.utf8), piece: .max)
        #expect(read.findings.isEmpty && read.claims.flatMap(\.findings).isEmpty)
        let claim = read.claims[1].claim
        #expect(claim.other.map(\.loop) == ["2300", "2300", "2310", "2310", "2310"])
        #expect(claim.lines[1].other.map(\.id) == ["ZZZ"])
        var batch = Samples.batch
        batch.claims = read.claims.map(\.claim)
        let written = batch.write()
        #expect(written.isSendable)
        let again = Samples.text(written.bytes)
        for segment in ["REF*ZZ*ODD*TEXT~", "DTP*999*D8*20260101~", "NM1*XX*2*UNKNOWN~N3*NOWHERE~", "ZZZ*A:B^C*D~"] {
            #expect(again.contains(segment), "\(segment)")
        }
        #expect(Professional837.read(written.bytes).claims.map(\.claim) == batch.claims)
    }

    @Test("Every field of a professional claim comes back")
    func everyField() throws {
        let written = Samples.richBatch.write()
        #expect(written.findings.isEmpty)
        let read = Professional837.read(written.bytes)
        #expect(read.findings.isEmpty && read.claims.flatMap(\.findings).isEmpty)
        #expect(read.claims.map(\.claim) == Samples.richBatch.claims)
        #expect(read.claims.first?.claim.other.isEmpty == true)
        #expect(read.claims.first?.claim.lines.allSatisfy { $0.other.isEmpty } == true)
        let stored = try JSONEncoder().encode(Samples.richBatch)
        #expect(try JSONDecoder().decode(Professional837.self, from: stored) == Samples.richBatch)
    }

    @Test("Published examples are read without findings and survive being written", arguments: ["X222", "X223"])
    func published(version: String) throws {
        guard let folder = Samples.sharedData else { return }
        var count = 0
        for file in Samples.files(below: folder.appendingPathComponent("linuxforhealth"))
        where file.path.contains("837_005010\(version)") {
            // Its diagnosis pointer is written 1.00, which is a finding.
            if file.lastPathComponent == "demo.example9.837" { continue }
            var bytes = Array(try Data(contentsOf: file))
            // Some of these declare a colon and use another component separator: their ISA16 is put right first.
            let body = bytes.dropFirst(200)
            if body.contains(UInt8(ascii: ">")) {
                if body.contains(UInt8(ascii: ":")) { continue }
                bytes[104] = UInt8(ascii: ">")
            }
            count += 1
            if version == "X222" { try survives(ProfessionalClaim.self, bytes, file.lastPathComponent) }
            if version == "X223" { try survives(InstitutionalClaim.self, bytes, file.lastPathComponent) }
        }
        #expect(count >= 4)
    }

    private func survives<Claim: StreamedClaim & WrittenClaim>(
        _ type: Claim.Type, _ bytes: [UInt8], _ name: String
    ) throws {
        let read = try Self.read(type, bytes, piece: .max)
        #expect(!read.claims.isEmpty, "\(name)")
        #expect(read.findings.isEmpty && read.claims.flatMap(\.findings).isEmpty, "\(name): \(read.findings)")
        let claims = read.claims.map(\.claim)
        let written = ClaimFile.write(claims, Samples.header)
        let again = try Self.read(type, written.bytes, piece: .max)
        #expect(again.claims.map(\.claim) == claims, "\(name)")
    }
}

@Suite("Small numbers")
struct SmallNumbersTests {
    @Test(
        "They read and write as an array, whatever is in it",
        arguments: [[], [1], [1, 2, 3, 4], [255, 1], [0], [-1, 300], [1, 2, 3, 4, 5, 6, 7, 8]])
    func array(numbers: [Int]) throws {
        var held = SmallNumbers(wrappedValue: numbers)
        #expect(held.wrappedValue == numbers)
        #expect(held.count == numbers.count)
        #expect(numbers.indices.allSatisfy { held[$0] == numbers[$0] })
        held.append(12)
        #expect(held.wrappedValue == numbers + [12])
        #expect(held == SmallNumbers(wrappedValue: numbers + [12]))
        let stored = try JSONEncoder().encode([held])
        #expect(try JSONDecoder().decode([SmallNumbers].self, from: stored) == [held])
    }
}
