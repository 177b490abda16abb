import CodeSets
import Primitives

/// Leads one phrase to a code: as it stands, then by the clinic's own words for it, then without the qualifiers that a
/// code's title seldom holds. What was left out is put back by ``Specificity`` where a code exists for it.
struct PhraseLookup {
    var search: DiagnosisSearch

    /// - Parameters:
    ///   - words: The phrase in lower case, abbreviations spelt out.
    ///   - needed: The least score of a match; each attempt that leaves words out costs ``dropCost``.
    ///   - dropping: Which words may be left out.
    mutating func best(_ words: [String], needed: Int, dropping: Dropping) -> CodeMatch? {
        var cost = 0
        for variant in PhraseLookup.variants(words, dropping) {
            if let match = term(variant) { return PhraseLookup.lowered(match, by: cost) }
            let faithful = search.matches(variant.joined(separator: " ")).filter {
                $0.score >= needed && PhraseLookup.isFaithful($0, to: variant)
            }
            if let first = faithful.first {
                // "Other ..." is chosen only where the record names what else it is; between equals it loses.
                let open = faithful.first { $0.score == first.score && !$0.title.hasPrefix("Other") }
                return PhraseLookup.lowered(open ?? first, by: cost)
            }
            cost += PhraseLookup.dropCost
        }
        return nil
    }

    private static let dropCost = 25

    private mutating func term(_ words: [String]) -> CodeMatch? {
        let phrase = words.joined(separator: " ")
        guard let text = ClinicalTerms.codes[phrase], let entry = search.entry(text) else { return nil }
        return CodeMatch(
            code: entry.code, title: entry.title, isBillable: entry.isBillable, matched: phrase, score: 980)
    }

    /// Whether the final title says all that the quoted words say, and the match brought nothing in.
    static func isWhollySaid(_ mention: DiagnosisMention, title: String) -> Bool {
        let quote = Set(ClinicalShorthand.expand(Wording.words(mention.evidence.quote)).map(Wording.stem))
        let held = Wording.stems(title).union(Wording.stems(mention.matched)).union(Wording.neutral)
        return quote.subtracting(held).isEmpty
            && Wording.stems(withoutBrackets(mention.matched)).subtracting(quote).subtracting(tolerated).subtracting(
                Wording.neutral
            ).isEmpty
    }

    static func isQualifier(_ word: String) -> Bool {
        sides.contains(word) || qualifiers.contains(word) || acuity.contains(word)
    }

    private static func lowered(_ match: CodeMatch, by cost: Int) -> CodeMatch {
        CodeMatch(
            code: match.code, title: match.title, isBillable: match.isBillable, matched: match.matched,
            score: max(0, match.score - cost))
    }

    enum Dropping { case side, all }

    /// The phrase; without side and episode; without severity and what a "without" denies; without acuity too.
    private static func variants(_ words: [String], _ dropping: Dropping) -> [[String]] {
        var result = [words]
        func add(_ variant: [String]) {
            if !variant.isEmpty, !result.contains(variant) { result.append(variant) }
        }
        let sideless = words.filter { !sides.contains($0) }
        add(trimmed(sideless))
        guard dropping == .all, !words.contains("and") else { return result }
        if let at = sideless.firstIndex(of: "without"), at > 0 { add(trimmed(sideless[..<at])) }
        let plain = sideless.filter { !qualifiers.contains($0) }
        add(trimmed(plain))
        add(trimmed(plain.filter { !acuity.contains($0) }))
        return result
    }

    /// Without the small words that leaving others out has bared at the ends.
    private static func trimmed(_ words: some Collection<String>) -> [String] {
        var slice = Array(words)[...]
        while let first = slice.first, Wording.functionWords.contains(first) { slice.removeFirst() }
        while let last = slice.last, Wording.functionWords.contains(last) { slice.removeLast() }
        return Array(slice)
    }

    private static let sides: Set<String> = [
        "left", "right", "bilateral", "both", "initial", "subsequent", "encounter", "the", "side", "sided",
    ]
    private static let qualifiers: Set<String> = [
        "mild", "moderate", "severe", "stable",
        "controlled", "well", "poorly", "uncontrolled", "improving", "improved", "resolving", "worsening", "recurrent",
        "new",
        "onset", "first", "second", "third", "trimester", "persistent", "intermittent", "childhood", "closed", "open",
        "known", "escherichia", "e", "coli", "klebsiella", "proteus", "pseudomonas", "enterococcus", "longstanding",
        "suboptimally", "today", "simple", "small", "large", "symptomatic",
    ]
    private static let acuity: Set<String> = ["acute", "chronic", "subacute", "bacterial", "viral"]

