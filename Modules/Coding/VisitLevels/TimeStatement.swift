import Primitives

/// The clinician's total time on the date of the visit, as the note states it.
struct TimeStatement {
    let minutes: Int
    let evidence: Evidence

    /// Only a statement that calls it the total, or time spent on the visit, counts; "pain for 30 minutes" does not.
    init?(_ reads: [ReadNote]) {
        for read in reads {
            for unit in ["minutes", "min", "mins"] {
                for index in (read.sentencesByWord[unit] ?? []).prefix(200) {
                    if let found = TimeStatement.read(read, index, unit) {
                        self = found
                        return
                    }
                }
            }
        }
        return nil
    }

    private init(minutes: Int, evidence: Evidence) {
        self.minutes = minutes
        self.evidence = evidence
    }

    private static func read(_ read: ReadNote, _ index: Int, _ unit: String) -> TimeStatement? {
        let sentence = read.sentences[index]
        let words = sentence.words
        let names = [
            "total time", "time spent", "total of", "spent a total", "i spent", "total visit time",
            "total encounter time", "spent on",
        ]
        let isTotal = sentence.section == .time || PhraseMatch.any(names, in: words)
        // Time with the patient's family at home, of a procedure or of smoking counselling is not the visit's total.
        let other: Set<String> = [
            "procedure", "smoking", "tobacco", "advance", "exercise", "staff", "nurse", "history", "critical",
        ]
        guard isTotal, other.isDisjoint(with: words), let at = words.firstIndex(of: unit), at > 0 else { return nil }
        let number = at - 1
        guard let minutes = Int(words[number]), (1...480).contains(minutes),
            let evidence = read.evidence((sentence.tokens.lowerBound + number)..<(sentence.tokens.lowerBound + at + 1))
        else { return nil }
        return TimeStatement(minutes: minutes, evidence: evidence)
    }
}
