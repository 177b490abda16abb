/// The closed vocabulary of ``AssertionScanner``.
enum AssertionTriggers {
    enum Direction: Sendable { case before, behind, both }

    struct Match: Sendable {
        var flags: AssertionScanner.Flags
        var direction: Direction
        var length: Int
        var stopsAtComma: Bool
        /// How many words the trigger governs at most.
        var reach: Int
    }

    /// The longest trigger that begins at the word; two where the same words govern both ways ("suspected"). A pseudo
    /// trigger ("no change") matches with no flags, so that its words cannot trigger.
    static func matches(_ words: [String], at index: Int) -> [Match] {
        guard let candidates = byFirstWord[words[index]] else { return [] }
        var found: [Match] = []
        for candidate in candidates {
            let length = candidate.words.count
            guard index + length <= words.count, found.first.map({ $0.length == length }) ?? true else { continue }
            if (1..<max(1, length)).allSatisfy({ words[index + $0] == candidate.words[$0] }) {
                var match = candidate.match
                if match.flags.contains(.other), reportsFor(words, index, index + length) { match.flags = [] }
                found.append(match)
            }
        }
        return found
    }

    /// "Mother reports fever", "here with her mother": the relative speaks for the patient.
    private static func reportsFor(_ words: [String], _ start: Int, _ end: Int) -> Bool {
        let next = words[end..<min(end + 3, words.count)]
        let isCompany = words[max(0, start - 2)..<start].contains { ["with", "by", "from", "per"].contains($0) }
        return isCompany && !next.contains { ["who", "has", "had", "with"].contains($0) }
            || words[end..<min(end + 4, words.count)].contains { reporting.contains($0) }
    }

    static func ends(_ words: [String], at index: Int, _ flags: AssertionScanner.Flags, stopsAtComma: Bool) -> Bool {
        let word = words[index]
        // "Mother has diabetes": the verb does not lead back to the patient.
        if flags == .other { return ["but", "however", "patient", "she", "he", ";", "now"].contains(word) }
        if terminators.contains(word) || (stopsAtComma && word == ",") { return true }
        // "... , now with cough" and the like: two-word terminators.
        guard index + 1 < words.count else { return false }
        return pairTerminators[word]?.contains(words[index + 1]) ?? false
    }

    private static let reporting: Set<String> = [
        "reports", "reported", "states", "stated", "says", "said", "notes", "noted", "notices", "noticed", "denies",
        "brought", "brings", "concerned", "gives", "gave", "describes", "endorses", "present", "accompanied",
        "accompanies",
        "provides", "provided", "agrees", "verbalized", "worried", "called", "thinks", "feels", "observed",
    ]

    private static let terminators: Set<String> = [
        "but", "however", "nevertheless", "yet", "though", "although", "except", "besides", "which", "who", "whose",
        "because", "since", "presents", "presented", "presenting", "has", "have", "had", "reports", "complains",
        "endorses",
        "endorsed", "admits", "remains", "continues", "developed", "diagnosed", "therefore", "causing", "secondary",
        ";",
        ":", "(", ")", "•", "¤", "|", "patient", "she", "he", "still", "now", "today", "currently", "started", "shows",
        "showed", "revealed", "confirmed", "controlled",
    ]

    private static let pairTerminators: [String: Set<String>] = [
        "positive": ["for"], "other": ["than"], "apart": ["from"], "aside": ["from"], "due": ["to"],
        "as": ["well", "a"],
        "status": ["post"], "in": ["addition"], "and": ["has", "is", "reports", "endorses", "with"],
    ]

    private typealias Entry = (words: [String], match: Match)

    private static let byFirstWord: [String: [Entry]] = {
        var table: [String: [Entry]] = [:]
        func add(
            _ phrases: [String], _ flags: AssertionScanner.Flags, _ direction: Direction, comma: Bool = false,
            reach: Int = AssertionScanner.scopeLimit
        ) {
            for phrase in phrases {
                let words = phrase.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                let match = Match(
                    flags: flags, direction: direction, length: words.count, stopsAtComma: comma, reach: reach)
                table[first, default: []].append((words, match))
            }
        }
        add(negating, .negated, .before)
        add(negatingUpToComma, .negated, .before, comma: true)
        add(["non"], .negated, .before, comma: true, reach: 2)
        add(negatedBehind, .negated, .behind)
        add(doubting, .uncertain, .before, comma: true)
        add(["vs", "versus"], .uncertain, .both, comma: true, reach: 6)
        add(["?"], .uncertain, .before, comma: true, reach: 4)
        add(doubtedBehind, .uncertain, .behind)
        add(historic, .historical, .before)
        add(
            ["old", "prior", "previous", "resolved", "former", "remote", "healed"], .historical, .before, comma: true,
            reach: 4)
        add(historicBehind, .historical, .behind)
        add(supposing, .hypothetical, .before)
        add(protecting, .hypothetical, .behind, reach: 4)
        add(relatives, .other, .before)
        add(pseudo, [], .before)
        // The longest phrase wins.
        for key in table.keys { table[key]?.sort { $0.words.count > $1.words.count } }
        return table
    }()