    /// A match must not bring in what the phrase does not say (a site, an organ, a cause), nor deny what it says.
    private static func isFaithful(_ match: CodeMatch, to words: [String]) -> Bool {
        let said = Set(words.map(Wording.stem))
        if words.count == 1, let word = words.first, word.utf8.count <= 5 {
            // A short word that the title does not hold is an abbreviation guessed from its beginning.
            let held = Wording.stems(match.matched).union(Wording.stems(match.title))
            guard held.contains(Wording.stem(word)) || match.score == 1_000 && ClinicalTerms.shortWords.contains(word)
            else {
                return false
            }
        }
        // What the phrase affirms, the title may not deny ("intractable").
        if !NegatedTitle(match.title).denied.isDisjoint(with: Context.words(words.joined(separator: " "))) {
            return false
        }
        if addsSite(match, said) { return false }
        let matched = withoutBrackets(match.matched)
        let held = Wording.stems(matched)
        let added = held.subtracting(said).subtracting(tolerated).subtracting(Wording.neutral)
        if let word = words.first.map(Wording.stem), words.count == 1 {
            // A beginning is not the word: "exhibits" is no exhibitionism.
            if !held.contains(word), held.contains(where: { $0.hasPrefix(word) }) { return false }
            // A synonym's title holds other words altogether; a title that holds the word must not add to it.
            return added.isEmpty || held.isDisjoint(with: said)
                || added.count < 3 && !NegatedTitle(matched).affirmed.contains(where: added.contains)
        }
        // Longer phrases may leave a little unsaid.
        return match.score >= 920 || added.isEmpty
    }

    /// The words in brackets of an index term or title are not essential to it.
    private static func withoutBrackets(_ text: String) -> String {
        var depth = 0
        var kept = ""
        for character in text {
            if character == "(" || character == "[" { depth += 1 }
            if depth == 0 { kept.append(character) }
            if character == ")" || character == "]" { depth = max(0, depth - 1) }
        }
        return kept
    }

    /// An injury's code may not name a part of the body that the words do not ("second degree burn").
    private static func addsSite(_ match: CodeMatch, _ said: Set<String>) -> Bool {
        guard match.code.category >= "S00", match.code.category <= "T34" else { return false }
        let sites = Wording.stems(match.title).intersection(bodySites)
        return !sites.isEmpty && sites.isDisjoint(with: said) && match.score < 1_000
            || !sites.isEmpty && sites.isDisjoint(with: said) && said.count <= 3
                && ClinicalTerms.codes[match.matched] == nil
                && !Wording.stems(match.matched).isDisjoint(with: bodySites)
    }

    private static let bodySites: Set<String> = [
        "hand", "foot", "ankle", "wrist", "finger", "toe", "thumb", "forearm", "arm", "elbow", "shoulder", "thigh",
        "leg", "knee",
        "hip", "scalp", "head", "face", "neck", "nose", "lip", "cheek", "eyelid", "chest", "back", "abdomen",
        "abdominal", "rib",
        "buttock", "trunk", "palm", "chin", "forehead", "calf",
    ]

    private static let tolerated: Set<String> = [
        "unspecified", "nos", "acute", "chronic", "without", "not", "complication", "organism", "sudden", "personal",
        "mention",
        "region", "current", "primary", "initial", "encounter", "native", "artery", "kidney", "syndrome", "status",
        "uncomplicated",
    ]
}

/// A title cut into what it affirms and what it denies ("Migraine without aura, not intractable").
struct NegatedTitle {
    private(set) var affirmed: [String] = []
    private(set) var denied: Set<String> = []

    /// Whether it is what coders take when nothing more is said: it denies something, or says "uncomplicated".
    var isDefault: Bool { !denied.isEmpty || affirmed.contains("uncomplicated") }

    /// Whether it affirms what another title denies.
    func contradicts(_ other: String) -> Bool { !NegatedTitle(other).denied.isDisjoint(with: affirmed) }

    init(_ title: String) {
        for clause in title.split(separator: ",") {
            var denies = false
            for word in Wording.words(String(clause)) {
                if word == "without" || word == "not" || word == "no" {
                    denies = true
                } else if word == "with" || word == "of" {
                    // "without foreign body of right forearm": the site is affirmed.
                    denies = false
                } else if !Wording.neutral.contains(word) {
                    if denies { denied.insert(Wording.stem(word)) } else { affirmed.append(Wording.stem(word)) }
                }
            }
        }
    }
}
