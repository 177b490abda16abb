/// The words of a service as a note writes them. Hyphens are left out, `~` stands for any ending, `*` for up to three
/// words, and `+` says that its two sides stand near each other in either order.
struct ServicePattern: Sendable {
    struct Part: Sendable {
        let text: String
        let isStem: Bool
        /// How many other words may stand before it.
        let gap: Int

        func matches(_ word: String) -> Bool { isStem ? word.hasPrefix(text) : word == text }
    }

    /// How far apart the two sides of a `+` may stand.
    static let reach = 10

    let parts: [Part]

    /// One pattern, or two for a `+`.
    static func read(_ text: String) -> [ServicePattern] {
        let sides = text.split(separator: "+").map { parts(String($0)) }.filter { !$0.isEmpty }
        guard sides.count == 2 else { return sides.prefix(1).map { ServicePattern(parts: $0) } }
        return [joined(sides[0], sides[1]), joined(sides[1], sides[0])]
    }

    /// Where the pattern ends when it begins at the word; nil when it does not.
    func end(in words: [String], from start: Int) -> Int? {
        guard let first = parts.first, start < words.count, first.matches(words[start]) else { return nil }
        var index = start + 1
        for part in parts.dropFirst() {
            let limit = min(words.count, index + part.gap + 1)
            guard index < limit, let next = (index..<limit).first(where: { part.matches(words[$0]) }) else {
                return nil
            }
            index = next + 1
        }
        return index
    }

    private static func parts(_ text: String) -> [Part] {
        var parts: [Part] = []
        var gap = 0
        for word in text.split(separator: " ") {
            if word == "*" {
                gap = 3
                continue
            }
            let isStem = word.hasSuffix("~")
            parts.append(Part(text: String(isStem ? word.dropLast() : word), isStem: isStem, gap: gap))
            gap = 0
        }
        return parts
    }

    private static func joined(_ left: [Part], _ right: [Part]) -> ServicePattern {
        let head = right.prefix(1).map { Part(text: $0.text, isStem: $0.isStem, gap: reach) }
        return ServicePattern(parts: left + head + right.dropFirst())
    }
}
