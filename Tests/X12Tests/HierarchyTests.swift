import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Levels of inquiries and answers")
struct HierarchyTests {
    /// A 271 whose HL segments are given; each level has the segments that it needs, each patient a benefit.
    static func file(_ levels: [String], set: String = "271", version: String = "005010X279A1") -> [UInt8] {
        var segments = ["ST*\(set)*0001*\(version)", "BHT*0022*11*R1*20261123*1130"]
        for level in levels {
            segments.append("HL*\(level)")
            let parts = level.split(separator: "*", omittingEmptySubsequences: false)
            switch parts.count > 2 ? parts[2] : "" {
            case "20": segments.append("NM1*PR*2*PLAN*****PI*P\(parts[0])")
            case "21": segments.append("NM1*1P*2*CLINIC*****XX*R\(parts[0])")
            case "22":
                segments.append("NM1*IL*1*EXAMPLE*PAT****MI*M\(parts[0])")
                if !level.hasSuffix("*1") { segments.append("EB*1**30") }
            default:
                segments.append("NM1*03*1*EXAMPLE*KIM*\(parts[0])")
                segments.append("EB*1**30")
            }
        }
        segments.append("SE*\(segments.count + 1)*0001")
        let head =
            "ISA*00*          *00*          *ZZ*A              *ZZ*B              *261123*1130*^*00501*000000001*0*T*:~"
            + "GS*HB*A*B*20261123*1130*1*X*005010X279A1~"
        return Array((head + segments.joined(separator: "~") + "~GE*1*1~IEA*1*000000001~").utf8)
    }

    static func members(_ reading: UnitReading<EligibilityResponse>) -> [String?] {
        reading.values.map {
            ($0.dependent?.party?.name).flatMap { if case .person(let name) = $0 { name.middle } else { nil } }
                ?? $0.subscriber?.party?.id
        }
    }

    @Test("Parents are followed by number, also to a level that was left before")
    func parentsByNumber() {
        let reading = EligibilityResponse.read(
            Self.file(["1**20*1", "2*1*21*1", "3*2*22*1", "4*2*22*0", "5*3*23*0", "6*1*21*1", "7*6*22*0"]))
        #expect(reading.findings.map(\.id) == ["x12.hl-child", "x12.hl-order"])
        #expect(Self.members(reading).suffix(3) == ["M4", "5", "M7"])
        let dependent = reading.values.first { $0.dependent != nil }
        #expect(dependent?.subscriber?.party?.id == "M3")
        #expect(reading.values.last?.receiver?.party?.id == "R6")
    }

