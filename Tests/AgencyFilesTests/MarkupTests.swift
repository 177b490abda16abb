import AgencyFiles
import Testing

@Suite("Markup")
struct MarkupTests {
    private func events(_ bytes: [UInt8]) throws -> [String] {
        var events: [String] = []
        try MarkupReader.read(bytes) { event, line in
            switch event {
            case .start(let name, let attributes):
                events.append(
                    "\(line) <\(name)\(attributes.sorted { $0.key < $1.key }.map { " \($0)=\($1)" }.joined())")
            case .text(let text): events.append("\(line) \(text)")
            case .end(let name): events.append("\(line) >\(name)")
            }
            return true
        }
        return events
    }

    private func events(_ text: String) throws -> [String] { try events(Array(text.utf8)) }

    @Test("Events come in order with their lines; text between two tags is one piece, whatever it is written as")
    func order() throws {
        let text = "<?xml version='1.0'?>\n<x:a xmlns:x='u' x:k='1' k='2'>\nA &amp; &#66;<![CDATA[<C>]]><b/>\n</x:a>\n"
        #expect(
            try events(text) == [
                "2 <a k=2 x:k=1 xmlns:x=u", "3 \nA & B<C>", "3 <b", "3 >b", "4 \n", "4 >a",
            ])
    }

    @Test("UTF-16, a byte order mark, Windows-1252 and a wrong declaration are read alike")
    func encodings() throws {
        let expected = ["1 <a", "1 é", "1 >a"]
        #expect(try events("\u{FEFF}<a>é</a>") == expected)
        #expect(try events("<?xml version='1.0' encoding='UTF-16'?><a>é</a>") == expected)
        #expect(try events([0x3C, 0x61, 0x3E, 0xE9, 0x3C, 0x2F, 0x61, 0x3E]) == expected)
        let wide = Array("<?xml version='1.0' encoding='UTF-16'?><a>é</a>".utf16).flatMap { unit -> [UInt8] in
            [UInt8(unit >> 8), UInt8(unit & 255)]
        }
        #expect(try events([0xFE, 0xFF] + wide) == expected)
    }

    @Test("A document that breaks off or breaks the rules is malformed, with its line")
    func malformed() {
        let documents = [
            ("<a>\n<b>\n</a>", 3), ("<a>\n<b>", 2), ("<a/>\n<b/>", 2), ("<a>\n&none;</a>", 2), ("<a>\n\u{1}</a>", 2),
            ("<a k='1'\nk='2'/>", 2), ("<a", 1), ("", 1), ("text", 1),
        ]
        for (document, line) in documents {
            #expect(throws: MarkupError.malformed(line: line), "\(document)") { try events(document) }
        }
    }

    @Test("Nothing outside the document is read, and no entity is made: a document type declaration is refused")
    func entities() {
        let refused = MarkupError.typeDeclaration(line: 1)
        for declaration in [
            "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/hostname\">]>", "<!DOCTYPE a SYSTEM \"a.dtd\">",
            "<!DOCTYPE a [<!ENTITY x \"xx\"><!ENTITY y \"&x;&x;\">]>",
        ] {
            #expect(throws: refused) { try events("\(declaration)<a>&x;</a>") }
            #expect(throws: refused) { try events("<?xml version='1.0'?>\n<!-- < --><?p ?>\n\(declaration)<a/>") }
        }
    }

    @Test("Elements may nest a hundred deep and no deeper")
    func depth() throws {
        func nested(_ depth: Int) -> String {
            String(repeating: "<a>", count: depth) + String(repeating: "</a>", count: depth)
        }
        #expect(try events(nested(100)).count == 200)
        #expect(throws: MarkupError.tooDeep(line: 1)) { try events(nested(101)) }
        #expect(throws: MarkupError.tooDeep(line: 1)) { try events(nested(5_000)) }
    }

    @Test("A document of many megabytes is read to its end")
    func large() throws {
        let row = Array("<row><c t='s'><v>1234</v></c><c><v>20240401</v></c></row>".utf8)
        var document = Array("<sheet>".utf8)
        for _ in 0..<190_000 { document += row }
        #expect(document.count > 10_500_000)
        var rows = 0
        var text = 0
        func count(_ event: MarkupReader.Event, _ line: Int) -> Bool {
            if case .start("row", _) = event { rows += 1 }
            if case .text(let piece) = event { text += piece.utf8.count }
            return true
        }
        #expect(throws: MarkupError.self) { try MarkupReader.read(document, count) }
        (rows, text) = (0, 0)
        try MarkupReader.read(document + Array("</sheet>".utf8), count)
        #expect((rows, text) == (190_000, 190_000 * 12))
    }

    @Test("The reader may stop early, before what is wrong further on")
    func stopping() throws {
        var seen = 0
        try MarkupReader.read(Array("<a><b/><c></a>".utf8)) { _, _ in
            seen += 1
            return seen < 2
        }
        #expect(seen == 2)
        #expect(MarkupReader.root(of: Array("<ICD10CM.index v='1'><oops".utf8))?.name == "ICD10CM.index")
        #expect(MarkupReader.root(of: Array("no markup".utf8)) == nil)
    }

    @Test("Parts below the root come whole, with their texts, attributes and lines")
    func parts() throws {
        var parts: [MarkupElement] = []
        try MarkupReader.readParts(Array("<r k='v'><p>a<q>\n b </q>c</p>\n<p><q n='1'/><q/></p></r>".utf8)) {
            root, part in
            parts.append(part)
            return root.name == "r" && root.attributes == ["k": "v"]
        }
        #expect(parts.map(\.text) == ["a b c", ""])
        #expect(parts.map(\.line) == [1, 3])
        #expect(parts.last?.children("q").count == 2)
        #expect(parts.last?.child("q")?.attributes == ["n": "1"])
        #expect(parts.last?.child("p") == nil)
    }
}
