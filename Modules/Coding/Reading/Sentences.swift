/// Cuts a note's tokens into sentences and list items.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, an initial or a list number. A line break ends it
/// unless the text was hard-wrapped: a line of running text without closing mark whose next line goes on in lower case,
/// or a line that breaks off behind a word such as "of".
package struct Sentences: Sendable {
    /// Index ranges into ``NoteText/tokens``; together they cover every token, in order.
    package let ranges: [Range<Int>]

    package init(_ note: NoteText) {
        let tokens = note.tokens
        var found: [Range<Int>] = []
        var start = 0
        var lineStart = 0
        for index in tokens.indices {
            let next = index + 1
            guard next < tokens.count else { break }
            let breaksLine = tokens[next].line > tokens[index].line
            let ends =
                breaksLine
                ? !Sentences.isWrapped(note, index, lineStart: lineStart)
                : Sentences.endsSentence(note, index, from: start)
            if ends {
                found.append(start..<next)
                start = next
            }
            if breaksLine { lineStart = next }
        }
        if start < tokens.count { found.append(start..<tokens.count) }
        ranges = found
    }

    private static func endsSentence(_ note: NoteText, _ index: Int, from start: Int) -> Bool {
        let token = note.tokens[index]
        let next = note.tokens[index + 1]
        guard !token.isWord, [".", "!", "?"].contains(token.word) else { return false }
        // A mark without white space behind it stands inside something ("b.i.d", "3.A").
        guard next.start > token.end else { return false }
        guard index > start else { return false }
        guard token.word == "." else { return true }
        let previous = note.tokens[index - 1]
        // "1." or "A." at the head of an item numbers it.
        if index - start == 1, isListMark(previous) { return false }
        guard previous.end == token.start else { return true }
        switch SentenceAbbreviations.standing(note.tokens, index) {
        case .joined: return false
        case .dose: return next.startsUpper && !SentenceAbbreviations.frequencies.contains(next.word)
        case .unit: return next.startsUpper || !startsLower(note, next)
        case .none:
            // Hasty dictation begins sentences in lower case; behind a short word the point may shorten it.
            return !startsLower(note, next) || previous.word.utf8.count >= 5
        }
    }

    private static func startsLower(_ note: NoteText, _ token: NoteText.Token) -> Bool {
        (97...122).contains(note.bytes[token.start])
    }

    /// True for `1`, `12`, `a`, `iv`: what stands before the point or bracket of a list item.
    package static func isListMark(_ token: NoteText.Token) -> Bool {
        let word = token.word.utf8
        guard token.isWord, word.count <= 3, !word.isEmpty else { return false }
        return word.allSatisfy { (48...57).contains($0) } || word.count == 1
            || ["ii", "iii", "iv", "vi", "vii", "ix"].contains(token.word)
    }

    private static let wordsOfRunningText = 6

    private static func isWrapped(_ note: NoteText, _ index: Int, lineStart: Int) -> Bool {
        let token = note.tokens[index]
        let next = note.tokens[index + 1]
        guard next.line == token.line + 1, next.isWord else { return false }
        if token.isWord, SentenceAbbreviations.unfinished.contains(token.word) { return true }
        guard startsLower(note, next) else { return false }
        if token.word == "," { return true }
        guard token.isWord || [")", "\"", "%"].contains(token.word) else { return false }
        return index - lineStart + 1 >= wordsOfRunningText
    }
}
