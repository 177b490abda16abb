import Primitives
import Testing

@testable import Settings

@Suite("YAML with positions")
struct YAMLNodeTests {
    private func parse(_ text: String) -> (node: YAMLNode?, findings: [Finding]) {
        YAMLNode.parse(Array(text.utf8), file: "test.yaml")
    }

    @Test("every key and value knows its line and column")
    func positions() throws {
        let (node, findings) = parse("name: Lakeside\naddress:\n  city: Peoria\nlist:\n  - a\n  -   b: \"1\"\n")
        #expect(findings.isEmpty)
        let root = try #require(node)
        #expect(root.position == .init(line: 1, column: 1))
        #expect(root["name"]?.position == .init(line: 1, column: 7))
        #expect(root["address"]?["city"]?.position == .init(line: 3, column: 9))
        #expect(root["address"]?.entries?.first?.position == .init(line: 3, column: 3))
        #expect(root["list"]?.items?.last?["b"]?.position == .init(line: 6, column: 10))
        #expect(root["list"]?.items?.last?["b"]?.text == "1")
    }

    @Test("columns count characters, not bytes, and CR LF is one line end")
    func positionsBeyondASCII() throws {
        let root = try #require(parse("ñandú: é\r\nb: 2\r\n").node)
        #expect(root["ñandú"]?.position == .init(line: 1, column: 8))
        #expect(root["b"]?.position == .init(line: 2, column: 4))
    }

    @Test(
        "plain words and numbers stay text",
        arguments: ["00430", "62703", "no", "NO", "yes", "1e3", "0x1F", "1_000", "12:30", "2026-01-31", ".5", "Null"])
    func scalarsStayText(word: String) throws {
        let root = try #require(parse("value: \(word)").node)
        #expect(root["value"]?.text == word)
        #expect(root["value"]?.isBlank == false)
    }

    @Test("nothing, ~ and null are blank unless they are quoted")
    func blanks() throws {
        let root = try #require(parse("a:\nb: ~\nc: null\nd: ''\ne: 'null'\n").node)
        #expect(["a", "b", "c", "d", "e"].map { root[$0]?.isBlank } == [true, true, true, false, false])
    }

    struct Refusal: Sendable, CustomTestStringConvertible {
        let text: String
        let id: String
        let line: Int
        let column: Int
        init(_ text: String, _ id: String, _ line: Int, _ column: Int) {
            (self.text, self.id, self.line, self.column) = (text, id, line, column)
        }
        var testDescription: String { "\(id) \(text.debugDescription)" }
    }

    @Test(
        "what settings do not need is refused where it stands",
        arguments: [
            Refusal("", "yaml.empty", 1, 1),
            Refusal("# only a remark\n", "yaml.empty", 2, 1),
            Refusal("---\n", "yaml.empty", 2, 1),
            Refusal("a: 1\nb: &x 2\n", "yaml.alias", 2, 4),
            Refusal("a: &x [1]\n", "yaml.alias", 1, 4),
            Refusal("a: 1\nb: *x\n", "yaml.alias", 2, 4),
            Refusal("*x : 1\n", "yaml.alias", 1, 1),
            Refusal("a: !!str 1\n", "yaml.tag", 1, 4),
            Refusal("a: ! 1\n", "yaml.tag", 1, 4),
            Refusal("a: !custom {b: 1}\n", "yaml.tag", 1, 4),
            Refusal("%TAG ! tag:example.org,2026:\n---\na: 1\n", "yaml.tag", 1, 1),
            Refusal("a: 1\n---\nb: 2\n", "yaml.several-documents", 2, 1),
            Refusal("a: 1\nb: 2\na: 3\n", "yaml.duplicate-key", 3, 1),
            Refusal("a: {b: 1, b: 2}\n", "yaml.duplicate-key", 1, 11),
            Refusal("? [a, b]\n: 1\n", "yaml.key", 1, 3),
            Refusal("a: 1\n\u{0}b: 2\n", "yaml.nul", 2, 1),
            Refusal("a: \"x\\0y\"\n", "yaml.control-character", 1, 4),
            Refusal("a: x\u{7}\n", "yaml.control-character", 1, 5),
            Refusal("a: x\u{2028}b: 2\n", "yaml.control-character", 1, 5),
            Refusal("a:\n\tb: 1\n", "yaml.tab", 2, 1),
            Refusal("a:\n  b: 1\n\tc: 2\n", "yaml.tab", 3, 1),
            Refusal("a: 1\nb: \"open\nc: 3\n", "yaml.syntax", 2, 4),
            Refusal("a: 1\n b: 2\n", "yaml.syntax", 2, 3),
            Refusal("a: 1\nword\nb: 2\n", "yaml.syntax", 3, 1),
            Refusal("a: [1, 2\nb: 3\n", "yaml.syntax", 2, 2),
        ])
    func refusals(_ expected: Refusal) {
        let (_, findings) = parse(expected.text)
        #expect(findings.count == 1)
        #expect(findings.first?.id == expected.id)
        #expect(findings.first?.location.line == expected.line)
        #expect(findings.first?.location.column == expected.column)
        #expect(findings.first?.location.file == "test.yaml")
        #expect(findings.first?.severity == .error)
        #expect(findings.first?.fix?.isEmpty == false)
    }