    private static let negating = [
        "no", "denies", "denied", "deny", "denying", "no evidence of", "no sign of", "no signs of", "no history of",
        "no hx of", "negative for", "neg for", "free of", "absence of", "absent", "never had", "never", "no longer has",
        "no longer", "does not have", "did not have", "doesn't have", "don't have", "has no", "had no",
        "no complaints of",
        "no complaint of", "no known", "declines", "no family history of", "no personal history of", "ruled out",
        "rules out", "nor", "neither", "no prior", "no previous", "no past", "no recent", "no current", "no acute",
        "no symptoms of", "not have", "cannot see", "fails to reveal", "failed to reveal", "w/o", "neg",
    ]
    private static let negatingUpToComma = [
        "without", "not", "without evidence of", "without any", "without signs of", "w / o", "isn't",
        "not consistent with",
        "unlikely", "low suspicion for", "low concern for", "doubt", "not suggestive of", "wasn't", "less likely",
        "not concerning for", "no concern for", "no suspicion for", "not diagnosed with",
    ]
    private static let negatedBehind = [
        "ruled out", "was ruled out", "is ruled out", "were ruled out", "has been ruled out", "not present",
        "is negative",
        "are negative", "was negative", "were negative", "negative", "absent", "is absent", "unlikely", "is unlikely",
        "not seen", "not found", "not identified", "not detected", "none", ": none", ": no", ": denies", ": denied",
        ": negative", ": absent", "excluded", "was excluded", "denied", "not suspected", "less likely", "was not seen",
    ]
    private static let doubting = [
        "possible", "possibly", "probable", "probably", "likely", "suspected", "suspect", "suspects", "suspicious for",
        "suspicion for", "suspicion of", "concern for", "concerning for", "concerns for", "worrisome for", "rule out",
        "r / o", "r/o", "ro", "questionable", "may be", "may have", "might be", "might have", "could be", "could have",
        "appears to be", "cannot exclude", "can not exclude", "cannot rule out", "can't rule out", "evaluate for",
        "assess for", "consistent with", "compatible with", "indicative of", "suggestive of", "suggesting", "suggests",
        "comparable with", "presumed", "presumptive", "presumably", "differential includes", "differential diagnosis",
        "differential", "ddx", "working diagnosis", "consider", "considering", "to exclude", "exclude", "equivocal for",
        "test for", "check for", "evaluation for", "workup for", "work up for", "unclear if", "whether", "rule - out",
    ]
    private static let doubtedBehind = [
        "suspected", "possible", "is possible", "likely", "is likely", "probable", "not excluded", "cannot be excluded",
        "cannot be ruled out", "not ruled out", "is suspected", "in the differential", "on the differential",
        "to be ruled out", "questionable", "is considered", "being considered", "?",
    ]
    private static let historic = [
        "history of", "past medical history significant for", "past medical history includes", "hx of", "h / o", "h/o",
        "past medical history of", "past history of", "personal history of",
        "s / p", "s/p", "status post", "past", "in the past had", "previously had", "had a previous", "pmh of",
        "medical history significant for", "history significant for", "childhood history of",
    ]
    private static let historicBehind = [
        "resolved", "has resolved", "is resolved", "years ago", "months ago", "as a child", "in childhood",
        "in the past",
        "previously treated", "last year", "in remission",
    ]
    private static let supposing = [
        "if", "return for", "return if", "return", "sooner", "come back", "call", "recheck", "go to", "avoid",
        "avoiding", "should", "in case of", "risk of", "risk for", "at risk for", "risk factors for",
        "screen for", "screening for", "screened for", "to prevent", "prevent", "prevention of", "prophylaxis for",
        "prophylaxis of", "monitor for", "watch for", "call for", "call if", "signs of", "warning signs", "unless",
        "precautions for", "precautions", "concerns about", "vaccine for", "vaccine against", "immunization against",
        "immunization for", "vaccination against", "vaccination for", "look for", "to reduce", "chance of",
        "exposure to",
        "exposed to", "fear of", "worried about", "educated about", "red flags", "such as", "side effects",
        "as needed for",
        "prn", "prn for", "in the event of", "er for", "ed for", "contraindications", "complications of",
        "complications such",
        "may cause", "can cause", "could cause", "susceptible to",
    ]
    /// "Lung cancer screening", "tetanus booster": the condition is what is looked for or prevented.
    private static let protecting = [
        "screening", "screen", "screenings", "vaccine", "vaccines", "vaccination", "vaccinations", "booster",
        "boosters",
        "shot", "shots", "immunization", "prophylaxis", "prevention", "precautions", "risk", "awareness", "antibodies",
    ]
    private static let relatives = [
        "family history of", "family history", "family hx of", "family hx", "fh of", "fh", "fhx", "mother", "father",
        "brother", "sister", "grandmother", "grandfather", "grandparent", "grandparents", "aunt", "uncle", "cousin",
        "maternal", "paternal", "parents", "parent", "sibling", "siblings", "son", "daughter", "husband", "wife",
        "spouse",
        "mom", "dad", "mgm", "mgf", "pgm", "pgf", "roommate", "coworker", "relatives", "relative",
    ]
    private static let pseudo = [
        "no increase", "not only", "no change", "no changes", "no significant change", "no interval change",
        "gram negative", "not necessarily", "no further", "without difficulty", "history and physical",
        "history of present illness", "no improvement", "not improved", "not improving", "not controlled",
        "not well controlled", "not at goal", "not optimally controlled", "not adequately controlled", "not responding",
        "not responded", "no new", "not on", "not taking", "no better", "not getting", "without improvement",
        "without relief",
        "no relief", "not resolved", "not worse", "not worsening", "father figure", "no medication", "no medications",
        "not tolerated", "not tolerating", "no issues", "no problems with",
        "without insulin", "no cause", "no other", "if any", "likely due", "likely secondary", "probably due",
        "past medical history", "past history", "past week", "past month", "past few", "past several", "past year",
        "past two",
        "past three", "should continue", "should take", "not otherwise specified", "not specified", "no exacerbation",
    ]
}
