import CodeSets
import Primitives
import Records

/// From a visit's mentions to its list of diagnoses: the mentions are found, the guidelines decide which of them are
/// coded, how, and in which order.
struct DiagnosisCoder {
    let visit: VisitRecord
    let reads: [ReadNote]
    private(set) var search: DiagnosisSearch
    private let rules: [any GuidelineRule.Type]
    /// True when a limit kept part of the notes from being read.
    private(set) var isPartial = false

    init(
        visit: VisitRecord, reads: [ReadNote], search: DiagnosisSearch,
        rules: [any GuidelineRule.Type] = GuidelineBook.rules
    ) {
        self.visit = visit
        self.reads = reads
        self.search = search
        self.rules = rules
    }

    /// Diagnoses in sequencing order, each at a billable level.
    mutating func diagnoses() -> [DiagnosisMention] {
        var coding = found()
        for stage in GuidelineStage.allCases {
            for rule in rules where rule.stage == stage && rule.settings.contains(coding.setting) {
                rule.apply(to: &coding)
            }
            if stage == .selection { specify(&coding) }
        }
        coding.arrange()
        coding.explainLeftOut()
        return coding.mentions
    }

    private mutating func found() -> CodingCase {
        var all: [DiagnosisMention] = []
        var finder = ConceptFinder(search: search)
        for read in reads { all += finder.mentions(in: read, startingAt: all.count) }
        // Where one note of the visit concludes, the story that another one tells is its ground.
        let concluding = Set(
            reads.filter { $0.sentences.contains { $0.section.isAssessment } }.map(\.note.sourceID))
        if !concluding.isEmpty { all.removeAll { $0.isNarrated && !concluding.contains($0.evidence.sourceID) } }
        all = bounded(all)
        var facts = FactDiagnoses(lookup: finder.lookup)
        all += facts.conditions(of: visit, startingAt: 1 << 20)
        if !all.contains(where: { $0.assertion.isCodable }) { all += facts.reasons(of: visit, startingAt: 1 << 21) }
        search = facts.lookup.search
        var complaints: [DiagnosisMention] = []
        if !all.contains(where: { $0.assertion.isCodable }) {
            finder = ConceptFinder(search: search)
            for read in reads { complaints += finder.complaint(in: read, startingAt: complaints.count) }
            search = finder.lookup.search
        }
        return CodingCase(
            setting: CareSetting(classCode: visit.encounter.classCode), visit: visit, record: CaseRecord(reads),
            search: search, mentions: all, complaints: complaints)
    }

    /// A condition is told a few times; what is told more often adds nothing. No note names so many conditions that the
    /// rules, which look at each in its sentence, could not hold them.
    private mutating func bounded(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        var counts: [Told: Int] = [:]
        let kept = mentions.filter { mention in
            let told = Told(code: mention.code, assertion: mention.assertion)
            counts[told, default: 0] += 1
            return counts[told, default: 0] <= DiagnosisCoder.repeatsMax
        }
        isPartial = kept.count > DiagnosisCoder.mentionsMax
        return Array(kept.prefix(DiagnosisCoder.mentionsMax))
    }

    private struct Told: Hashable {
        let code: ICD10CM.Code
        let assertion: Assertion
    }

    private static let repeatsMax = 12
    private static let mentionsMax = 1_000

    /// Takes each mention that counts to the level that its words support.
    private func specify(_ coding: inout CodingCase) {
        let specificity = Specificity(search: search, episode: coding.episode)
        let specified: [DiagnosisMention] = coding.mentions.compactMap { mention in
            guard
                let refined = specificity.refine(
                    mention.code, matched: mention.matched, isCoded: mention.isCoded || mention.derivation != nil,
                    context: sided(mention, coding.record), sentence: sentence(of: mention, coding.record))
            else { return nil }
            var result = mention
            result.score =
                PhraseLookup.isWhollySaid(mention, title: refined.title) ? max(mention.score, 970) : mention.score
            result.code = refined.code
            result.title = refined.title
            result.question = mention.question ?? refined.question
            result.rules += refined.rules
            return result
        }
        coding.mentions = DiagnosisCoder.merged(specified)
    }

    /// The stems of the mention's own sentence.
    private func sentence(of mention: DiagnosisMention, _ record: CaseRecord) -> Set<String>? {
        guard mention.evidence.source == .note else { return nil }
        let own = Set(
            record.words(around: mention.evidence).flatMap { ClinicalShorthand.expand([$0]) }.map(Wording.stem))
        return mention.context.intersection(own)
    }

    /// The item's words without a side that belongs to its neighbour: what the phrase says of the side goes before what
    /// the sentence says, and that before the lines below.
    private func sided(_ mention: DiagnosisMention, _ record: CaseRecord) -> Set<String> {
        let sides: Set<String> = ["right", "left", "bilateral"]
        var own = sides.intersection(Context.words(mention.evidence.quote))
        if own.isEmpty { own = sides.intersection(record.words(around: mention.evidence)) }
        guard !own.isEmpty else { return mention.context }
        return mention.context.subtracting(sides).union(own)
    }

    /// One entry per code; the first mention leads, the others add their evidence.
    static func merged(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        var result: [DiagnosisMention] = []
        var index: [String: Int] = [:]
        for mention in mentions {
            if let at = index[mention.code.text] {
                if result[at].extraEvidence.count < 4, !result[at].allEvidence.contains(mention.evidence) {
                    result[at].extraEvidence.append(mention.evidence)
                }
                result[at].score = max(result[at].score, mention.score)
                result[at].context.formUnion(mention.context)
                result[at].isCoded = result[at].isCoded || mention.isCoded
                if mention.question == nil { result[at].question = nil }
            } else {
                index[mention.code.text] = result.count
                result.append(mention)
            }
        }
        return result
    }
}
