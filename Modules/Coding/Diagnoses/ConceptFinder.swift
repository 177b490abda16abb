import CodeSets
import Primitives

/// Finds the conditions that a note names, by asking the code tables for its phrases.
///
/// Where a note states its diagnoses (assessment, impression, problem list), only that part is read, as a coder does;
/// a note without such a part is read whole, with a higher threshold. Longest match first: "type 2 diabetes with diabetic
/// kidney disease" leaves nothing for "diabetes".
struct ConceptFinder {
    /// Scores below are not worth a coder's time.
    static let threshold = 860
    static let wholeNoteThreshold = 930
    static let singleWordThreshold = 960
    static let windowLimit = 8
    /// Words of one sentence that are read; what a person writes is far shorter.
    static let sentenceLimit = 400
    /// Windows of one visit that are looked up.
    static let visitLimit = 60_000
    static let headLimit = 14

    var lookup: PhraseLookup
    private var windowsLeft = ConceptFinder.visitLimit
    /// True when a limit kept something from being read.
    private(set) var isPartial = false

    init(search: DiagnosisSearch) { lookup = PhraseLookup(search: search) }

    mutating func mentions(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        let hasAssessment = read.sentences.contains { $0.section.isAssessment }
        return mentions(in: read, startingAt: order) { ConceptFinder.reading(of: $0, hasAssessment) }
    }

    /// What the patient came with, for a note whose assessment states nothing definite.
    mutating func complaint(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        mentions(in: read, startingAt: order) { $0 == .chiefComplaint ? .full : nil }.map { mention in
            var result = mention
            result.question = "No diagnosis could be read from the assessment: is this what the visit comes to?"
            return result
        }
    }

