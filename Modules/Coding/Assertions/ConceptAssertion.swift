/// What one sentence says of a named condition, in the three columns in which assertion corpora are kept.
///
/// The sentence comes without its note, so that what a heading would tell must be read from the sentence itself: a bare
/// entry such as "2. Hypertension." is taken from a list of past illnesses. Doubtful conditions count as affirmed.
package struct ConceptAssertion: Hashable, Sendable {
    package enum Polarity: String, Sendable {
        case affirmed = "Affirmed"
        case negated = "Negated"
    }
    package enum Time: String, Sendable {
        case recent = "Recent"
        /// Began more than two weeks before.
        case historical = "Historical"
        /// Said of no particular time: a risk, an instruction, something looked for.
        case hypothetical = "Hypothetical"
    }
    package enum Experiencer: String, Sendable {
        case patient = "Patient"
        case other = "Other"
    }

    package let polarity: Polarity
    package let time: Time
    package let experiencer: Experiencer

    package init(concept: String, sentence: String) {
        let read = ReadNote(ClinicalNoteText(sourceID: "", title: "", text: NoteText(sentence)))
        let place = ConceptPlace(concept, in: read)
        let flags = place.flags(in: read)
        var time = Time.recent
        if flags.contains(.hypothetical) {
            time = .hypothetical
        } else if !flags.isDisjoint(with: [.historical, .lasting]) || place.isInHistory(read)
            || ConceptAssertion.isHistoryEntry(place, flags, read)
        {
            time = .historical
        }
        polarity = flags.contains(.negated) ? .negated : .affirmed
        self.time = time
        experiencer = flags.contains(.other) || place.section(read) == .familyHistory ? .other : .patient
    }

    /// One line of a file of questions: an identifier, a concept and a sentence, parted by tabs.
    ///
    /// - Returns: The identifier and the three answers, parted by tabs; `nil` for a line that has no three fields.
    package static func answer(to line: some StringProtocol) -> String? {
        let fields = line.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3 else { return nil }
        let found = ConceptAssertion(concept: String(fields[1]), sentence: String(fields[2]))
        return "\(fields[0])\t\(found.polarity.rawValue)\t\(found.time.rawValue)\t\(found.experiencer.rawValue)"
    }

    private static let entryMax = 24

    /// A line of a history list: no statement, but the name of a lasting condition or what is named beside an event of
    /// the past ("Coronary artery disease, status post bypass").
    private static func isHistoryEntry(
        _ place: ConceptPlace, _ flags: AssertionScanner.Flags, _ read: ReadNote
    ) -> Bool {
        guard flags.isDisjoint(with: [.uncertain, .hypothetical, .other, .negated]),
            place.sentence < read.sentences.count
        else { return false }
        let sentence = read.sentences[place.sentence]
        let isListed = sentence.section == .preamble || read.heading(of: sentence) == ["history"]
        guard isListed, sentence.words.count <= entryMax,
            !sentence.words.contains(where: LastingConditionNames.isStatement)
        else { return false }
        if LastingConditionNames.names(place.words(read)) { return true }
        return sentence.words.indices.contains { sentence.scanner.flagsBefore($0).contains(.historical) }
            && place.range.lowerBound < 6
    }
}

extension ReadNote {
    /// The words of the heading under which a sentence stands.
    func heading(of sentence: Sentence) -> [String] {
        let part = sections.sections.first { $0.tokens.contains(sentence.tokens.lowerBound) }
        return part.map { note.text.tokens[$0.heading].filter(\.isWord).map(\.word) } ?? []
    }
}
