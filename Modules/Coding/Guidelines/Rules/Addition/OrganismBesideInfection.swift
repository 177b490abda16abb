import CodeSets

/// The organism is coded beside an infection whose own code does not name it and whose note asks for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.7 and I.C.1.b.
struct OrganismBesideInfection: GuidelineRule {
    static let id = "guideline.I.B.7.organism"
    static let stage = GuidelineStage.addition

    private static let organisms: [(String, Phrases)] = [
        ("B96.20", ["e coli", "e . coli", "escherichia ~1 coli", "ecoli"]), ("B96.1", ["klebsiella"]),
        ("B96.4", ["proteus"]), ("B96.5", ["pseudomonas"]),
        ("B95.62", ["mrsa", "methicillin resistant"]),
        ("B95.61", ["mssa", "methicillin susceptible|sensitive", "staph|staphylococcus aureus"]),
        ("B95.2", ["enterococcus|enterococcal|faecalis"]),
        ("B95.1", ["group b strep|streptococcus|streptococcal", "gbs"]),
        ("B95.0", ["group a strep|streptococcus|streptococcal", "pyogenes"]), ("B96.81", ["helicobacter|pylori"]),
        ("B95.5", ["streptococcal|streptococcus|strep"]), ("B95.8", ["staphylococcal|staphylococcus|staph"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.mentions.indices {
            let mention = coding.mentions[index]
            let notes = (coding.search.entry(mention.code)?.notes ?? []).filter { $0.kind == .useAdditional }
                .map { CodeReferences($0.text) }
            guard !notes.isEmpty else { continue }
            for (text, phrases) in organisms {
                guard let code = coding.search.entry(text)?.code, notes.contains(where: { $0.contains(code) }),
                    let place = coding.record.current(phrases, in: .conclusion), coding.isBeside(index, place)
                else { continue }
                if let known = coding.first(text) {
                    coding.attach(known, behind: index, by: id)
                } else {
                    coding.add(text, beside: index, by: id, evidence: place.evidence)
                }
                break
            }
        }
    }
}
