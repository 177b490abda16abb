import CodeSets
import Primitives

/// The notes of a visit as the rules ask them: is this stated, where, and of whom.
struct CaseRecord {
    let reads: [ReadNote]
    private let sentences: [Sentence]
    private let places: [String: [Int]]
    /// Where each sentence begins, in reading order.
    private let starts: [Int]
    /// Whether each note has a part in which it concludes.
    private let concludes: [Bool]
    /// Whether no note concludes and one of them tells the story of an illness: what is stated there may be of any time
    /// and of other persons.
    let isStory: Bool

    /// A sentence in plain words, with the place of each in the sentence as it was read.
    private struct Sentence {
        let note: Int
        let source: ReadNote.Sentence
        let words: [String]
        let positions: [Int]
    }

    /// Parts of a note in which a statement is looked for.
    enum Parts: Sendable {
        /// All that tells of the patient.
        case record
        /// What the clinician concludes; the whole note where it has no such part.
        case conclusion
        /// What the patient takes, and what is said elsewhere of it.
        case drugs
        case family
    }

    /// Words of the note that state something, and how.
    struct Statement {
        let evidence: Evidence
        let assertion: Assertion
        let section: NoteSections.Kind
        /// Stems of the sentence's words, and numbers within the statement.
        let context: Set<String>
        let numbers: [String]
        let order: Int
        fileprivate(set) var sentence: Int
        fileprivate(set) var words: Range<Int>
    }

    init(_ reads: [ReadNote]) {
        self.reads = reads
        var sentences: [Sentence] = []
        var places: [String: [Int]] = [:]
        for (note, read) in reads.enumerated() {
            for source in read.sentences {
                var words: [String] = []
                var positions: [Int] = []
                for (position, word) in source.words.enumerated() where !CaseRecord.skipped.contains(word) {
                    // "S/p" is one word.
                    if word == "p", words.last == "s" {
                        words[words.count - 1] = "sp"
                        places["sp", default: []].append(sentences.count)
                        continue
                    }
                    let form = PlainWord.form(word)
                    words.append(form)
                    positions.append(position)
                    if places[form]?.last != sentences.count { places[form, default: []].append(sentences.count) }
                }
                sentences.append(Sentence(note: note, source: source, words: words, positions: positions))
            }
        }
        let concludes = reads.map { read in read.sentences.contains { $0.section.isAssessment } }
        self.concludes = concludes
        isStory =
            !concludes.contains(true)
            && reads.contains { $0.note.text.tokens.count >= ConceptFinder.storyTokensMin }
        starts = sentences.map { sentence in
            let tokens = reads[sentence.note].note.text.tokens
            let first = sentence.source.tokens.first.flatMap { tokens.indices.contains($0) ? tokens[$0].start : nil }
            return CodingCase.order(note: sentence.note, byte: first ?? 0)
        }
        self.sentences = sentences
        self.places = places
    }

    private static let skipped: Set<String> = ["-", "/", "'", "\"", "*", "’", "‐", "–"]
    private static let statementLimit = 12

    /// The first place that states one of the phrases of the patient, for sure, now or in the past.
    func statement(_ phrases: Phrases, in parts: Parts = .record) -> Statement? {
        statements(phrases, in: parts).first { $0.assertion.polarity == .present && $0.assertion.time != .hypothetical }
    }

    /// The same, but of today.
    func current(_ phrases: Phrases, in parts: Parts = .record) -> Statement? {
        statements(phrases, in: parts).first { $0.assertion.polarity == .present && $0.assertion.time == .current }
    }

    func says(_ phrases: Phrases, in parts: Parts = .record) -> Bool { statement(phrases, in: parts) != nil }

    /// All places, in reading order, whatever they assert; those of other persons only where family is asked for.
    func statements(_ phrases: Phrases, in parts: Parts = .record) -> [Statement] {
        var found: [Statement] = []
        for pattern in phrases.patterns {
            for anchor in pattern.anchors {
                for number in (places[anchor] ?? []).prefix(200) where isRead(number, parts) {
                    guard found.count < CaseRecord.statementLimit * 4 else { break }
                    guard let statement = statement(pattern, number, parts) else { continue }
                    found.append(statement)
                }
            }
        }
        found.sort { ($0.order, -$0.words.count) < ($1.order, -$1.words.count) }
        return found
    }

