import CodeSets
import Primitives

/// Finds the conditions that a note names.
///
/// Where a note states its diagnoses (assessment, impression, problem list), only that part is read, as a coder does; a
/// note without such a part is read whole, as a coder reads a letter or a case report.
struct ConceptFinder {
    /// The least score of a name: what scores less is said in words too far from the name's own.
    static let threshold = 860
    /// What stands inside an item's explanation is weaker ground than what heads the item.
    private static let explanationScore = 940
    /// A note of fewer words and marks tells no story: it states what was found.
    static let storyTokensMin = 80
    /// Words of a plan's item within which its condition begins.
    private static let headWords = 3

    let search: DiagnosisSearch

    init(search: DiagnosisSearch) { self.search = search }

    /// The words of facts are led to codes by the same tables.
    var lookup: PhraseLookup { PhraseLookup(search: search) }

    mutating func mentions(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        let isStory = read.note.text.tokens.count >= ConceptFinder.storyTokensMin
        let concludes = read.sentences.contains { $0.section.isAssessment }
        // A letter that names its diagnosis in a line of its own is a letter still.
        let isReadWhole =
            !concludes || isStory && !ConceptFinder.hasParts(read) || ConceptFinder.labelsDiagnoses(read)
        return mentions(in: read, startingAt: order) { kind in
            switch kind {
            case .assessment, .problemList: .statement
            case .plan: .heads
            case .preamble, .presentIllness, .chiefComplaint, .other:
                isReadWhole ? (isStory ? .story : .statement) : nil
            case .pastHistory, .surgicalHistory, .socialHistory, .exam, .results, .procedures:
                isReadWhole && isStory ? .story : nil
            default: nil
            }
        }
    }

    /// Whether the note has the parts of a visit note beside its assessment.
    private static func hasParts(_ read: ReadNote) -> Bool {
        var kinds: Set<NoteSections.Kind> = []
        for section in read.sections.sections where !section.heading.isEmpty && !section.kind.isAssessment {
            kinds.insert(section.kind)
        }
        return kinds.subtracting([.other]).count >= partsMin
    }

    private static let partsMin = 2

    /// "Hypertension. Primary diagnosis: bronchitis.": the labels rank diagnoses and open no part.
    private static func labelsDiagnoses(_ read: ReadNote) -> Bool {
        let tokens = read.note.text.tokens
        return !hasParts(read)
            && read.sections.sections.allSatisfy { section in
                !section.kind.isAssessment
                    || tokens[section.heading].contains { ["primary", "principal", "secondary"].contains($0.word) }
            }
    }

    /// What the patient came with, for a note whose assessment states nothing definite.
    mutating func complaint(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        mentions(in: read, startingAt: order) { $0 == .chiefComplaint ? .statement : nil }.map { mention in
            var result = mention
            result.question = "No diagnosis could be read from the assessment: is this what the visit comes to?"
            return result
        }
    }

    /// How a part is read: as the statement of what was diagnosed, only the heads of its items, or as the story of an
    /// illness.
    enum Reading { case statement, heads, story }

    private func mentions(
        in read: ReadNote, startingAt order: Int, reading: (NoteSections.Kind) -> Reading?
    ) -> [DiagnosisMention] {
        let tokens = read.note.text.tokens
        var places: [(sentence: Int, reading: Reading)] = []
        var ranges: [Range<Int>] = []
        for (index, sentence) in read.sentences.enumerated() {
            guard let reading = reading(sentence.section), let first = sentence.tokens.first,
                let last = sentence.tokens.last, last < tokens.count
            else { continue }
            places.append((index, reading))
            ranges.append(tokens[first].start..<tokens[last].end)
        }
        let isStay = HospitalStay.isTold(in: read)
        var found: [DiagnosisMention] = []
        var contexts: [Int: Set<String>] = [:]
        for named in search.conditions(in: read.note.text.bytes, sentences: ranges) {
            let (index, reading) = places[named.sentence]
            guard var mention = mention(named, in: read, index, reading, isStay: isStay) else { continue }
            let context = contexts[index] ?? ConceptFinder.context(read, index)
            contexts[index] = context
            mention.context = context
            mention.order = order + found.count
            found.append(mention)
        }
        for (index, reading) in places where reading == .statement {
            readWhole(index, in: read, order, &found)
        }
        return found
    }

    /// Words of an item that may be one name.
    private static let itemWordsMax = 7

