package import CodeSets
import Primitives
package import Records

/// Reads a visit and proposes its codes, each with the words that support it. Deterministic and offline: the same record
/// and the same code tables give the same proposals. A person decides.
///
/// No code is proposed that does not stand on the date of service. Where the installed edition does not cover the date,
/// the proposal says so and its confidence is lowered.
package struct CodingEngine: Sendable {
    private let catalog: any CodeSetCatalog
    private let rules: [any GuidelineRule.Type]

    /// - Parameter leavingOut: Identifiers of guideline rules that are not applied, to see what each of them does.
    package init(catalog: any CodeSetCatalog, leavingOut: Set<String> = []) {
        self.catalog = catalog
        rules = GuidelineBook.rules.filter { !leavingOut.contains($0.id) }
    }

    /// Diagnoses in sequencing order, then the visit's level, then other services.
    package func propose(for visit: VisitRecord) -> [CodeProposal] {
        guard let date = visit.encounter.start ?? visit.notes.lazy.compactMap(\.date).first else { return [] }
        let reads = visit.notes.map {
            ReadNote(ClinicalNoteText(sourceID: $0.sourceID, title: $0.title, text: NoteText($0.text)))
        }
        var coder = DiagnosisCoder(
            visit: visit, reads: reads, search: DiagnosisSearch(catalog: catalog, date: date), rules: rules)
        let diagnoses = coder.diagnoses()
        let services = ServiceCoder(visit: visit, reads: reads, catalog: catalog, date: date)
        let isPartial = coder.isPartial || coder.search.isExhausted || reads.contains { $0.note.text.isCut }
        let proposals = diagnoses.compactMap { proposal(for: $0, on: date) } + services.proposals(diagnoses: diagnoses)
        return isPartial ? proposals.map(CodingEngine.partial) : proposals
    }

    private func proposal(for mention: DiagnosisMention, on date: CalendarDate) -> CodeProposal? {
        var confidence: CodeProposal.Confidence = mention.score >= 960 ? .high : .medium
        if mention.score < 900 { confidence = .low }
        if mention.question != nil { confidence = min(confidence, .medium) }
        if !mention.isCoded, !mention.section.isAssessment { confidence = min(confidence, .medium) }
        var reason = CodingEngine.reason(for: mention)
        for step in mention.steps.prefix(CodingEngine.stepsMax) where mention.derivation == nil {
            reason += " “\(step.from)” was read as “\(step.to)”."
        }
        switch catalog.standing(of: mention.code, on: date) {
        case .valid: break
        case .unverified(let edition):
            confidence = min(confidence, .medium)
            reason += " The installed edition (\(edition)) does not cover the date of service; check the code."
        case .notBillable, .unknown, .ended, .systemNotInForce: return nil
        }
        return CodeProposal(
            system: .icd10cm, code: mention.code.text, title: mention.title,
            evidence: VisitLevel.unique(mention.allEvidence),
            reason: reason, rules: CodingEngine.unique(mention.rules + ["assertion.present"]), confidence: confidence,
            alternatives: mention.alternatives, question: mention.question)
    }

    /// Rows of the lexicon that are told of one code.
    private static let stepsMax = 3

    private static func reason(for mention: DiagnosisMention) -> String {
        if mention.isCoded { return "The record carries this code for a condition of the visit." }
        let source = mention.evidence.source == .note ? "The note states it as present" : "The record states it"
        if let rule = mention.derivation {
            let section = rule.hasPrefix("guideline.") ? String(rule.dropFirst("guideline.".utf8.count)) : rule
            return "\(source); the Official Guidelines (\(section)) lead to this code."
        }
        if mention.rules.contains("icd10cm.specificity") {
            return "\(source); its words lead to “\(mention.matched)” and from there to the level that they support."
        }
        return "\(source); its words match “\(mention.matched)”."
    }

    private static func unique(_ rules: [String]) -> [String] {
        var seen: [String] = []
        for rule in rules where !seen.contains(rule) { seen.append(rule) }
        return seen
    }

    /// A note beyond the limits was read in part only; every proposal says so.
    private static func partial(_ proposal: CodeProposal) -> CodeProposal {
        var result = proposal
        result.confidence = min(result.confidence, .medium)
        result.reason += " The notes are longer than what is read at once, so they were read in part only."
        result.rules.append("note.read-in-part")
        return result
    }
}
