import Primitives
import Testing
import X12

/// Inputs that a fuzzer found to be read wrongly, cut down to what matters. Each stays a test for good.
///
/// Others are where they belong: an identifier that is a name in `CharacterTests`, a separator that is a carriage return
/// in `EnvelopeByteTests`, a long segment in a long file in `OversizeTests`.
@Suite("Bad input: found by fuzzing")
struct FoundByFuzzingTests {
    @Test("An interchange after foreign text has the same elements in pieces", arguments: [1, 2, 7, 83, 4_096])
    func foreignText(_ size: Int) {
        // The places of delimiters in the foreign text were taken for those of the ISA.
        let foreign = Array("*A*B~C*D*~\nBHT*0019*00*B".utf8)
        let bytes = SeedFile.bytes("ta1") + foreign + SeedFile.bytes("270")
        let whole = MutatedFileTests.trace(bytes, pieceSize: .max)
        #expect(MutatedFileTests.trace(bytes, pieceSize: size) == whole)
        #expect(whole.count { $0.hasPrefix("interchangeStart") } == 2)
        #expect(validate(bytes, pieceSize: size).map(\.rule) == ["x12.trailing-bytes"])
    }

    @Test("Foreign text longer than the window leaves nothing behind", arguments: [1, 83, 4_096, .max])
    func longForeignText(_ size: Int) {
        // Places of delimiters in the text outlived its bytes, and the reader looked far outside of its memory.
        let early = SeedFile.replacing("NM1*85", "IEA*1*000000101~NM1*85", in: "837p")
        let foreign = Array(String(repeating: "*A*B~C*D*~\n", count: 4_000).utf8)
        let bytes = early + foreign + SeedFile.bytes("270") + foreign + SeedFile.bytes("276") + foreign
        let trace = MutatedFileTests.trace(bytes, pieceSize: size)
        #expect(trace.count { $0.hasPrefix("interchangeStart") } == 3)
        #expect(trace.count { $0.hasPrefix("setEnd") } == 3)
    }

    @Test("An identifier with a zero byte is not the one without it", arguments: ["N3\0", "\0N3", "\0\0N3", "N\03"])
    func zeroInIdentifier(_ identifier: String) throws {
        // It was kept as N3, and written as one at another place.
        let bytes = SeedFile.replacing("N3*3 ELM RD", "\(identifier)*3 ELM RD", in: "835")
        #expect(validate(bytes).contains { $0.rule == "x12.segment-id" })
        let remittance = try #require(Remittance.read(bytes).remittances.first)
        #expect(remittance.payer.address?.line1 != "3 ELM RD")
        #expect(!remittance.write(envelope: Samples.envelope).isSendable)
    }

    @Test("A line that is an LX alone, the last of a claim with a vaccine, is no trap")
    func bareLastLine() {
        // The rule of vaccines looked at the segment behind the LX, which was none of the claim's.
        let vaccine = SeedFile.replacing("SV1*HC:99213", "SV1*HC:90658", in: "837p")
        let text = String(decoding: vaccine, as: UTF8.self)
        let bytes = Array(text.replacing("~\nSE*", with: "~\nLX*2~\nSE*").utf8)
        #expect(bytes != vaccine)
        #expect(validate(bytes).contains { $0.rule == "x12.segment-missing" && $0.place.loop == "2400" })
    }

    @Test("The order of a claim's HI segments is free", arguments: ["HI*BG:09~", "HI*BP:00400~"])
    func orderOfCodes(_ other: String) {
        // The pointers were taken for places in whatever HI stood first.
        let bytes = SeedFile.replacing("HI*ABK", "\(other)HI*ABK", in: "837p")
        #expect(!validate(bytes).contains { $0.rule == "x12.diagnosis-pointer" })
        let wrong = SeedFile.replacing("HI*ABK:E119*ABF:I10", "\(other)HI*ABK:E119", in: "837p")
        #expect(validate(wrong).contains { $0.rule == "x12.diagnosis-pointer" })
    }

    @Test("A provider with totals but no claims leaves the batch's totals open")
    func unlistedProvider() {
        let provider =
            "HL*6*2*19*0~NM1*85*2*OTHER CLINIC*****XX*1245319599~TRN*1*0~STC*A3:496:85**U*120~QTY*QC*2~AMT*YY*120~"
        let text = SeedFile.text("277ca").replacing("QTY*AA*1", with: "QTY*AA*3").replacing(
            "AMT*YY*80", with: "AMT*YY*200")
        let batch = Array(text.utf8)
        #expect(validate(batch).contains { $0.rule == "x12.acknowledged-totals" })
        let whole = Array(text.replacing("SE*35*", with: "\(provider)SE*41*").utf8)
        #expect(!validate(whole).contains { $0.rule == "x12.acknowledged-totals" })
    }

