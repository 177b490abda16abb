/// The closed word classes by which ``Clause`` finds the ends of clauses and lists.
enum ClauseWords {
    static let traits: [String: Clause.Traits] = {
        var table: [String: Clause.Traits] = [:]
        func add(_ trait: Clause.Traits, _ text: String) {
            for word in AssertionTriggers.phrases(text) { table[word, default: []].formUnion(trait) }
        }
        add(.terminator, terminators)
        add([.terminator, .finiteVerb], verbsThatTurn)
        add(.finiteVerb, verbs)
        add(.auxiliary, auxiliaries)
        add(.perceived, perceived)
        add(.patient, "but, however, patient, pt, she, he, ;, now, patients, i, we, today")
        add(.joins, "and, or, nor, &, and/or")
        add(.isAnd, "and, &")
        add(.with, "with")
        add(.relative, "that, which, who, whose, where")
        table[","] = .comma
        return table
    }()

    private static let terminators = """
        but, however, nevertheless, yet, though, although, except, excepting, besides, which, who, whose, because, since, \
        therefore, secondary, ;, :, •, ¤, |, +, patient, pt, she, he, still, now, today, currently, exception, unless, \
        despite, until, after, following, only, instead, whereas, where, yes, thus, hence, otherwise, aside, apart, save, \
        presumably, admitted, controlled, here, comes, came, seen, transferred, ?, !, =, consequently, albeit
        """

    /// Verbs that begin a statement of their own.
    private static let verbsThatTurn = """
        presents, presented, presenting, has, have, had, reports, complains, complained, endorses, endorsed, admits, \
        remains, continues, developed, diagnosed, causing, started, shows, showed, revealed, reveals, confirmed, \
        demonstrates, demonstrated, states, stated, describes, underwent, takes, experiences, suffers, received, noticed
        """

    private static let verbs = """
        is, are, was, were, appears, appeared, looks, seems, became, becomes, does, did, will, would, can, may, measures, \
        measured, suggests, reported, persists, persisted, improved, includes, gets, got, went, feels, felt, uses, occurred
        """

    private static let auxiliaries = """
        to, that, she, he, they, the, patient, has, have, had, having, been, be, being, is, are, was, were, ever, yet, any, \
        appear, appears, appeared, seem, seems, think, believe, feel, felt, develop, developed, diagnosed, currently, know, \
        known, experience, experienced, experiencing, really, actually, presently, also, all, completely, suffered, suffer, \
        thought, considered, deemed, judged, believed
        """

    static let perceived = """
        noted, seen, found, identified, reported, present, appreciated, elicited, detected, evident, observed, demonstrated, \
        palpated, visualized, heard, felt, apparent, obvious, suspected, there, encountered, palpable, audible, endorsed, \
        mentioned, described, visible, documented, explained, discussed, reviewed, outlined
        """

    /// Two-word terminators.
    static let pairs: [String: Set<String>] = [
        "positive": ["for"], "other": ["than"], "due": ["to"], "status": ["post"],
        "in": ["addition", "order", "spite"], "and": ["has", "is", "reports", "endorses", "with", "now", "was", "had"],
        "s": ["/"], "owing": ["to"], "on": ["background"],
    ]
}
