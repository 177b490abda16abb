/// The parts of a note by their headings: on a line of their own, with text behind a colon, numbered, or run on inside a
/// paragraph ("… well. Assessment/Plan: 1. …").
package struct NoteSections: Sendable {
    package enum Kind: String, Sendable, CaseIterable {
        case preamble, chiefComplaint, presentIllness, reviewOfSystems, pastHistory, surgicalHistory, familyHistory
        case socialHistory, medications, allergies, vitals, exam, results, problemList, assessment, plan, procedures
        case immunizations, instructions, time, other

        /// Where the clinician states what was diagnosed.
        package var isAssessment: Bool { self == .assessment || self == .problemList }
    }

    package struct Section: Sendable {
        package let kind: Kind
        /// Tokens of the body, without the heading.
        package let tokens: Range<Int>
        /// Tokens of the heading; empty for the preamble.
        package let heading: Range<Int>
    }

    package let sections: [Section]

    package init(_ note: NoteText) {
        var found: [Section] = []
        var kind = Kind.preamble
        var heading = 0..<0
        var bodyStart = 0
        var index = 0
        while index < note.tokens.count {
            guard let match = NoteSections.heading(note, at: index) else {
                index += 1
                continue
            }
            let hasBody = note.tokens[bodyStart..<index].contains(where: \.isWord)
            if hasBody || !heading.isEmpty {
                found.append(Section(kind: kind, tokens: bodyStart..<max(bodyStart, index), heading: heading))
            }
            kind = match.kind
            heading = index..<match.bodyStart
            bodyStart = match.bodyStart
            index = match.bodyStart
        }
        if bodyStart < note.tokens.count || !heading.isEmpty {
            found.append(Section(kind: kind, tokens: bodyStart..<note.tokens.count, heading: heading))
        }
        sections = found
    }

    package func kind(at token: Int) -> Kind {
        var low = 0
        var high = sections.count
        while low < high {
            let middle = (low + high) / 2
            if sections[middle].tokens.upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return low < sections.count ? sections[low].kind : .preamble
    }

    private static func heading(_ note: NoteText, at index: Int) -> (kind: Kind, bodyStart: Int)? {
        let tokens = note.tokens
        guard tokens[index].isWord, tokens[index].startsUpper || isLineStart(note, index) else { return nil }
        let atLineStart = isLineStart(note, index)
        guard atLineStart || followsSentence(tokens, index) else { return nil }
        var words: [String] = []
        var best: (Kind, Int)?
        var cursor = index
        let line = tokens[index].line
        while cursor < tokens.count, cursor - index < 10, tokens[cursor].line == line {
            let token = tokens[cursor]
            if token.isWord {
                if !["and", "the", "of"].contains(token.word) { words.append(token.word) }
            } else if !["/", "&", "-", "(", ")", "*", ","].contains(token.word) {
                break
            }
            cursor += 1
            guard words.count <= 4, let kind = names[words.joined(separator: " ")] else { continue }
            // A lone letter heads a part only as the first word of its line; "P: 72" elsewhere is a pulse.
            if words.joined().utf8.count == 1, index > 0, tokens[index - 1].line == line { continue }
            if let body = bodyStart(tokens, after: cursor, line, atLineStart) { best = (kind, body) }
        }
        if best == nil, atLineStart, let end = shoutedLine(note, index) { best = (.other, end) }
        return best.map { (kind: $0.0, bodyStart: $0.1) }
    }

    /// A line of capitals heads a part of its own, whatever it is called.
    private static func shoutedLine(_ note: NoteText, _ index: Int) -> Int? {
        let line = note.tokens[index].line
        guard index == 0 || note.tokens[index - 1].line < line else { return nil }
        var cursor = index
        var letters = 0
        while cursor < note.tokens.count, note.tokens[cursor].line == line {
            let token = note.tokens[cursor]
            guard cursor - index < 8, !token.isWord || token.end - token.start <= 24 else { return nil }
            let bytes = note.bytes[token.start..<token.end]
            guard !bytes.contains(where: { (97...122).contains($0) || (48...57).contains($0) }) else { return nil }
            letters += bytes.filter { (65...90).contains($0) }.count
            cursor += 1
        }
        // A lone abbreviation ("HTN") is an item, not a heading; and a heading has something below it.
        return letters >= 8 && cursor < note.tokens.count ? cursor : nil
    }

    /// A heading ends with a colon, or it is the whole line.
    private static func bodyStart(_ tokens: [NoteText.Token], after end: Int, _ line: Int, _ atLineStart: Bool) -> Int?
    {
        var cursor = end
        while cursor < tokens.count, tokens[cursor].line == line, ["*", ")", "_", "#"].contains(tokens[cursor].word) {
            cursor += 1
        }
        guard cursor < tokens.count, tokens[cursor].line == line else { return atLineStart ? cursor : nil }
        guard tokens[cursor].word == ":" else { return nil }
        cursor += 1
        while cursor < tokens.count, tokens[cursor].line == line, tokens[cursor].word == "*" { cursor += 1 }
        return cursor
    }

    private static func followsSentence(_ tokens: [NoteText.Token], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        return !tokens[index - 1].isWord && [".", ";", "!", "?", "|", "*"].contains(tokens[index - 1].word)
    }

    /// True when only bullets, numbers and marking stand before the token on its line.
    private static func isLineStart(_ note: NoteText, _ index: Int) -> Bool {
        var cursor = index - 1
        var steps = 0
        while cursor >= 0, note.tokens[cursor].line == note.tokens[index].line {
            let token = note.tokens[cursor]
            guard steps < 4, !token.isWord || Sentences.isListMark(token) else { return false }
            cursor -= 1
            steps += 1
        }
        return true
    }
}
