import CodeSets
import Primitives
import Records

/// From a visit's mentions to its list of diagnoses: what may be coded, how specific, in which order.
struct DiagnosisCoder {
    let visit: VisitRecord
    let reads: [ReadNote]
    var search: DiagnosisSearch
    /// True when a limit kept part of the notes from being read.
    private(set) var isPartial = false

    init(visit: VisitRecord, reads: [ReadNote], search: DiagnosisSearch) {
        self.visit = visit
        self.reads = reads
        self.search = search
    }

    /// Diagnoses in sequencing order, each at a billable level.
    mutating func diagnoses() -> [DiagnosisMention] {
        var mentions = selected()
        GuidelineRules(search: search, reads: reads).apply(to: &mentions)
        CombinationRules(search: search).apply(to: &mentions)
        mentions = DiagnosisCoder.merged(mentions)
        mentions = DiagnosisCoder.withoutIntegralSymptoms(mentions)
        mentions = DiagnosisCoder.withoutLessSpecific(mentions)
        mentions = ExclusionNotes(search: search).resolve(mentions)
        mentions += StatusCodes(search: search, visit: visit, reads: reads)
            .mentions(beside: mentions, startingAt: 1 << 40).filter { status in
                !mentions.contains { $0.code == status.code }
            }
        GuidelineRules.askAboutPregnancy(&mentions, reads)
        return sequenced(mentions)
    }

    private mutating func selected() -> [DiagnosisMention] {
        var all: [DiagnosisMention] = []
        var finder = ConceptFinder(search: search)
        for read in reads { all += finder.mentions(in: read, startingAt: all.count) }
        isPartial = finder.isPartial
        var facts = FactDiagnoses(lookup: finder.lookup)
        let fromFacts = facts.conditions(of: visit, startingAt: 1 << 20)
        all += fromFacts
        if !all.contains(where: { $0.assertion.isCodable }) { all += facts.reasons(of: visit, startingAt: 1 << 21) }
        search = facts.lookup.search
        if !all.contains(where: { $0.assertion.isCodable }) {
            // Nothing definite is stated: what the patient came with is coded (Guideline IV.D).
            finder = ConceptFinder(search: search)
            for read in reads { all += finder.complaint(in: read, startingAt: all.count) }
            search = finder.lookup.search
        }
        let episode = Specificity.episode(in: reads.flatMap(\.sentences))
        let specificity = Specificity(search: search, episode: episode)
        return DiagnosisCoder.merged(
            all.filter { $0.assertion.isCodable }.compactMap { mention in
                guard
                    let refined = specificity.refine(
                        mention.code, matched: mention.matched, isCoded: mention.isCoded, context: mention.context)
                else { return nil }
                var result = mention
                result.score =
                    PhraseLookup.isWhollySaid(mention, title: refined.title) ? max(mention.score, 970) : mention.score
                result.code = refined.code
                result.title = refined.title
                result.question = mention.question ?? refined.question
                if ["Z11", "Z12", "Z13"].contains(refined.code.category) {
                    result.question = "Was the screening performed at this visit, or only planned?"
                }
                result.rules += refined.rules
                return result
            })
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

    static func withoutIntegralSymptoms(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        let definite = mentions.map(\.code).filter { !IntegralSymptoms.isSymptom($0) }
        var result = mentions
        var gone: [(DiagnosisMention, ICD10CM.Code)] = []
        result.removeAll { mention in
            guard IntegralSymptoms.isSymptom(mention.code),
                let cause = IntegralSymptoms.explanation(of: mention.code, among: definite)
            else { return false }
            gone.append((mention, cause))
            return true
        }
        for (mention, cause) in gone {
            guard let at = result.firstIndex(where: { $0.code == cause }) else { continue }
            result[at].alternatives.append(
                CodeProposal.Alternative(
                    code: mention.code.text, title: mention.title,
                    whyNot: "A sign or symptom that belongs to \(cause.text) is not coded beside it (Guideline I.B.5).")
            )
        }
        return result
    }

    /// `E11.9` falls away beside `E11.22`, `M25.569` beside `M25.561`: the unspecified member of the same family.
    static func withoutLessSpecific(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        var result = mentions
        for mention in mentions {
            let title = mention.title.lowercased()
            guard title.contains("unspecified") || title.contains("without complication"),
                let other = mentions.first(where: { DiagnosisCoder.isMoreSpecific($0, than: mention) })
            else { continue }
            result.removeAll { $0.code == mention.code }
            guard let keep = result.firstIndex(where: { $0.code == other.code }) else { continue }
            result[keep].alternatives.append(
                CodeProposal.Alternative(
                    code: mention.code.text, title: mention.title,
                    whyNot: "\(other.code.text) of the same category says more."))
        }
        return result
    }

    private static func isMoreSpecific(_ other: DiagnosisMention, than open: DiagnosisMention) -> Bool {
        guard other.code != open.code, !other.title.lowercased().contains("unspecified") else { return false }
        // `.9` and `.90` leave the whole category open; a deeper code leaves only its last character open.
        let isCategoryWide = open.code.text.hasSuffix(".9") || open.code.text.hasSuffix(".90")
        let family = isCategoryWide ? open.code.category : String(open.code.text.dropLast())
        return other.code.text.hasPrefix(family)
    }

    /// Conditions in the order in which the record states them, symptoms and status codes last, and what the tabular list
    /// orders first before the rest ("code first" notes, Guideline I.A.13).
    private func sequenced(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        var rest = mentions.enumerated().sorted {
            (DiagnosisCoder.group($0.element), $0.element.order, $0.offset)
                < (DiagnosisCoder.group($1.element), $1.element.order, $1.offset)
        }.map(\.element)
        var result: [DiagnosisMention] = []
        let firsts = Dictionary(
            rest.map { mention in
                let notes = search.entry(mention.code)?.notes.filter { $0.kind == .codeFirst } ?? []
                return (mention.code, notes.map { CodeReferences($0.text) })
            }, uniquingKeysWith: { first, _ in first })
        while !rest.isEmpty {
            let next = rest.firstIndex { mention in
                !rest.contains { other in
                    other.code != mention.code && (firsts[mention.code] ?? []).contains { $0.contains(other.code) }
                }
            }
            result.append(rest.remove(at: next ?? 0))
        }
        return result
    }

    private static func group(_ mention: DiagnosisMention) -> Int {
        let category = mention.code.category
        if ["Z00", "Z01", "Z34", "Z51"].contains(category) { return 0 }
        if category >= "Z66" && category <= "Z99" { return 4 }
        if IntegralSymptoms.isSymptom(mention.code) { return 3 }
        return ["N18", "B95", "B96", "B97"].contains(category) ? 2 : 1
    }
}

extension DiagnosisMention {
    var allEvidence: [Evidence] { [evidence] + extraEvidence }
}
