import Primitives
import Testing
import X12

/// P3 to P8 of the table of bad input: what stands before, around and after the segments.
///
/// An ISA that is cut, has bad delimiters or a field of another width, and what stands before it, is also in
/// `InterchangeReaderTests`.
@Suite("Bad input: the frame of a file")
struct EnvelopeByteTests {
    private let valid = SeedFile.bytes("837p")

    @Test("P3: nothing and next to nothing is no X12", arguments: ["", "I", "IS", "ISA", "X", " ", "\n"])
    func tiny(_ text: String) {
        let findings = AllReaders.findings(text)
        let expected: Set = ["x12.empty", "x12.short-isa", "x12.no-isa", "x12.leading-blanks"]
        #expect(!findings.isEmpty && findings.isSubset(of: expected), "\(findings)")
        #expect(!validate(Array(text.utf8)).isEmpty)
        AllReaders.validate(Array(text.utf8))
    }

    @Test("P4: letters, digits, blank, NUL and bytes outside ASCII delimit nothing", arguments: [3, 82, 104, 105])
    func delimiters(_ place: Int) {
        let refused = (0...255).filter { byte in
            var bytes = valid
            bytes[place] = UInt8(byte)
            let result = InterchangeReader.readAll(bytes)
            // Without a repetition separator the rest can still be read.
            return result.sets.isEmpty || result.findings.contains { $0.id == "x12.repetition-separator" }
        }
        let data = [0, 0x20, 0x2D, 0x2E] + Array(0x30...0x39) + Array(0x41...0x5A) + Array(0x61...0x7A)
        for byte in data + Array(0x7F...0xFF) where !(place == 82 && byte == 0x55) {
            #expect(refused.contains(byte), "byte \(byte) at \(place)")
        }
        // `U` in ISA11 says that nothing repeats.
        #expect(!refused.contains(0x55) || place != 82)
    }

    @Test("P5: a field of another width is named, whichever it is", arguments: 1...15)
    func widths(_ field: Int) {
        let name = field < 10 ? "ISA0\(field)" : "ISA\(field)"
        for isLong in [true, false] {
            let header = SeedFile.text("837p").prefix { $0 != "~" }
            var fields = header.split(separator: "*", omittingEmptySubsequences: false).map(String.init)
            fields[field] = isLong ? fields[field] + "0" : String(fields[field].dropLast())
            let text = fields.joined(separator: "*") + SeedFile.text("837p").dropFirst(105)
            let found = InterchangeReader.readAll(Array(text.utf8)).findings
            #expect(found.contains { $0.location.path == "segment 1 \(name)" }, "\(name) \(isLong) \(found)")
        }
    }

    @Test("P6: UTF-16 is refused by every reader")
    func utf16() {
        let text = Array(SeedFile.text("837p").utf16)
        let little: [UInt8] = [0xFF, 0xFE] + text.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big: [UInt8] = [0xFE, 0xFF] + text.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for bytes in [little, big] {
            #expect(AllReaders.findings(bytes) == ["x12.utf-16"])
            #expect(Professional837.read(bytes).transactions.isEmpty)
            #expect(validate(bytes).map(\.rule) == ["x12.utf-16"])
        }
        // Without a byte order mark it is not even known to be text.
        #expect(InterchangeReader.readAll(Array(little.dropFirst(2))).sets.isEmpty)
    }

    @Test("P7: line ends of all kinds change nothing", arguments: SeedFile.names)
    func lineEnds(_ name: String) {
        let bare = SeedFile.text(name).replacing("\n", with: "")
        let ends = ["\n", "\r\n", "\r", "", "\n\n", " \r\n"]
        var mixed = ""
        for (index, segment) in bare.split(separator: "~").enumerated() {
            mixed += segment + "~" + ends[index % ends.count]
        }
        for text in [mixed] + ends.map({ bare.replacing("~", with: "~" + $0) }) {
            #expect(validate(Array(text.utf8)).map(\.rule) == [])
        }
        for terminator in ["\n", "\r\n"] {
            #expect(validate(Array(bare.replacing("~", with: terminator).utf8)).map(\.rule) == [])
        }
    }

    @Test("P7: a carriage return that separates elements is not part of a line end")
    func carriageReturnSeparates() throws {
        // Found by reasoning about the reader: an empty last element lay behind the end of its segment.
        let text = SeedFile.text("837p").replacing("\n", with: "").replacing("*", with: "\r").replacing("~", with: "\n")
        let spoiled = text.replacing("SE\r", with: "N3\rA\r\nSE\r")
        let sets = InterchangeReader.readAll(Array(spoiled.utf8)).sets
        let last = try #require(sets.first?.segments.last)
        #expect(last.count == 2 && last[1] == "A" && last[2].isEmpty)
        AllReaders.read(Array(spoiled.utf8))
        AllReaders.validate(Array(spoiled.utf8))
    }

    @Test("P8: what follows or is missing at the end has its own finding")
    func ends() {
        let text = SeedFile.text("837p")
        #expect(AllReaders.findings(text + "GARBAGE") == ["x12.trailing-bytes"])
        #expect(AllReaders.findings(text + "\u{1A}") == ["x12.trailing-bytes"])
        #expect(AllReaders.findings(text + SeedFile.text("835")) == [])
        #expect(AllReaders.findings(text.replacing("IEA*1*000000101~", with: "")) == ["x12.iea-missing"])
        let header = String(text.prefix(106))
        let nested = text.replacing("BHT*", with: header + "BHT*")
        #expect(
            AllReaders.findings(nested).isSuperset(of: [
                "x12.se-missing", "x12.ge-missing", "x12.iea-missing", "x12.isa-duplicate",
            ]))
        #expect(AllReaders.findings(header + "IEA*0*000000101~IEA*0*000000101~") == ["x12.trailing-bytes"])
        #expect(AllReaders.findings("IEA*0*000000101~") == ["x12.no-isa"])
        #expect(AllReaders.findings(String(text.dropFirst(107))) == ["x12.no-isa"])
    }
}
