/// An element as a guide text writes it, before the dictionary is asked: `R!{EI,SY}`, `S<1/38>`, `R(R{HC} R S)*2`.
struct ElementNotation {
    var usage = ElementUsage.notUsed
    var isDiscriminator = false
    var codes: [String]?
    var externalList: ExternalCodeList?
    var lengths: ClosedRange<Int>?
    var components: [ElementNotation]?
    var maxRepeats = 1
}

/// Reads the part of a segment's line after the colon.
struct ElementNotationParser {
    private let bytes: [UInt8]
    private var index = 0
    private let lists: [String: [UInt8]]
    private let depth: Int

    /// Reads a whole list. `lists` are the named ones, which `@NAME` puts in.
    static func read(_ bytes: [UInt8], lists: [String: [UInt8]]) throws(NotationError) -> [ElementNotation] {
        try read(bytes, lists: lists, depth: 0)
    }

    private static func read(
        _ bytes: [UInt8], lists: [String: [UInt8]], depth: Int
    ) throws(NotationError) -> [ElementNotation] {
        guard depth <= 8 else { throw NotationError("an element list names itself") }
        var parser = ElementNotationParser(bytes: bytes, lists: lists, depth: depth)
        return try parser.list(isNested: false)
    }

    private init(bytes: [UInt8], lists: [String: [UInt8]], depth: Int) {
        self.bytes = bytes
        self.lists = lists
        self.depth = depth
    }

    private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

    private mutating func list(isNested: Bool) throws(NotationError) -> [ElementNotation] {
        var elements: [ElementNotation] = []
        while true {
            while next == UInt8(ascii: " ") { index += 1 }
            guard let byte = next else {
                if isNested { throw NotationError("a parenthesis is not closed") }
                return elements
            }
            if byte == UInt8(ascii: ")"), isNested {
                index += 1
                return elements
            }
            if byte == UInt8(ascii: "@") {
                index += 1
                let name = String(ascii: taken { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: ")") })
                guard let list = lists[name] else { throw NotationError("there is no element list \(name)") }
                elements += try ElementNotationParser.read(list, lists: lists, depth: depth + 1)
            } else {
                elements.append(try element(isNested: isNested))
            }
            if let byte = next, byte != UInt8(ascii: " "), byte != UInt8(ascii: ")") {
                throw NotationError("\(shown(byte)) does not belong behind an element")
            }
        }
    }

    private mutating func element(isNested: Bool) throws(NotationError) -> ElementNotation {
        var element = ElementNotation()
        switch next {
        case UInt8(ascii: "R"): element.usage = .required
        case UInt8(ascii: "S"): element.usage = .situational
        case UInt8(ascii: "-"):
            index += 1
            return element
        case let byte: throw NotationError("an element is R, S or -, not \(byte.map { shown($0) } ?? "nothing")")
        }
        index += 1
        if next == UInt8(ascii: "!") {
            element.isDiscriminator = true
            index += 1
        }
        while let byte = next {
            switch byte {
            case UInt8(ascii: "{"): try codes(&element)
            case UInt8(ascii: "<"): try lengths(&element)
            case UInt8(ascii: "("):
                guard !isNested else { throw NotationError("a component has no components") }
                guard element.components == nil else { throw NotationError("components are given twice") }
                index += 1
                element.components = try list(isNested: true)
            case UInt8(ascii: "*"):
                index += 1
                let count = guideCount(taken { $0 == UInt8(ascii: ">") || (0x30...0x39).contains($0) })
                guard let count, count >= 2 else { throw NotationError("a repetition is written *2 or *>1") }
                element.maxRepeats = count
                return element
            default: return element
            }
        }
        return element
    }

    /// `{A,B}` or `{@name}`.
    private mutating func codes(_ element: inout ElementNotation) throws(NotationError) {
        guard element.codes == nil, element.externalList == nil else { throw NotationError("codes are given twice") }
        index += 1
        let content = taken { $0 != UInt8(ascii: "}") }
        guard next != nil else { throw NotationError("a brace is not closed") }
        index += 1
        if content.first == UInt8(ascii: "@") {
            let name = String(ascii: content.dropFirst())
            guard let list = ExternalCodeList(rawValue: name) else {
                throw NotationError("there is no external code list \(name)")
            }
            element.externalList = list
            return
        }
        var codes: [String] = []
        for part in content.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
            let code = String(ascii: part)
            guard !part.isEmpty, part.allSatisfy({ (0x21...0x7E).contains($0) }) else {
                throw NotationError("the codes {\(String(ascii: content))} are not apart by single commas")
            }
            guard !codes.contains(code) else { throw NotationError("the code \(code) is given twice") }
            codes.append(code)
        }
        element.codes = codes
    }

    /// `<1/38>`.
    private mutating func lengths(_ element: inout ElementNotation) throws(NotationError) {
        guard element.lengths == nil else { throw NotationError("the length is given twice") }
        index += 1
        let content = taken { $0 != UInt8(ascii: ">") }
        guard next != nil else { throw NotationError("a length is not closed") }
        index += 1
        guard let lengths = guideLengths(content) else { throw NotationError("a length is written <1/38>") }
        element.lengths = lengths
    }

    private mutating func taken(while condition: (UInt8) -> Bool) -> ArraySlice<UInt8> {
        let start = index
        while index < bytes.count, condition(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }

    private func shown(_ byte: UInt8) -> String { String(decoding: [byte], as: UTF8.self) }
}

/// `1/38`.
func guideLengths(_ bytes: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let low = guideCount(parts[0]), let high = guideCount(parts[1]), low >= 1, low <= high,
        high < .max
    else { return nil }
    return low...high
}
