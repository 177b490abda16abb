import CodeSets
import Primitives
import Records

/// A visit on its way from the conditions that its record names to the list of its codes. The rules change
/// ``mentions``; what they take out is kept with the reason, so that a coder sees it beside what was chosen.
struct CodingCase {
    let setting: CareSetting
    let visit: VisitRecord
    let record: CaseRecord
    let search: DiagnosisSearch
    let episode: Specificity.Episode
    /// What the patient came with, for a visit whose record concludes nothing definite.
    let complaints: [DiagnosisMention]
    var mentions: [DiagnosisMention]
    private(set) var leftOut: [LeftOut] = []

    struct LeftOut {
        let mention: DiagnosisMention
        let reason: String
    }

    init(
        setting: CareSetting, visit: VisitRecord, record: CaseRecord, search: DiagnosisSearch,
        mentions: [DiagnosisMention], complaints: [DiagnosisMention]
    ) {
        self.setting = setting
        self.visit = visit
        self.record = record
        self.search = search
        episode = Specificity.episode(in: record.reads.flatMap(\.sentences))
        let notes = Dictionary(
            record.reads.enumerated().map { ($0.element.note.sourceID, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        let placed = { (mention: DiagnosisMention) in
            var result = mention
            if mention.evidence.source == .note {
                result.order = CodingCase.order(
                    note: notes[mention.evidence.sourceID] ?? 0, byte: mention.evidence.start)
            } else {
                result.order = (1 << 50) + min(mention.order, 1 << 40)
            }
            return result
        }
        self.mentions = mentions.map(placed)
        self.complaints = complaints.map(placed)
    }

    /// Reading order over the whole visit.
    static func order(note: Int, byte: Int) -> Int { (min(note, 1 << 20) << 24) + byte }

    /// Completed years on the date of service; nil when the birth date is not known.
    var age: Int? { visit.patient.birthDate.flatMap { $0 <= search.date ? search.date.age(bornOn: $0) : nil } }

    // MARK: Asking

    func indices(_ beginnings: [String]) -> [Int] {
        mentions.indices.filter { index in beginnings.contains { mentions[index].code.text.hasPrefix($0) } }
    }

    func first(_ beginnings: [String]) -> Int? { indices(beginnings).first }
    func first(_ beginnings: String...) -> Int? { indices(beginnings).first }
    func has(_ beginnings: String...) -> Bool { !indices(beginnings).isEmpty }
    func has(_ beginnings: [String]) -> Bool { !indices(beginnings).isEmpty }

    /// The billable entry to which the words lead from a code or heading.
    func entry(_ text: String, context: Set<String> = []) -> DiagnosisEntry? {
        guard let code = ICD10CM.Code(text), let given = search.entry(code) else { return nil }
        if given.isBillable { return given }
        return Specificity(search: search, episode: episode)
            .refine(code, matched: given.title, isCoded: true, context: context).flatMap { search.entry($0.code) }
    }

    /// The first condition under a heading with one of the words.
    func headed(_ words: Set<String>) -> Int? {
        mentions.indices.filter {
            mentions[$0].rank == SequenceRank.condition && mentions[$0].step == 0
                && record.heading(of: mentions[$0].evidence).contains(where: words.contains)
        }.min { mentions[$0].order < mentions[$1].order }
    }

    // MARK: Changing

    /// Adds the code that a statement of the note asks for, or names the rule on the code that is there already.
    @discardableResult
    mutating func add(_ text: String, from statement: CaseRecord.Statement, by rule: String) -> Int? {
        guard let entry = entry(text, context: statement.context) else { return nil }
        if let at = mentions.firstIndex(where: { $0.code == entry.code }) {
            mentions[at].rules.append(rule)
            return at
        }
        mentions.append(
            DiagnosisMention(
                code: entry.code, title: entry.title, matched: entry.title, score: 950, evidence: statement.evidence,
                assertion: Assertion(), section: statement.section, context: statement.context,
                order: statement.order, rules: [rule], derivation: rule))
        return mentions.count - 1
    }

    /// Adds the code that goes beside another one, directly behind it.
    @discardableResult
    mutating func add(
        _ text: String, beside index: Int, by rule: String, evidence: Evidence? = nil, context: Set<String>? = nil
    ) -> Int? {
        let main = mentions[index]
        guard let entry = entry(text, context: context ?? main.context) else { return nil }
        if let at = mentions.firstIndex(where: { $0.code == entry.code }) {
            mentions[at].rules.append(rule)
            return at
        }
        var mention = DiagnosisMention(
            code: entry.code, title: entry.title, matched: entry.title, score: 950,
            evidence: evidence ?? main.evidence, assertion: Assertion(), section: main.section, context: main.context,
            order: main.order, rules: [rule], derivation: rule)
        mention.step = main.step + 1
        mentions.append(mention)
        return mentions.count - 1
    }

    /// Adds a code for which data or the visit's kind gives the evidence.
    @discardableResult
    mutating func add(_ text: String, at evidence: Evidence, by rule: String) -> Int? {
        guard let entry = entry(text) else { return nil }
        if let at = mentions.firstIndex(where: { $0.code == entry.code }) {
            mentions[at].rules.append(rule)
            return at
        }
        mentions.append(
            DiagnosisMention(
                code: entry.code, title: entry.title, matched: entry.title, score: 960, evidence: evidence,
                assertion: Assertion(), section: .assessment, context: [], order: 1 << 51, rules: [rule],
                derivation: rule))
        return mentions.count - 1
    }

    /// The code to which the catalogue leads from a phrase whose words its title or term all hold.
    func counterpart(of phrase: String) -> String? {
        var search = search
        let wanted = Set(Wording.words(phrase).map(Wording.stem))
        return search.matches(phrase).first { match in
            wanted.isSubset(of: Wording.stems(match.title).union(Wording.stems(match.matched)))
        }?.code.text
    }

    /// The best answer of the catalogue to a phrase that is nearly a code's own name.
    func bestCode(for words: [String]) -> String? {
        var lookup = PhraseLookup(search: search)
        return lookup.best(ClinicalShorthand.expand(words), needed: ConceptFinder.threshold, dropping: .all)?.code.text
    }

    /// Puts the code in the place of the mention's own, which stays as an alternative with the reason.
    @discardableResult
    mutating func replace(_ index: Int, with text: String, by rule: String, because reason: String) -> Bool {
        guard let entry = entry(text, context: mentions[index].context), entry.isBillable else { return false }
        let old = mentions[index]
        guard old.code != entry.code else { return true }
        mentions[index].alternatives.append(
            CodeProposal.Alternative(code: old.code.text, title: old.title, whyNot: reason))
        mentions[index].code = entry.code
        mentions[index].title = entry.title
        mentions[index].question = nil
        mentions[index].rules.append(rule)
        mentions[index].derivation = rule
        return true
    }

    /// Takes a code out; the keeper, where one is named, shows it as an alternative.
    mutating func drop(_ code: ICD10CM.Code, beside keeper: ICD10CM.Code? = nil, by rule: String, because why: String) {
        guard let index = mentions.firstIndex(where: { $0.code == code }) else { return }
        let mention = mentions.remove(at: index)
        guard let keeper, let at = mentions.firstIndex(where: { $0.code == keeper }) else {
            leftOut.append(LeftOut(mention: mention, reason: why))
            return
        }
        mentions[at].alternatives.append(
            CodeProposal.Alternative(code: mention.code.text, title: mention.title, whyNot: why))
        mentions[at].rules.append(rule)
    }

    /// Takes out the mentions for which the reason is given.
    mutating func leaveOut(because reason: (DiagnosisMention) -> String?) {
        var kept: [DiagnosisMention] = []
        for mention in mentions {
            if let why = reason(mention) {
                leftOut.append(LeftOut(mention: mention, reason: why))
            } else {
                kept.append(mention)
            }
        }
        mentions = kept
    }

    /// The mention tells of the past: its history code takes its place and counts.
    mutating func turnIntoHistory(_ index: Int, _ text: String, by rule: String) {
        let why = "It is past or not the patient's own, so the history is coded and not the condition."
        guard replace(index, with: text, by: rule, because: why) else { return }
        mentions[index].assertion = Assertion()
    }

    /// Puts the mentions into the order that the ranks give.
    mutating func arrange() {
        mentions = mentions.enumerated().sorted {
            let (left, right) = ($0.element, $1.element)
            if (left.rank, left.order, left.step) == (right.rank, right.order, right.step),
                left.rank == SequenceRank.status
            {
                return left.code < right.code
            }
            return (left.rank, left.order, left.step, $0.offset) < (right.rank, right.order, right.step, $1.offset)
        }.map(\.element)
    }

    /// What was left out is shown beside the code that stands nearest to it in the record.
    mutating func explainLeftOut() {
        for item in leftOut where !mentions.contains(where: { $0.code == item.mention.code }) {
            let nearest = mentions.indices.min {
                (abs(mentions[$0].order - item.mention.order), $0) < (abs(mentions[$1].order - item.mention.order), $1)
            }
            guard let nearest, mentions[nearest].alternatives.count < CodingCase.alternativeLimit,
                !mentions[nearest].alternatives.contains(where: { $0.code == item.mention.code.text })
            else { continue }
            mentions[nearest].alternatives.append(
                CodeProposal.Alternative(
                    code: item.mention.code.text, title: item.mention.title, whyNot: item.reason))
        }
    }

    private static let alternativeLimit = 8

    /// Places the mention directly behind another one.
    mutating func attach(_ index: Int, behind main: Int, by rule: String) {
        guard index != main else { return }
        mentions[index].order = mentions[main].order
        mentions[index].step = mentions[main].step + 1
        mentions[index].rank = mentions[main].rank
        mentions[index].rules.append(rule)
    }

    mutating func rank(_ index: Int, _ rank: Int, by rule: String) {
        mentions[index].rank = rank
        mentions[index].rules.append(rule)
    }
}
