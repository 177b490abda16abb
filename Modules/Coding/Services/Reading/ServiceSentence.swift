/// A sentence of a note without its hyphens, so that "x-ray" and "x ray" read alike, and what governs a mention in it.
struct ServiceSentence {
    let words: [String]
    /// For each word, its token in the note.
    let tokens: [Int]
    let section: NoteSections.Kind

    init(_ sentence: ReadNote.Sentence) {
        var words: [String] = []
        var tokens: [Int] = []
        words.reserveCapacity(sentence.words.count)
        for (offset, word) in sentence.words.enumerated() where word != "-" {
            if words.last == ",", word.utf8.count == 3, Int(word) != nil, let head = words.dropLast().last,
                head.utf8.count <= 3, Int(head) != nil
            {
                // "1,000" is one number.
                words.removeLast(2)
                tokens.removeLast()
                words.append(head + word)
                continue
            }
            words.append(word)
            tokens.append(sentence.tokens.lowerBound + offset)
        }
        self.words = words
        self.tokens = tokens
        section = sentence.section
    }

    /// The words around a mention up to the marks and conjunctions that end a statement.
    func clause(around range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        while lower > 0, range.lowerBound - lower < ServiceSentence.clauseLimit,
            !ServiceSentence.breaks.contains(words[lower - 1])
        {
            lower -= 1
        }
        var upper = range.upperBound
        while upper < words.count, upper - range.upperBound < ServiceSentence.clauseLimit,
            !ServiceSentence.breaks.contains(words[upper])
        {
            upper += 1
        }
        return lower..<upper
    }

    private static let clauseLimit = 28
    private static let breaks: Set<String> = [";", ".", "but", "however", "•", "although", "then", "!", "?", "|"]
}
