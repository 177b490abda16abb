import Primitives
import TestSupport
import Testing

/// Records and requests are hostile until they have been read.
@Suite struct StrictJSONTests {
    @Test func readsValuesWithTheirPlaces() throws {
        let node = try JSONNode.parse(
            Array(#" {"name": "caf\u00e9 \ud83d\ude00", "list": [1, -2.5e3, true, null], "no": {}} "#.utf8))
        #expect(node.offset == 1)
        #expect(node["name"]?.string == "café 😀")
        #expect(node["name"]?.offset == 10)
        #expect(node["list"]?.items.map(\.number) == ["1", "-2.5e3", nil, nil])
        #expect(node["list"]?.items.first?.integer == 1)
        #expect(node["list"]?.items[1].integer == nil)
        #expect(node["list"]?.items[2].bool == true)
        #expect(node["list"]?.items[3].isNull == true)
        #expect(node["no"]?.object?.isEmpty == true)
        #expect(node["absent"] == nil)
    }

    static let hostile: [(String, [UInt8], JSONError.Reason, Int)] = {
        func text(_ name: String, _ text: String, _ reason: JSONError.Reason, _ offset: Int)
            -> (String, [UInt8], JSONError.Reason, Int)
        { (name, Array(text.utf8), reason, offset) }
        return [
            text("empty", "", .empty, 0), text("blanks only", "  \n", .unexpectedEnd, 3),
            text("100,000 nested arrays", String(repeating: "[", count: 100_000), .tooDeep, 65),
            text("100,000 nested objects", String(repeating: "{\"a\":", count: 100_000), .tooDeep, 325),
            text("duplicate key", #"{"a":1,"b":{"c":1},"a":2}"#, .duplicateKey, 19),
            text("duplicate key by escape", #"{"a":1,"\u0061":2}"#, .duplicateKey, 7),
            text("NaN", "[NaN]", .unexpected, 1), text("Infinity", "-Infinity", .badNumber, 1),
            text("trailing comma in array", "[1,]", .unexpected, 3),
            text("trailing comma in object", #"{"a":1,}"#, .unexpected, 7),
            text("leading comma", "[,1]", .unexpected, 1), text("two values", "1 2", .trailing, 2),
            text("comment", "// x\n1", .unexpected, 0), text("single quotes", "{'a':1}", .unexpected, 1),
            text("bare key", "{a:1}", .unexpected, 1), text("missing colon", #"{"a" 1}"#, .unexpected, 5),
            text("leading zero", "[012]", .badNumber, 4), text("plus sign", "[+1]", .unexpected, 1),
            text("bare point", "[1.]", .badNumber, 3), text("bare exponent", "[1e+]", .badNumber, 4),
            text("hexadecimal", "0x10", .trailing, 1), text("wrong case", "True", .unexpected, 0),
            text("cut literal", "tru", .unexpected, 0), text("cut string", "\"abc", .unexpectedEnd, 4),
            text("cut array", "[1, ", .unexpectedEnd, 4), text("cut object", "{\"a\":", .unexpectedEnd, 5),
            text("newline in a string", "\"a\nb\"", .controlCharacter, 2),
            text("NUL in a string", "\"a\u{0}b\"", .controlCharacter, 2), text("NUL outside", "\u{0}", .unexpected, 0),
            text("escaped NUL", #""\u0000""#, .badEscape, 7), text("lone high surrogate", #""\ud83d""#, .badEscape, 7),
            text("high surrogate before a letter", #""\ud83d\u0041""#, .badEscape, 13),
            text("lone low surrogate", #""\ude00""#, .badEscape, 7), text("unknown escape", #""\x41""#, .badEscape, 3),
            text("short escape", #""\u00g0""#, .badEscape, 5), text("escape at the end", "\"\\", .unexpectedEnd, 2),
            ("UTF-16 little endian", [0xFF, 0xFE, 0x7B, 0x00], .byteOrderMark, 0),
            ("UTF-16 big endian", [0xFE, 0xFF, 0x00, 0x7B], .byteOrderMark, 0),
            ("UTF-16 without a mark", [0x7B, 0x00, 0x7D, 0x00], .unexpected, 1),
            ("invalid UTF-8", [0x22, 0xC3, 0x28, 0x22], .invalidUTF8, 3),
            ("overlong UTF-8", [0x22, 0xC0, 0xAF, 0x22], .invalidUTF8, 3),
            ("surrogate in UTF-8", [0x22, 0xED, 0xA0, 0x80, 0x22], .invalidUTF8, 4),
        ]
    }()

    @Test(arguments: hostile)
    func refusesWithThePlace(name: String, bytes: [UInt8], reason: JSONError.Reason, offset: Int) {
        let error = #expect(throws: JSONError.self, "\(name)") { try JSONNode.parse(bytes) }
        #expect(error?.reason == reason && error?.offset == offset, "\(name): \(String(describing: error))")
    }

    @Test func acceptsAUTF8ByteOrderMark() throws {
        #expect(try JSONNode.parse([0xEF, 0xBB, 0xBF] + Array("[1]".utf8)).items.count == 1)
    }

    @Test func keepsToTheSizeLimit() {
        #expect(throws: JSONError.self) { try JSONNode.parse(Array("[1,2,3]".utf8), limit: 6) }
        #expect(throws: Never.self) { try JSONNode.parse(Array("[1,2,3]".utf8), limit: 7) }
    }

    @Test func takesSixtyFourLevels() throws {
        let levels = 64
        let text = String(repeating: "[", count: levels + 1) + String(repeating: "]", count: levels + 1)
        #expect(throws: Never.self) { try JSONNode.parse(Array(text.utf8)) }
        #expect(throws: JSONError.self) { try JSONNode.parse(Array("[\(text)]".utf8)) }
    }

    @Test(
        arguments: [
            ("1", 1), ("-1", -1), ("9223372036854775807", .max), ("9223372036854775808", nil), ("1.0", nil),
            ("1e2", nil),
            ("-0", 0),
        ] as [(String, Int64?)])
    func aWholeNumberIsInRangeOrNil(text: String, expected: Int64?) throws {
        #expect(try JSONNode.parse(Array(text.utf8)).integer == expected)
    }

    @Test func survivesByteFlips() {
        let seed = Array(
            #"{"resourceType":"Patient","name":[{"family":"Caf\u00e9","given":["A"]}],"n":[1,-2.5e3,null,true]}"#.utf8)
        var random = Seeded(23)
        var refused = 0
        for _ in 0..<5_000 {
            var bytes = seed
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: bytes.indices, using: &random)
                switch Int.random(in: 0...3, using: &random) {
                case 0: bytes[place] ^= UInt8(1) << UInt8.random(in: 0...7, using: &random)
                case 1: bytes[place] = .random(in: 0...255, using: &random)
                case 2: bytes.remove(at: place)
                default: bytes.removeSubrange(place...)
                }
                if bytes.isEmpty { break }
            }
            do {
                _ = try JSONNode.parse(bytes)
            } catch {
                refused += 1
                #expect(error.offset >= 0 && error.offset <= bytes.count)
            }
        }
        #expect(refused > 1_000)
    }

    @Test func neverShowsWhatItRead() throws {
        let node = try JSONNode.parse(Array(#"{"family":"Quillfeather"}"#.utf8))
        #expect(!"\(node)".contains("Quillfeather") && !String(reflecting: node).contains("Quillfeather"))
        var dumped = ""
        dump(node, to: &dumped)
        #expect(!dumped.contains("Quillfeather"))
    }
}
