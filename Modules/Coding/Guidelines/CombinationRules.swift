import CodeSets
import Primitives

/// Combination codes and presumed links of the Official Guidelines, applied to the conditions that a visit states.
///
/// "With" in the Index presumes a causal link (I.A.15): diabetes with kidney disease, hypertension with kidney or heart
/// disease need no linking words; only a stated other cause breaks the link.
struct CombinationRules {
    let search: DiagnosisSearch

    func apply(to mentions: inout [DiagnosisMention]) {
        combineDiabetes(&mentions)
        combineHypertension(&mentions)
    }

    // MARK: Diabetes (I.C.4.a)

    /// A condition's category or code, and the ending of the diabetes code (behind `E11.`) that joins the two.
    /// When `keeps` is true, the condition stays as an additional code.
    private static let diabeticLinks: [(prefixes: [String], ending: String, keeps: Bool)] = [
        (["N18"], "22", true),
        (["G62.9", "G62.89"], "42", false),
        (["G60.9", "G58.9", "G59", "G63"], "40", false),
        (["I73.9", "I70.20"], "51", false),
        (["H35.00", "H36"], "319", false),
        (["K31.84"], "43", true),
        (["L97"], "621", true),
        (["R73.9"], "65", false),
        (["E16.2"], "649", false),
        (["M14.6"], "610", false),
    ]

    private func combineDiabetes(_ mentions: inout [DiagnosisMention]) {
        guard let at = mentions.firstIndex(where: { CombinationRules.isPlainDiabetes($0.code) }) else { return }
        let diabetes = mentions[at]
        let category = diabetes.code.category
        var joined: [DiagnosisMention] = []
        var gone: Set<String> = []
        for mention in mentions where mention.code != diabetes.code {
            guard
                let link = CombinationRules.diabeticLinks.first(where: { entry in
                    entry.prefixes.contains { mention.code.text.hasPrefix($0) }
                }).map({ CombinationRules.named($0, mention) }), !statesOtherCause(mention, than: ["diabetes"]),
                let entry = search.entry("\(category).\(link.ending)"),
                entry.isBillable
            else { continue }
            if !link.keeps { gone.insert(mention.code.text) }
            joined.append(combined(diabetes, with: mention, into: entry, rule: "guideline.I.A.15", link.keeps))
        }
        let isHigh = !diabetes.context.isDisjoint(with: ["hyperglycemia"]) || isPoorlyControlled(diabetes.context)
        if isHigh, !joined.contains(where: { $0.code.text.hasSuffix(".65") }),
            let entry = search.entry("\(category).65"),
            entry.isBillable
        {
            var mention = diabetes
            mention.code = entry.code
            mention.title = entry.title
            mention.rules.append("guideline.I.C.4.a")
            joined.append(mention)
        }
        guard !joined.isEmpty else { return }
        mentions.remove(at: at)
        mentions.removeAll { gone.contains($0.code.text) }
        for mention in joined where !mentions.contains(where: { $0.code == mention.code }) { mentions.append(mention) }
    }

    private typealias Link = (prefixes: [String], ending: String, keeps: Bool)

    /// "Neuropathy" alone leaves its kind open; only "polyneuropathy" or "peripheral neuropathy" names it.
    private static func named(_ link: Link, _ mention: DiagnosisMention) -> Link {
        let quote = mention.evidence.quote.lowercased()
        guard link.ending == "42", !quote.contains("poly"), !quote.contains("peripheral") else { return link }
        return (link.prefixes, "40", link.keeps)
    }

    private static func isPlainDiabetes(_ code: ICD10CM.Code) -> Bool {
        ["E08.9", "E09.9", "E10.9", "E11.9", "E13.9"].contains(code.text)
    }

    /// "Poorly", "inadequately", "out of" control: the Index leads to hyperglycemia.
    private func isPoorlyControlled(_ words: Set<String>) -> Bool {
        words.contains("controlled") && !words.isDisjoint(with: ["poorly", "inadequately"])
            || words.contains("control") && !words.isDisjoint(with: ["poor", "inadequate"])
    }

    // MARK: Hypertension (I.C.9.a)

    private func combineHypertension(_ mentions: inout [DiagnosisMention]) {
        guard let at = mentions.firstIndex(where: { $0.code.text == "I10" }) else { return }
        let kidney = mentions.first {
            $0.code.text.hasPrefix("N18") && !statesOtherCause($0, than: ["hypertension", "diabetes"])
        }
        let heart = mentions.first {
            ($0.code.text.hasPrefix("I50") || $0.code.text.hasPrefix("I51.7") || $0.code.text == "I51.9")
                && !statesOtherCause($0, than: ["hypertension"])
        }
        let isFailure = heart.map { $0.code.text.hasPrefix("I50") } ?? false
        let isEndStage = kidney.map { ["N18.5", "N18.6"].contains($0.code.text) } ?? false
        let text: String
        switch (kidney != nil, heart != nil) {
        case (true, true): text = isEndStage ? (isFailure ? "I13.2" : "I13.11") : (isFailure ? "I13.0" : "I13.10")
        case (true, false): text = isEndStage ? "I12.0" : "I12.9"
        case (false, true): text = isFailure ? "I11.0" : "I11.9"
        case (false, false): return
        }
        guard let entry = search.entry(text), entry.isBillable else { return }
        var result = mentions[at]
        for partner in [heart, kidney].compactMap(\.self) {
            result = combined(result, with: partner, into: entry, rule: "guideline.I.C.9.a", true)
        }
        mentions[at] = result
    }

    private func combined(
        _ base: DiagnosisMention, with other: DiagnosisMention, into entry: DiagnosisEntry, rule: String, _ keeps: Bool
    ) -> DiagnosisMention {
        var result = base
        result.alternatives.append(
            CodeProposal.Alternative(
                code: base.code.text, title: base.title,
                whyNot: "A combination code covers it together with \(other.code.text)."))
        if !keeps {
            result.alternatives.append(
                CodeProposal.Alternative(
                    code: other.code.text, title: other.title,
                    whyNot: "It is part of the combination code \(entry.code.text)."))
        }
        result.code = entry.code
        result.title = entry.title
        result.extraEvidence += [other.evidence]
        result.rules.append(rule)
        result.score = min(base.score, other.score)
        return result
    }

    /// "CKD due to polycystic disease": a stated other cause breaks the presumed link.
    private func statesOtherCause(_ mention: DiagnosisMention, than causes: Set<String>) -> Bool {
        let context = mention.context
        if context.contains("unrelated") { return true }
        guard context.contains("due") || context.contains("secondary") || context.contains("caused") else {
            return false
        }
        return context.isDisjoint(with: causes)
    }
}
