/// Turns the text of the segment dictionary into a `SegmentDictionary`.
///
/// `element 26 98 ID 2/3` gives data elements their type and length, `composite C003 235 234 1339*4` names the
/// components of a composite, `segment NM1 98 1065 ... ; P0809` the elements of a segment; `X*4` is X four times in
/// a row, `X^10` an X that may repeat ten times, and behind ` ; ` stand the syntax notes.
package struct DictionaryCompiler {
    package private(set) var errors: [GuideTextError] = []
    private var simple: [String: ElementDefinition] = [:]
    private var composites: [String: ElementDefinition] = [:]
    private var segments: [SegmentID: SegmentDefinition] = [:]

    package static func compile(_ text: GuideText) -> (dictionary: SegmentDictionary, errors: [GuideTextError]) {
        var compiler = DictionaryCompiler()
        for line in GuideTextLine.lines(of: text, named: "dictionary", errors: &compiler.errors) {
            do throws(NotationError) {
                switch line.firstWord {
                case "element": try compiler.element(line.words)
                case "composite": try compiler.composite(line)
                case "segment": try compiler.segment(line)
                default: throw NotationError("a line starts with element, composite or segment")
                }
            } catch {
                compiler.errors.append(line.error(error))
            }
        }
        return (SegmentDictionary(segments: compiler.segments), compiler.errors)
    }

    private mutating func element(_ words: [ArraySlice<UInt8>]) throws(NotationError) {
        guard words.count >= 4, let type = ElementType(notation: words[words.count - 2]),
            let lengths = guideLengths(words[words.count - 1])
        else { throw NotationError("an element is written: element NUMBER TYPE MIN/MAX") }
        for word in words[1..<(words.count - 2)] {
            let name = String(ascii: word)
            guard let number = DictionaryCompiler.number(word) else { throw NotationError("\(name) is no number") }
            guard simple[name] == nil else { throw NotationError("the data element \(name) is defined already") }
            simple[name] = ElementDefinition(
                dataElement: number, type: type, minLength: lengths.lowerBound, maxLength: lengths.upperBound)
        }
    }

    private mutating func composite(_ line: GuideTextLine) throws(NotationError) {
        let (name, elements, notes) = try definition(line)
        guard composites[name] == nil else { throw NotationError("the composite \(name) is defined already") }
        guard !elements.contains(where: { $0.type == .composite || $0.maxRepeats != 1 }) else {
            throw NotationError("a component is a simple element without repetition")
        }
        composites[name] = ElementDefinition(
            dataElement: 0, type: .composite, minLength: 1, maxLength: .max, components: elements, syntaxNotes: notes)
    }

    private mutating func segment(_ line: GuideTextLine) throws(NotationError) {
        let (name, elements, notes) = try definition(line)
        guard let id = SegmentID(name.utf8) else { throw NotationError("\(name) is no segment identifier") }
        guard segments[id] == nil else { throw NotationError("the segment \(name) is defined already") }
        segments[id] = SegmentDefinition(id: id, elements: elements, syntaxNotes: notes)
    }

    /// What follows the first word: a name, elements, and syntax notes behind ` ; `.
    private func definition(
        _ line: GuideTextLine
    ) throws(NotationError) -> (name: String, elements: [ElementDefinition], notes: [SyntaxNote]) {
        let words = line.words.dropFirst()
        guard let first = words.first else { throw NotationError("a name is missing") }
        let parts = words.dropFirst().split(maxSplits: 1, omittingEmptySubsequences: false) {
            $0.elementsEqual(";".utf8)
        }
        var elements: [ElementDefinition] = []
        for word in parts.first ?? [] { elements += try uses(word) }
        guard !elements.isEmpty else { throw NotationError("elements are missing") }
        var notes: [SyntaxNote] = []
        for word in parts.dropFirst().first ?? [] {
            guard let note = SyntaxNote(notation: word) else {
                throw NotationError("\(String(ascii: word)) is no syntax note")
            }
            guard note.positions.allSatisfy({ $0 >= 1 && $0 <= elements.count }) else {
                throw NotationError("\(note.name) names a position that is not there")
            }
            notes.append(note)
        }
        return (String(ascii: first), elements, notes)
    }

    /// `1365`, `1365^99`, `1339*4`.
    private func uses(_ word: ArraySlice<UInt8>) throws(NotationError) -> [ElementDefinition] {
        let name = String(ascii: word.prefix { $0 != UInt8(ascii: "*") && $0 != UInt8(ascii: "^") })
        guard let definition = simple[name] ?? composites[name] else {
            throw NotationError("\(name) is not defined above this line")
        }
        let suffix = word.dropFirst(name.utf8.count)
        guard let sign = suffix.first else { return [definition] }
        guard let count = guideCount(suffix.dropFirst()), count >= 2 else {
            throw NotationError("\(String(ascii: word)) has no number of at least 2 behind its sign")
        }
        if sign == UInt8(ascii: "^") { return [definition.repeating(count)] }
        guard count <= 99 else { throw NotationError("a segment has no more than 99 elements") }
        return Array(repeating: definition, count: count)
    }

    /// `98` is 98 and `I05` is -5.
    private static func number(_ word: ArraySlice<UInt8>) -> Int? {
        let isInterchange = word.first == UInt8(ascii: "I")
        guard let value = guideCount(isInterchange ? word.dropFirst() : word), value >= 1, value < .max else {
            return nil
        }
        return isInterchange ? -value : value
    }
}

extension ElementType {
    init?(notation: ArraySlice<UInt8>) {
        switch String(ascii: notation) {
        case "AN": self = .an
        case "ID": self = .id
        case "DT": self = .dt
        case "TM": self = .tm
        case "R": self = .r
        case "B": self = .b
        case let text:
            guard text.utf8.count == 2, text.utf8.first == UInt8(ascii: "N"), let digit = text.utf8.last,
                (0x30...0x39).contains(digit)
            else { return nil }
            self = .n(decimals: Int(digit - 0x30))
        }
    }
}

extension SyntaxNote {
    /// `P0304`: a letter, then at least two positions of two digits.
    init?(notation: ArraySlice<UInt8>) {
        guard let letter = notation.first, let kind = Kind(rawValue: letter), notation.count >= 5,
            notation.count % 2 == 1
        else { return nil }
        var positions: [Int] = []
        var rest = notation.dropFirst()
        while !rest.isEmpty {
            guard let position = guideCount(rest.prefix(2)), position < .max else { return nil }
            positions.append(position)
            rest = rest.dropFirst(2)
        }
        self.init(kind: kind, positions: positions)
    }
}
