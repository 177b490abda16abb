/// A heading at one place of a note, if one stands there.
struct SectionHeading {
    /// How far a heading speaks: up to the next one, or only for its line or its sentence.
    enum Reach { case part, line, sentence }

    let kind: NoteSections.Kind
    /// The first token behind the heading and its marks.
    let bodyStart: Int
    let reach: Reach

    private static let wordsMax = 6
    private static let tokensMax = 12

    /// - Parameter outer: The part in which the token stands.
    init?(_ note: NoteText, at index: Int, inside outer: NoteSections.Kind) {
        let tokens = note.tokens
        guard tokens[index].isWord else { return nil }
        let lead = SectionHeading.lead(note, index)
        guard lead != .inside, tokens[index].startsUpper || lead != .sentence else { return nil }
        if let named = SectionHeading.named(note, index, lead, outer) {
            self = named
        } else if lead != .sentence, let end = SectionHeading.shoutedLine(note, index, inside: outer) {
            self.init(kind: .other, bodyStart: end, reach: .part)
        } else if outer == .preamble, let spoken = SectionHeading.spoken(tokens, index) {
            self = spoken
        } else {
            return nil
        }
    }

    private init(kind: NoteSections.Kind, bodyStart: Int, reach: Reach) {
        self.kind = kind
        self.bodyStart = bodyStart
        self.reach = reach
    }

    /// What stands before a token: nothing but its line's bullet or number, the end of a sentence, or other words.
    private enum Lead { case line, bullet, sentence, inside }

    private static func lead(_ note: NoteText, _ index: Int) -> Lead {
        let tokens = note.tokens
        var cursor = index - 1
        var steps = 0
        var hasBullet = false
        while cursor >= 0, tokens[cursor].line == tokens[index].line {
            let token = tokens[cursor]
            guard steps < 4, !token.isWord || Sentences.isListMark(token) else {
                return followsSentence(tokens, index) ? .sentence : .inside
            }
            hasBullet = hasBullet || ["•", "-", "*", "¤"].contains(token.word)
            cursor -= 1
            steps += 1
        }
        // "**Plan**" is marked, not listed.
        if steps > 1, tokens[index - 1].word == "*", tokens[index - 2].word == "*" { return .line }
        return hasBullet ? .bullet : .line
    }

    static func followsSentence(_ tokens: [NoteText.Token], _ index: Int) -> Bool {
        guard index > 0 else { return true }
        let before = tokens[index - 1]
        return !before.isWord && [".", ";", "!", "?", "|", "*"].contains(before.word)
            && before.end < tokens[index].start
    }

    private static let dropped: Set<String> = ["and", "the", "of", "for", "patient", "pertinent", "today"]
    private static let joining: Set<String> = ["/", "&", "-", "(", ")", "*", ",", "\""]

    private static func named(
        _ note: NoteText, _ index: Int, _ lead: Lead, _ outer: NoteSections.Kind
    ) -> SectionHeading? {
        let tokens = note.tokens
        let line = tokens[index].line
        var name = ""
        var words = 0
        var best: SectionHeading?
        var cursor = index
        while cursor < tokens.count, cursor - index < tokensMax, tokens[cursor].line == line {
            let token = tokens[cursor]
            guard token.isWord || joining.contains(token.word) else { break }
            // "Exam - normal": the heading is what stands before the dash.
            if token.word == "-", best != nil, isSpaced(tokens, cursor) { break }
            cursor += 1
            if token.isWord, !dropped.contains(token.word) {
                words += 1
                guard words <= wordsMax, token.word.utf8.count <= 24 else { break }
                name += name.isEmpty ? token.word : " " + token.word
            }
            guard let body = bodyStart(note, from: index, to: cursor, lead) else { continue }
            guard let kind = kind(name, words, note, index, cursor, inside: outer, lead) else { continue }
            let match = SectionHeading(kind: kind, bodyStart: body, reach: .part)
            best = SectionHeading(kind: kind, bodyStart: body, reach: reach(match, note, outer, lead))
        }
        return best
    }

    private static func kind(
        _ name: String, _ words: Int, _ note: NoteText, _ start: Int, _ end: Int, inside outer: NoteSections.Kind,
        _ lead: Lead
    ) -> NoteSections.Kind? {
        let tokens = note.tokens
        // A lone letter heads a part only as the first word of its line; "P: 72" elsewhere is a pulse.
        if name.utf8.count == 1, start > 0, tokens[start - 1].line == tokens[start].line { return nil }
        let isShouted = !note.bytes[tokens[start].start..<tokens[end - 1].end].contains { (97...122).contains($0) }
        let hasLine = end >= tokens.count || tokens[end].line > tokens[start].line
        let isOwnLine = isShouted && hasLine && lead == .line
        if outer == .pastHistory, lead != .sentence, let kind = SectionHeadings.underHistory[name] { return kind }
        if let kind = SectionHeadings.names[name] {
            // "Labs: CBC" in a plan is an order, and "Exam: in one year" an appointment.
            if outer.isConclusion, !isOwnLine, SectionHeadings.orders.contains(name) { return .plan }
            return kind
        }
        guard lead == .line, words > 1, words <= 4, isOwnLine || !hasLine, !outer.isConclusion || isOwnLine,
            let last = name.split(separator: " ").last
        else { return nil }
        return SectionHeadings.endings[String(last)]
    }

