import Foundation
import Primitives
import Testing
import X12

/// P10, P11 and P16 of the table of bad input: segments, elements, sets and files of any size.
@Suite("Bad input: sizes", .serialized)
struct OversizeTests {
    /// The file with `text` in place of the note's words.
    private func note(_ text: String) -> [UInt8] { SeedFile.replacing("SEEN AFTER A FALL", text, in: "837p") }

    @Test("P10: a segment of 10 MB is dropped in passing, and what follows is read")
    func longSegment() {
        let bytes = note(String(repeating: "A", count: 10_000_000))
        let findings = AllReaders.findings(bytes)
        #expect(findings == ["x12.segment-limit", "x12.se-count"])
        #expect(Professional837.read(bytes).claims.count == 1)
        let found = validate(bytes)
        #expect(found.contains { $0.rule == "x12.segment-limit" && $0.place.line == 27 && $0.place.element == nil })
        AllReaders.validate(bytes)
    }

    @Test("P10: a claim of any size takes no more memory than a limit's worth")
    func longClaim() throws {
        // All its segments were kept, sixty bytes for each one of the file.
        let filler = String(repeating: "ZZ*A*A*A*A*A*A~", count: 2_000)
        var limits = SeedFile.limits
        limits.unitBytes = 10_000
        let bytes = note("X~\(filler)NTE*ADD*Y")
        var reader = ClaimReader<ProfessionalClaim>(ArraySource(bytes), limits: limits)
        let claim = try #require(try reader.next())
        #expect(claim.findings.contains { $0.id == "x12.unit-limit" } && !claim.isReadable)
        #expect(claim.claim.other.count < 1_000)
        #expect(Professional837.read(bytes).claims.first?.claim.other.count == 2_001)
    }

    @Test("P10: a long segment in a long file is answered")
    func longSegmentInLongFile() {
        // Found by reasoning about the validator: the finding came when its segment had left the window.
        let filler = String(repeating: "NTE*ADD*\(String(repeating: "B", count: 70))~", count: 3_000)
        let long = String(repeating: "A", count: 200_000)
        let bytes = note("\(long)~\(filler)NTE*ADD*\(long)")
        AllReaders.validate(bytes)
        #expect(AllReaders.findings(bytes) == ["x12.segment-limit", "x12.se-count"])
    }

    @Test(
        "P10: more elements, components or repetitions than any guide has are refused",
        arguments: [("*", 10_000), (":", 1_000), ("^", 60_000), ("*", 60_000), (":^", 20_000)])
    func manyPieces(_ separator: String, _ count: Int) {
        let bytes = note("A" + String(repeating: separator + "A", count: min(count, 32_000)))
        #expect(AllReaders.findings(bytes) == ["x12.element-limit", "x12.se-count"])
        #expect(validate(bytes).contains { $0.rule == "x12.element-limit" })
        #expect(Professional837.read(bytes).claims.count == 1)
    }

    @Test("P10: an element of 1 MB, and repetitions of 100,000, are over the limit of a segment")
    func longElement() {
        #expect(AllReaders.findings(note(String(repeating: "A", count: 1_000_000))).contains("x12.segment-limit"))
        #expect(AllReaders.findings(note(String(repeating: "^A", count: 100_000))).contains("x12.segment-limit"))
    }

    @Test("P10: a million faults make a thousand findings and one that says so")
    func manyFaults() {
        let noise = SeedFile.text("837p").prefix(106) + String(repeating: "QQ*1~", count: 20_000)
        let findings = InterchangeReader.readAll(Array(noise.utf8)).findings
        #expect(findings.count == 1_001)
        #expect(findings.last?.id == "x12.too-many-findings")
    }

    @Test("P11, P16: a set of any length is read and validated in a small window")
    func longFile() throws {
        // 10 MB keep the unoptimised build fast. Claims that were kept would take ten times that; other tests run at the
        // same time, which is why the bound is no closer.
        var sizes: [Int] = []
        for claims in [6_000, 24_000] {
            var source = ClaimSource(claims: claims)
            var reader = ClaimReader<ProfessionalClaim>(source)
            var count = 0
            while let claim = try reader.next() {
                #expect(claim.isReadable)
                count += 1
            }
            #expect(count == claims)
            #expect(reader.findings.isEmpty)
            source = ClaimSource(claims: claims / 4)
            #expect(validateAll(&source) == (accepted: claims / 4, findings: 0))
            sizes.append(Memory.resident())
        }
        #expect(sizes[1] - sizes[0] < 64_000_000, "\(sizes)")
    }

    private func validateAll(_ source: inout ClaimSource) -> (accepted: Int, findings: Int) {
        var validator = TransactionValidator()
        var accepted = 0
        var findings = 0
        while true {
            switch validator.next() {
            case .needsInput: validator.feed { source.read(into: $0) }
            case .event(.unit(let verdict)): accepted += verdict.isAccepted ? 1 : 0
            case .event(.finding): findings += 1
            case .event: break
            case .end: return (accepted, findings)
            }
        }
    }

    @Test("P11: garbage of any length is passed over")
    func longGarbage() {
        for start in ["ISA*00*", "I", "\u{0}\u{0}"] {
            var source = RepeatedSource(Array(start.utf8), count: 4_000_000)
            var stream = TransactionStream()
            var steps = 0
            reading: while true {
                switch stream.next() {
                case .needsInput: stream.feed { source.read(into: $0) }
                case .end: break reading
                default: steps += 1
                }
            }
            #expect(steps == 0)
            #expect(stream.findingCount > 0)
        }
    }

    @Test("P16: a claim has 1 to 50 lines and at most 12 diagnoses")
    func claimSizes() {
        let lines = (1...51).map { "LX*\($0)~SV1*HC:99213*1*UN*1***1~DTP*472*D8*20260801~" }
        func file(_ count: Int) -> [UInt8] {
            var text = SeedFile.text("837p").replacing("\n", with: "")
                .replacing("CLM*A1*150*", with: "CLM*A1*\(count)*")
            guard let start = text.range(of: "LX*1~"), let end = text.range(of: "SE*") else { return [] }
            text.replaceSubrange(start.lowerBound..<end.lowerBound, with: lines.prefix(count).joined())
            return Array(text.replacing(/SE\*\d+/, with: "SE*\(29 + 3 * count)").utf8)
        }
        #expect(validate(file(50)).filter(\.isError).map(\.rule) == [])
        #expect(validate(file(51)).contains { $0.rule == "x12.loop-repeat" && $0.place.segment == "LX" })
        #expect(validate(file(0)).contains { $0.rule == "x12.loop-missing" })
        let codes = "E119 I10 E785 J449 K219 F329 G4733 M545 Z7984 N183 R0602 R05 R51".split(separator: " ")
        func diagnoses(_ count: Int) -> [UInt8] {
            let parts = codes.prefix(count).enumerated().map { ($0.offset == 0 ? "ABK:" : "ABF:") + $0.element }
            return SeedFile.replacing("HI*ABK:E119*ABF:I10", "HI*" + parts.joined(separator: "*"), in: "837p")
        }
        #expect(validate(diagnoses(12)).filter(\.isError).map(\.rule) == [])
        #expect(validate(diagnoses(13)).contains { $0.isError && $0.place.segment == "HI" && $0.place.element == 13 })
    }
}
