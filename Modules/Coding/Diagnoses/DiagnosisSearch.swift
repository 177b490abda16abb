import CodeSets
import Primitives

/// The code tables as one visit's coding asks them: on one date, with a memory, and with a limit on questions.
struct DiagnosisSearch {
    /// Distinct phrases asked of the catalogue in one visit; what lies beyond is reported as not searched.
    static let phraseLimit = 6_000

    let catalog: any CodeSetCatalog
    let date: CalendarDate
    private var memory: [String: [CodeMatch]] = [:]
    private(set) var isExhausted = false

    init(catalog: any CodeSetCatalog, date: CalendarDate) {
        self.catalog = catalog
        self.date = date
    }

    /// Best first. Empty when nothing matches or the limit is reached.
    mutating func matches(_ phrase: String) -> [CodeMatch] {
        if let known = memory[phrase] { return known }
        guard memory.count < DiagnosisSearch.phraseLimit else {
            isExhausted = true
            return []
        }
        let found = catalog.search(phrase, on: date, limit: 12).filter(Self.isEvidence).prefix(5).map(\.self)
        memory[phrase] = found
        return found
    }

    /// A drug alone does not say what it is for, and a lay phrase in a note is what the patient said, not a diagnosis. Both
    /// help a person who looks for a code; a proposal needs more.
    private static func isEvidence(_ match: CodeMatch) -> Bool {
        !match.because.contains { $0.source == "lexicon-drugs.tsv" || $0.source == "lexicon-lay.tsv" }
    }

    /// What a phrase is called as a whole; nil where it is no condition's name.
    func named(_ phrase: String) -> CodeMatch? {
        catalog.search(phrase, on: date, limit: 1).first { Self.isEvidence($0) && $0.score >= Self.nameScore }
    }

    /// The least score of a phrase that is nothing but a name.
    private static let nameScore = 880

    /// The conditions that the sentences of a text name.
    func conditions(in text: [UInt8], sentences: [Range<Int>]) -> [NamedCondition] {
        catalog.conditions(in: text, sentences: sentences, on: date)
    }

    func entry(_ code: ICD10CM.Code) -> DiagnosisEntry? { catalog.diagnosis(code, on: date) }
    func entry(_ text: String) -> DiagnosisEntry? { ICD10CM.Code(text).flatMap { catalog.diagnosis($0, on: date) } }
}

/// A phrase's words with the words that carry meaning told apart.
enum Wording {
    static let functionWords: Set<String> = [
        "a", "an", "the", "of", "and", "or", "to", "in", "on", "for", "with", "by", "at", "from", "is", "are", "was",
        "were",
        "be", "been", "has", "have", "had", "he", "she", "it", "his", "her", "their", "this", "that", "these", "as",
        "who",
        "which", "but", "not", "no", "without", "will", "would", "can", "may", "patient", "pt", "today", "now", "also",
        "than", "then", "there", "they", "we", "i", "you", "your", "our", "my", "due", "secondary", "via", "per", "any",
        "some", "other", "s", "d", "t", "so", "if", "when", "about", "into", "after", "before", "since", "during",
        "both",
        "continue", "start", "started", "increase", "decrease", "stop", "refill", "check", "order", "ordered",
        "discussed",
        "discuss", "follow", "up", "followup", "return", "take", "daily", "mg", "ml", "twice", "days", "weeks",
        "months",
        "year", "years", "male", "female", "man", "woman", "presents", "here", "visit", "well", "controlled",
        "stable", "improving", "improved", "worsening", "plan", "assessment", "recommend", "recommended", "given",
        "likely",
    ]

    /// Words that qualify a title without choosing a code.
    static let neutral: Set<String> = [
        "of", "and", "or", "the", "a", "an", "in", "to", "with", "for", "other", "specified", "due", "by", "from", "at",
        "on",
        "as", "into", "elsewhere", "classified", "type", "part", "site", "disease", "diseases", "disorder", "disorders",
    ]

    /// Lower-case words of a title or phrase.
    static func words(_ text: String) -> [String] {
        var words: [String] = []
        var current = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isAlphabetic || (48...57).contains(scalar.value) || (scalar == "." && !current.isEmpty)
            {
                current.unicodeScalars.append(scalar)
            } else if !current.isEmpty {
                words.append(current.lowercased())
                current = ""
            }
        }
        if !current.isEmpty { words.append(current.lowercased()) }
        // A lone "s" is what the apostrophe of a possessive leaves.
        return words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }.filter { $0 != "s" }
    }

    /// Words cut to a common stem: plurals and a few adjective endings fall away.
    static func stem(_ word: String) -> String {
        if let fixed = sameWord[word] { return fixed }
        let count = word.utf8.count
        if count > 4, word.hasSuffix("ies") { return String(word.dropLast(3)) + "y" }
        if count > 4, word.hasSuffix("sses") { return String(word.dropLast(2)) }
        if count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is") {
            return String(word.dropLast())
        }
        return word
    }

    static func stems(_ text: String) -> Set<String> { Set(words(text).map(stem)) }

    private static let sameWord: [String: String] = [
        "both": "bilateral", "ii": "2", "i": "1", "iii": "3", "iv": "4", "iiia": "3a", "iiib": "3b",
        "diabetic": "diabetes",
        "hypertensive": "hypertension", "renal": "kidney", "pulmonary": "lung", "hepatic": "liver", "cardiac": "heart",
        "undisplaced": "nondisplaced", "exacerbated": "exacerbation", "acutely": "acute",
        "uncontrolled": "hyperglycemia", "rt": "right",
        "lt": "left", "middle": "medial",
    ]
}
