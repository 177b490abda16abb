/// The numbers of ranking, chosen on the development sets. Ranking hardly moves with any of them: halving or doubling one
/// changes the figures by less than a point. In hundredths unless said otherwise.
enum Tuning {
    /// What a word of the query counts that only other phrases of the same code have.
    static let union = 40
    /// How much less a merely allowed word counts in a phrase that lacks words it needs.
    static let loose = 50
    /// Scores of external causes, of reasons for contact and of the chapters of birth, unless the whole phrase matches.
    static let external = 85
    static let contact = 93
    static let birth = 95
    /// Weight of words that qualify, and of words that name a part of the body.
    static let light = 40
    static let site = 75
    /// Weight of a word that nobody knows, in thousandths of a logarithm.
    static let unknown = 2_000
    /// What a needed word costs that the query lacks, and what it costs when it merely qualifies.
    static let essential = 45
    static let lightShare = 25
    /// How far the query as typed is trusted where the lexicon has other words for it, and readings asked beside it.
    static let rawTrust = 97
    static let beside = 95
}
