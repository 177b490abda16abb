import CodeSets

/// A place where the record names a condition, with the code that its words lead to.
struct DiagnosisMention {
    var code: ICD10CM.Code
    var title: String
    /// The title or index term that matched.
    var matched: String
    /// 0 to 1000, from the code tables' search.
    var score: Int
    var evidence: Evidence
    /// Further places that support the code.
    var extraEvidence: [Evidence] = []
    var assertion: Assertion
    var section: NoteSections.Kind
    /// Words of the item that the mention stands in, as stems, and of the following lines of the same problem.
    var context: Set<String>
    /// Reading order over the whole visit.
    var order: Int
    var rules: [String]
    /// Rows of the lexicon that led from the note's words to the term.
    var steps: [CodeMatch.Step] = []
    /// The rule that led from the record's words, or from another code, to this one.
    var derivation: String?
    /// Where the sequencing rules place it, and how far behind the code that it goes with.
    var rank = SequenceRank.condition
    var step = 0

    var allEvidence: [Evidence] { [evidence] + extraEvidence }
    /// It stands in the story of an illness, not in a statement of what was diagnosed: nobody has said there which
    /// finding belongs to which condition.
    var isNarrated = false
    /// True when the record itself carries the code.
    var isCoded = false
    var question: String?
    var alternatives: [CodeProposal.Alternative] = []
}

/// The words that may make a code more specific: as stems, and those that the sentence denies with a mark before them.
enum Context {
    static let denied = "¬"

    static func words(_ sentence: ReadNote.Sentence) -> Set<String> {
        var result: Set<String> = []
        for index in sentence.words.indices {
            let isDenied = sentence.scanner.assertion(of: index..<(index + 1)).polarity == .negated
            for word in ClinicalShorthand.expand([sentence.words[index]]) {
                result.insert(isDenied ? denied + Wording.stem(word) : Wording.stem(word))
            }
            if let side = eye(sentence.words, index) { result.formUnion([side, "eye"]) }
        }
        return result
    }

    /// "In the RE" and "OD" are the right eye.
    private static func eye(_ words: [String], _ index: Int) -> String? {
        switch words[index] {
        case "od": return "right"
        case "os": return "left"
        case "re", "le":
            let before = index > 0 ? words[index - 1] : ""
            return ["the", "of", "in", "his", "her"].contains(before) ? (words[index] == "re" ? "right" : "left") : nil
        default: return nil
        }
    }

    static func words(_ label: String) -> Set<String> {
        let words = Wording.words(label)
        return self.words(
            ReadNote.Sentence(tokens: 0..<0, section: .problemList, words: words, scanner: AssertionScanner(words)))
    }
}
