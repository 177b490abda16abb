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