    /// An item that is nothing but a name is taken as a whole, where the conditions that it holds leave words over:
    /// "atrophic gastritis" is no gastritis with an idle word before it.
    private func readWhole(_ index: Int, in read: ReadNote, _ order: Int, _ found: inout [DiagnosisMention]) {
        let sentence = read.sentences[index]
        let start = ConceptFinder.itemStart(sentence, read.note.text)
        var end = sentence.words.count
        while end > start, !sentence.words[end - 1].contains(where: \.isLetter), !sentence.words[end - 1].isInteger {
            end -= 1
        }
        let words = sentence.words[start..<end]
        guard sentence.startsLine || index == 0 || words.count > 1,
            (1...ConceptFinder.itemWordsMax).contains(words.count),
            words.allSatisfy({ $0.contains(where: \.isLetter) || $0 == "-" || $0 == "'" || $0.isInteger }),
            sentence.scanner.assertion(of: start..<end).isCodable,
            let evidence = read.evidence(
                sentence.tokens.lowerBound + start..<sentence.tokens.lowerBound + end)
        else { return }
        let own = found.indices.filter {
            found[$0].evidence.start >= evidence.start && found[$0].evidence.end <= evidence.end
        }
        let idle = (start..<end).filter { at in
            let token = read.note.text.tokens[sentence.tokens.lowerBound + at]
            return sentence.words[at].contains(where: \.isLetter) && !ConceptFinder.isFiller(sentence.words[at])
                && !own.contains { found[$0].evidence.start <= token.start && token.end <= found[$0].evidence.end }
        }
        // Words that are all taken may still be better said by another name.
        let isDoubtful = own.count == 1 && found[own[0]].score < 1_000
        guard !idle.isEmpty || isDoubtful, let match = search.named(words.joined(separator: " ")),
            !idle.isEmpty || match.score >= 1_000,
            !["V", "W", "X", "Y", "Z"].contains(match.code.text.prefix(1)),
            !own.contains(where: { found[$0].code == match.code })
        else { return }
        for at in own.reversed() { found.remove(at: at) }
        found.append(
            DiagnosisMention(
                code: match.code, title: match.title, matched: match.matched, score: match.score, evidence: evidence,
                assertion: Assertion().inSection(sentence.section), section: sentence.section,
                context: ConceptFinder.context(read, index), order: order + found.count,
                rules: [match.score >= 1_000 ? "icd10cm.title-match" : "icd10cm.search"], steps: match.because))
    }

    /// Words that leave a name as it is.
    private static func isFiller(_ word: String) -> Bool {
        Wording.functionWords.contains(word) || degrees.contains(word) || fillers.contains(word)
    }

    private static let fillers: Set<String> = [
        "right", "left", "bilateral", "both", "chronic", "known", "ongoing", "new", "onset", "unspecified", "initial",
        "subsequent", "encounter", "confirmed", "documented", "diagnosed", "disease", "disorder", "syndrome",
    ]

    private func mention(
        _ named: NamedCondition, in read: ReadNote, _ index: Int, _ reading: Reading, isStay: Bool
    ) -> DiagnosisMention? {
        let sentence = read.sentences[index]
        guard let range = ConceptFinder.tokens(of: named, in: sentence, read.note.text.tokens),
            ConceptFinder.isHarm(named, sentence.words[range]),
            ConceptFinder.isTelling(named, reading), !ConceptFinder.isPart(named, sentence.words, range),
            let evidence = read.evidence(
                sentence.tokens.lowerBound + range.lowerBound..<sentence.tokens.lowerBound + range.upperBound)
        else { return nil }
        let isHead = sentence.startsLine && range.lowerBound <= ConceptFinder.itemStart(sentence, read.note.text)
        // What the patient may call a symptom is no finding where it explains an item: "return for blue lips".
        let isLay = named.match.because.contains { $0.source == "lexicon-lay.tsv" }
        if isLay, !isHead, sentence.section.isConclusion { return nil }
        if reading == .heads {
            let start = ConceptFinder.itemStart(sentence, read.note.text)
            guard sentence.startsLine, range.lowerBound <= start + ConceptFinder.headWords else { return nil }
        }
        let match = named.match
        var rules = [match.score >= 1_000 ? "icd10cm.title-match" : "icd10cm.search"]
        var assertion = sentence.scanner.assertion(of: range)
        if ConceptFinder.isHistory(match.code) {
            assertion = Assertion(polarity: assertion.polarity)
        } else {
            assertion = assertion.inSection(sentence.section)
        }
        if reading == .story, isStay, assertion.polarity == .uncertain {
            assertion.polarity = .present
            rules.append("guideline.II.H")
        }
        return DiagnosisMention(
            code: match.code, title: match.title, matched: named.match.matched,
            score: isHead ? match.score : min(match.score, ConceptFinder.explanationScore), evidence: evidence,
            assertion: assertion, section: sentence.section, context: [], order: 0, rules: rules,
            steps: named.match.because, isNarrated: reading == .story)
    }

