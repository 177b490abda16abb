/// Cuts a phrase into normalised words: lower case, plain letters, British spelling made American, Roman numerals and
/// small number words made digits, plural endings removed. Indexing and searching use the same scanner, so a rule that
/// is linguistically rough does no harm as long as it maps both sides alike.
struct WordScanner {
    /// The word just found. Its storage is reused.
    private(set) var word: [UInt8] = []
    private(set) var standing = Standing.essential
    /// Only a hyphen or a slash parts this word from the one before.
    private(set) var isJoined = false
    /// Every letter of the word stands in capitals, and there are at least two.
    private(set) var isCapitals = false
    /// The bytes that the word was read from, without what follows it.
    private(set) var place = 0..<0

    /// How much the phrase's sense hangs on a word.
    enum Standing: UInt32 {
        /// In parentheses or brackets: it may be missing from a query without cost.
        case optional = 0
        case essential = 1
        /// What "unspecified" leaves open, or a tail that begins with "without": missing, it costs little.
        case lesser = 2
    }

    private var position: Int
    private let end: Int
    private var depth = 0
    private var inTail = false
    private var afterUnspecified = false
    private var afterBond = false
    private var wordsBefore = 0
    private var wordEnd = -2

    init(_ range: Range<Int>) {
        position = range.lowerBound
        end = range.upperBound
        word.reserveCapacity(32)
    }

    /// Moves to the next word. False at the end of the phrase.
    mutating func next(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        word.removeAll(keepingCapacity: true)
        let limit = min(end, bytes.count)
        var small = 0
        var start = position
        while position < limit {
            let byte = bytes[position]
            let letter = WordScanner.letter(byte)
            if letter != 0 {
                if word.isEmpty { start = position }
                if byte >= 97 { small += 1 }
                word.append(letter)
            } else if byte == 0xC3, position + 1 < limit {
                if word.isEmpty { start = position }
                small += 1
                position += 1
                word.append(WordScanner.plainLetter(bytes[position]))
            } else if byte == 0xCE, position + 1 < limit, let name = WordScanner.greekName(bytes[position + 1]) {
                if !word.isEmpty { break }
                start = position
                position += 2
                name.withUTF8Buffer { word.append(contentsOf: $0) }
                small += 1
                break
            } else if byte == UInt8(ascii: "'") || byte == 0xE2, !word.isEmpty {
                // Both apostrophes end a word; the possessive "s" after them is dropped.
                let isDash = byte == 0xE2 && position + 2 < limit && (0x90...0x94).contains(bytes[position + 2])
                if byte == 0xE2 { position += 2 }
                let next = position + 1 < limit ? bytes[position + 1] | 0x20 : 0
                let isPossessive =
                    !isDash && next == UInt8(ascii: "s")
                    && (position + 2 >= limit || WordScanner.letter(bytes[position + 2]) == 0)
                if isPossessive { position += 1 }
                position += 1
                break
            } else {
                if !word.isEmpty { break }
                if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
                if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth = max(0, depth - 1) }
            }
            position += 1
        }
        guard !word.isEmpty else { return false }
        isJoined =
            start == wordEnd + 1 && wordEnd >= 0
            && (bytes[wordEnd] == UInt8(ascii: "-") || bytes[wordEnd] == UInt8(ascii: "/"))
        wordEnd = min(position, limit - 1)
        place = start..<max(start + 1, min(position, limit))
        isCapitals = small == 0 && word.count > 1
        normalise()
        rank()
        return true
    }

    private mutating func rank() {
        if isWord("without") { inTail = true }
        standing = depth > 0 ? .optional : inTail || afterUnspecified ? .lesser : .essential
        // "Unspecified bacterial pneumonia" and "sepsis due to unspecified staphylococcus" are about bacteria; "pneumonia,
        // unspecified organism" is not about organisms.
        afterUnspecified = wordsBefore > 0 && !afterBond && isWord("unspecified")
        afterBond = isWord("to") || isWord("with")
        wordsBefore += 1
    }

    /// All normalised words of a text.
    static func words(_ text: some StringProtocol) -> [String] {
        let bytes = Array(text.utf8)
        var words: [String] = []
        bytes.withUnsafeBufferPointer { buffer in
            var scanner = WordScanner(0..<buffer.count)
            while scanner.next(buffer) { words.append(String(decoding: scanner.word, as: UTF8.self)) }
        }
        return words
    }

    static func letter(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 97...122, 48...57: byte
        case 65...90: byte + 32
        default: 0
        }
    }

    /// The second byte of a two-byte Latin-1 letter, made plain.
    private static func plainLetter(_ byte: UInt8) -> UInt8 {
        switch byte | 0x20 {
        case 0xA0...0xA5: UInt8(ascii: "a")
        case 0xA7: UInt8(ascii: "c")
        case 0xA8...0xAB: UInt8(ascii: "e")
        case 0xAC...0xAF: UInt8(ascii: "i")
        case 0xB1: UInt8(ascii: "n")
        case 0xB2...0xB6, 0xB8: UInt8(ascii: "o")
        case 0xB9...0xBC: UInt8(ascii: "u")
        default: UInt8(ascii: "x")
        }
    }

    /// The Greek letters that names of diseases use, by the second byte.
    private static func greekName(_ byte: UInt8) -> StaticString? {
        switch byte {
        case 0xB1: "alpha"
        case 0xB2: "beta"
        case 0xB3: "gamma"
        case 0xB4: "delta"
        default: nil
        }
    }
}

