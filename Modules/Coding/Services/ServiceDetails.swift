/// The particulars that decide a service's code, units and modifiers: dose, length, views, side, number.
enum ServiceDetails {
    typealias Found = ServiceFinder.Found

    /// - Returns: Nil when a particular that the code depends on rules the service out.
    static func complete(_ base: Found, _ phrase: ServicePhrase, _ read: ReadNote, _ index: Int) -> Found? {
        let section = read.sentences[index].section
        var words = read.sentences[index].words
        let upper = min(read.sentences.count, index + 3)
        for next in (index + 1)..<max(index + 1, upper) where read.sentences[next].section == section {
            words += read.sentences[next].words
        }
        switch phrase.detail {
        case .none: return base
        case .dose(let micrograms): return dose(base, phrase, read.sentences[index].words, micrograms)
        case .woundLength: return wound(base, words)
        case .views(let fewer, let from): return views(base, phrase, read.sentences[index].words, fewer, from)
        case .jointSize: return joint(base, words)
        case .eachSide: return eachSide(base, phrase, words, read)
        case .skinTags: return skinTags(base, words)
        }
    }

    private static func dose(_ base: Found, _ phrase: ServicePhrase, _ words: [String], _ perUnit: Int) -> Found? {
        var result = base
        let name = phrase.phrases.lazy.compactMap {
            PhraseMatch.find($0.split(separator: " ").map(String.init), in: words)
        }.first
        let near = name.map { max(0, $0.lowerBound - 8)..<min(words.count, $0.upperBound + 8) } ?? 0..<words.count
        guard let amount = micrograms(Array(words[near])), perUnit > 0 else {
            result.question = "Which dose was given? Units are counted from it."
            result.isFirm = false
            return result
        }
        let units = (amount - 1) / perUnit + 1
        guard (1...1_000).contains(units) else { return nil }
        result.units = units
        result.reason = "The dose makes \(units) billing unit\(units == 1 ? "" : "s"), rounded up."
        return result
    }

    /// The first amount with a unit of mass, in micrograms. Strengths ("40 mg/mL") are passed over when a dose follows.
    static func micrograms(_ words: [String]) -> Int? {
        var strength: Int?
        for index in words.indices.dropLast() {
            let factor: Int
            switch words[index + 1] {
            case "mg", "milligrams", "milligram": factor = 1_000
            case "mcg", "micrograms", "ug": factor = 1
            case "g", "gram", "grams", "gm": factor = 1_000_000
            default: continue
            }
            guard let thousandths = thousandths(words[index]) else { continue }
            let (product, overflow) = thousandths.multipliedReportingOverflow(by: factor)
            guard !overflow, product >= 1_000 else { continue }
            if index + 2 < words.count, words[index + 2] == "/" {
                strength = strength ?? product / 1_000
            } else {
                return product / 1_000
            }
        }
        return strength
    }

