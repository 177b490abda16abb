/// A rule that codes what the note states in so many words: a table of codes and of the phrases that mean them.
protocol StatedRule: GuidelineRule {
    static var entries: [StatedCode] { get }
    /// What else must hold.
    static func applies(_ coding: CodingCase) -> Bool
    /// What must hold of the place that states it.
    static func holds(_ statement: CaseRecord.Statement, _ coding: CodingCase) -> Bool
}

/// A code, or a heading from which the sentence leads down, and what states it.
struct StatedCode: Sendable {
    let code: String
    let phrases: Phrases
    var parts = CaseRecord.Parts.conclusion

    init(_ code: String, _ phrases: Phrases, parts: CaseRecord.Parts = .conclusion) {
        self.code = code
        self.phrases = phrases
        self.parts = parts
    }
}

extension StatedRule {
    static var stage: GuidelineStage { .addition }
    static func applies(_ coding: CodingCase) -> Bool { true }
    static func holds(_ statement: CaseRecord.Statement, _ coding: CodingCase) -> Bool { true }

    static func apply(to coding: inout CodingCase) {
        guard applies(coding) else { return }
        for entry in entries {
            guard let statement = coding.record.statement(entry.phrases, in: entry.parts), holds(statement, coding)
            else { continue }
            coding.add(entry.code, from: statement, by: id)
        }
    }
}

/// A rule by which certain codes lead the list, because the encounter was for them.
protocol FirstListedRule: GuidelineRule {
    /// Beginnings of the codes.
    static var leading: [String] { get }
    static var rank: Int { get }
}

extension FirstListedRule {
    static var stage: GuidelineStage { .sequence }
    static var rank: Int { SequenceRank.reason }

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(leading) { coding.rank(index, rank, by: id) }
    }
}

/// Places in the list, from first to last.
enum SequenceRank {
    static let reason = 0
    static let chapter = 10
    static let underlying = 15
    static let condition = 20
    static let symptom = 60
    static let status = 80
    static let externalCause = 90
}
