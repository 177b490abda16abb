/// A JSON value that remembers where it stood, read strictly: RFC 8259, no duplicate keys, bounded depth and size.
///
/// Foundation's decoder keeps the first of two equal keys in silence and gives no position; a record that says two
/// things about a patient must be refused with the place, so records and requests are read with this reader.
public struct JSONNode: Sendable, HoldsPatientData {
    public let value: Value
    /// Byte offset of the value's first character.
    public let offset: Int

    public enum Value: Sendable {
        case null
        case bool(Bool)
        /// The number exactly as written.
        case number(String)
        case string(String)
        case array([JSONNode])
        case object([String: JSONNode])
    }

    public subscript(_ key: String) -> JSONNode? {
        if case .object(let members) = value { members[key] } else { nil }
    }

    public var string: String? { if case .string(let text) = value { text } else { nil } }
    public var bool: Bool? { if case .bool(let flag) = value { flag } else { nil } }
    public var array: [JSONNode]? { if case .array(let items) = value { items } else { nil } }
    public var object: [String: JSONNode]? { if case .object(let members) = value { members } else { nil } }
    public var number: String? { if case .number(let text) = value { text } else { nil } }
    public var isNull: Bool { if case .null = value { true } else { false } }
    /// The number when it is whole and in range.
    public var integer: Int64? { number.flatMap { Int64($0) } }
    /// The items of an array, or nothing.
    public var items: [JSONNode] { array ?? [] }
}

/// Why a text is not acceptable JSON, and where. It never holds the text.
public struct JSONError: Error, Equatable, Sendable, CustomStringConvertible {
    public enum Reason: String, Sendable {
        case empty = "the file is empty"
        case tooLarge = "the input is larger than the limit"
        case tooDeep = "values are nested deeper than 64 levels"
        case invalidUTF8 = "the text is not UTF-8"
        case byteOrderMark = "the text starts with a UTF-16 byte-order mark; save it as UTF-8"
        case controlCharacter = "a control character stands inside a string"
        case unexpected = "unexpected character"
        case unexpectedEnd = "the text ends in the middle of a value"
        case badNumber = "malformed number"
        case badEscape = "malformed escape sequence"
        case duplicateKey = "the same key stands twice in one object"
        case trailing = "something follows the end of the value"
    }

    public let reason: Reason
    public let offset: Int

    public var description: String { "\(reason.rawValue) (byte \(offset))" }
}

extension JSONNode {
    /// Parses one JSON text.
    /// - Parameter limit: the largest input in bytes; 256 MiB unless told.
    public static func parse(_ bytes: [UInt8], limit: Int = 256 << 20) throws(JSONError) -> JSONNode {
        guard bytes.count <= limit else { throw JSONError(reason: .tooLarge, offset: limit) }
        var parser = StrictJSONParser(bytes: bytes)
        return try parser.parseDocument()
    }
}

private struct StrictJSONParser {
    let bytes: [UInt8]
    var index = 0
    static let depthLimit = 64

    init(bytes: [UInt8]) { self.bytes = bytes }

