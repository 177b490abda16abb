import Primitives
import Records

/// The risk element of medical decision making: what was decided about the patient's management.
struct ManagementRisk {
    let reads: [ReadNote]
    let passages: [Passage]
    let visit: VisitRecord
    let family: VisitFamily
    private let namesSurgicalRisk: Bool

    init(reads: [ReadNote], passages: [Passage], visit: VisitRecord, family: VisitFamily) {
        self.reads = reads
        self.passages = passages
        self.visit = visit
        self.family = family
        namesSurgicalRisk = passages.contains { SurgeryVocabulary.namesRisk($0) }
    }

    func element() -> ProofElement {
        var counted: [ProofFact] = []
        var notCounted: [ProofFact] = []
        for passage in passages where isDeciding(passage) {
            if let fact = drug(passage) { keep(fact, in: &counted) }
            for fact in phrases(passage, &notCounted) { keep(fact, in: &counted) }
            if let fact = surgery(passage) { keep(fact, in: &counted) }
            if let fact = toxicity(passage) { keep(fact, in: &counted) }
        }
        if !counted.contains(where: { $0.level >= .moderate }), let fact = orderedDrug() { counted.append(fact) }
        let level = counted.map(\.level).max() ?? .straightforward
        let leading = counted.first { $0.level == level }
        return ProofElement(
            level: level, reason: leading?.meaning ?? "no decision that carries more than minimal risk",
            counted: counted, notCounted: notCounted)
    }

    private func keep(_ fact: ProofFact, in facts: inout [ProofFact]) {
        guard facts.count < 12, !facts.contains(where: { $0.meaning == fact.meaning }) else { return }
        facts.append(fact)
    }

    private func isDeciding(_ passage: Passage) -> Bool {
        switch passage.section {
        case .familyHistory, .pastHistory, .surgicalHistory, .allergies, .reviewOfSystems, .immunizations, .problemList:
            return false
        // A vignette that names its exam or results in passing has no further headings to tell its decisions apart.
        case .presentIllness, .chiefComplaint, .socialHistory, .medications, .vitals, .exam, .results:
            return !passage.isStructured
        default: return true
        }
    }

    // MARK: Drugs

    private func drug(_ passage: Passage) -> ProofFact? {
        guard let decision = DrugDecision.decision(in: passage),
            let evidence = passage.evidence(decision.range, in: reads)
        else { return parenteral(passage) }
        if let controlled = parenteral(passage) { return controlled }
        let level: DecisionLevel = decision.kind == .prescription ? .moderate : .low
        return ProofFact(subject: "drug", meaning: decision.meaning, level: level, evidence: evidence)
    }

    /// A controlled substance by vein, muscle or skin.
    private func parenteral(_ passage: Passage) -> ProofFact? {
        let routes: Set<String> = ["iv", "intravenous", "im", "intramuscular", "parenteral", "subcutaneous", "pca"]
        let drugs: Set<String> = [
            "morphine", "hydromorphone", "dilaudid", "fentanyl", "meperidine", "lorazepam", "midazolam", "diazepam",
            "ketamine", "opioid", "ativan", "narcotic", "controlled", "opioids", "demerol", "opiate",
        ]
        guard !passage.set.isDisjoint(with: routes),
            let at = passage.words.firstIndex(where: { drugs.contains(Passage.fold($0)) }),
            passage.assertion(of: at..<(at + 1)).polarity != .negated,
            passage.words[at] != "controlled" || passage.words[safe: at + 1] == "substance",
            let evidence = passage.evidence(at..<(at + 1), in: reads)
        else { return nil }
        return ProofFact(
            subject: "parenteral", meaning: "a parenteral controlled substance", level: .high, evidence: evidence)
    }

