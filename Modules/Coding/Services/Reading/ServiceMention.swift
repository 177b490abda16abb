import Primitives

/// A place in a note that says that a service was performed at this visit.
struct ServiceMention {
    /// The phrase's number in ``ServicePhrase/all``.
    let number: Int
    let phrase: ServicePhrase
    let sentence: ServiceSentence
    let range: Range<Int>
    let evidence: Evidence
    let isStated: Bool
    /// The sentences around it in its part of the note, nearest first, and the words of its heading.
    let around: [[String]]
    let heading: [String]
    /// The sentence's number in the note.
    let index: Int

    /// The words of its statement, then of its sentence, then of the sentences around it: where a particular is looked
    /// for, nearest first.
    var scopes: [[String]] { [statement, sentence.words] + around }

    var statement: [String] { Array(sentence.words[sentence.clause(around: range)]) }

    /// The first answer, looking nearest first.
    func first<Answer>(_ find: ([String]) -> Answer?) -> Answer? { scopes.lazy.compactMap(find).first }
}

/// Finds the services of a note. Linear in its length: each word is looked up once, and what a note can hold is limited.
struct ServiceMentions {
    private static let mentionsLimit = 400
    private static let perServiceLimit = 24

    static func find(in read: ReadNote, on date: CalendarDate) -> [ServiceMention] {
        var found: [ServiceMention] = []
        var counts: [Int: Int] = [:]
        for (index, source) in read.sentences.enumerated() {
            guard source.words.contains(where: { ServicePhrase.byHead[ServicePhrase.head($0)] != nil }) else {
                continue
            }
            let sentence = ServiceSentence(source)
            for mention in mentions(in: sentence, index, read, date) {
                guard found.count < mentionsLimit, counts[mention.number, default: 0] < perServiceLimit else {
                    continue
                }
                counts[mention.number, default: 0] += 1
                found.append(mention)
            }
        }
        return found
    }

    private static func mentions(
        in sentence: ServiceSentence, _ index: Int, _ read: ReadNote, _ date: CalendarDate
    ) -> [ServiceMention] {
        var result: [ServiceMention] = []
        var covered: [Int: Int] = [:]
        for start in sentence.words.indices {
            guard result.count < 40, let candidates = ServicePhrase.byHead[ServicePhrase.head(sentence.words[start])]
            else { continue }
            for candidate in candidates where covered[candidate.phrase] ?? -1 <= start {
                let phrase = ServicePhrase.all[candidate.phrase]
                guard let end = phrase.patterns[candidate.pattern].end(in: sentence.words, from: start),
                    let mention = mention(candidate.phrase, sentence, start..<end, index, read, date)
                else { continue }
                covered[candidate.phrase] = end
                result.append(mention)
            }
        }
        return result
    }

    private static func mention(
        _ number: Int, _ sentence: ServiceSentence, _ range: Range<Int>, _ index: Int, _ read: ReadNote,
        _ date: CalendarDate
    ) -> ServiceMention? {
        let phrase = ServicePhrase.all[number]
        guard crossesNoStatement(sentence, range) else { return nil }
        let statement = ServiceStatement(sentence: sentence, date: date)
        let standing = statement.standing(of: range, reading: reading(phrase, sentence))
        // Results list tests; a procedure named there ("Pathology: shave biopsy of ...") is an earlier one.
        if standing == .listed, sentence.section == .results, phrase.isMinorProcedure { return nil }
        guard standing != .notPerformed else { return nil }
        let clause = sentence.clause(around: range)
        guard phrase.excludes.isDisjoint(with: sentence.words[clause]) else { return nil }
        let around = self.around(index, read)
        let heading = self.heading(sentence, read)
        if !phrase.needs.isEmpty {
            let isMet =
                !phrase.needs.isDisjoint(with: sentence.words) || !phrase.needs.isDisjoint(with: heading)
                || sentence.section != .results && around.prefix(2).contains { !phrase.needs.isDisjoint(with: $0) }
            guard isMet else { return nil }
        }
        guard
            let evidence = read.evidence(
                sentence.tokens[range.lowerBound]..<(sentence.tokens[range.upperBound - 1] + 1))
        else { return nil }
        return ServiceMention(
            number: number, phrase: phrase, sentence: sentence, range: range, evidence: evidence,
            isStated: standing == .stated, around: around,
            heading: heading, index: index)
    }

    private static let materials: Set<String> = [
        "nylon", "vicryl", "prolene", "ethilon", "monocryl", "gut", "chromic", "dermabond", "staples", "silk",
    ]

    private static func reading(_ phrase: ServicePhrase, _ sentence: ServiceSentence) -> ServiceStatement.Reading {
        var reading = ServiceStatement.Reading()
        reading.isAnywhere = phrase.isAnywhere
        switch phrase.particular {
        case .minutes: reading.isTalk = true
        case .questionnaire: reading.isNamedWhenDone = true
        // Who names the thread has sewn.
        case .wound: reading.isNamedWhenDone = !materials.isDisjoint(with: sentence.words)
        default: break
        }
        reading.isNamedWhenDone = reading.isNamedWhenDone || phrase.isAnywhere
        return reading
    }

    /// The two sides of a pattern belong to one statement.
    private static func crossesNoStatement(_ sentence: ServiceSentence, _ range: Range<Int>) -> Bool {
        sentence.clause(around: range.lowerBound..<range.lowerBound + 1).upperBound >= range.upperBound
    }

    private static func around(_ index: Int, _ read: ReadNote) -> [[String]] {
        let section = read.sentences[index].section
        return [index + 1, index - 1, index + 2, index - 2].compactMap { near in
            guard read.sentences.indices.contains(near), read.sentences[near].section == section else { return nil }
            return read.sentences[near].words.filter { $0 != "-" }
        }
    }

    /// "In-office testing:" says of every line below it that it was done here.
    private static func heading(_ sentence: ServiceSentence, _ read: ReadNote) -> [String] {
        guard let token = sentence.tokens.first,
            let part = read.sections.sections.first(where: { $0.tokens.contains(token) })
        else { return [] }
        return read.note.text.tokens[part.heading.clamped(to: read.note.text.tokens.indices)].map(\.word)
    }
}
