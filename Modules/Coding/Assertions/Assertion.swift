/// Whether a mention says that this patient has the condition now.
package struct Assertion: Hashable, Sendable {
    package enum Polarity: String, Sendable { case present, uncertain, negated }
    package enum Time: String, Sendable { case current, historical, hypothetical }
    package enum Experiencer: String, Sendable { case patient, other }

    package var polarity: Polarity
    package var time: Time
    package var experiencer: Experiencer

    package init(polarity: Polarity = .present, time: Time = .current, experiencer: Experiencer = .patient) {
        self.polarity = polarity
        self.time = time
        self.experiencer = experiencer
    }

    /// Present, current and the patient's own: the only mentions that may be coded in the outpatient setting
    /// (ICD-10-CM Official Guidelines, section IV.H and IV.J).
    package var isCodable: Bool { polarity == .present && time == .current && experiencer == .patient }

    /// The mention's headings speak too: family history is about others, past history is not today's illness.
    package func inSection(_ kind: NoteSections.Kind) -> Assertion {
        var result = self
        switch kind {
        case .familyHistory: result.experiencer = .other
        case .pastHistory, .surgicalHistory: if time == .current { result.time = .historical }
        case .instructions, .allergies: if time == .current { result.time = .hypothetical }
        default: break
        }
        return result
    }
}

/// Finds negation, doubt, history, family and hypothesis in one sentence, in the manner of NegEx and ConText: trigger
/// phrases before or behind a mention govern the words up to a terminator.
///
/// The work is linear in the sentence's length: each trigger marks at most ``scopeLimit`` words.
package struct AssertionScanner: Sendable {
    package static let scopeLimit = 24
    private static let backwardLimit = 9

    /// What governs each word from before it and from behind it.
    private var forward: [Flags]
    private var backward: [Flags]
    /// Words that belong to a trigger which governs something.
    private var isTrigger: [Bool]

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let negated = Flags(rawValue: 1)
        static let uncertain = Flags(rawValue: 2)
        static let historical = Flags(rawValue: 4)
        static let hypothetical = Flags(rawValue: 8)
        static let other = Flags(rawValue: 16)
    }

    /// - Parameter words: The sentence's tokens in lower case; marks as themselves.
    package init(_ words: [String]) {
        forward = Array(repeating: [], count: words.count)
        backward = forward
        isTrigger = Array(repeating: false, count: words.count)
        var index = 0
        while index < words.count {
            let triggers = AssertionTriggers.matches(words, at: index)
            guard let first = triggers.first else {
                index += 1
                continue
            }
            let end = index + first.length
            for trigger in triggers { mark(trigger, words, from: index, to: end) }
            if !first.flags.isEmpty {
                for position in index..<end { isTrigger[position] = true }
            }
            index = end
        }
    }

    /// - Parameter range: The mention's words, as positions in the sentence.
    package func assertion(of range: Range<Int>) -> Assertion {
        guard range.lowerBound >= 0, range.upperBound <= forward.count, !range.isEmpty else { return Assertion() }
        // A trigger inside the mention ("migraine without aura") governs only what follows it.
        let flags = forward[range.lowerBound].union(backward[range.upperBound - 1])
        var result = Assertion()
        if flags.contains(.negated) {
            result.polarity = .negated
        } else if flags.contains(.uncertain) {
            result.polarity = .uncertain
        }
        if flags.contains(.hypothetical) {
            result.time = .hypothetical
        } else if flags.contains(.historical) {
            result.time = .historical
        }
        if flags.contains(.other) { result.experiencer = .other }
        return result
    }

    /// The words of the range that are triggers themselves: a mention that holds one is more than a condition's name.
    package func triggers(in range: Range<Int>) -> [Int] {
        range.clamped(to: isTrigger.indices).filter { isTrigger[$0] }
    }

    private mutating func mark(_ trigger: AssertionTriggers.Match, _ words: [String], from start: Int, to end: Int) {
        if trigger.direction != .behind {
            // "No history of asthma" also denies "history of asthma".
            for index in start..<end where index > start { forward[index].formUnion(trigger.flags) }
            let limit = min(words.count, end + min(trigger.reach, AssertionScanner.scopeLimit))
            var index = end
            while index < limit {
                if AssertionTriggers.ends(words, at: index, trigger.flags, stopsAtComma: trigger.stopsAtComma) { break }
                forward[index].formUnion(trigger.flags)
                index += 1
            }
        }
        if trigger.direction != .before {
            var index = start - 1
            let limit = max(0, start - min(trigger.reach, AssertionScanner.backwardLimit))
            while index >= limit {
                if AssertionTriggers.ends(words, at: index, trigger.flags, stopsAtComma: true) { break }
                backward[index].formUnion(trigger.flags)
                index -= 1
            }
        }
    }
}