    @Test(
        "A wrong HL is a finding at its place and of its unit, and the others are read",
        arguments: [
            (["1**20*1", "2*1*21*1", "3**22*0"], "x12.hl-parent", 7),
            (["1**20*1", "2*1*21*1", "3*3*22*0"], "x12.hl-parent", 7),
            (["1**20*1", "2*1*21*1", "3*9*22*0"], "x12.hl-parent", 7),
            (["1**20*1", "2*1*21*1", "3*1*22*0"], "x12.hl-parent", 7),
            (["1**20*1", "2*1*21*1", "3*2*23*0"], "x12.hl-parent", 7),
            (["1**20*1", "2*1*21*1", "2*2*22*0"], "x12.hl-duplicate", 7),
            (["1**20*1", "2*1*21*1", "X*2*22*0"], "x12.hl-number", 7),
            (["1*1*20*1", "2*1*21*1", "3*2*22*0"], "x12.hl-parent", 3),
            (["1*2*20*1", "2*1*21*1", "3*2*22*0"], "x12.hl-parent", 3),
        ])
    func wrongLevel(levels: [String], id: String, position: Int) throws {
        let reading = EligibilityResponse.read(Self.file(levels))
        let finding = try #require(reading.findings.first { $0.id == id })
        // ISA and GS stand before the set.
        #expect(finding.location.path?.hasPrefix("segment \(position + 2) HL") == true)
        #expect(finding.severity == .error)
        let last = try #require(reading.units.last)
        #expect(last.value.benefits.count == 1)
        if position == 7 { #expect(!last.isReadable) }
    }

    @Test("An HL04 that lies is an error of the file; an unknown level is passed over")
    func lies() {
        let none = EligibilityResponse.read(Self.file(["1**20*0", "2*1*21*1", "3*2*22*0"]))
        #expect(none.findings.map(\.id) == ["x12.hl-child"])
        #expect(none.units.map(\.isReadable) == [true])
        let some = EligibilityResponse.read(Self.file(["1**20*1", "2*1*21*1", "3*2*22*1"]))
        #expect(some.findings.map(\.id) == ["x12.hl-child"])
        #expect(some.findings.first?.location.path == "segment 9 HL04")
        let unknown = EligibilityResponse.read(Self.file(["1**20*1", "2*1*21*1", "3*2*77*0", "4*2*22*0"]))
        #expect(unknown.findings.map(\.id) == ["x12.hl-level"])
        #expect(unknown.values.count == 2)
        #expect(Self.members(unknown).last == "M4")
    }

    @Test("Ten thousand levels below each other are read in a moment, with findings and without recursion")
    func depth() {
        let chain = ["1**20*1", "2*1*21*1", "3*2*22*1"] + (4...10_003).map { "\($0)*\($0 - 1)*23*1" }
        let clock = ContinuousClock()
        let start = clock.now
        let reading = EligibilityResponse.read(Self.file(chain))
        #expect(clock.now - start < .seconds(5))
        #expect(reading.units.count == 10_000)
        #expect(reading.units.filter { !$0.isReadable }.count == 9_999)
        #expect(reading.findings.count <= 1_001)
        let cycle = (1...5_000).map { "\($0)*\($0 % 5_000 + 1)*22*1" }
        #expect(EligibilityResponse.read(Self.file(cycle)).units.allSatisfy { !$0.isReadable })
        let same = (1...5_000).map { _ in "1*1*23*0" }
        #expect(EligibilityResponse.read(Self.file(same)).findings.contains { $0.id == "x12.hl-duplicate" })
    }

    @Test("A set without levels, without BHT or of another kind is named")
    func otherSets() {
        #expect(EligibilityResponse.read(Self.file([])).findings.map(\.id) == ["x12.loop-missing"])
        let inquiry = EligibilityInquiry.read(Self.file(["1**20*0"]))
        #expect(inquiry.findings.map(\.id) == ["x12.other-set"])
        let old = EligibilityResponse.read(Self.file(["1**20*0"], version: "004010X092A1"))
        #expect(old.findings.map(\.id) == ["x12.version"])
        #expect(old.units.count == 1)
        let text = Samples.text(Self.file(["1**20*0"]))
        let headless = text.replacing("BHT*0022*11*R1*20261123*1130~", with: "").replacing("SE*5", with: "SE*4")
        #expect(EligibilityResponse.read(Array(headless.utf8)).findings.map(\.id) == ["x12.segment-missing"])
    }

    // MARK: Any bytes, any pieces

    static let responses = EligibilityResponse.write(
        [
            EligibilityTests.response("T1"), EligibilityTests.response("T2", dependent: EligibilityTests.child),
            EligibilityTests.response("T3"),
        ], envelope: Samples.envelope
    ).bytes

    @Test("The units and findings are the same however the bytes are cut", arguments: [1, 2, 7, 106, 4_096])
    func chunks(size: Int) async throws {
        let bytes = Self.responses + Self.file(["1**20*1", "2*5*21*1", "2*2*22*0"])
        let whole = EligibilityResponse.read(bytes)
        #expect(whole.units.count == 4)
        #expect(!whole.findings.isEmpty)
        var reader = EligibilityResponseReader(ArraySource(bytes, pieceSize: size))
        var units: [ReadUnit<EligibilityResponse>] = []
        while let unit = try reader.next() { units.append(unit) }
        #expect(units.map(\.value) == whole.values)
        #expect(units.map(\.findings) == whole.units.map(\.findings))
        #expect(units.map(\.offset) == whole.units.map(\.offset))
        #expect(reader.findings == whole.findings)
        let pieces = AsyncStream<[UInt8]> { stream in
            for start in Swift.stride(from: 0, to: bytes.count, by: size) {
                stream.yield(Array(bytes[start..<min(start + size, bytes.count)]))
                stream.yield([])
            }
            stream.finish()
        }
        let chunked = EligibilityResponseChunks(pieces)
        var answers: [EligibilityResponse] = []
        for try await answer in chunked.answers { answers.append(answer.value) }
        #expect(answers == whole.values)
        #expect(chunked.findings == whole.findings)
    }

    @Test("A file that is cut anywhere never passes for a whole one")
    func truncation() {
        let bytes = Self.responses
        let end = Samples.text(bytes).utf8.count
        let whole = EligibilityResponse.read(bytes).values
        for length in stride(from: 0, to: end, by: 3) {
            let reading = EligibilityResponse.read(Array(bytes[..<length]))
            if length < end - 1 { #expect(reading.findings.hasBlocking, "\(length)") }
            // What was read before the cut is right; the last unit is marked unless it ended before the cut.
            for (index, unit) in reading.units.enumerated() where unit.isReadable {
                #expect(unit.value == whole[index], "\(length)")
            }
        }
    }

    @Test("Damaged bytes never stop the reader, and what is written of them is read back equal")
    func damage() {
        var random = SeededGenerator(seed: 27)
        var whole = 0
        for _ in 0..<400 {
            var bytes = Self.responses
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                let place = Int.random(in: 106..<bytes.count, using: &random)
                switch Int.random(in: 0...2, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 32...126, using: &random)
                case 1: bytes.remove(at: place)
                default: bytes.insert(contentsOf: bytes[place...].prefix(20), at: place)
                }
            }
            let reading = EligibilityResponse.read(bytes)
            let written = EligibilityResponse.write(reading.values, envelope: Samples.envelope)
            guard written.findings.isEmpty, reading.values.allSatisfy({ $0.header.created != nil }) else { continue }
            whole += 1
            let second = EligibilityResponse.read(written.bytes)
            #expect(!second.findings.hasBlocking)
            #expect(second.values == reading.values)
        }
        #expect(whole > 100)
    }

