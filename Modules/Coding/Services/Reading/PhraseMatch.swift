/// Runs of words in a sentence, where `*` stands for up to three words.
enum PhraseMatch {
    static func find(_ parts: [String], in words: [String]) -> Range<Int>? {
        guard let head = parts.first else { return nil }
        for start in words.indices where words[start] == head {
            if let end = end(parts, words, start) { return start..<end }
        }
        return nil
    }

    static func any(_ phrases: [String], in words: [String]) -> Bool {
        phrases.contains { find($0.split(separator: " ").map(String.init), in: words) != nil }
    }

    private static func end(_ parts: [String], _ words: [String], _ start: Int) -> Int? {
        var index = start
        var part = 0
        while part < parts.count {
            if parts[part] == "*", part + 1 < parts.count {
                guard let next = (index..<min(index + 5, words.count)).first(where: { words[$0] == parts[part + 1] })
                else {
                    return nil
                }
                index = next
                part += 1
            } else {
                guard index < words.count, words[index] == parts[part] else { return nil }
                index += 1
                part += 1
            }
        }
        return index
    }
}