    /// The sentence's words from the first to the last that say the name.
    private static func tokens(
        of named: NamedCondition, in sentence: ReadNote.Sentence, _ tokens: [NoteText.Token]
    ) -> Range<Int>? {
        guard let first = named.words.first, let last = named.words.last else { return nil }
        var low = sentence.tokens.lowerBound
        var high = sentence.tokens.upperBound
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].end <= first.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < sentence.tokens.upperBound, tokens[end].start < last.upperBound { end += 1 }
        guard low < end else { return nil }
        return low - sentence.tokens.lowerBound..<end - sentence.tokens.lowerBound
    }

    /// The first word of an item, behind its number or its bullet.
    private static func itemStart(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Int {
        var start = 0
        while start < min(4, sentence.tokens.count) {
            let at = sentence.tokens.lowerBound + start
            let token = text.tokens[at]
            let isMark =
                Sentences.isListMark(token) && at + 1 < sentence.tokens.upperBound
                && [".", ")"].contains(text.tokens[at + 1].word)
            guard !token.isWord || isMark else { break }
            start += 1
        }
        return start
    }

    private static func startsItem(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Bool {
        guard let first = sentence.tokens.first else { return true }
        let token = text.tokens[first]
        if token.word == "#" || (!token.isWord && token.word != "-" && token.word != "•") { return true }
        guard Sentences.isListMark(token), sentence.tokens.count > 1 else { return false }
        return [".", ")"].contains(text.tokens[first + 1].word)
    }

    /// The item's own words and those of the lines that belong to it: an item ends where the next one begins.
    private static func context(_ read: ReadNote, _ index: Int) -> Set<String> {
        var words: Set<String> = []
        for next in index..<min(index + 4, read.sentences.count) {
            let sentence = read.sentences[next]
            if next > index, startsItem(sentence, read.note.text) { break }
            words.formUnion(Context.words(sentence))
        }
        return words
    }

    /// Whether a name is worth a proposal where it stands.
    private static func isTelling(_ named: NamedCondition, _ reading: Reading) -> Bool {
        let code = named.match.code.text
        guard named.match.score >= threshold, !siteless.contains(code) else { return false }
        // "Normal pregnancy and delivery" tells of a birth; and the site of a tumour stands elsewhere in its story.
        if reading == .story {
            return !["Z33", "Z34", "D49.89", "C79.89"].contains(where: code.hasPrefix)
        }
        // "The disease" tells that somebody is ill, which a stated diagnosis tells better.
        return code != "R69"
    }

    /// A drug's name alone tells of no harm by it.
    private static func isHarm(_ named: NamedCondition, _ words: ArraySlice<String>) -> Bool {
        guard ("T36"..."T50").contains(named.match.code.category) else { return true }
        return words.contains { word in harms.contains { word.hasPrefix($0) } }
    }

    private static let harms = ["poison", "overdos", "toxic", "intoxic", "adverse", "underdos", "reaction"]

    /// "Neuropathic pain" and "ear pain" are no pain of which nothing more is said.
    private static func isPart(_ named: NamedCondition, _ words: [String], _ range: Range<Int>) -> Bool {
        guard named.match.code.text == "R52" else { return false }
        if range.upperBound < words.count, painWork.contains(words[range.upperBound]) { return true }
        guard range.lowerBound > 0 else { return false }
        let before = words[range.lowerBound - 1]
        return before.allSatisfy(\.isLetter) && !Wording.functionWords.contains(before) && !degrees.contains(before)
    }

    private static let painWork: Set<String> = [
        "management", "clinic", "medicine", "medication", "medications", "control", "relief", "specialist", "contract",
        "score", "scale", "agreement", "service", "regimen",
    ]
    private static let degrees: Set<String> = [
        "severe", "intense", "mild", "moderate", "acute", "sudden", "generalized", "diffuse", "more", "less", "his",
        "her", "persistent", "continuous", "constant", "occasional", "recurrent", "strong", "reported", "referred",
        "presented", "spontaneous", "uncontrolled", "significant", "marked", "intractable", "refractory", "no",
    ]

    /// Whether a code is itself a status that speaks of the past or of the family.
    private static func isHistory(_ code: ICD10CM.Code) -> Bool {
        code.category >= "Z80" && code.category <= "Z92" || code.text == "I25.2"
    }

    /// Tumours of which nothing but the kind is said: the site stands elsewhere in the note and is coded there.
    private static let siteless: Set<String> = [
        "C44.90", "C49.9", "C79.9", "C80", "C80.1", "D09.9", "D21.9", "D23.9", "D36.9", "D48.9", "D49", "D49.9",
    ]
}

extension String {
    fileprivate var isInteger: Bool { !isEmpty && utf8.allSatisfy { (48...57).contains($0) } }
}
