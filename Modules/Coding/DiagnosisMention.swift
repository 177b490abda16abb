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
    /// True when the record itself carries the code.
    var isCoded = false
    var question: String?
    var alternatives: [CodeProposal.Alternative] = []
}

/// One note, read once: words, sentences, headings and what governs the words of each sentence.
struct ReadNote {
    let note: ClinicalNoteText
    let sections: NoteSections
    let sentences: [Sentence]
    /// Where each word occurs, as sentence numbers in reading order.
    let sentencesByWord: [String: [Int]]

    struct Sentence {
        let tokens: Range<Int>
        let section: NoteSections.Kind
        let words: [String]
        let scanner: AssertionScanner
        /// Whether it begins its line or its part of the note.
        var startsLine = true
    }

    init(_ source: ClinicalNoteText) {
        note = source
        sections = NoteSections(source.text)
        let tokens = source.text.tokens
        let cuts = sections.sections
        var collected: [Sentence] = []
        var part = 0
        for range in Sentences(source.text).ranges {
            // A heading inside a line ends the sentence before it and is itself no sentence.
            var start = range.lowerBound
            while part < cuts.count, cuts[part].tokens.upperBound <= start { part += 1 }
            var here = part
            while start < range.upperBound, here < cuts.count {
                let body = cuts[here].tokens.clamped(to: start..<range.upperBound)
                if !body.isEmpty {
                    let words = tokens[body].map(\.word)
                    collected.append(
                        Sentence(
                            tokens: body, section: cuts[here].kind, words: words, scanner: AssertionScanner(words),
                            startsLine: body.lowerBound == cuts[here].tokens.lowerBound
                                || tokens[body.lowerBound - 1].line < tokens[body.lowerBound].line))
                }
                guard cuts[here].tokens.upperBound < range.upperBound else { break }
                start = max(start, cuts[here].tokens.upperBound)
                here += 1
            }
        }
        sentences = collected
        var places: [String: [Int]] = [:]
        for (index, sentence) in collected.enumerated() {
            for word in sentence.words where places[word]?.last != index { places[word, default: []].append(index) }
        }
        sentencesByWord = places
    }

    func evidence(_ tokens: Range<Int>) -> Evidence? {
        let all = note.text.tokens
        guard let first = tokens.first, let last = tokens.last, last < all.count else { return nil }
        let start = all[first].start
        let end = all[last].end
        guard start < end else { return nil }
        return Evidence(
            source: .note, sourceID: note.sourceID, start: start, end: end, quote: note.text.quote(start, end))
    }
}

/// A note's text with the identifier that evidence refers to.
struct ClinicalNoteText {
    let sourceID: String
    let title: String
    let text: NoteText
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
        }
        return result
    }

    static func words(_ label: String) -> Set<String> {
        let words = Wording.words(label)
        return self.words(
            ReadNote.Sentence(tokens: 0..<0, section: .problemList, words: words, scanner: AssertionScanner(words)))
    }
}
