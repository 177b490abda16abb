import CodeSets
import Primitives

/// Excludes1 notes between the codes of one visit: two codes that the tabular list says cannot stand together.
enum ExclusionNotes {
    static func excludes(_ holder: ICD10CM.Code, _ other: ICD10CM.Code, _ search: DiagnosisSearch) -> Bool {
        holder != other
            && (search.entry(holder)?.notes ?? []).contains {
                $0.kind == .excludes1 && CodeReferences($0.text).contains(other)
            }
    }

    /// A symptom gives way; between two diagnoses the choice is a person's, so both stay with a question.
    static func resolve(_ coding: inout CodingCase, by rule: String) {
        let mentions = coding.mentions
        let notes = mentions.map { mention in
            (coding.search.entry(mention.code)?.notes ?? []).filter { $0.kind == .excludes1 }.map {
                CodeReferences($0.text)
            }
        }
        for (holder, references) in zip(mentions, notes) {
            for excluded in mentions where excluded.code != holder.code && !excluded.isNarrated {
                guard references.contains(where: { $0.contains(excluded.code) }) else { continue }
                let why = "An Excludes1 note keeps them from standing together."
                // Pain of a named place tells more than pain.
                if IntegralSymptoms.isSymptom(excluded.code), holder.code.text != "R52" {
                    coding.drop(excluded.code, beside: holder.code, by: rule, because: why)
                } else if IntegralSymptoms.isSymptom(holder.code) {
                    coding.drop(holder.code, beside: excluded.code, by: rule, because: why)
                } else if let at = coding.first(excluded.code.text), coding.mentions[at].question == nil {
                    coding.mentions[at].question =
                        "An Excludes1 note at \(holder.code.text) names this code: are the two conditions unrelated?"
                    coding.mentions[at].rules.append("icd10cm.excludes1")
                }
            }
        }
    }
}