    private func toxicity(_ passage: Passage) -> ProofFact? {
        let isNamed = PhraseTable<Bool>.toxicity.matches(in: passage.words).first
        let drug = passage.words.firstIndex { DrugVocabulary.toxic.contains($0) }
        let watch: Set<String> = [
            "monitor", "monitoring", "monitored", "toxicity", "cytopenia", "level", "cbc", "lft", "liver", "renal",
            "count", "neutropenia", "trough", "surveillance", "creatinine", "hepatotoxicity",
        ]
        let at = isNamed?.range ?? drug.map { $0..<($0 + 1) }
        guard let at, isNamed != nil || !passage.set.isDisjoint(with: watch),
            passage.assertion(of: at).polarity != .negated, let evidence = passage.evidence(at, in: reads)
        else { return nil }
        return ProofFact(
            subject: "toxicity", meaning: "drug therapy whose toxicity is intensively monitored", level: .high,
            evidence: evidence)
    }

    private func orderedDrug() -> ProofFact? {
        for fact in visit.facts where fact.kind == .medicationRequest {
            let label = fact.concept.label
            let words = Wording.words(label)
            guard !label.isEmpty, !["cancelled", "entered-in-error", "draft"].contains(fact.status ?? ""),
                !words.contains(where: DrugVocabulary.isOverTheCounter)
            else { continue }
            return ProofFact(
                subject: "drug", meaning: "prescription drug management", level: .moderate,
                evidence: Evidence(
                    source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label))
        }
        return nil
    }

    // MARK: Surgery

    private func surgery(_ passage: Passage) -> ProofFact? {
        guard let match = SurgeryVocabulary.table.matches(in: passage.words).first,
            passage.assertion(of: match.range).time != .historical, !SurgeryVocabulary.isPast(passage),
            passage.assertion(of: match.range).polarity != .negated,
            let evidence = passage.evidence(match.range, in: reads)
        else { return nil }
        if match.value == .minor {
            // Taking sutures out belongs to the repair.
            let next = passage.words[match.range.upperBound...].prefix(3)
            if passage.words[match.range].contains("suture"), next.contains(where: { $0.hasPrefix("remov") }) {
                return nil
            }
            guard !SurgeryVocabulary.isConditional(passage) else { return nil }
            let level: DecisionLevel = SurgeryVocabulary.namesRisk(passage) ? .moderate : .low
            let words = level == .low ? "minor surgery without risk factors" : "minor surgery with risk factors"
            return ProofFact(subject: "surgery", meaning: words, level: level, evidence: evidence)
        }
        guard !passage.set.isDisjoint(with: SurgeryVocabulary.deciding) else { return nil }
        if SurgeryVocabulary.isUrgent(passage) {
            return ProofFact(
                subject: "surgery", meaning: "a decision about emergency major surgery", level: .high,
                evidence: evidence)
        }
        let hasRisk = namesSurgicalRisk
        return ProofFact(
            subject: "surgery",
            meaning: hasRisk
                ? "a decision about elective major surgery with risk factors"
                : "a decision about elective major surgery without risk factors",
            level: hasRisk ? .high : .moderate, evidence: evidence)
    }

    // MARK: Other decisions

    private func phrases(_ passage: Passage, _ notCounted: inout [ProofFact]) -> [ProofFact] {
        var found: [ProofFact] = []
        for match in RiskVocabulary.table.matches(in: passage.words) {
            guard let evidence = passage.evidence(match.range, in: reads) else { continue }
            let decision = match.value
            if let reason = RiskVocabulary.reasonAgainst(decision, match.range, passage, family) {
                if decision.level >= .moderate, notCounted.count < 6 {
                    notCounted.append(
                        ProofFact(
                            subject: decision.meaning, meaning: reason, level: .straightforward, evidence: evidence))
                }
                continue
            }
            found.append(
                ProofFact(
                    subject: decision.meaning, meaning: decision.meaning, level: decision.level, evidence: evidence))
        }
        return found
    }
}

extension PhraseTable where Value == Bool {
    fileprivate static let toxicity = PhraseTable(
        """
        monitoring for toxicity;toxicity monitoring;monitor for toxicity;monitored for toxicity;drug toxicity monitoring
        intensive monitoring;monitoring for drug toxicity;monitors for toxicity;watch for toxicity;toxicity labs
        high risk medication monitoring;monitor for cytopenia;monitoring for cytopenia;toxicity surveillance
        """)
}
