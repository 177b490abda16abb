import TestSupport
import Testing

@testable import X12

@Suite("Laying out files")
struct LineFormatterTests {
    private func format(_ bytes: [UInt8], _ layout: LineFormatter.Layout, pieces: Int = .max) throws -> [UInt8] {
        var source = ArraySource(bytes, pieceSize: pieces)
        var written: [UInt8] = []
        _ = try LineFormatter.run(&source, layout: layout) { written += $0 }
        return written
    }

    private func format(_ text: String, _ layout: LineFormatter.Layout) throws -> String {
        ToolFiles.text(try format(Array(text.utf8), layout))
    }

    @Test("one segment a line, and back to the same bytes")
    func back() throws {
        let plain = ToolFiles.file(ToolFiles.claims)
        let lines = try format(plain, .lines)
        #expect(lines == plain.replacing("~", with: "~\n"))
        #expect(try format(lines, .bare) == plain)
        #expect(try format(lines, .lines) == lines)
    }

    @Test("a file without line breaks always comes back, whatever is wrong with it")
    func spoiled() throws {
        var random = Seeded(999)
        for round in 0..<400 {
            let made = ToolFiles.made.filter { $0.bytes.count < 10_000 && $0.name != "UTF-16" }
            guard let file = made.randomElement(using: &random) else { return }
            let bytes = ToolFiles.spoiled(file.bytes, &random).filter { $0 != 10 && $0 != 13 }
            let lines = try format(bytes, .lines)
            var source = ArraySource(bytes)
            let isEmpty = try FileCounter.count(&source).interchanges == 0
            #expect(try format(lines, .bare) == (isEmpty ? [] : bytes), "round \(round): \(file.name)")
            #expect(try format(bytes, .lines, pieces: 3) == lines, "round \(round): \(file.name)")
        }
    }

    @Test("line breaks of any kind are taken out", arguments: ["\n", "\r\n", "\r", "\n\n"])
    func bare(_ lineEnd: String) throws {
        let plain = ToolFiles.file(ToolFiles.claims)
        #expect(try format(plain.replacing("~", with: "~" + lineEnd), .bare) == plain)
        #expect(try format(plain.replacing("~", with: "~" + lineEnd), .lines) == plain.replacing("~", with: "~\n"))
    }

    @Test("lines of eighty characters are joined")
    func wrapped() throws {
        let plain = ToolFiles.file(ToolFiles.claims)
        var rest = Substring(plain)
        var wrapped = ""
        while !rest.isEmpty {
            wrapped += rest.prefix(80) + "\r\n"
            rest = rest.dropFirst(80)
        }
        #expect(try format(wrapped, .bare) == plain)
        #expect(try format(wrapped, .lines) == plain.replacing("~", with: "~\n"))
    }

    @Test("a terminator that is a line feed stays, and so do other delimiters")
    func terminators() throws {
        let feeds = ToolFiles.file(ToolFiles.claims, delimiters: "|^>\n")
        #expect(try format(feeds, .lines) == feeds)
        #expect(try format(feeds, .bare) == feeds)
        let windows = feeds.replacing("\n", with: "\r\n")
        // Here ISA16 is followed by a carriage return, which then is the terminator.
        #expect(try format(windows, .bare) == feeds.replacing("\n", with: "\r"))
        #expect(try format(windows, .lines) == windows)
        let mixed = feeds + ToolFiles.file(ToolFiles.claims, delimiters: "*!:'", control: 2)
        #expect(try format(mixed, .lines).hasSuffix("'\nGE*1*2'\nIEA*1*000000002'\n"))
        #expect(try format(try format(mixed, .lines), .bare) == mixed)
    }

    @Test("binary segments keep their bytes")
    func binary() throws {
        let file = ToolFiles.file("ST*275*0001~BIN*5*a\r\nb\n~SE*3*0001~")
        #expect(try format(file, .bare) == file)
    }

    @Test("what is no X12 file is refused")
    func refused() throws {
        func problem(_ text: String) throws -> UnreadableFile? {
            var source = ArraySource(Array(text.utf8))
            return try LineFormatter.run(&source, layout: .lines) { _ in }
        }
        #expect(try problem("") == .noInterchange)
        #expect(try problem("hello") == .noInterchange)
        #expect(try problem("ISA*00*too short~") == .badInterchange)
        #expect(try problem(ToolFiles.file("")) == nil)
    }

    @Test("the files of the collection keep their segments", .enabled(if: !ToolFiles.collection.isEmpty))
    func collection() throws {
        for (name, bytes) in ToolFiles.collection where name != "LICENSE" && name != "SOURCE.txt" {
            let before = InterchangeReader.readAll(bytes).sets.map(\.segments)
            for layout in [LineFormatter.Layout.lines, .bare] {
                let after = InterchangeReader.readAll(try format(bytes, layout)).sets.map(\.segments)
                #expect(before.map { $0.map(\.bytes) } == after.map { $0.map(\.bytes) }, "\(name)")
            }
        }
    }
}
