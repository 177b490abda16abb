/// A sentence as the level's finders read it: hyphens, slashes and quotes gone, plural endings folded, with the way
/// back to the note's tokens.
struct Passage {
    let read: Int
    let sentence: ReadNote.Sentence
    let words: [String]
    /// For each word its place in the sentence.
    let places: [Int]
    let set: Set<String>
    /// True when the note has parts of its own for assessment or plan.
    let isStructured: Bool

    init(_ sentence: ReadNote.Sentence, read: Int, isStructured: Bool) {
        self.read = read
        self.sentence = sentence
        self.isStructured = isStructured
        var words: [String] = []
        var places: [Int] = []
        for (index, word) in sentence.words.enumerated() where !Passage.joints.contains(word) {
            words.append(Passage.fold(word))
            places.append(index)
        }
        self.words = words
        self.places = places
        set = Set(words)
    }

    var section: NoteSections.Kind { sentence.section }

    static func all(_ reads: [ReadNote]) -> [Passage] {
        reads.enumerated().flatMap { number, read in
            let isStructured = read.sections.sections.contains { [.assessment, .plan].contains($0.kind) }
            return read.sentences.map { Passage($0, read: number, isStructured: isStructured) }
        }
    }

    func assertion(of range: Range<Int>) -> Assertion {
        guard let first = places[safe: range.lowerBound], let last = places[safe: range.upperBound - 1] else {
            return Assertion()
        }
        var assertion = sentence.scanner.assertion(of: first..<(last + 1))
        // "A 60-year-old with asthma": the age is no history.
        if assertion.time == .historical, followsAge(range.lowerBound), set.isDisjoint(with: Passage.historic) {
            assertion.time = .current
        }
        return assertion
    }

    private func followsAge(_ place: Int) -> Bool {
        (max(1, place - 8)..<max(1, place)).contains { index in
            words[index] == "old" && ["year", "month", "week", "day", "yr"].contains(words[index - 1])
        }
    }

    private static let historic: Set<String> = [
        "history", "hx", "past", "prior", "previous", "post", "resolved", "ago", "former", "remote", "healed", "pmh",
        "previously", "childhood",
    ]

    /// The words from some places before the range to some behind it; never more than a limited number.
    func around(_ range: Range<Int>, before: Int, behind: Int) -> ArraySlice<String> {
        let from = max(0, range.lowerBound - before)
        return words[from..<max(from, min(words.count, range.upperBound + behind))]
    }

    func evidence(_ range: Range<Int>, in reads: [ReadNote]) -> Evidence? {
        guard let read = reads[safe: read], let first = places[safe: range.lowerBound],
            let last = places[safe: range.upperBound - 1]
        else { return nil }
        let base = sentence.tokens.lowerBound
        return read.evidence((base + first)..<(base + last + 1))
    }

    private static let joints: Set<String> = ["-", "/", "\"", "'", "*", "–", "—", "‑", "“", "”", "’"]

    /// Without the ending of the plural, so that tables hold one form; both sides of a comparison are folded.
    static func fold(_ word: String) -> String {
        let bytes = word.utf8
        guard bytes.count >= 4, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is")
        else { return word }
        if word.hasSuffix("ies"), bytes.count >= 5 { return String(word.dropLast(3)) + "y" }
        let drop = ["sses", "xes", "shes"].contains { word.hasSuffix($0) } ? 2 : 1
        return String(word.dropLast(drop))
    }
}

extension Array {
    subscript(safe index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
