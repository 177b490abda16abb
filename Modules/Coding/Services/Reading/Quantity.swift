/// Numbers, lengths, minutes and doses in the words of a note. All arithmetic is checked: a number outside its limits is
/// no number.
enum Quantity {
    private static let words: [String: Int] = [
        "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
        "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17,
        "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "single": 1,
        "a": 1, "an": 1, "second": 2, "twice": 2, "third": 3,
    ]

    static func count(_ word: String) -> Int? { Int(word) ?? words[word] }

    /// `2.5` is 2,500; `1,000` cannot come here, since the comma splits it. Nil for what is no plain number.
    static func thousandths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let head = parts.first, let whole = head.isEmpty ? 0 : Int(head),
            (0..<10_000_000).contains(whole)
        else { return nil }
        guard parts.count == 2 else { return whole * 1_000 }
        var fraction = 0
        let digits = parts[1].utf8.prefix(3)
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            fraction = fraction * 10 + Int(digit) - 48
        }
        for _ in digits.count..<3 { fraction *= 10 }
        return whole * 1_000 + fraction
    }

    /// Minutes as the words state them: "12 minutes", "30-minute", "15 min"; hours count too.
    static func minutes(_ words: [String]) -> Int? {
        for index in words.indices.dropLast() {
            guard let value = count(words[index]), (1...600).contains(value) else { continue }
            switch words[index + 1] {
            case "minutes", "minute", "min", "mins": return value
            case "hour", "hours", "hr", "hrs": return value <= 10 ? value * 60 : nil
            default: continue
            }
        }
        return nil
    }

    struct Length: Equatable {
        /// In thousandths of a centimetre.
        let size: Int
        /// Where the number stands among the words.
        let index: Int
    }

    /// Every length in centimetres or millimetres. Of "2 x 3 cm" the larger side counts, of a range the upper end.
    static func lengths(_ words: [String]) -> [Length] {
        var found: [Length] = []
        var index = 0
        while index < words.count {
            guard let value = thousandths(words[index]), value > 0 else {
                index += 1
                continue
            }
            var largest = value
            var end = index + 1
            while end + 1 < words.count, ["x", "by", "×"].contains(words[end]), let next = thousandths(words[end + 1]) {
                largest = max(largest, next)
                end += 2
            }
            let unit = end < words.count ? words[end] : ""
            if ["cm", "centimeter", "centimeters", "cms"].contains(unit) {
                found.append(Length(size: largest, index: index))
            } else if ["mm", "millimeter", "millimeters"].contains(unit) {
                found.append(Length(size: largest / 10, index: index))
            }
            index = end
        }
        return found
    }
}