    private mutating func mentions(
        in read: ReadNote, startingAt order: Int, reading: (NoteSections.Kind) -> Reading?
    ) -> [DiagnosisMention] {
        var found: [DiagnosisMention] = []
        for index in read.sentences.indices {
            let sentence = read.sentences[index]
            guard let reading = reading(sentence.section) else { continue }
            let context = ConceptFinder.context(read, index)
            var taken: [Range<Int>] = []
            if sentence.words.count > ConceptFinder.sentenceLimit { isPartial = true }
            let candidates = ConceptFinder.candidates(sentence, read.note.text, reading)
            guard candidates.count <= windowsLeft else {
                isPartial = true
                break
            }
            windowsLeft -= candidates.count
            // First the phrases as they stand; then, in what is left, phrases without their qualifiers.
            for attempt in 0..<(2 * candidates.count) {
                let dropping = attempt >= candidates.count
                let range = candidates[dropping ? attempt - candidates.count : attempt]
                guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
                guard let hit = lookUp(sentence, range, reading, dropping: dropping) else { continue }
                let tokens =
                    (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                guard let evidence = read.evidence(tokens) else { continue }
                taken.append(range)
                var assertion = sentence.scanner.assertion(of: range)
                if hit.isHistoryCode {
                    assertion = Assertion(polarity: assertion.polarity)
                } else {
                    assertion = assertion.inSection(sentence.section)
                }
                found.append(
                    DiagnosisMention(
                        code: hit.match.code, title: hit.match.title, matched: hit.match.matched,
                        score: hit.match.score,
                        evidence: evidence, assertion: assertion, section: sentence.section, context: context,
                        order: order + found.count,
                        rules: [hit.match.score >= 1_000 ? "icd10cm.title-match" : "icd10cm.search"]))
            }
        }
        return found
    }

    /// How a part is read: whole, only the heads of its items, or whole with the higher threshold.
    enum Reading { case full, headOnly, strict }

    private static func reading(of kind: NoteSections.Kind, _ hasAssessment: Bool) -> Reading? {
        switch kind {
        case .assessment, .problemList: .full
        case .plan: .headOnly
        case .preamble, .presentIllness, .chiefComplaint, .other: hasAssessment ? nil : .strict
        default: nil
        }
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

    private struct Hit {
        var match: CodeMatch
        /// "History of breast cancer" or "family history of ...": the whole phrase is a status of today.
        var isHistoryCode: Bool
    }

    private mutating func lookUp(
        _ sentence: ReadNote.Sentence, _ range: Range<Int>, _ reading: Reading, dropping: Bool
    ) -> Hit? {
        guard var match = match(sentence.words[range], reading, dropping: dropping) else { return nil }
        // Two conditions joined by "and" are two, unless the joint phrase is exactly a code's name.
        if sentence.words[range].contains("and"), !ConceptFinder.joins(match) { return nil }
        if match.score < 1_000, namesTwo(sentence.words, range, reading) { return nil }
        let isHistory = match.code.category >= "Z80" && match.code.category <= "Z92" || match.code.text == "I25.2"
        let held = Wording.stems(match.matched).union(Wording.stems(match.title))
        let strays = sentence.scanner.triggers(in: range).contains { position in
            let word = Wording.stem(sentence.words[position])
            return !(word == "of" || word == "for" || held.contains(word))
        }
        // "Rule out pneumonia" is not the name of anything, though its words lead to a code.
        if strays, !isHistory { return nil }
        if ConceptFinder.hasUnreadModifier(sentence.words, before: range) {
            match = PhraseLookup.capped(match, at: 940)
        }
        // What stands inside an item's explanation is weaker ground than what heads the item.
        if reading != .headOnly, !sentence.startsLine { match = PhraseLookup.capped(match, at: 940) }
        return Hit(match: match, isHistoryCode: isHistory && !sentence.scanner.triggers(in: range).isEmpty)
    }

    private mutating func match(_ words: ArraySlice<String>, _ reading: Reading, dropping: Bool = false) -> CodeMatch? {
        let isHead = words.contains(",")
        let plain = ClinicalShorthand.expand(
            words.filter { $0.utf8.first.map { (48...57).contains($0) || $0 >= 97 } ?? false })
        var needed = reading == .full && !isHead ? ConceptFinder.threshold : ConceptFinder.wholeNoteThreshold
        if plain.count == 1 { needed = ConceptFinder.singleWordThreshold }
        guard let best = lookup.best(plain, needed: needed, dropping: dropping ? .all : .side),
            ConceptFinder.isDiagnosis(best.code, best.score, plain)
        else { return nil }
        return best
    }

    /// Whether the code's own words join two things; a search that passes over "and" would mix two conditions into one.
    private static func joins(_ match: CodeMatch) -> Bool {
        let words = Wording.words(match.matched) + Wording.words(match.title)
        return words.contains { ["and", "with", "or"].contains($0) }
    }

    /// "Pneumocystis pneumonia" read as "pneumonia": a word before the name was not understood.
    private static func hasUnreadModifier(_ words: [String], before range: Range<Int>) -> Bool {
        guard range.count <= 2, range.lowerBound > 0 else { return false }
        let word = words[range.lowerBound - 1]
        return word.utf8.count > 4 && !breaking.contains(word) && !Wording.functionWords.contains(word)
            && !PhraseLookup.isQualifier(word)
    }

    private mutating func namesTwo(_ words: [String], _ range: Range<Int>, _ reading: Reading) -> Bool {
        guard let at = range.first(where: { words[$0] == "and" || words[$0] == "," || words[$0] == "&" }),
            at > range.lowerBound, at + 1 < range.upperBound,
            let left = match(words[range.lowerBound..<at], reading),
            let right = match(words[(at + 1)..<range.upperBound], reading)
        else { return false }
        return left.code != right.code
    }

    private static let harm: Set<String> = [
        "poisoning", "overdose", "toxicity", "toxic", "adverse", "underdosing", "intoxication", "poison", "exposure",
        "ingestion",
        "effect",
    ]

    /// External causes and most Z codes are no conditions; what a visit is for is settled elsewhere.
    private static func isDiagnosis(_ code: ICD10CM.Code, _ score: Int, _ words: [String]) -> Bool {
        guard let letter = code.text.first else { return false }
        if ["V", "W", "X", "Y"].contains(letter) { return false }
        guard letter == "Z" else { return true }
        let category = code.category
        // A drug's name alone leads to its poisoning; only words that speak of harm mean it.
        if category >= "T36", category <= "T65" { return words.contains(where: harm.contains) }
        // Whether an examination had abnormal findings is settled from the whole visit, unless the words say it.
        if category == "Z00" { return words.contains("abnormal") }
        if score >= 1_000, category < "Z14" || category == "Z23" { return true }
        return (category >= "Z79" && category <= "Z99")
            || ["Z21", "Z33", "Z34", "Z72", "Z16", "Z66", "Z71"].contains(category)
    }
}
