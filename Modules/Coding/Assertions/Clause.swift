/// One sentence's words with what each of them does in it, looked up once: where a clause or a list ends.
struct Clause {
    struct Traits: OptionSet, Sendable {
        let rawValue: UInt16
        /// Ends what a denial, a doubt or a history governs.
        static let terminator = Traits(rawValue: 1)
        /// Leads back from a relative to the patient.
        static let patient = Traits(rawValue: 2)
        static let comma = Traits(rawValue: 4)
        /// "And", "or", "nor".
        static let joins = Traits(rawValue: 8)
        static let isAnd = Traits(rawValue: 16)
        static let finiteVerb = Traits(rawValue: 32)
        /// Verbs and pronouns between a denial and what it denies: "does not appear to have".
        static let auxiliary = Traits(rawValue: 64)
        /// "Noted", "seen": what is perceived belongs to the same denial.
        static let perceived = Traits(rawValue: 128)
        static let with = Traits(rawValue: 256)
        /// A word behind which a clause with "that" or "which" hangs on what stands before it.
        static let relative = Traits(rawValue: 512)
    }

    let words: [String]
    private(set) var traits: [Traits]
    private(set) var startsTrigger: [Bool]
    private(set) var opensBracket: [Bool]
    private(set) var closesBracket: [Bool]
    private(set) var hasTriggers = false

    var count: Int { words.count }

    private static let segmentMax = 14
    private static let listMax = 40
    private static let bracketMax = 9

    init(_ words: [String]) {
        self.words = words
        traits = []
        startsTrigger = []
        opensBracket = words.map { $0 == "(" || $0 == "[" }
        closesBracket = words.map { $0 == ")" || $0 == "]" }
        traits.reserveCapacity(words.count)
        startsTrigger.reserveCapacity(words.count)
        for (index, word) in words.enumerated() {
            let entry = AssertionTriggers.entry(word)
            var own = entry.traits
            if let pairs = ClauseWords.pairs[word], index + 1 < words.count, pairs.contains(words[index + 1]) {
                own.insert(.terminator)
            }
            traits.append(own)
            startsTrigger.append(entry.startsTrigger)
            if entry.startsTrigger { hasTriggers = true }
        }
    }

    /// Behind a trigger, verbs that would end a clause belong to the denial itself: "denies having had a seizure".
    func skippingVerbs(from start: Int, _ limit: Int, _ flags: AssertionScanner.Flags) -> Int {
        var index = start
        // "In 1998, she had a stroke."
        if flags.contains(.lasting), index < limit, traits[index].contains(.comma) { index += 1 }
        while index < limit, traits[index].contains(.auxiliary) { index += 1 }
        return index
    }

    func ends(at index: Int, _ flags: AssertionScanner.Flags, _ span: AssertionTriggers.Span) -> Bool {
        let own = traits[index]
        // "Mother has diabetes": the verb does not lead back to the patient.
        if flags == .other { return own.contains(.patient) }
        if own.contains(.terminator) { return true }
        if own.contains(.with), span != .clause { return true }
        guard own.contains(.comma) || own.contains(.isAnd) else { return false }
        if own.contains(.isAnd) { return opensClause(behind: index) }
        switch span {
        case .phrase: return true
        case .list: return !continuesList(behind: index, flags)
        case .clause: return opensClause(behind: index)
        }
    }

    func endsBackward(at index: Int) -> Bool {
        traits[index].contains(.terminator) || traits[index].contains(.finiteVerb)
            || traits[index].contains(.relative) || opensBracket[index] || closesBracket[index]
    }

    /// Whether a bracket that opens here closes after a few words that belong to the same thing.
    func closesSoon(_ index: Int) -> Bool {
        for next in (index + 1)..<min(words.count, index + Clause.bracketMax) where index + 1 < words.count {
            if closesBracket[next] { return true }
            if traits[next].contains(.terminator) { return false }
        }
        return false
    }

    /// "No rales, the heart is enlarged": what stands behind the comma has its own subject and verb.
    private func opensClause(behind index: Int) -> Bool {
        let start = index + 1
        guard start < words.count else { return true }
        let isJoined = traits[start].contains(.joins)
        if isJoined, !traits[start].contains(.isAnd) { return false }
        var cursor = start
        while cursor < words.count, cursor < start + Clause.segmentMax {
            let own = traits[cursor]
            if own.contains(.comma) || own.contains(.relative) { return false }
            if own.contains(.joins), !own.contains(.isAnd) { return false }
            if own.contains(.finiteVerb) {
                // "… and cough was noted" is the denial's own verb; "…, a nodule was noted" is not.
                let next = cursor..<min(cursor + 4, words.count)
                let isSame = isJoined || traits[index].contains(.joins)
                let names = ["a", "an", "the", "his", "her"].contains(words[isJoined ? min(start + 1, cursor) : start])
                return cursor > start && !(isSame && !names && next.contains { traits[$0].contains(.perceived) })
            }
            if own.contains(.terminator) { return false }
            cursor += 1
        }
        return false
    }

    /// "Without edema, cyanosis or clubbing": a list that a later "or" closes.
    private func continuesList(behind index: Int, _ flags: AssertionScanner.Flags) -> Bool {
        let allowsAnd = !flags.isDisjoint(with: [.negated, .hypothetical])
        var cursor = index + 1
        var length = 0
        while cursor < words.count, cursor < index + Clause.listMax {
            let own = traits[cursor]
            if own.contains(.terminator) || own.contains(.finiteVerb) || own.contains(.with) { return false }
            if own.contains(.comma) {
                length = 0
            } else if own.contains(.joins) {
                if !own.contains(.isAnd) { return true }
                if allowsAnd, length == 0 { return !opensClause(behind: cursor) }
            } else {
                length += 1
                if length > 6 { return false }
            }
            cursor += 1
        }
        return false
    }
}