    @Test("text that is not UTF-8 is refused with its place")
    func encodings() {
        let latin1 = YAMLNode.parse(Array("a: 1\nb: ".utf8) + [0xE9, 0x0A], file: "test.yaml")
        #expect(latin1.findings.map(\.id) == ["yaml.encoding"])
        #expect(latin1.findings.first?.location.line == 2)
        #expect(latin1.findings.first?.location.column == 4)
        for order in [[0xFF, 0xFE] as [UInt8], [0xFE, 0xFF], []] {
            let little = order.first != 0xFE
            let body = Array("name: Lakeside\n".utf8).flatMap { (byte: UInt8) -> [UInt8] in
                little ? [byte, 0] : [0, byte]
            }
            #expect(YAMLNode.parse(order + body, file: "test.yaml").findings.map(\.id) == ["yaml.encoding"])
        }
        let marked = YAMLNode.parse([0xEF, 0xBB, 0xBF] + Array("a: 1".utf8), file: "test.yaml")
        #expect(marked.findings.isEmpty)
        #expect(marked.node?["a"]?.position == .init(line: 1, column: 4))
    }

    @Test("a file over the limit is not read")
    func size() {
        let text = Array("a: 1\n".utf8) + Array(repeating: UInt8(ascii: "#"), count: 64 << 10)
        #expect(YAMLNode.parse(text, file: "test.yaml").findings.map(\.id) == ["yaml.too-large"])
        let wide = YAMLNode.parse(text, file: "test.yaml", limits: YAMLLimits(byteCount: 1 << 20))
        #expect(wide.findings.isEmpty)
    }

    @Test("an alias bomb costs nothing")
    func aliasBomb() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...40 {
            let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        let start = ContinuousClock.now
        #expect(parse(text).findings.map(\.id) == ["yaml.alias"])
        #expect(ContinuousClock.now - start < .seconds(1))
    }

    @Test("nesting stops at 32 levels", arguments: ["[", "{a: ", "- ", "? "])
    func nesting(_ opening: String) {
        let limits = YAMLLimits(byteCount: 4 << 20)
        let text = Array(String(repeating: opening, count: 200_000).utf8)
        let start = ContinuousClock.now
        let (node, findings) = YAMLNode.parse(text, file: "test.yaml", limits: limits)
        #expect(ContinuousClock.now - start < .seconds(10))
        #expect(node == nil)
        #expect(findings.count == 1)
        #expect(["yaml.too-deep", "yaml.key", "yaml.syntax"].contains(findings.first?.id))
        if opening == "[" {
            #expect(findings.first?.location.column == 33)
            let allowed = String(repeating: "[", count: 32) + String(repeating: "]", count: 32)
            #expect(YAMLNode.parse(Array(allowed.utf8), file: "test.yaml").findings.isEmpty)
        }
    }

    @Test("all equal keys of a file are reported, and the text never is")
    func duplicates() {
        let (node, findings) = parse("secret: 1\nsecret: 2\nb: 1\nb: 2\n")
        #expect(findings.map(\.id) == ["yaml.duplicate-key", "yaml.duplicate-key"])
        #expect(node?["secret"]?.text == "1")
        #expect(!findings.contains { $0.message.contains("secret") })
        #expect(!String(reflecting: node).contains("secret"))
    }

    @Test("a note's header gives its fields in order")
    func header() {
        let text = "patient: P-100\nnpi: 1234567893\ndob: 1961-05-04\nzip: 00430\nseen: no\nroom:\n"
        let (fields, findings) = flatFields(of: Array(text.utf8), file: "visit.txt")
        #expect(findings.isEmpty)
        #expect(fields.map(\.key) == ["patient", "npi", "dob", "zip", "seen", "room"])
        #expect(fields.map(\.value) == ["P-100", "1234567893", "1961-05-04", "00430", "no", ""])
        #expect(fields.map(\.line) == [1, 2, 3, 4, 5, 6])
        #expect(fields.map(\.column).prefix(2) == [10, 6])
    }

    @Test("a header with more than scalars is reported without quoting it")
    func headerRefusals() {
        let (fields, findings) = flatFields(of: Array("a: 1\nsmith: [x]\nb: {jones: 2}\n".utf8), file: "visit.txt")
        #expect(fields.map(\.key) == ["a"])
        #expect(findings.map(\.id) == ["yaml.header", "yaml.header"])
        #expect(findings.map(\.location.line) == [2, 3])
        #expect(!findings.contains { $0.message.contains("smith") || $0.message.contains("jones") })
        #expect(flatFields(of: Array("- a\n".utf8), file: "visit.txt").findings.map(\.id) == ["yaml.header"])
    }
}
