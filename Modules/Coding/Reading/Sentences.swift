/// Cuts a note's tokens into sentences and list items.
///
/// A full stop ends a sentence unless it belongs to an abbreviation, an initial or a list number. A line break ends it
/// unless the text was hard-wrapped: a long line without closing mark whose next line goes on in lower case.
package struct Sentences: Sendable {
    /// Index ranges into ``NoteText/tokens``; together they cover every token, in order.
    package let ranges: [Range<Int>]

    package init(_ note: NoteText) {
        let tokens = note.tokens
        var found: [Range<Int>] = []
        var start = 0
        for index in tokens.indices {
            let next = index + 1
            guard next < tokens.count else { break }
            let breaksLine = tokens[next].line > tokens[index].line
            if breaksLine ? !Sentences.isWrapped(note, index) : Sentences.endsSentence(note, index, from: start) {
                found.append(start..<next)
                start = next
            }
        }
        if start < tokens.count { found.append(start..<tokens.count) }
        ranges = found
    }

    private static let abbreviations: Set<String> = [
        "dr", "mr", "mrs", "ms", "prof", "st", "vs", "approx", "pt", "pts", "e.g", "i.e", "eg", "ie", "etc", "fig",
        "no",
        "inc", "hx", "dx", "tx", "rx", "sx", "fx", "wt", "ht", "temp", "resp", "tab", "tabs", "cap", "caps", "min",
        "hr",
        "hrs", "wk", "wks", "mo", "mos", "yr", "yrs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
        "oct", "nov", "dec", "q.d", "b.i.d", "t.i.d", "p.o", "p.r.n", "bid", "tid", "qid", "prn", "po", "dept", "ext",
    ]

    private static func endsSentence(_ note: NoteText, _ index: Int, from start: Int) -> Bool {
        let token = note.tokens[index]
        let next = note.tokens[index + 1]
        guard !token.isWord, [".", "!", "?"].contains(token.word) else { return false }
        // A mark without white space behind it stands inside something ("b.i.d", "3.A").
        guard next.start > token.end else { return false }
        guard index > start else { return false }
        let previous = note.tokens[index - 1]
        guard token.word == "." else { return true }
        // "1." or "A." at the head of an item numbers it.
        if index - start == 1, isListMark(previous) { return false }
        let isInitial = previous.word.utf8.count == 1 && previous.startsUpper && previous.end == token.start
        let isAbbreviation = abbreviations.contains(previous.word)
        if isInitial || isAbbreviation { return isAbbreviation && next.startsUpper && isClosing(previous.word) }
        return next.startsUpper || !next.isWord || (next.word.utf8.first.map { (48...57).contains($0) } ?? false)
            || !startsLower(note, next)
    }

    /// Abbreviations that often end a sentence, unlike titles and "vs".
    private static func isClosing(_ word: String) -> Bool {
        !["dr", "mr", "mrs", "ms", "prof", "st", "vs", "e.g", "i.e", "eg", "ie", "no", "fig", "approx", "pt"].contains(
            word)
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

    private static func isWrapped(_ note: NoteText, _ index: Int) -> Bool {
        let token = note.tokens[index]
        let next = note.tokens[index + 1]
        guard next.line == token.line + 1, next.isWord, startsLower(note, next) else { return false }
        return !(!token.isWord && [".", ":", ";", "!", "?"].contains(token.word))
    }
}
