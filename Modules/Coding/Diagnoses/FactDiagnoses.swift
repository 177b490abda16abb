import CodeSets
import Primitives
import Records

/// Conditions that the record states as data, and the reasons that it gives for the visit.
struct FactDiagnoses {
    var lookup: PhraseLookup

    mutating func conditions(of visit: VisitRecord, startingAt order: Int) -> [DiagnosisMention] {
        var found: [DiagnosisMention] = []
        for fact in visit.facts where fact.kind == .condition && FactDiagnoses.isAsserted(fact) {
            let place = Place(source: .fact, sourceID: fact.sourceID, order: order + found.count)
            if let mention = mention(of: fact.concept, at: place) { found.append(mention) }
        }
        return found
    }

    /// What the record says the patient came for; used only where nothing definite is stated.
    mutating func reasons(of visit: VisitRecord, startingAt order: Int) -> [DiagnosisMention] {
        var found: [DiagnosisMention] = []
        for reason in visit.encounter.reasons {
            let place = Place(source: .encounter, sourceID: visit.encounter.sourceID, order: order + found.count)
            guard let mention = mention(of: reason, at: place) else { continue }
            found.append(mention)
        }
        return found
    }

    struct Place {
        var source: Evidence.Source
        var sourceID: String
        var order: Int
    }

    /// Refuted, entered in error, provisional or differential conditions are no diagnoses (Guideline IV.H).
    static func isAsserted(_ fact: ClinicalFact) -> Bool {
        let doubtful: Set<String> = ["refuted", "entered-in-error", "unconfirmed", "provisional", "differential"]
        return !doubtful.contains(fact.verification ?? "") && fact.status != "entered-in-error"
    }

    private mutating func mention(of concept: Concept, at place: Place) -> DiagnosisMention? {
        let label = concept.label
        guard !label.isEmpty, label.utf8.count <= 400 else { return nil }
        let evidence = Evidence(
            source: place.source, sourceID: place.sourceID, start: 0, end: label.utf8.count, quote: label)
        let context = Context.words(label)
        if let raw = concept.code(in: Concept.icd10cm), let code = ICD10CM.Code(raw) {
            guard let entry = lookup.search.entry(code) else { return nil }
            return DiagnosisMention(
                code: code, title: entry.title, matched: entry.title, score: 1_000, evidence: evidence,
                assertion: Assertion(), section: .problemList, context: context, order: place.order,
                rules: ["record.icd10cm-coded"], isCoded: true)
        }
        let (words, tag) = FactDiagnoses.withoutSemanticTag(label)
        guard let best = best(for: words, tag: tag) else { return nil }
        let isSocial = FactDiagnoses.isSocial(best.code)
        var mention = DiagnosisMention(
            code: best.code, title: best.title, matched: best.matched, score: isSocial ? 880 : best.score,
            evidence: evidence,
            assertion: Assertion(), section: .problemList, context: context, order: place.order,
            rules: ["record.condition-label", best.score >= 1_000 ? "icd10cm.title-match" : "icd10cm.search"])
        if isSocial { mention.question = "Did the clinician document that this circumstance bears on today's care?" }
        return mention
    }

    /// The whole label first, then what stands behind or before a dash ("Body mass index 30+ - obesity").
    private mutating func best(for label: String, tag: String?) -> CodeMatch? {
        var phrases = [label]
        let parts = label.split(separator: " - ", omittingEmptySubsequences: true).map(String.init)
        if parts.count > 1 { phrases += parts.reversed() }
        for phrase in phrases {
            let words = Wording.words(phrase)
            guard
                let match = lookup.best(
                    ClinicalShorthand.expand(words), needed: ConceptFinder.threshold, dropping: .all)
            else { continue }
            // "Suspected ..." and "history of ..." name no present illness, unless the code says just that.
            let isHistory = match.code.category >= "Z80" && match.code.category <= "Z99" || match.code.text == "I25.2"
            let scanner = AssertionScanner(words)
            let governs = scanner.triggers(in: words.indices).filter { !Wording.stems(match.title).contains(words[$0]) }
            if !isHistory, !governs.isEmpty { continue }
            // A social finding is a diagnosis only when a code's own title or term says exactly that.
            let isFinding = tag == "finding" || tag == "situation"
            let isStrict = FactDiagnoses.isSocial(match.code) || (isFinding && match.code.text.hasPrefix("Z"))
            if match.score >= (isStrict ? 975 : 0), !["V", "W", "X", "Y"].contains(match.code.text.prefix(1)) {
                return match
            }
        }
        return nil
    }

    private static func isSocial(_ code: ICD10CM.Code) -> Bool {
        code.category >= "Z55" && code.category <= "Z65" || code.category == "Z73"
    }

    /// `Viral sinusitis (disorder)` without the tag that some vocabularies end their names with.
    static func withoutSemanticTag(_ label: String) -> (String, String?) {
        guard label.hasSuffix(")"), let open = label.lastIndex(of: "(") else { return (label, nil) }
        let tag = label[label.index(after: open)...].dropLast().lowercased()
        let known = [
            "disorder", "finding", "situation", "procedure", "morphologic abnormality", "event", "observable entity",
        ]
        guard known.contains(tag) else { return (label, nil) }
        return (String(label[..<open]), tag)
    }
}