    mutating func parseDocument() throws(JSONError) -> JSONNode {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw fail(.byteOrderMark) }
        skipBlanks()
        guard index < bytes.count else { throw fail(bytes.isEmpty ? .empty : .unexpectedEnd) }
        let node = try parseValue(depth: 0)
        skipBlanks()
        guard index == bytes.count else { throw fail(.trailing) }
        return node
    }

    func fail(_ reason: JSONError.Reason) -> JSONError { JSONError(reason: reason, offset: index) }

    mutating func skipBlanks() {
        while index < bytes.count, [0x20, 0x0A, 0x0D, 0x09].contains(bytes[index]) { index += 1 }
    }

    mutating func parseValue(depth: Int) throws(JSONError) -> JSONNode {
        guard depth <= Self.depthLimit else { throw fail(.tooDeep) }
        guard index < bytes.count else { throw fail(.unexpectedEnd) }
        let start = index
        switch bytes[index] {
        case UInt8(ascii: "{"): return JSONNode(value: try parseObject(depth: depth), offset: start)
        case UInt8(ascii: "["): return JSONNode(value: try parseArray(depth: depth), offset: start)
        case UInt8(ascii: "\""): return JSONNode(value: .string(try parseString()), offset: start)
        case UInt8(ascii: "t"): return try literal("true", .bool(true))
        case UInt8(ascii: "f"): return try literal("false", .bool(false))
        case UInt8(ascii: "n"): return try literal("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return JSONNode(value: .number(try parseNumber()), offset: start)
        default: throw fail(.unexpected)
        }
    }

    mutating func literal(_ word: StaticString, _ value: JSONNode.Value) throws(JSONError) -> JSONNode {
        let start = index
        let expected = Array("\(word)".utf8)
        guard bytes[index...].starts(with: expected) else { throw fail(.unexpected) }
        index += expected.count
        return JSONNode(value: value, offset: start)
    }

    mutating func parseObject(depth: Int) throws(JSONError) -> JSONNode.Value {
        index += 1
        var members: [String: JSONNode] = [:]
        skipBlanks()
        if peek() == UInt8(ascii: "}") {
            index += 1
            return .object(members)
        }
        while true {
            skipBlanks()
            guard peek() == UInt8(ascii: "\"") else { throw fail(index < bytes.count ? .unexpected : .unexpectedEnd) }
            let keyStart = index
            let key = try parseString()
            guard members[key] == nil else { throw JSONError(reason: .duplicateKey, offset: keyStart) }
            skipBlanks()
            guard peek() == UInt8(ascii: ":") else { throw fail(index < bytes.count ? .unexpected : .unexpectedEnd) }
            index += 1
            skipBlanks()
            members[key] = try parseValue(depth: depth + 1)
            skipBlanks()
            switch peek() {
            case UInt8(ascii: ","): index += 1
            case UInt8(ascii: "}"):
                index += 1
                return .object(members)
            case nil: throw fail(.unexpectedEnd)
            default: throw fail(.unexpected)
            }
        }
    }

    mutating func parseArray(depth: Int) throws(JSONError) -> JSONNode.Value {
        index += 1
        var items: [JSONNode] = []
        skipBlanks()
        if peek() == UInt8(ascii: "]") {
            index += 1
            return .array(items)
        }
        while true {
            skipBlanks()
            items.append(try parseValue(depth: depth + 1))
            skipBlanks()
            switch peek() {
            case UInt8(ascii: ","): index += 1
            case UInt8(ascii: "]"):
                index += 1
                return .array(items)
            case nil: throw fail(.unexpectedEnd)
            default: throw fail(.unexpected)
            }
        }
    }

    func peek() -> UInt8? { index < bytes.count ? bytes[index] : nil }

    mutating func parseString() throws(JSONError) -> String {
        index += 1
        var scalars: [UInt8] = []
        var runStart = index
        while true {
            guard index < bytes.count else { throw fail(.unexpectedEnd) }
            let byte = bytes[index]
            if byte == UInt8(ascii: "\"") {
                scalars.append(contentsOf: bytes[runStart..<index])
                guard let text = String(validating: scalars, as: UTF8.self) else { throw fail(.invalidUTF8) }
                index += 1
                return text
            }
            guard byte >= 0x20 else { throw fail(.controlCharacter) }
            if byte == UInt8(ascii: "\\") {
                scalars.append(contentsOf: bytes[runStart..<index])
                try appendEscape(to: &scalars)
                runStart = index
            } else {
                index += 1
            }
        }
    }

    mutating func appendEscape(to scalars: inout [UInt8]) throws(JSONError) {
        index += 1
        guard let code = peek() else { throw fail(.unexpectedEnd) }
        index += 1
        switch code {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalars.append(code)
        case UInt8(ascii: "b"): scalars.append(0x08)
        case UInt8(ascii: "f"): scalars.append(0x0C)
        case UInt8(ascii: "n"): scalars.append(0x0A)
        case UInt8(ascii: "r"): scalars.append(0x0D)
        case UInt8(ascii: "t"): scalars.append(0x09)
        case UInt8(ascii: "u"):
            var unit = try parseHex()
            if (0xD800...0xDBFF).contains(unit) {
                guard peek() == UInt8(ascii: "\\"), index + 1 < bytes.count, bytes[index + 1] == UInt8(ascii: "u")
                else { throw fail(.badEscape) }
                index += 2
                let low = try parseHex()
                guard (0xDC00...0xDFFF).contains(low) else { throw fail(.badEscape) }
                unit = 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
            }
            guard unit != 0, let scalar = Unicode.Scalar(unit) else { throw fail(.badEscape) }
            scalars.append(contentsOf: Array(String(Character(scalar)).utf8))
        default: throw fail(.badEscape)
        }
    }

    mutating func parseHex() throws(JSONError) -> UInt32 {
        var value: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = peek() else { throw fail(.unexpectedEnd) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue else { throw fail(.badEscape) }
            value = value << 4 | UInt32(digit)
            index += 1
        }
        return value
    }

    mutating func parseNumber() throws(JSONError) -> String {
        let start = index
        if peek() == UInt8(ascii: "-") { index += 1 }
        let integerDigits = skipDigits()
        guard integerDigits > 0 else { throw fail(.badNumber) }
        let firstDigit = bytes[index - integerDigits]
        guard integerDigits == 1 || firstDigit != UInt8(ascii: "0") else { throw fail(.badNumber) }
        if peek() == UInt8(ascii: ".") {
            index += 1
            guard skipDigits() > 0 else { throw fail(.badNumber) }
        }
        if peek() == UInt8(ascii: "e") || peek() == UInt8(ascii: "E") {
            index += 1
            if peek() == UInt8(ascii: "+") || peek() == UInt8(ascii: "-") { index += 1 }
            guard skipDigits() > 0 else { throw fail(.badNumber) }
        }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    mutating func skipDigits() -> Int {
        let start = index
        while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) { index += 1 }
        return index - start
    }
}