    /// Files of others: the first segment of the loop was said to be missing, and all that follows it with it.
    @Test(
        "Two neighbours that changed places are one segment in the wrong place",
        arguments: [
            ("837p", "CLM*A1*150***11:B:1*Y*A*Y*Y~\nDTP*431*D8*20260728~\n", "DTP*431", 24),
            ("837p", "HL*2*1*22*0~\nSBR*P*18*GRP1******CI~\n", "SBR", 17),
            (
                "837p",
                "NM1*41*2*LAKESIDE CLINIC*****46*LAKESIDE~\nPER*IC*BILLING OFFICE*TE*6145550100*EM*BILLING@EXAMPLE.ORG~\n",
                "PER", 5
            ),
            ("835", "CLP*A1*1*150*90*10*12*ICN1*11*1~\nNM1*QC*1*ROE*JANE****MI*M123~\n", "NM1*QC", 17),
        ])
    func swapped(_ name: String, _ pair: String, _ stray: String, _ line: Int) throws {
        let lines = pair.split(separator: "\n").map { "\($0)\n" }
        let bytes = SeedFile.replacing(pair, lines[1] + lines[0], in: name)
        let findings = validate(bytes).filter { $0.isError && $0.snip <= 2 }
        #expect(findings.map(\.place.line) == [line], "\(findings.map { "\($0.rule) \($0.place.path)" })")
        #expect(
            ["2", "7"].contains(findings.first?.syntaxCode)
                && findings.first.map { stray.hasPrefix($0.place.segment) } == true)
        for size in [1, 7, 106] { #expect(validate(bytes, pieceSize: size) == validate(bytes)) }
    }

    @Test("An ISA11 that is another delimiter is an error, and the rest is read", arguments: [":", "*", "~", "A"])
    func repetitionSeparator(_ separator: String) {
        let bytes = SeedFile.replacing("*1200*^*", "*1200*\(separator)*", in: "837p")
        let rules = validate(bytes).map(\.rule)
        if separator == ":" || separator == "A" {
            #expect(rules.contains("x12.repetition-separator"))
            #expect(Professional837.read(bytes).claims.count == 1)
        }
        #expect(!rules.isEmpty)
    }

    @Test("An empty segment has its place, however the bytes arrive", arguments: [1, 7, 106, 4_096, .max])
    func emptySegment(_ size: Int) throws {
        // Its position in the set was that of the segment that had come by then, and its line was taken for an element.
        let bytes = SeedFile.replacing("HI*ABK", "~HI*ABK", in: "837p")
        let finding = try #require(validate(bytes, pieceSize: size).first { $0.rule == "x12.empty-segment" })
        #expect(finding.place.line == 28)
        #expect(finding.place.element == nil && finding.place.segment.isEmpty)
        #expect(finding == validate(bytes).first { $0.rule == "x12.empty-segment" })
    }

    @Test("The end of a file lies where reading ended, however the bytes arrive", arguments: [1, 7, 106, 4_096])
    func endBehindBadHeader(_ size: Int) {
        // An ISA that is none ends the reading; how much of the file had come by then was taken for its end.
        let bytes = Array(
            (SeedFile.text("837p").prefix(400) + "~ISA*00*A*B~" + SeedFile.text("835").dropFirst(200)).utf8)
        let whole = validate(bytes)
        #expect(whole.contains { $0.rule == "x12.se-missing" })
        #expect(validate(bytes, pieceSize: size) == whole)
    }

    @Test("An accident's state stands in its place without a cause")
    func accidentState() throws {
        // Components that were left out before the first one written got a separator too many.
        let reading = Professional837.read(SeedFile.bytes("837p-dependent-and-secondary"))
        var batch = try #require(reading.transactions.first?.batch)
        batch.claims[0].relatedCauses = []
        let written = batch.write()
        #expect(String(decoding: written.bytes, as: UTF8.self).contains("*:::OH~"))
        #expect(Professional837.read(written.bytes).claims.first?.claim.accidentState == "OH")
    }

    @Test("A value of nothing but delimiters is not left out in silence")
    func onlyDelimiters() throws {
        var remittance = try #require(Remittance.read(SeedFile.bytes("835")).remittances.first)
        #expect(remittance.write(envelope: AllReaders.envelope).isSendable)
        remittance.claims[0].lines[0].adjustments[0].reason = "^"
        #expect(!remittance.write(envelope: AllReaders.envelope).isSendable)
    }

    @Test("An ISA without an end is called the same, however the bytes arrive", arguments: [1, 53, 106, 212, 4_096])
    func endlessHeader(_ size: Int) {
        // Two lengths of an ISA are looked at; whether there were more bytes made the difference.
        for length in [200, 211, 212, 213, 300] {
            let bytes = Array("ISA*00*".utf8) + [UInt8](repeating: 0x41, count: length - 7)
            let found = validate(bytes, pieceSize: size).map(\.rule)
            #expect(found == [length < 212 ? "x12.short-isa" : "x12.isa-fields"])
            let late = "ISA*1*2*3*4*5*6*7*8*9*10*11*12*13*14*" + String(repeating: "A", count: length - 40) + "*:~X"
            #expect(validate(Array(late.utf8), pieceSize: size) == validate(Array(late.utf8)))
        }
    }

    @Test("A file that ends without trailers has no segment called `file`")
    func endOfFile() {
        let bytes = Array(SeedFile.text("837p").prefix(300).utf8)
        for finding in validate(bytes) { #expect(!["file", "segment"].contains(finding.place.segment)) }
    }
}
