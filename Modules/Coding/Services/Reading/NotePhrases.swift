/// Fixed phrases of a note, looked up by their first word.
struct NotePhrases: Sendable {
    private let phrases: [[String]]

    /// Phrases parted by `|`, as ``PhraseMatch`` reads them.
    init(_ text: String) {
        phrases = text.split(separator: "|").map { $0.split(separator: " ").map(String.init) }
    }

    /// The first sentence that holds one of them and satisfies the condition.
    func sentence(in read: ReadNote, where isMeant: (ReadNote.Sentence) -> Bool = { _ in true }) -> ReadNote.Sentence? {
        for phrase in phrases {
            guard let head = phrase.first else { continue }
            for index in (read.sentencesByWord[head] ?? []).prefix(100) {
                let sentence = read.sentences[index]
                if PhraseMatch.find(phrase, in: sentence.words) != nil, isMeant(sentence) { return sentence }
            }
        }
        return nil
    }

    func isIn(_ reads: [ReadNote]) -> Bool { reads.contains { sentence(in: $0) != nil } }
}