/// The normal form of one word.
extension WordScanner {
    private mutating func normalise() {
        if word.count <= 5, WordScanner.canBeDigit(word[0]), let digit = WordScanner.digit(word) {
            word.removeAll(keepingCapacity: true)
            word.append(digit)
            return
        }
        guard word.count > 3 else { return }
        removePlural()
        americanise()
    }

    /// Roman numerals to nine and number words to five. A lone "x" stays: it is a chromosome more often than a ten.
    private static func digit(_ word: [UInt8]) -> UInt8? {
        var packed: UInt64 = 0
        for byte in word { packed = packed << 8 | UInt64(byte) }
        return digits.first { $0.word == packed }?.digit
    }

    private static func canBeDigit(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "i"), UInt8(ascii: "v"), UInt8(ascii: "o"), UInt8(ascii: "t"), UInt8(ascii: "f"): true
        default: false
        }
    }

    private static let digits: [(word: UInt64, digit: UInt8)] = [
        ("i", 49), ("ii", 50), ("iii", 51), ("iv", 52), ("v", 53), ("vi", 54), ("vii", 55), ("viii", 56), ("ix", 57),
        ("one", 49), ("two", 50), ("three", 51), ("four", 52), ("five", 53),
    ].map { (text: StaticString, digit: UInt8) in
        (text.withUTF8Buffer { $0.reduce(UInt64(0)) { $0 << 8 | UInt64($1) } }, digit)
    }

    private mutating func removePlural() {
        let count = word.count
        guard word[count - 1] == UInt8(ascii: "s") else { return }
        switch word[count - 2] {
        case UInt8(ascii: "s"), UInt8(ascii: "u"), UInt8(ascii: "i"): return
        case UInt8(ascii: "e") where count > 4:
            let before = word[count - 3]
            if before == UInt8(ascii: "i") {
                word.removeLast(3)
                word.append(UInt8(ascii: "y"))
            } else if before == UInt8(ascii: "x") || before == UInt8(ascii: "h") || before == UInt8(ascii: "z")
                || before == UInt8(ascii: "s") && word[count - 4] == UInt8(ascii: "s")
            {
                word.removeLast(2)
            } else {
                word.removeLast()
            }
        default: word.removeLast()
        }
    }

    /// `haemorrhage`, `oedema`, `tumour`, `fibre`, `sulphate`, `catheterisation` as Americans write them.
    private mutating func americanise() {
        guard word.count >= 5 else { return }
        var index = 0
        while index + 1 < word.count {
            let pair = (word[index], word[index + 1])
            if pair == (UInt8(ascii: "a"), UInt8(ascii: "e")) || pair == (UInt8(ascii: "o"), UInt8(ascii: "e")) {
                word.remove(at: index)
            }
            index += 1
        }
        if word.count >= 6, ends("our") { word.remove(at: word.count - 2) }
        if ends("tre") || ends("bre") { word.swapAt(word.count - 1, word.count - 2) }
        if ends("isation") { word[word.count - 6] = UInt8(ascii: "z") }
        if word.count > 5, holds("sulph", at: 0) {
            word.replaceSubrange(3...4, with: [UInt8(ascii: "f")])
        }
    }

    private func isWord(_ other: StaticString) -> Bool {
        word.count == other.utf8CodeUnitCount && holds(other, at: 0)
    }

    private func ends(_ suffix: StaticString) -> Bool {
        word.count > suffix.utf8CodeUnitCount && holds(suffix, at: word.count - suffix.utf8CodeUnitCount)
    }

    private func holds(_ part: StaticString, at start: Int) -> Bool {
        part.withUTF8Buffer { part in
            guard start + part.count <= word.count else { return false }
            for index in part.indices where word[start + index] != part[index] { return false }
            return true
        }
    }
}
