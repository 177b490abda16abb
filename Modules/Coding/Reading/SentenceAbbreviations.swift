/// Shortened words whose point does not end a sentence, or not always.
enum SentenceAbbreviations {
    enum Standing {
        /// The next word belongs to it: a title, an initial, "e.g.".
        case joined
        /// How a dose is given ("p.o.", "b.i.d."): ends a sentence unless more of the dose follows.
        case dose
        /// A unit, a month or another shortened word, which may as well be the last of its sentence.
        case unit
        case none
    }

    /// - Parameter index: The place of the point, with a token before it.
    static func standing(_ tokens: [NoteText.Token], _ index: Int) -> Standing {
        let previous = tokens[index - 1]
        let hasNumber =
            index + 1 < tokens.count && tokens[index + 1].word.utf8.first.map { (48...57).contains($0) } == true
        // "No." numbers something; an answer "No." is a sentence.
        if previous.word == "no" { return hasNumber ? .joined : .none }
        if joined.contains(previous.word) { return .joined }
        if previous.word.utf8.count == 1, previous.isWord {
            let isDotted =
                index >= 3 && tokens[index - 2].word == "." && tokens[index - 2].end == previous.start
                && tokens[index - 3].end == tokens[index - 2].start
            if isDotted {
                let first = tokens[index - 3].word
                return pairs.contains(first + previous.word) ? .joined : .dose
            }
            if previous.startsUpper { return .joined }
        }
        return units.contains(previous.word) ? .unit : .none
    }

    private static let joined: Set<String> = [
        "dr", "drs", "mr", "mrs", "ms", "prof", "st", "vs", "approx", "pt", "pts", "eg", "ie", "fig", "abd", "assoc",
        "bilat", "resp", "temp", "cf", "ca", "messrs", "rev", "sgt", "lt", "capt", "ext", "neuro", "cardio", "surg",
        "incl", "esp", "aka", "viz", "w",
    ]

    /// Dotted pairs that stand before what they speak of ("e.g.", "i.e.").
    private static let pairs: Set<String> = ["eg", "ie", "aka", "cf"]

    private static let units: Set<String> = [
        "etc", "inc", "hx", "dx", "tx", "rx", "sx", "fx", "wt", "ht", "tab", "tabs", "cap", "caps", "min", "hr", "hrs",
        "wk", "wks", "mo", "mos", "yr", "yrs", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct",
        "nov", "dec", "bid", "tid", "qid", "prn", "po", "dept", "mg", "ml", "cm", "mm", "kg", "lb", "lbs", "sec", "inj",
        "susp", "oint", "sol", "soln", "neg", "pos", "consult", "jr", "sr", "avg", "max", "est", "diff",
    ]

    /// Words by which a dose goes on behind "p.o.".
    static let frequencies: Set<String> = [
        "bid", "tid", "qid", "qd", "qhs", "daily", "prn", "q", "q4h", "q6h", "q8h", "q12h", "b", "t", "p", "once",
        "twice", "every", "x",
    ]

    /// Words behind which a sentence cannot end, so that the line was broken there.
    static let unfinished: Set<String> = [
        "of", "the", "with", "due", "to", "for", "by", "an", "is", "was", "are", "were", "has", "had", "from", "his",
        "her", "their", "which", "that", "than", "into", "and", "or", "without", "denies", "including", "versus",
    ]
}
