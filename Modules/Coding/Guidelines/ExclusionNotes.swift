import CodeSets
import Primitives

/// Excludes1 notes between the codes of one visit: two codes that the tabular list says cannot stand together.
struct ExclusionNotes {
    let search: DiagnosisSearch

    /// A symptom gives way; between two diagnoses the choice is a person's, so both stay with a question.
    func resolve(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        var result = mentions
        let notes = mentions.map { mention in
            (search.entry(mention.code)?.notes ?? []).filter { $0.kind == .excludes1 }.map { CodeReferences($0.text) }
        }
        for left in mentions.indices {
            for right in mentions.indices where right != left {
                let excluded = mentions[right]
                let holder = mentions[left]
                guard notes[left].contains(where: { $0.contains(excluded.code) }) else { continue }
                let loser =
                    IntegralSymptoms.isSymptom(excluded.code)
                    ? excluded
                    : IntegralSymptoms.isSymptom(holder.code) ? holder : nil
                let keeper = loser?.code == excluded.code ? holder : excluded
                if let loser {
                    guard result.contains(where: { $0.code == loser.code }),
                        let at = result.firstIndex(where: { $0.code == keeper.code })
                    else { continue }
                    result[at].alternatives.append(
                        CodeProposal.Alternative(
                            code: loser.code.text, title: loser.title,
                            whyNot: "An Excludes1 note keeps it from standing beside \(keeper.code.text)."))
                    result[at].rules.append("icd10cm.excludes1")
                    result.removeAll { $0.code == loser.code }
                } else if let at = result.firstIndex(where: { $0.code == excluded.code }), result[at].question == nil {
                    result[at].question =
                        "An Excludes1 note at \(holder.code.text) names this code: are the two conditions unrelated?"
                    result[at].rules.append("icd10cm.excludes1")
                }
            }
        }
        return result
    }
}