    @Test("One level can not fill the memory")
    func limits() {
        let benefits = String(repeating: "EB*1**30~", count: 50_000)
        let text = Samples.text(Self.file(["1**20*1", "2*1*21*1", "3*2*22*0", "4*2*22*0"]))
            .replacing("EB*1**30~HL*4", with: benefits + "HL*4")
        var limits = ReadLimits()
        limits.unitBytes = 10_000
        let reading = EligibilityResponse.read(Array(text.utf8), limits: limits)
        #expect(reading.units.count == 2)
        #expect((reading.values.first?.benefits.count ?? 0) < 1_200)
        #expect(reading.units.map(\.isReadable) == [false, false])
        #expect(reading.units.first?.findings.map(\.id) == ["x12.unit-limit"])
        #expect(reading.units.last?.findings.map(\.id) == ["x12.set-incomplete"])
    }

    @Test("A value that can not be read is a finding, and its segment is kept and written back")
    func unreadable() throws {
        let text = Samples.text(Self.file(["1**20*1", "2*1*21*1", "3*2*22*0"]))
            .replacing("EB*1**30~", with: "DMG*D8*20260230*F~DTP*346*D8*99991231~EB*1**30****1,50~DTP*347*RD8*2026~")
            .replacing("SE*10*", with: "SE*13*")
        let unit = try #require(EligibilityResponse.read(Array(text.utf8)).units.first)
        #expect(unit.findings.map(\.id) == ["x12.date", "x12.date", "x12.amount", "x12.date"])
        #expect(
            unit.findings.compactMap(\.location.path) == [
                "segment 11 DMG02", "segment 12 DTP03", "segment 13 EB07", "segment 14 DTP03",
            ])
        #expect(unit.value.subscriber?.kept.map(\.id) == ["DMG", "DTP"])
        let written = EligibilityResponse.write([unit.value], envelope: Samples.envelope)
        #expect(
            Samples.text(written.bytes).contains("DMG*D8*20260230*F~DTP*346*D8*99991231~EB*1**30~DTP*347*RD8*2026~"))
    }
}