    /// Places that no row of words can describe: a function looks at each sentence's plain words.
    func scan(in parts: Parts, for find: ([String]) -> Range<Int>?) -> [Statement] {
        var found: [Statement] = []
        for number in sentences.indices where isRead(number, parts) && found.count < CaseRecord.statementLimit * 4 {
            guard let range = find(sentences[number].words), let statement = statement(number, range) else { continue }
            found.append(statement)
        }
        return found
    }

    private func statement(_ pattern: Phrases.Pattern, _ number: Int, _ parts: Parts) -> Statement? {
        let sentence = sentences[number]
        for start in sentence.words.indices.prefix(400) {
            guard let end = pattern.end(sentence.words, from: start), end > start,
                let statement = statement(number, start..<end)
            else { continue }
            if (statement.assertion.experiencer == .other) == (parts == .family) { return statement }
        }
        return nil
    }

    private func statement(_ number: Int, _ words: Range<Int>) -> Statement? {
        let sentence = sentences[number]
        guard let first = words.first, let last = words.last, last < sentence.positions.count else { return nil }
        let range = sentence.positions[first]..<(sentence.positions[last] + 1)
        let offset = sentence.source.tokens.lowerBound
        let read = reads[sentence.note]
        guard let evidence = read.evidence((offset + range.lowerBound)..<(offset + range.upperBound)) else {
            return nil
        }
        var assertion = sentence.source.scanner.assertion(of: range)
        if sentence.source.section == .familyHistory { assertion.experiencer = .other }
        return Statement(
            evidence: evidence, assertion: assertion, section: sentence.source.section,
            context: Context.words(sentence.source), numbers: sentence.words[words].filter(Phrases.isNumber),
            order: CodingCase.order(note: sentence.note, byte: evidence.start), sentence: number, words: words)
    }

    private func isRead(_ number: Int, _ parts: Parts) -> Bool {
        let section = sentences[number].source.section
        switch parts {
        case .family: return true
        case .record: return ![.instructions, .reviewOfSystems, .allergies, .familyHistory].contains(section)
        case .drugs:
            return [
                .medications, .assessment, .plan, .presentIllness, .problemList, .preamble, .other, .chiefComplaint,
            ]
            .contains(section)
        case .conclusion where concludes[sentences[number].note]:
            return [.assessment, .problemList, .plan, .procedures].contains(section)
        case .conclusion:
            return [.assessment, .problemList, .plan, .chiefComplaint, .preamble, .presentIllness, .procedures, .other]
                .contains(section)
        }
    }

    /// Where a word of the statement's sentence stands in reading order.
    func order(ofWord index: Int, in statement: Statement) -> Int {
        let sentence = sentences[statement.sentence]
        let tokens = reads[sentence.note].note.text.tokens
        guard sentence.positions.indices.contains(index) else { return statement.order }
        let token = sentence.source.tokens.lowerBound + sentence.positions[index]
        guard tokens.indices.contains(token) else { return statement.order }
        return CodingCase.order(note: sentence.note, byte: tokens[token].start)
    }

    /// The statement's sentence and those beside it, as plain words: for what a rule must read around a statement.
    func words(around statement: Statement) -> [String] { sentences[statement.sentence].words }

    /// The words of the heading under which the evidence stands.
    func heading(of evidence: Evidence) -> [String] {
        guard evidence.source == .note,
            let read = reads.first(where: { $0.note.sourceID == evidence.sourceID })
        else { return [] }
        let tokens = read.note.text.tokens
        let section = read.sections.sections.last { section in
            guard let first = section.tokens.first, tokens.indices.contains(first) else { return false }
            return tokens[first].start <= evidence.start
        }
        return section.map { tokens[$0.heading].filter(\.isWord).map(\.word) } ?? []
    }

    /// The plain words of the sentence in which the evidence stands.
    func words(around evidence: Evidence) -> [String] {
        guard evidence.source == .note else { return Wording.words(evidence.quote).map(PlainWord.form) }
        guard let note = reads.firstIndex(where: { $0.note.sourceID == evidence.sourceID }) else { return [] }
        let order = CodingCase.order(note: note, byte: evidence.start)
        var low = 0
        var high = starts.count
        while low < high {
            let middle = (low + high) / 2
            if starts[middle] <= order { low = middle + 1 } else { high = middle }
        }
        return low > 0 ? sentences[low - 1].words : []
    }
}
