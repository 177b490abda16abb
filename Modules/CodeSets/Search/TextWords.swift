/// A word of running text as a scan reads it. Words that carry no sense ("of", "the") are not kept.
struct TextWord {
    var bytes: [UInt8]
    /// The bytes of the text that it stands on.
    let place: Range<Int>
    /// Where it stands on a line on which every mark between two words takes up room, and the end of a clause so much
    /// that nothing reaches across.
    let position: Int
    /// The room that the marks before it take.
    let marks: Int
    /// "Not" or "without".
    let isDenial: Bool
    let isCapitals: Bool
    let startsUpper: Bool
    let isJoined: Bool
    /// "And", "or" or a comma stands right before it.
    let isListed: Bool
    /// It stands in brackets.
    let isRemark: Bool
}

/// Cuts one sentence into the words that a scan looks at.
struct TextWords {
    /// The room that the end of a clause takes.
    static let clause = 64
    /// The room that "not" or "without" takes beside its own.
    static let denial = 2

    private(set) var words: [TextWord] = []

    init(_ text: UnsafeBufferPointer<UInt8>, _ sentence: Range<Int>, _ view: SearchView) {
        var scanner = WordScanner(sentence)
        var position = 0
        var end = sentence.lowerBound
        var isListed = false
        while scanner.next(text) {
            let place = scanner.place
            let gap = TextWords.room(text, end..<max(end, place.lowerBound))
            position += gap
            if gap > 0 { isListed = gap == 1 }
            end = place.upperBound
            let word = scanner.word
            if let number = view.words.number(of: word), view.roles[number] & WordRole.stop != 0,
                !(scanner.isCapitals && word.count > 1)
            {
                // "Of" and "with" bind what they stand between; "and" lists it.
                if TextWords.listing.contains(word) { isListed = true }
                if TextWords.stating.contains(word) { position += 1 }
                continue
            }
            let isDenial = TextWords.denying.contains(word)
            if isDenial { position += TextWords.denial }
            words.append(
                TextWord(
                    bytes: word, place: place, position: position, marks: gap, isDenial: isDenial,
                    isCapitals: scanner.isCapitals,
                    startsUpper: (65...90).contains(text[place.lowerBound]),
                    isJoined: scanner.isJoined, isListed: isListed, isRemark: scanner.standing == .optional))
            position += 1
            isListed = false
        }
    }

    private static let listing = words(["and", "or"])

    /// What is stated of a thing stands further from it than what it is called.
    private static let stating = words(["is", "are", "was", "were", "has", "have", "had", "which", "who"])
    private static let denying = words(["no", "not", "without"])

    private static func words(_ words: [String]) -> Set<[UInt8]> { Set(words.map { Array($0.utf8) }) }

    /// What the marks between two words take up.
    private static func room(_ text: UnsafeBufferPointer<UInt8>, _ gap: Range<Int>) -> Int {
        var room = 0
        for byte in text[gap] {
            switch byte {
            case UInt8(ascii: ","), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["), UInt8(ascii: "]"):
                room += 1
            case UInt8(ascii: ";"), UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "|"): room += clause
            case UInt8(ascii: "."), UInt8(ascii: ":"): room += 2
            default: break
            }
        }
        return min(room, clause)
    }
}
