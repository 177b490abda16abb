import Foundation
import Primitives
import Testing

@testable import X12

@Suite("Interchanges")
struct InterchangeReaderTests {
    private let valid = Samples.batch.write().bytes

    private func findings(_ text: String) -> Set<String> {
        Set(InterchangeReader.readAll(Array(text.utf8)).findings.map(\.id))
    }

    @Test("An ISA cut at any byte is a short ISA")
    func cutISA() {
        for length in 1..<106 {
            let ids = InterchangeReader.readAll(Array(valid.prefix(length))).findings.map(\.id)
            #expect(ids == ["x12.short-isa"], "cut at \(length)")
        }
        #expect(InterchangeReader.readAll([]).findings.map(\.id) == ["x12.empty"])
        #expect(InterchangeReader.readAll(Array(valid.prefix(106))).findings.map(\.id) == ["x12.iea-missing"])
    }

    @Test("A file cut anywhere after the ISA is found out")
    func cutFile() {
        for length in 106..<(valid.count - 1) {
            let result = InterchangeReader.readAll(Array(valid.prefix(length)))
            #expect(result.findings.contains { $0.severity == .error }, "cut at \(length)")
        }
    }

    @Test("Delimiters that are equal or data characters are refused", arguments: [3, 82, 104, 105])
    func badDelimiters(position: Int) {
        for bad in [UInt8(ascii: "A"), UInt8(ascii: "7"), 0x20, 0, 0x80, 0xFF, UInt8(ascii: ".")] {
            var bytes = valid
            bytes[position] = bad
            let result = InterchangeReader.readAll(bytes)
            // Without its element separator an ISA has no fields, which is as good an answer.
            #expect(
                result.findings.contains {
                    ["x12.bad-delimiters", "x12.isa-fields", "x12.repetition-separator"].contains($0.id)
                },
                "byte \(bad) at \(position)")
        }
        var equal = valid
        equal[104] = equal[105]
        #expect(InterchangeReader.readAll(equal).findings.contains { $0.id == "x12.bad-delimiters" })
    }

    @Test("A byte order mark and blanks are taken with a warning, UTF-16 is refused")
    func preamble() {
        let marked = InterchangeReader.readAll([0xEF, 0xBB, 0xBF] + valid)
        #expect(marked.findings.map(\.id) == ["x12.byte-order-mark"])
        #expect(marked.sets.count == 1)
        let blank = InterchangeReader.readAll([0x20, 0x0D, 0x0A] + valid)
        #expect(blank.findings.map(\.id) == ["x12.leading-blanks"])
        #expect(blank.sets.count == 1)
        #expect(InterchangeReader.readAll([0xFF, 0xFE] + valid).findings.map(\.id) == ["x12.utf-16"])
    }

    @Test(
        "Line ends between segments, or as the terminator, are taken", arguments: ["~\n", "~\r\n", "~\r", "\n", "\r\n"])
    func lineEnds(terminator: String) {
        let text = Samples.text(valid).replacing("~", with: terminator)
        let reading = Professional837.read(Array(text.utf8))
        #expect(reading.findings.isEmpty)
        #expect(reading.claims.map(\.claim) == Samples.batch.claims)
    }

    @Test("An ISA field of the wrong width is named and read anyway")
    func isaWidths() {
        let long = Samples.text(valid).replacing("*LAKESIDE       *", with: "*LAKESIDE        *")
        let result = InterchangeReader.readAll(Array(long.utf8))
        #expect(result.findings.map(\.id) == ["x12.isa-field-width"])
        #expect(result.findings.first?.location.path == "segment 1 ISA06")
        #expect(result.sets.count == 1)
    }

    @Test("Each contradiction of the envelope has its own finding")
    func envelope() throws {
        let text = Samples.text(valid)
        #expect(findings(text.replacing("GE*1*7", with: "GE*2*7")) == ["x12.ge-count"])
        #expect(findings(text.replacing("GE*1*7", with: "GE*1*8")) == ["x12.ge-control"])
        #expect(findings(text.replacing("IEA*1*", with: "IEA*99999999999999999999*")) == ["x12.iea-count"])
        #expect(findings(text.replacing("IEA*1*000000042", with: "IEA*1*000000043")) == ["x12.iea-control"])
        #expect(findings(text.replacing("GE*1*7~", with: "")) == ["x12.ge-missing"])
        #expect(findings(text.replacing("IEA*1*000000042~", with: "")) == ["x12.iea-missing"])
        #expect(findings(text.replacing(/SE\*\d+\*/, with: "SE*-5*")) == ["x12.se-count"])
        #expect(findings(text.replacing(/SE\*\d+\*0001~/, with: "")) == ["x12.se-missing"])
        #expect(findings(text.replacing("*0001~GE", with: "*0002~GE")) == ["x12.se-control"])
        #expect(findings(text + "~hello") == ["x12.trailing-bytes"])
        #expect(findings(text + text) == ["x12.isa-duplicate"])
        #expect(findings("PK\u{3}\u{4}") == ["x12.no-isa"])
        let start = try #require(text.range(of: "ST*837")).lowerBound
        let set = text[start..<(try #require(text.range(of: "GE*1*7")).lowerBound)]
        #expect(findings(text.replacing("GE*1*7", with: set + "GE*2*7")) == ["x12.st-duplicate"])
    }

    @Test("A set whose end contradicts it is not complete")
    func incomplete() throws {
        let spoiled = Samples.text(valid).replacing(/SE\*\d+\*/, with: "SE*3*")
        let set = try #require(InterchangeReader.readAll(Array(spoiled.utf8)).sets.first)
        #expect(!set.isComplete)
    }

    @Test("Oversized segments and elements are refused, and reading goes on")
    func limits() {
        let text = Samples.text(valid)
        let long = text.replacing("NTE*ADD*SEEN", with: "NTE*ADD*\(String(repeating: "A", count: 70_000))")
        #expect(findings(long).isSuperset(of: ["x12.segment-limit", "x12.se-count"]))
        let wide = text.replacing("NTE*ADD*SEEN", with: "NTE*ADD\(String(repeating: "*", count: 10_000))")
        #expect(findings(wide).contains("x12.element-limit"))
        let deep = text.replacing("NTE*ADD*SEEN", with: "NTE*ADD\(String(repeating: ":", count: 1_000))")
        #expect(findings(deep).contains("x12.element-limit"))
        let many = InterchangeReader.readAll(Array((text + String(repeating: "ISA*~", count: 100)).utf8))
        #expect(many.findings.count < 10)
        let noise = String(text.prefix(106)) + String(repeating: "QQ*1~", count: 5_000)
        #expect(InterchangeReader.readAll(Array(noise.utf8)).findings.count == 1_001)
    }

    @Test("Positions are byte offsets into the file")
    func positions() throws {
        let set = try #require(InterchangeReader.readAll(valid).sets.first)
        for segment in set.segments {
            let start = valid[segment.offset...].prefix(segment.id.utf8.count)
            #expect(String(decoding: start, as: UTF8.self) == segment.id)
        }
        #expect(set.segments.first?.ordinal == 4)
    }

    @Test("Random changes of bytes never trap any reader", arguments: [1, 2, 3, 4] as [UInt64])
    func mutations(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let originals = [
            valid, RemittanceTests.sample.write(envelope: Samples.envelope).bytes,
            AcknowledgmentTests.claims.write(envelope: Samples.envelope).bytes,
            AcknowledgmentTests.functional.write(envelope: Samples.envelope).bytes,
        ]
        for original in originals {
            for _ in 0..<150 {
                var bytes = original
                for _ in 0..<Int.random(in: 1...12, using: &generator) where !bytes.isEmpty {
                    let index = Int.random(in: 0..<bytes.count, using: &generator)
                    switch Int.random(in: 0..<4, using: &generator) {
                    case 0: bytes[index] = UInt8.random(in: 0...255, using: &generator)
                    case 1: bytes.remove(at: index)
                    case 2: bytes.removeSubrange(index..<min(bytes.count, index + 60))
                    default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 60)], at: index)
                    }
                }
                readEverything(bytes)
            }
        }
    }

    private func readEverything(_ bytes: [UInt8]) {
        for transaction in Professional837.read(bytes).transactions { _ = transaction.batch?.write() }
        for remittance in Remittance.read(bytes).remittances {
            _ = RemittanceBalance(remittance)
            _ = remittance.write(envelope: Samples.envelope)
        }
        for acknowledgment in ClaimAcknowledgment.read(bytes).acknowledgments {
            _ = acknowledgment.write(envelope: Samples.envelope)
        }
        _ = FunctionalAcknowledgment.read(bytes)
        _ = InterchangeAcknowledgment.read(bytes)
    }

    @Test("All sample files are read without a trap", .enabled(if: Samples.sharedData != nil))
    func sampleFiles() throws {
        let folder = try #require(Samples.sharedData)
        let files = Samples.files(below: folder)
        #expect(files.count > 50)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            let sets = InterchangeReader.readAll(bytes).sets
            #expect(!sets.isEmpty || file.lastPathComponent == "SOURCE.txt", "\(file.lastPathComponent)")
            readEverything(bytes)
        }
    }

    @Test("The professional sample claims are read with their charges", .enabled(if: Samples.sharedData != nil))
    func sampleClaims() throws {
        let folder = try #require(Samples.sharedData)
            .appendingPathComponent("linuxforhealth/src/tests/resources/837_005010X222A2")
        var count = 0
        for file in Samples.files(below: folder) {
            let reading = Professional837.read([UInt8](try Data(contentsOf: file)))
            #expect(!reading.findings.hasBlocking, "\(file.lastPathComponent) \(reading.findings)")
            #expect(!reading.claims.isEmpty)
            for claim in reading.claims {
                #expect(claim.claim.totalCharge > .zero)
                let sum = try Money.sum(claim.claim.lines.map(\.charge))
                #expect(sum == claim.claim.totalCharge, "\(file.lastPathComponent)")
                count += 1
            }
        }
        #expect(count >= 18)
    }
}
