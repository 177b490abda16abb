import CodeSets
import Primitives
import Records

/// A condition in pregnancy complicates it unless the provider calls the pregnancy incidental: chapter 15 has the
/// code, and the condition's own code follows where chapter 15 does not hold it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.a.1, I.C.15.c to I.C.15.j.
struct PregnancyComplications: GuidelineRule {
    static let id = "guideline.I.C.15.a.1"
    static let stage = GuidelineStage.combination

    private static let incidental = Phrases([
        "incidental|incidentally ~3 pregnant|pregnancy", "pregnancy ~3 incidental",
    ])

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        guard pregnancy.statement != nil || pregnancy.isPostpartum && coding.has("O"),
            coding.visit.patient.sex != .male, !coding.record.says(incidental)
        else { return }
        for mention in coding.mentions where !["O", "Z3", "Z9"].contains(where: mention.code.text.hasPrefix) {
            guard
                let entry = PregnancyCodes.all.first(where: {
                    $0.conditions.contains { mention.code.text.hasPrefix($0) }
                }),
                let text = pregnancy.code(below: entry.heading, coding.search),
                let index = coding.mentions.firstIndex(where: { $0.code == mention.code })
            else { continue }
            if coding.has(String(text.prefix(5))) { continue }
            let why = "Chapter 15 has the code for it in pregnancy (Guideline I.C.15.a)."
            guard entry.keeps else {
                coding.replace(index, with: text, by: id, because: why)
                continue
            }
            guard let added = coding.add(text, beside: index, by: id) else { continue }
            coding.mentions[added].step = -1
        }
        for index in coding.mentions.indices where !["O", "Z"].contains(coding.mentions[index].code.text.prefix(1)) {
            guard !PregnancyCodes.holds(coding.mentions[index].code) else { continue }
            coding.mentions[index].question =
                "Does the condition complicate the pregnancy? Chapter 15 codes go first (Guideline I.C.15.a)."
            coding.mentions[index].rules.append(id)
        }
    }
}
