/// Finds the trigger phrases of ``AssertionScanner``: the longest one that begins at a word, and on which side of it the
/// mention stands.
enum AssertionTriggers {
    enum Direction: Sendable {
        /// The trigger stands before the mention, behind it, or both.
        case before, behind, both
        /// Before or behind by what stands around it: "strep negative", "negative strep".
        case turning
    }

    /// How far a trigger governs: over the commas of its clause, over those of a list that "or" closes, or to the first.
    enum Span: Sendable { case clause, list, phrase }

    struct Trigger: Sendable {
        var flags: AssertionScanner.Flags
        var direction: Direction
        var span: Span
        /// How many words the trigger governs at most.
        var reach: Int
    }

    struct Match {
        var trigger: Trigger
        var range: Range<Int>
    }

    struct Entry: Sendable {
        var traits: Clause.Traits = []
        var startsTrigger = false
        var phrases: [(words: [String], trigger: Trigger)] = []
    }

    static func entry(_ word: String) -> Entry { table[word] ?? numeric(word) ?? Entry() }

    /// A pseudo trigger ("no change") matches with no flags, so that its words cannot trigger.
    static func match(_ words: [String], at index: Int) -> Match? {
        if let match = TemporalTriggers.match(words, at: index) { return match }
        guard let phrases = table[words[index]]?.phrases else { return nil }
        for phrase in phrases {
            let end = index + phrase.words.count
            guard end <= words.count, words[index..<end].elementsEqual(phrase.words) else { continue }
            var trigger = phrase.trigger
            if trigger.flags.contains(.other), reportsFor(words, index, end) { trigger.flags = [] }
            if trigger.flags == .historical, let length = TemporalTriggers.measure(words, before: index) {
                trigger.flags = length
            }
            if trigger.direction == .turning { trigger = turned(trigger, words, index, end) }
            if asking.contains(words[index]), trigger.direction == .behind, trigger.reach > 3, !answers(words, end) {
                continue
            }
            return Match(trigger: trigger, range: index..<end)
        }
        return nil
    }

    /// "Mother reports fever", "here with her mother": the relative speaks for the patient.
    private static func reportsFor(_ words: [String], _ start: Int, _ end: Int) -> Bool {
        let isCompany = words[max(0, start - 2)..<start].contains {
            ["with", "by", "from", "per", "for", "to"].contains($0)
        }
        let verbs: Set<String> = ["who", "has", "had", "with", "whose", "also"]
        var next = words[end..<min(end + 4, words.count)]
        if next.first == ",", ["who", "whose"].contains(next.dropFirst().first ?? "") { next = next.dropFirst() }
        return isCompany && !(next.first.map(verbs.contains) ?? false) || next.contains(where: reporting.contains)
    }

    private static let reporting: Set<String> = Set(
        phrases(
            """
            reports, reported, states, stated, says, said, notes, noted, notices, noticed, denies, denied, brought, brings, \
            concerned, gives, gave, describes, endorses, present, accompanied, accompanies, provides, provided, agrees, \
            verbalized, worried, called, thinks, feels, observed, confirms, witnessed, complains, requests, refuses, \
            understands
            """))

    /// An adjective or participle governs what stands before it at the end of its clause, else what follows.
    private static func turned(_ trigger: Trigger, _ words: [String], _ start: Int, _ end: Int) -> Trigger {
        var result = trigger
        let isParticiple = words[end - 1] == "out" || words[end - 1].hasSuffix("ed") || words[start] == "not"
        let follows =
            isParticiple && start > 0 && forms.contains(words[start - 1])
            || end - start > 1 && forms.contains(words[end - 2])
        let isAtBreak = end >= words.count || breaks.contains(words[end])
        result.direction = isAtBreak || follows ? .behind : .before
        if result.direction == .before, result.span == .phrase, trigger.flags != .negated { result.reach = 8 }
        return result
    }

    private static let forms: Set<String> = ["is", "are", "was", "were", "been", "be", "being"]

    private static let breaks: Set<String> = Set(
        phrases(
            """
            ., ;, :, ?, !, ), |, by, on, at, in, after, per, today, bilaterally, throughout, and, but, then, when, during, \
            clinically, given, based, because, this, to, as, though, although, with, however, or, since, x, spontaneously, \
            from, radiographically, again, currently, -, •
            """) + [","])

    private static let asking: Set<String> = [":", "-", "?", "="]

    /// Behind a colon, "no" answers only when nothing but the next question follows: "Fever: no. Cough: yes".
    private static func answers(_ words: [String], _ end: Int) -> Bool {
        guard end < words.count else { return true }
        if ["for", "evidence", "known"].contains(words[end]) { return false }
        if [".", ",", ";", "?", "|", ")", "-", "•"].contains(words[end]) { return true }
        return words[end..<min(end + 4, words.count)].contains(":")
    }

    /// Numbers may begin a length of time.
    private static func numeric(_ word: String) -> Entry? {
        guard let first = word.utf8.first, (48...57).contains(first) else { return nil }
        return Entry(startsTrigger: true)
    }

    private static let table: [String: Entry] = {
        var table: [String: Entry] = [:]
        for (word, traits) in ClauseWords.traits { table[word, default: Entry()].traits = traits }
        for word in TemporalTriggers.openers { table[word, default: Entry()].startsTrigger = true }
        for group in TriggerPhrases.groups {
            for phrase in phrases(group.phrases) {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                table[first, default: Entry()].startsTrigger = true
                table[first, default: Entry()].phrases.append((words, group.trigger))
            }
        }
        // The longest phrase wins; of two alike, the earlier group.
        return table.mapValues { entry in
            var sorted = entry
            sorted.phrases = entry.phrases.enumerated().sorted {
                ($1.element.words.count, $0.offset) < ($0.element.words.count, $1.offset)
            }.map(\.element)
            return sorted
        }
    }()

    /// The phrases of a text, parted by commas.
    static func phrases(_ text: String) -> [String] {
        text.split(separator: ",").map { String($0.drop { $0 == " " }) }
    }
}
