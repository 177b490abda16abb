import CodeSets
import Primitives

/// Leads one phrase to a code: as it stands, then by the clinic's own words for it, then without the qualifiers that a
/// code's title seldom holds. What was left out is put back by ``Specificity`` where a code exists for it.
struct PhraseLookup {
    var search: DiagnosisSearch

    /// - Parameters:
    ///   - words: The phrase in lower case, abbreviations spelt out.
    ///   - needed: The least score of a match; each attempt that leaves words out costs ``dropCost``.
    ///   - dropping: Whether words may be left out.
    mutating func best(_ words: [String], needed: Int, dropping: Bool) -> CodeMatch? {
        var cost = 0
        for variant in dropping ? PhraseLookup.variants(words) : [words] {
            if let match = term(variant) { return PhraseLookup.lowered(match, by: cost) }
            for match in search.matches(variant.joined(separator: " ")) {
                guard match.score >= needed else { break }
                if PhraseLookup.isFaithful(match, to: variant) { return PhraseLookup.lowered(match, by: cost) }
            }
            cost += PhraseLookup.dropCost
        }
        return nil
    }

    private static let dropCost = 25

    private mutating func term(_ words: [String]) -> CodeMatch? {
        let phrase = words.joined(separator: " ")
        guard let text = ClinicalTerms.codes[phrase], let entry = search.entry(text) else { return nil }
        return CodeMatch(code: entry.code, title: entry.title, isBillable: entry.isBillable, matched: phrase, score: 980)
    }

    static func isQualifier(_ word: String) -> Bool { qualifiers.contains(word) || acuity.contains(word) }

    static func capped(_ match: CodeMatch, at limit: Int) -> CodeMatch { lowered(match, by: max(0, match.score - limit)) }

    private static func lowered(_ match: CodeMatch, by cost: Int) -> CodeMatch {
        CodeMatch(
            code: match.code, title: match.title, isBillable: match.isBillable, matched: match.matched,
            score: max(0, match.score - cost))
    }

    /// The phrase; without side, episode and severity; without acuity too.
    private static func variants(_ words: [String]) -> [[String]] {
        var result = [words]
        let plain = words.filter { !qualifiers.contains($0) }
        if plain.count < words.count, !plain.isEmpty { result.append(trimmed(plain)) }
        let bare = plain.filter { !acuity.contains($0) }
        if bare.count < plain.count, !bare.isEmpty { result.append(trimmed(bare)) }
        return result.filter { !$0.isEmpty }
    }

    /// Without the small words that leaving others out has bared at the ends.
    private static func trimmed(_ words: [String]) -> [String] {
        var slice = words[...]
        while let first = slice.first, Wording.functionWords.contains(first) { slice.removeFirst() }
        while let last = slice.last, Wording.functionWords.contains(last) { slice.removeLast() }
        return Array(slice)
    }

    private static let qualifiers: Set<String> = [
        "left", "right", "bilateral", "both", "initial", "subsequent", "encounter", "mild", "moderate", "severe", "stable",
        "controlled", "well", "poorly", "uncontrolled", "improving", "improved", "resolving", "worsening", "recurrent", "new",
        "onset", "first", "second", "third", "trimester", "persistent", "intermittent", "childhood", "closed", "open", "side",
        "sided", "known", "escherichia", "e", "coli", "klebsiella", "proteus", "pseudomonas", "enterococcus", "longstanding", "suboptimally", "today", "simple", "small", "large", "symptomatic",
    ]
    private static let acuity: Set<String> = ["acute", "chronic", "subacute", "bacterial", "viral"]

    /// A match must not bring in what the phrase does not say (a site, an organ, a cause), nor deny what it says.
    private static func isFaithful(_ match: CodeMatch, to words: [String]) -> Bool {
        let said = Set(words.map(Wording.stem))
        if words.count == 1, let word = words.first, word.utf8.count <= 5 {
            // A short word that the title does not hold is an abbreviation guessed from its beginning.
            let held = Wording.stems(match.matched).union(Wording.stems(match.title))
            guard held.contains(Wording.stem(word)) || match.score == 1_000 && ClinicalTerms.shortWords.contains(word) else {
                return false
            }
        }
        // What the phrase affirms, the title may not deny ("intractable").
        if !NegatedTitle(match.title).denied.isDisjoint(with: Context.words(words.joined(separator: " "))) { return false }
        guard match.score < 920 else { return true }
        let added = Wording.stems(match.matched).subtracting(said).subtracting(tolerated).subtracting(Wording.neutral)
        return added.isEmpty
    }

    private static let tolerated: Set<String> = [
        "unspecified", "nos", "acute", "chronic", "without", "not", "complication", "organism", "sudden", "personal", "mention",
        "region", "current", "primary", "initial", "encounter", "native", "artery", "kidney", "syndrome", "status", "uncomplicated",
    ]
}

/// A title cut into what it affirms and what it denies ("Migraine without aura, not intractable").
struct NegatedTitle {
    private(set) var affirmed: [String] = []
    private(set) var denied: Set<String> = []

    init(_ title: String) {
        for clause in title.split(separator: ",") {
            var denies = false
            for word in Wording.words(String(clause)) {
                if word == "without" || word == "not" || word == "no" {
                    denies = true
                } else if word == "with" {
                    denies = false
                } else if !Wording.neutral.contains(word) {
                    if denies { denied.insert(Wording.stem(word)) } else { affirmed.append(Wording.stem(word)) }
                }
            }
        }
    }
}
