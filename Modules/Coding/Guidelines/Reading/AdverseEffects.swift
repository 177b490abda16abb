/// What the record says of harm by a drug or by too little of it.
enum AdverseEffects {
    /// A drug that was given rightly and did harm, one taken wrongly, or one of which too little was taken.
    case adverse(CaseRecord.Statement, drug: String)
    case poisoning(CaseRecord.Statement, drug: String, intent: String)
    case underdosing(CaseRecord.Statement, drug: String)
    case none

    private static let wrong: Set<String> = [
        "overdose", "overdosed", "poisoning", "poisoned", "ingested", "ingestion", "swallowed", "wrong", "overdosing",
    ]
    private static let wrongDose = Phrases([
        "too many|much", "double|twice ~2 dose|dosage|amount", "accidentally took", "took ~2 extra", "took ~4 instead",
        "not prescribed", "someone else", "error in",
    ])
    private static let short = Phrases([
        "skip|skipping|skipped|missed|missing|misses ~4 dose|medication|pill|medicine", "not taking|taken",
        "stopped taking",
        "ran|run|running out", "cannot|not|unable ~2 afford", "can't|couldn't afford", "less than ~2 prescribed",
        "nonadherence|nonadherent|noncompliance|noncompliant",
        "non adherence|adherent|compliance|compliant", "underdosing|underdosed|underdose",
        "ration|rationing|rationed|halving|halved",
        "forget|forgot|forgetting|forgotten ~4 take|taking|dose", "half ~4 dose|dosage|pill|prescribed",
        "did not take|fill", "stopped ~4 because ~4 cost|afford|expensive",
        "skip|skipping|skipped|missed|missing", "lapse ~3 medication|treatment",
    ])
    private static let rightly = Phrases([
        "as prescribed|directed|ordered", "taken|given|administered|used ~1 correctly|properly|appropriately",
        "adverse ~2 effect|reaction", "side effect",
        "therapeutic ~1 dose|use", "properly|correctly ~1 administered|taken|prescribed|given",
    ])
    private static let before = Phrases([
        "due|secondary|attributed|attributable|reaction|response|related|allergic to", "caused|induced|brought by|on",
        "from", "effect|complication of|from|to",
        "because of", "after|following ~1 taking|starting|start|use|receiving|beginning|course|dose?", "result of",
        "with",
    ])
    private static let verbs: Set<String> = ["caused", "causing", "causes", "cause", "produced", "triggered"]
    private static let behind: Set<String> = ["induced", "related", "associated", "caused", "causing", "cause"]
    /// Behind a drug's name: no drug was given.
    private static let nothingGiven: Set<String> = ["deficiency", "resistant", "resistance", "sensitive", "allergy"]
    /// In the story of an illness much happens after a drug; one of these words says that it was the drug.
    private static let blaming: Set<String> = [
        "due", "secondary", "caused", "induced", "adverse", "side", "attributed", "attributable", "toxicity",
        "reaction",
    ]
    private static let changes: Set<String> = ["switched", "switch", "changed", "transition", "refill", "titrate"]

    static func find(_ coding: CodingCase) -> AdverseEffects {
        let places = coding.record.scan(
            in: .conclusion,
            for: { words in
                words.indices.first { DrugGroups.group(words[$0]) != nil }.map { $0..<($0 + 1) }
            })
        for place in places where place.assertion.experiencer == .patient && place.assertion.time != .hypothetical {
            let words = coding.record.words(around: place)
            guard let at = words.firstIndex(where: { DrugGroups.group($0) != nil }),
                let drug = DrugGroups.group(words[at])
            else { continue }
            let isRight = says(rightly, words)
            if !isRight, words.contains(where: wrong.contains) || says(wrongDose, words) {
                return .poisoning(place, drug: drug, intent: intent(coding, words))
            }
            if says(short, words), !isRight { return .underdosing(place, drug: drug) }
            guard !words.contains(where: changes.contains) else { continue }
            if isCause(words, at), !words[(at + 1)...].prefix(2).contains(where: nothingGiven.contains),
                !coding.record.isStory || words.contains(where: blaming.contains)
            {
                return .adverse(place, drug: drug)
            }
        }
        return .none
    }

    /// Whether the drug stands behind "due to" and the like, or before "induced".
    private static func isCause(_ words: [String], _ at: Int) -> Bool {
        let after = words[(at + 1)...]
        if after.prefix(2).contains(where: behind.contains) || after.prefix(6).contains(where: verbs.contains) {
            return true
        }
        let near = Array(words[max(0, at - 6)..<at])
        let isWith = near.last == "with" || near.dropLast().last == "with"
        return before.patterns.dropLast().contains { pattern in
            near.indices.contains { pattern.end(near, from: $0) != nil }
        }
            || isWith && says(rightly, words)
    }

    private static func says(_ phrases: Phrases, _ words: [String]) -> Bool {
        phrases.patterns.contains { pattern in words.indices.contains { pattern.end(words, from: $0) != nil } }
    }

    private static let selfHarm = Phrases([
        "intentional|intentionally|deliberate|deliberately", "suicide|suicidal", "self harm|inflicted|poisoning",
        "kill ~2 self|himself|herself",
    ])

    /// Accidental where nothing else is said; undetermined only where the record says that it cannot be told.
    private static func intent(_ coding: CodingCase, _ words: [String]) -> String {
        if !coding.record.statements(selfHarm).filter({ $0.assertion.polarity != .negated }).isEmpty { return "2" }
        if words.contains("assault") || words.contains("homicidal") { return "3" }
        return words.contains("undetermined") ? "4" : "1"
    }

    static func isOfTherapy(_ coding: CodingCase, _ place: CaseRecord.Statement) -> Bool {
        let therapies: Set<String> = ["chemotherapy", "chemo", "antineoplastic", "immunotherapy", "radiotherapy"]
        return coding.record.words(around: place).contains(where: therapies.contains)
    }

    /// The episode's character for a T code.
    static func episode(_ coding: CodingCase) -> String {
        switch coding.episode {
        case .subsequent: "D"
        case .sequela: "S"
        default: "A"
        }
    }
}