    /// Inside an assessment or a plan, a label with its text behind it belongs to one problem of many: what it says ends
    /// with its line, and the next problem stands in the assessment again.
    private static func reach(_ match: SectionHeading, _ note: NoteText, _ outer: NoteSections.Kind, _ lead: Lead)
        -> Reach
    {
        let tokens = note.tokens
        guard outer.isConclusion, lead == .bullet || lead == .line, match.bodyStart < tokens.count,
            match.bodyStart > 0, tokens[match.bodyStart].line == tokens[match.bodyStart - 1].line
        else { return .part }
        let isLabel = match.kind == .instructions || match.kind == .other || lead == .bullet && match.kind.isConclusion
        return isLabel ? .line : .part
    }

    /// A heading ends with a colon or a spaced dash, or it is the whole line.
    private static func bodyStart(_ note: NoteText, from start: Int, to end: Int, _ lead: Lead) -> Int? {
        let tokens = note.tokens
        let line = tokens[start].line
        var cursor = end
        while cursor < tokens.count, tokens[cursor].line == line, ["*", ")", "_", "#"].contains(tokens[cursor].word) {
            cursor += 1
        }
        guard cursor < tokens.count, tokens[cursor].line == line else { return lead == .sentence ? nil : cursor }
        if tokens[cursor].word == "-", lead == .line, cursor - start > 1 || tokens[start].word.utf8.count > 3,
            isSpaced(tokens, cursor)
        {
            return cursor + 1
        }
        guard tokens[cursor].word == ":" else { return nil }
        cursor += 1
        while cursor < tokens.count, tokens[cursor].line == line, tokens[cursor].word == "*" { cursor += 1 }
        return cursor
    }

    private static func isSpaced(_ tokens: [NoteText.Token], _ index: Int) -> Bool {
        guard index > 0, index + 1 < tokens.count else { return false }
        return tokens[index - 1].end < tokens[index].start && tokens[index].end < tokens[index + 1].start
    }

    /// A line of capitals heads a part of its own, whatever it is called; among conditions it is one of them, unless its
    /// words are those of a heading.
    private static func shoutedLine(_ note: NoteText, _ index: Int, inside outer: NoteSections.Kind) -> Int? {
        let tokens = note.tokens
        let line = tokens[index].line
        guard index == 0 || tokens[index - 1].line < line else { return nil }
        var cursor = index
        var letters = 0
        var isHeading = !outer.listsConditions
        while cursor < tokens.count, tokens[cursor].line == line {
            let token = tokens[cursor]
            guard cursor - index < 8, !token.isWord || token.end - token.start <= 24 else { return nil }
            let bytes = note.bytes[token.start..<token.end]
            guard !bytes.contains(where: { (97...122).contains($0) || (48...57).contains($0) }) else { return nil }
            letters += bytes.filter { (65...90).contains($0) }.count
            // A body system labels a line of the exam or of the review of systems; it heads no part.
            if SectionHeadings.systems.contains(token.word) { return nil }
            isHeading = isHeading || SectionHeadings.headingWords.contains(token.word) || token.word == ":"
            cursor += 1
        }
        // A lone abbreviation ("HTN") is an item, not a heading; and a heading has something below it.
        return isHeading && letters >= 8 && cursor < tokens.count ? cursor : nil
    }

    /// "His family history is significant for …" in a dictation without headings.
    private static func spoken(_ tokens: [NoteText.Token], _ index: Int) -> SectionHeading? {
        var cursor = index
        let line = tokens[index].line
        while cursor < tokens.count, cursor - index < 3, SectionHeadings.owners.contains(tokens[cursor].word) {
            cursor += 1
        }
        var name = ""
        var words = 0
        while cursor < tokens.count, words < 4, tokens[cursor].line == line, tokens[cursor].isWord {
            let word = tokens[cursor].word
            if let kind = SectionHeadings.spoken[name], SectionHeadings.copulas.contains(word) {
                // "Medications were refilled" tells what was done.
                let next = cursor + 1 < tokens.count ? tokens[cursor + 1].word : ""
                if kind == .medications, next.hasSuffix("ed"), next != "listed" { return nil }
                return SectionHeading(kind: kind, bodyStart: cursor, reach: .sentence)
            }
            if !dropped.contains(word) { name += name.isEmpty ? word : " " + word }
            words += 1
            cursor += 1
        }
        guard let kind = SectionHeadings.spoken[name], cursor < tokens.count, tokens[cursor].line == line,
            SectionHeadings.copulas.contains(tokens[cursor].word)
        else { return nil }
        return SectionHeading(kind: kind, bodyStart: cursor, reach: .sentence)
    }
}
