/// Finds negation, doubt, history, family, hypothesis and circumstance in one sentence, in the manner of NegEx and
/// ConText: trigger phrases before or behind a mention govern the words up to the end of their clause or list.
///
/// The work is linear in the sentence's length: each trigger marks at most ``scopeLimit`` words.
package struct AssertionScanner: Sendable {
    package static let scopeLimit = 60
    private static let backwardLimit = 14

    /// What governs each word from before it and from behind it.
    private var forward: [Flags]
    private var backward: [Flags]
    /// Words that belong to a trigger which governs something.
    private var isTrigger: [Bool]

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt16
        static let negated = Flags(rawValue: 1)
        static let uncertain = Flags(rawValue: 2)
        /// Over, or an event of the past.
        static let historical = Flags(rawValue: 4)
        static let hypothetical = Flags(rawValue: 8)
        static let other = Flags(rawValue: 16)
        /// Began more than two weeks ago and may still be there.
        static let lasting = Flags(rawValue: 32)
        /// Was there lately and has ended.
        static let ended = Flags(rawValue: 64)
        static let activity = Flags(rawValue: 128)
        static let exposure = Flags(rawValue: 256)
    }

    /// - Parameter words: The sentence's tokens in lower case; marks as themselves.
    package init(_ words: [String]) {
        forward = Array(repeating: [], count: words.count)
        backward = forward
        isTrigger = Array(repeating: false, count: words.count)
        let clause = Clause(words)
        guard clause.hasTriggers else { return }
        var index = 0
        while index < words.count {
            guard clause.startsTrigger[index], let match = AssertionTriggers.match(words, at: index) else {
                index += 1
                continue
            }
            mark(match, clause)
            index = match.range.upperBound
        }
    }

    /// - Parameter range: The mention's words, as positions in the sentence.
    package func assertion(of range: Range<Int>) -> Assertion {
        let flags = flags(of: range)
        var result = Assertion()
        if flags.contains(.negated) {
            result.polarity = .negated
        } else if flags.contains(.uncertain) {
            result.polarity = .uncertain
        }
        if flags.contains(.hypothetical) {
            result.time = .hypothetical
        } else if !flags.isDisjoint(with: [.historical, .ended]) {
            result.time = .historical
        }
        if flags.contains(.other) { result.experiencer = .other }
        if flags.contains(.exposure) {
            result.circumstance = .exposure
        } else if flags.contains(.activity) {
            result.circumstance = .activity
        }
        return result
    }

    func flags(of range: Range<Int>) -> Flags {
        guard range.lowerBound >= 0, range.upperBound <= forward.count, !range.isEmpty else { return [] }
        // A trigger inside the mention ("migraine without aura") governs only what follows it.
        var flags = forward[range.lowerBound].union(backward[range.upperBound - 1])
        // A mention that begins with its denial ("no headache") is denied.
        let last = forward[range.upperBound - 1]
        if isTrigger[range.lowerBound], range.count > 1, last.contains(.negated), !isTrigger[range.upperBound - 1] {
            flags.insert(.negated)
        }
        return flags
    }

    /// What governs a word from before it, triggers inside a mention included.
    func flagsBefore(_ word: Int) -> Flags { forward.indices.contains(word) ? forward[word] : [] }

    /// The words of the range that are triggers themselves: a mention that holds one is more than a condition's name.
    package func triggers(in range: Range<Int>) -> [Int] {
        range.clamped(to: isTrigger.indices).filter { isTrigger[$0] }
    }

    private mutating func mark(_ match: AssertionTriggers.Match, _ clause: Clause) {
        let trigger = match.trigger
        guard !trigger.flags.isEmpty else { return }
        for position in match.range { isTrigger[position] = true }
        if trigger.direction != .behind {
            // "No history of asthma" also denies "history of asthma".
            for index in match.range.dropFirst() { forward[index].formUnion(trigger.flags) }
            markForward(trigger, clause, from: match.range.upperBound)
        }
        if trigger.direction != .before { markBackward(trigger, clause, from: match.range.lowerBound) }
    }

    private mutating func markForward(_ trigger: AssertionTriggers.Trigger, _ clause: Clause, from start: Int) {
        let limit = min(clause.count, start + min(trigger.reach, AssertionScanner.scopeLimit))
        var index = clause.skippingVerbs(from: start, limit, trigger.flags)
        for position in start..<max(start, index) { forward[position].formUnion(trigger.flags) }
        var depth = 0
        while index < limit {
            if clause.opensBracket[index] {
                guard clause.closesSoon(index) else { return }
                depth += 1
            } else if clause.closesBracket[index] {
                guard depth > 0 else { return }
                depth -= 1
            } else if clause.ends(at: index, trigger.flags, trigger.span) {
                return
            }
            forward[index].formUnion(trigger.flags)
            index += 1
        }
    }

    private mutating func markBackward(_ trigger: AssertionTriggers.Trigger, _ clause: Clause, from start: Int) {
        let limit = max(0, start - min(trigger.reach, AssertionScanner.backwardLimit))
        var index = start - 1
        while index >= limit, clause.traits[index].contains(.auxiliary) { index -= 1 }
        var isList = false
        while index >= limit {
            let traits = clause.traits[index]
            if traits.contains(.comma) {
                // "Fever, chills and sweats were denied."
                guard isList else { return }
            } else if traits.contains(.joins) {
                isList = true
            } else if clause.endsBackward(at: index) {
                return
            }
            backward[index].formUnion(trigger.flags)
            index -= 1
        }
    }
}
