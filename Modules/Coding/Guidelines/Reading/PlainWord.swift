/// A word in the form in which the guidelines' phrases are compared: without plural ending, American spelling, numbers
/// as digits. Phrases and notes pass through the same form, so a rough rule does no harm.
enum PlainWord {
    static func form(_ word: String) -> String {
        if let fixed = same[word] { return fixed }
        var plain = word
        if plain.utf8.count > 4, plain.utf8.contains(UInt8(ascii: "a")) || plain.utf8.contains(UInt8(ascii: "o")) {
            for (british, american) in spellings where plain.utf8.count > british.utf8.count {
                plain = replacing(british, by: american, in: plain)
            }
        }
        let count = plain.utf8.count
        if count > 4, plain.hasSuffix("ies") { return String(plain.dropLast(3)) + "y" }
        if count > 4, plain.hasSuffix("sses") { return String(plain.dropLast(2)) }
        if count > 3, plain.hasSuffix("s"), !plain.hasSuffix("ss"), !plain.hasSuffix("us"), !plain.hasSuffix("is") {
            return String(plain.dropLast())
        }
        return plain
    }

    private static func replacing(_ from: String, by to: String, in word: String) -> String {
        let bytes = Array(word.utf8)
        let part = Array(from.utf8)
        guard bytes.count >= part.count else { return word }
        for start in 0...(bytes.count - part.count) where bytes[start..<(start + part.count)].elementsEqual(part) {
            return String(decoding: bytes[..<start] + Array(to.utf8) + bytes[(start + part.count)...], as: UTF8.self)
        }
        return word
    }

    private static let spellings = [
        ("aem", "em"), ("oed", "ed"), ("oes", "es"), ("paed", "ped"), ("naec", "nec"), ("rhoea", "rhea"),
        ("umour", "umor"), ("abour", "abor"), ("olour", "olor"), ("isation", "ization"),
    ]

    private static let same: [String: String] = [
        "one": "1", "two": "2", "three": "3", "four": "4", "five": "5", "six": "6", "seven": "7", "eight": "8",
        "nine": "9", "ten": "10", "twelve": "12", "first": "1st", "second": "2nd", "third": "3rd", "fourth": "4th",
        "twenty": "20", "thirty": "30", "toes": "toe", "does": "does", "shoes": "shoe", "rt": "right", "lt": "left",
        "ii": "2", "iii": "3", "iv": "4", "both": "bilateral", "women": "woman", "men": "man", "children": "child",
    ]
}
