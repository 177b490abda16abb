/// Makes words that nobody has written, letter for letter as long as the ones they stand for.
struct WordMaker: Sendable {
    private static let vowels = Array("AEIOU".utf8)
    private static let consonants = Array("BCDFGHJKLMNPRSTVWZ".utf8)
    let key: MaskingKey

    /// Replaces letters and digits; blanks and punctuation stay. The same text, in whatever case, gives the same words.
    func replace(_ bytes: inout [UInt8], _ range: Range<Int>) {
        let original = bytes[range].map { (97...122).contains($0) ? $0 - 32 : $0 }
        var random = Letters(key: key, text: original)
        var wasVowel = random.next(2) == 0
        var isSame = true
        var changeable: Int?
        for place in range {
            let byte = bytes[place]
            if byte.isASCIIDigit {
                bytes[place] = 48 + UInt8(random.next(10))
            } else if byte.isASCIILetterOrDigit || byte >= 0x80 {
                // Bytes outside ASCII are of a name's spelling and become plain letters.
                let letters = wasVowel ? WordMaker.consonants : WordMaker.vowels
                let letter = letters[random.next(letters.count)]
                bytes[place] = (97...122).contains(byte) ? letter + 32 : letter
                wasVowel.toggle()
            } else {
                wasVowel = random.next(2) == 0
                continue
            }
            changeable = changeable ?? place
            if bytes[place] != byte { isSame = false }
        }
        // A single character may have come out as itself.
        if isSame, let changeable { bytes[changeable] = WordMaker.successor(bytes[changeable]) }
    }

    private static func successor(_ byte: UInt8) -> UInt8 {
        switch byte {
        case 57: 48
        case 90: 65
        case 122: 97
        default: byte &+ 1
        }
    }

    /// Pseudorandom numbers below a limit, from the key and a text.
    private struct Letters {
        private let key: MaskingKey
        private let base: UInt64
        private var word: UInt64
        private var count: UInt64 = 0

        init(key: MaskingKey, text: [UInt8]) {
            self.key = key
            base = key.hash(.letters, 0, text)
            word = base
        }

        mutating func next(_ limit: Int) -> Int {
            if count % 4 == 0, count > 0 { word = key.hash(.letters, count / 4, after: base) }
            count += 1
            defer { word >>= 16 }
            return Int(word & 0xFFFF) % max(1, limit)
        }
    }
}