    /// `2.5` is 2,500; `1,000` cannot come here, since the comma splits it. Nil for what is no plain number.
    static func thousandths(_ text: String) -> Int? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, let whole = parts.first.flatMap({ Int($0) }), (0..<1_000_000).contains(whole) else {
            return nil
        }
        guard parts.count == 2 else { return whole * 1_000 }
        let digits = parts[1].utf8.prefix(3)
        var fraction = 0
        for digit in digits {
            guard (48...57).contains(digit) else { return nil }
            fraction = fraction * 10 + Int(digit) - 48
        }
        for _ in digits.count..<3 { fraction *= 10 }
        return whole * 1_000 + fraction
    }

    private static func wound(_ base: Found, _ words: [String]) -> Found? {
        var result = base
        // A layered closure is an intermediate repair, whose code this table does not decide.
        if !Set(words).isDisjoint(with: ["layered", "intermediate", "complex", "deep"]) {
            guard words.contains("no") || !Set(words).isDisjoint(with: ["superficial", "simple"]) else { return nil }
        }
        let faceWords: Set<String> = [
            "face", "facial", "forehead", "cheek", "chin", "lip", "eyelid", "nose", "ear", "eyebrow", "brow", "mucosa",
        ]
        let isFace = !faceWords.isDisjoint(with: words)
        guard let length = micrometreTenths(words) else {
            result.code = isFace ? "12011" : "12001"
            result.isFirm = false
            result.question = "How long was the repaired wound, in centimetres? The code depends on it."
            return result
        }
        // Limits in thousandths of a centimetre: 2.5, 5.0 and 7.5 cm, and 12.5 cm.
        let codes =
            isFace
            ? [(2_500, "12011"), (5_000, "12013"), (7_500, "12014"), (12_500, "12015")]
            : [(2_500, "12001"), (7_500, "12002"), (12_500, "12004"), (20_000, "12005")]
        guard let code = codes.first(where: { length <= $0.0 })?.1 else { return nil }
        result.code = code
        result.reason = "A simple repair, by length and site\(isFace ? " (face)" : "")."
        return result
    }

    /// A length in thousandths of a centimetre.
    private static func micrometreTenths(_ words: [String]) -> Int? {
        for index in words.indices.dropLast() {
            let next = words[index + 1] == "-" && index + 2 < words.count ? words[index + 2] : words[index + 1]
            guard let value = thousandths(words[index]), value > 0 else { continue }
            if ["cm", "centimeter", "centimeters"].contains(next) { return value }
            if ["mm", "millimeter", "millimeters"].contains(next) { return value / 10 }
        }
        return nil
    }

    private static func views(
        _ base: Found, _ phrase: ServicePhrase, _ words: [String], _ fewer: String, _ from: Int
    ) -> Found? {
        var result = base
        result.modifiers = side(words).map { [$0] } ?? []
        if phrase.code == "71046" { result.modifiers = [] }
        let numbers = ["one": 1, "two": 2, "three": 3, "four": 4, "single": 1]
        var count: Int?
        for index in words.indices where ["view", "views", "v"].contains(words[index]) {
            let at = index > 0 && words[index - 1] == "-" ? index - 2 : index - 1
            guard at >= 0 else { continue }
            count = Int(words[at]) ?? numbers[words[at]] ?? count
        }
        guard let count else {
            result.isFirm = false
            result.question = "How many views were taken? The code depends on it."
            return result
        }
        if count < from { result.code = fewer }
        result.reason = "Taken at this visit, \(count) view\(count == 1 ? "" : "s")."
        return result
    }

    private static func joint(_ base: Found, _ words: [String]) -> Found? {
        var result = base
        let set = Set(words)
        if !set.isDisjoint(with: ["knee", "shoulder", "hip", "subacromial", "glenohumeral", "trochanteric"]) {
            result.code = "20610"
        } else if !set.isDisjoint(with: ["wrist", "elbow", "ankle", "olecranon", "acromioclavicular"]) {
            result.code = "20605"
        } else if !set.isDisjoint(with: ["finger", "toe", "thumb", "metacarpophalangeal", "mcp", "pip", "mtp"]) {
            result.code = "20600"
        } else {
            result.question = "Which joint was injected? The code depends on its size."
            result.isFirm = false
        }
        let isBilateral =
            set.contains("bilateral") || set.contains("both") || set.contains("left") && set.contains("right")
        result.modifiers = isBilateral ? ["50"] : side(words).map { [$0] } ?? []
        result.reason = "The joint's size and side decide code and modifier."
        return result
    }

    private static func eachSide(_ base: Found, _ phrase: ServicePhrase, _ words: [String], _ read: ReadNote) -> Found?
    {
        var result = base
        if phrase.code == "96127" {
            let scored = read.sentences.filter { !phrase.needs.isDisjoint(with: $0.words) }.map(\.words)
            let depression = scored.contains { PhraseMatch.any(["phq 9", "phq - 9", "phq9"], in: $0) }
            let anxiety = scored.contains { PhraseMatch.any(["gad 7", "gad - 7", "gad7"], in: $0) }
            result.units = depression && anxiety ? 2 : 1
            result.reason = "One unit for each scored instrument."
            return result
        }
        let set = Set(words)
        if set.contains("bilateral") || set.contains("bilaterally") || set.contains("both")
            || set.contains("left") && set.contains("right")
        {
            result.modifiers = ["50"]
        } else if let side = side(words) {
            result.modifiers = [side]
        }
        return result
    }

    private static func skinTags(_ base: Found, _ words: [String]) -> Found? {
        var result = base
        let numbers = [
            "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "two": 2,
        ]
        let count = words.lazy.compactMap { Int($0) ?? numbers[$0] }.first { (1...200).contains($0) }
        if let count, count > 15 {
            result.question = "More than 15 tags: the further code for each 10 more is to be added by hand."
        }
        result.reason = "One code covers up to 15 skin tags."
        return result
    }

    /// `RT` or `LT`, when only one side is named.
    private static func side(_ words: [String]) -> String? {
        let right = words.contains("right")
        let left = words.contains("left")
        return right == left ? nil : right ? "RT" : "LT"
    }
}

extension PhraseMatch {
    static func any(_ phrases: [String], in words: [String]) -> Bool {
        phrases.contains { find($0.split(separator: " ").map(String.init), in: words) != nil }
    }
}
