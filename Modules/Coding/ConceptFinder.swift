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
    static let headLimit = 14

    var lookup: PhraseLookup

    init(search: DiagnosisSearch) { lookup = PhraseLookup(search: search) }

    mutating func mentions(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        let hasAssessment = read.sentences.contains { $0.section.isAssessment }
        return mentions(in: read, startingAt: order) { ConceptFinder.reading(of: $0, hasAssessment) }
    }

    /// What the patient came with, for a note whose assessment states nothing definite.
    mutating func complaint(in read: ReadNote, startingAt order: Int) -> [DiagnosisMention] {
        mentions(in: read, startingAt: order) { $0 == .chiefComplaint ? .full : nil }
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
            let candidates = ConceptFinder.candidates(sentence, read.note.text, reading)
            // First the phrases as they stand; then, in what is left, phrases without their qualifiers.
            for attempt in 0..<(2 * candidates.count) {
                let dropping = attempt >= candidates.count
                let range = candidates[dropping ? attempt - candidates.count : attempt]
                guard !taken.contains(where: { $0.overlaps(range) }) else { continue }
                guard let hit = lookUp(sentence, range, reading, dropping: dropping) else { continue }
                let tokens = (sentence.tokens.lowerBound + range.lowerBound)..<(sentence.tokens.lowerBound + range.upperBound)
                guard let evidence = read.evidence(tokens) else { continue }
                taken.append(range)
                var assertion = sentence.scanner.assertion(of: range)
                if hit.isHistoryCode { assertion = Assertion() } else { assertion = assertion.inSection(sentence.section) }
                found.append(
                    DiagnosisMention(
                        code: hit.match.code, title: hit.match.title, matched: hit.match.matched, score: hit.match.score,
                        evidence: evidence, assertion: assertion, section: sentence.section, context: context,
                        order: order + found.count, rules: [hit.match.score >= 1_000 ? "icd10cm.title-match" : "icd10cm.search"]))
            }
        }
        return found
    }

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

    static func startsItem(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Bool {
        guard let first = sentence.tokens.first else { return true }
        let token = text.tokens[first]
        if token.word == "#" || (!token.isWord && token.word != "-" && token.word != "•") { return true }
        guard Sentences.isListMark(token), sentence.tokens.count > 1 else { return false }
        return [".", ")"].contains(text.tokens[first + 1].word)
    }

    /// Word ranges of the sentence that might name a condition, longest first.
    private static func candidates(_ sentence: ReadNote.Sentence, _ text: NoteText, _ reading: Reading) -> [Range<Int>] {
        let words = sentence.words
        let head = headRange(sentence, text)
        var ranges: [Range<Int>] = []
        if head.count <= headLimit, isPlausible(words, head), head.contains(where: { words[$0] == "," }) { ranges.append(head) }
        let zone = reading == .headOnly ? head : 0..<words.count
        let runs = segments(sentence, text, zone)
        // "Asthma, moderate persistent, with exacerbation": a name that goes on behind its commas.
        for (index, run) in runs.enumerated() {
            for next in runs.dropFirst(index + 1).prefix(2) {
                let range = run.lowerBound..<next.upperBound
                let isJoined = range.allSatisfy { words[$0] == "," || !breaking.contains(words[$0]) } && words[range].contains(",")
                if isJoined, range.count <= headLimit, isPlausible(words, range) { ranges.append(range) }
            }
        }
        for segment in runs {
            for length in stride(from: min(windowLimit, segment.count), through: 1, by: -1) {
                for start in segment.lowerBound...(segment.upperBound - length) {
                    let range = start..<(start + length)
                    if isPlausible(words, range) { ranges.append(range) }
                }
            }
        }
        return ranges.enumerated().sorted {
            ($0.element.count, -$0.offset) > ($1.element.count, -$1.offset)
        }.map(\.element)
    }

    /// From behind the list mark to the first colon, dash or bracket.
    private static func headRange(_ sentence: ReadNote.Sentence, _ text: NoteText) -> Range<Int> {
        let words = sentence.words
        var start = 0
        while start < words.count, start < 4 {
            let token = text.tokens[sentence.tokens.lowerBound + start]
            let isNumber = Sentences.isListMark(token) && start + 1 < words.count && [".", ")"].contains(words[start + 1])
            guard !token.isWord || isNumber else { break }
            start += 1
        }
        var end = start
        while end < words.count, end - start <= headLimit + 1, ![":", "(", ";", ".", "—", "="].contains(words[end]) {
            if words[end] == "-", isSpaced(sentence, text, end) { break }
            end += 1
        }
        return start..<end
    }

    private static func isSpaced(_ sentence: ReadNote.Sentence, _ text: NoteText, _ index: Int) -> Bool {
        let at = sentence.tokens.lowerBound + index
        guard at > 0, at + 1 < text.tokens.count else { return true }
        return text.tokens[at - 1].end < text.tokens[at].start && text.tokens[at].end < text.tokens[at + 1].start
    }

    /// Runs of words between marks; a hyphen or a slash inside a word does not end a run.
    private static func segments(
        _ sentence: ReadNote.Sentence, _ text: NoteText, _ zone: Range<Int>
    ) -> [Range<Int>] {
        let words = sentence.words
        var runs: [Range<Int>] = []
        var start: Int?
        for index in zone {
            let isBreak = words[index].isEmpty || breaking.contains(words[index])
                || (words[index] == "/" || words[index] == "-") && isSpaced(sentence, text, index)
            if isBreak {
                if let from = start { runs.append(from..<index) }
                start = nil
            } else if start == nil {
                start = index
            }
        }
        if let from = start { runs.append(from..<zone.upperBound) }
        return runs
    }

    private static let breaking: Set<String> = [
        ",", ";", ":", ".", "(", ")", "[", "]", "•", "|", "?", "!", "\"", "=", "+", "<", ">", "*", "#", "¤", "%", "~", "_",
        "{", "}", "\\", "^", "$", "@", "`",
    ]

    /// A condition's name neither begins nor ends with a function word, a number or a mark.
    private static func isPlausible(_ words: [String], _ range: Range<Int>) -> Bool {
        guard let first = range.first, let last = range.last else { return false }
        let isEdge: (String) -> Bool = { word in
            !Wording.functionWords.contains(word) && (word.utf8.first.map { $0 >= 97 || $0 >= 0x80 } ?? false)
        }
        let lastWord = words[last]
        let endsInStage = last > first && ["stage", "type", "grade", "class"].contains(words[last - 1])
        guard isEdge(words[first]), isEdge(lastWord) || endsInStage else { return false }
        if ["left", "right", "bilateral"].contains(lastWord), last > first, Wording.functionWords.contains(words[last - 1]) {
            return false
        }
        var seen: Set<String> = []
        for word in words[range] where !Wording.functionWords.contains(word) && word.utf8.count > 2 {
            // "Alcohol abuse and alcohol": a name does not say a word twice.
            guard seen.insert(word).inserted else { return false }
        }
        if range.count == 1 {
            return words[first].utf8.count >= 3 && !generic.contains(words[first])
                && (!words[first].utf8.contains { (48...57).contains($0) } || ClinicalShorthand.isKnown(words[first]))
        }
        return true
    }

    /// Words that stand in the Index but name no condition alone.
    private static let generic: Set<String> = [
        "pain", "screening", "examination", "exam", "history", "normal", "negative", "positive", "cold", "fall", "follow",
        "counseling", "test", "testing", "blood", "pressure", "weight", "smoking", "smoker", "tobacco", "alcohol", "exercise",
        "diet", "infection", "disease", "disorder", "syndrome", "acute", "chronic", "injury", "swelling", "mass", "lesion",
        "lump", "observation", "vaccination", "immunization", "vaccine", "pregnancy", "pregnant", "procedure", "removal",
        "therapy", "treatment", "medication", "medications", "drug", "allergy", "reaction", "exposure", "contact",
        "encounter", "problem", "problems", "condition", "complication", "complications", "status", "failure", "deficiency",
        "abnormal", "abnormality", "effects", "symptoms", "symptom", "ulcer", "tear", "sprain", "strain", "fracture",
        "wound", "burn", "care", "support", "fitting", "adjustment", "referral", "consultation", "repeat", "prescription",
        "stress", "tumor", "cancer", "delivery", "birth", "death", "bite", "foreign", "body", "obstruction", "spasm",
        "lab", "labs", "range", "motion", "sleep", "healthy", "routine", "physical", "annual", "left", "right", "bilateral",
        "change", "risk", "food", "water", "heat", "sun", "light", "noise", "work", "home", "school", "family", "child",
        "pre", "post", "non", "growth", "growths", "development", "laceration", "lacerations", "contusion", "abrasion", "dislocation", "puncture", "rupture", "neoplasm", "tolerance", "resistance", "dependence", "abuse", "overuse", "use", "withdrawal", "poisoning", "overdose",
    ]

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
        if match.score < 1_000, namesTwo(sentence.words, range, reading) { return nil }
        let isHistory = match.code.category >= "Z80" && match.code.category <= "Z92" || match.code.text == "I25.2"
        let held = Wording.stems(match.matched).union(Wording.stems(match.title))
        let strays = sentence.scanner.triggers(in: range).contains { position in
            let word = Wording.stem(sentence.words[position])
            return !(word == "of" || word == "for" || held.contains(word))
        }
        // "Rule out pneumonia" is not the name of anything, though its words lead to a code.
        if strays, !isHistory { return nil }
        if ConceptFinder.hasUnreadModifier(sentence.words, before: range) { match = PhraseLookup.capped(match, at: 940) }
        return Hit(match: match, isHistoryCode: isHistory && !sentence.scanner.triggers(in: range).isEmpty)
    }

    private mutating func match(_ words: ArraySlice<String>, _ reading: Reading, dropping: Bool = false) -> CodeMatch? {
        let isHead = words.contains(",")
        let plain = ClinicalShorthand.expand(
            words.filter { $0.utf8.first.map { (48...57).contains($0) || $0 >= 97 } ?? false })
        var needed = reading == .full && !isHead ? ConceptFinder.threshold : ConceptFinder.wholeNoteThreshold
        if plain.count == 1 { needed = ConceptFinder.singleWordThreshold }
        guard let best = lookup.best(plain, needed: needed, dropping: dropping ? .all : .side), ConceptFinder.isDiagnosis(best.code, best.score, plain) else { return nil }
        return best
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
        "poisoning", "overdose", "toxicity", "toxic", "adverse", "underdosing", "intoxication", "poison", "exposure", "ingestion",
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
        return (category >= "Z79" && category <= "Z99") || ["Z21", "Z33", "Z34", "Z72", "Z16", "Z66", "Z71"].contains(category)
    }
}
