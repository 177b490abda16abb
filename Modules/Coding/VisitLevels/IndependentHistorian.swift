/// Somebody other than the patient who gives the history because the patient cannot give a full or reliable one, or
/// because it must be confirmed. An interpreter is none.
struct IndependentHistorian {
    let reads: [ReadNote]
    let passages: [Passage]
    let age: Int?
    private let isOfResident: Bool

    init(reads: [ReadNote], passages: [Passage], age: Int?) {
        self.reads = reads
        self.passages = passages
        self.age = age
        isOfResident = passages.contains {
            !$0.set.isDisjoint(with: ["facility", "dementia", "nursing", "resident", "snf"])
        }
    }

    func fact() -> ProofFact? {
        for passage in passages where ![.familyHistory, .socialHistory, .instructions].contains(passage.section) {
            if let range = stated(passage) ?? brought(passage), let evidence = passage.evidence(range, in: reads) {
                return ProofFact(
                    subject: "historian", meaning: "an assessment that needed an independent historian", level: .low,
                    category: 1, evidence: evidence)
            }
        }
        return nil
    }

    /// "The daughter reports", "history from the mother".
    private func stated(_ passage: Passage) -> Range<Int>? {
        if let explicit = IndependentHistorian.explicit.matches(in: passage.words).first,
            passage.assertion(of: explicit.range).polarity != .negated
        {
            return explicit.range
        }
        guard !passage.set.isDisjoint(with: IndependentHistorian.persons) else { return nil }
        for index in passage.words.indices where IndependentHistorian.persons.contains(passage.words[index]) {
            let behind = passage.words[(index + 1)...].prefix(4)
            let before = passage.words[..<index].suffix(6)
            let isTelling = IndependentHistorian.tells(behind) || bringsAndTells(passage, index)
            let isSource =
                before.contains { IndependentHistorian.history.contains($0) }
                && before.contains { ["from", "by", "per", "through", "with"].contains($0) }
                || before.last == "per" || before.suffix(2).first == "per"
            guard isTelling || isSource, canNeedHistorian(passage) else { continue }
            // Staff tell of a resident; in an office their word is part of the visit.
            if ["nurse", "staff", "aide"].contains(passage.words[index]), !isOfResident { continue }
            return index..<(index + 1)
        }
        return nil
    }

    /// The verb of telling stands beside the person, or behind a few words that belong to the person.
    private static func tells(_ behind: ArraySlice<String>) -> Bool {
        let words = behind.prefix { ![",", ".", "and", "had", "has", "with", ";"].contains($0) }
        return words.contains { telling.contains($0) }
    }

    /// "The grandmother brings the boy and reports vomiting".
    private func bringsAndTells(_ passage: Passage, _ index: Int) -> Bool {
        let words = passage.words[(index + 1)...].prefix(14)
        guard let first = words.first, ["bring", "brought"].contains(first) else { return false }
        return zip(words, words.dropFirst()).contains { $0 == "and" && IndependentHistorian.telling.contains($1) }
    }

    /// A grown patient with a companion tells the history alone, unless the words say otherwise.
    private func canNeedHistorian(_ passage: Passage) -> Bool {
        guard let age, age >= 18 else { return true }
        return passage.set.isDisjoint(with: ["also", "agree", "agrees", "translate", "interpreter"])
    }

    /// An infant or toddler cannot tell anything: whoever brings the child gives the history.
    private func brought(_ passage: Passage) -> Range<Int>? {
        guard let age, age < 4 else { return nil }
        return passage.words.firstIndex { IndependentHistorian.persons.contains($0) }.map { $0..<($0 + 1) }
    }

    private static let persons: Set<String> = [
        "mother", "father", "mom", "dad", "parent", "grandmother", "grandfather", "guardian", "caregiver", "daughter",
        "son", "wife", "husband", "spouse", "sister", "brother", "aunt", "uncle", "nurse", "aide", "grandparent",
        "paramedic", "ems", "caretaker", "niece", "nephew", "partner", "roommate", "witness", "bystander", "police",
        "foster", "staff", "neighbor", "friend",
    ]

    private static let telling: Set<String> = [
        "report", "reported", "state", "stated", "say", "said", "describe", "described", "give", "gave", "provide",
        "provided", "note", "noticed", "notice", "explain", "explained", "supply", "supplied", "tell", "told",
        "relate", "recount", "confirm", "confirmed", "who", "deny", "denied", "worry", "worried", "add", "supply",
        "concerned", "believe", "think", "observed", "recall", "contribute", "fill", "answers", "answer", "feel",
    ]

    private static let history: Set<String> = ["history", "information", "historian", "obtained", "hpi", "account"]

    private static let explicit = PhraseTable<Bool>(
        """
        independent historian;history obtained from parent;history was obtained from;history given by
        history provided by
        history is provided by;history is given by;history comes from;historian was;additional history from
        collateral history;collateral information;history taken from;history from mom;unable to give a history
        cannot give a reliable history;unable to provide a reliable history;unable to provide history
        """)
}
