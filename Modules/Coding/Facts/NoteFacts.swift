/// Collects the facts of a note in one walk over its sentences.
package struct NoteFacts: Sendable {
    /// In reading order.
    package let facts: [NoteFact]

    /// - Parameter drugs: Names of drugs in lower case beside those that are known; a word with a dose behind it counts
    ///   as a drug without them.
    init(_ read: ReadNote, drugs: Set<String> = []) {
        var found: [NoteFact] = []
        for sentence in read.sentences {
            var position = 0
            while position < sentence.words.count {
                guard let piece = NoteFacts.piece(sentence, at: position, drugs) else {
                    position += 1
                    continue
                }
                let tokens = sentence.tokens.lowerBound + piece.range.lowerBound
                if let evidence = read.evidence(tokens..<(tokens + piece.range.count)) {
                    let own = sentence.scanner.assertion(of: piece.range)
                    let stands = piece.kind == .medication || piece.kind == .social
                    found.append(
                        NoteFact(
                            kind: piece.kind, evidence: evidence,
                            assertion: stands ? own : own.inSection(sentence.section), section: sentence.section,
                            attributes: piece.attributes))
                }
                position = max(position + 1, piece.range.upperBound)
            }
        }
        facts = found
    }

    package init(text: NoteText, sourceID: String, drugs: Set<String> = []) {
        self.init(ReadNote(ClinicalNoteText(sourceID: sourceID, title: "", text: text)), drugs: drugs)
    }

    package func facts(_ kind: NoteFact.Kind) -> [NoteFact] { facts.filter { $0.kind == kind } }

    /// What one place of a sentence states.
    struct Piece {
        var kind: NoteFact.Kind
        var range: Range<Int>
        var attributes: [NoteFact.Attribute: String]
    }

    private static func piece(_ sentence: ReadNote.Sentence, at index: Int, _ drugs: Set<String>) -> Piece? {
        let words = sentence.words
        return Measurement.piece(words, at: index) ?? MedicationMention.piece(words, at: index, drugs)
            ?? FactPhrases.piece(words, at: index)
    }
}
