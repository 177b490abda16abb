import CodeSets

/// Sepsis takes the code of its organism; when the organism is not given it is A41.9.
///
/// Urosepsis is no code: the provider is asked.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.d.1.a.
struct SepsisOrganism: GuidelineRule {
    static let id = "guideline.I.C.1.d.1.a"
    static let stage = GuidelineStage.combination

    private static let words = Phrases(["sepsis", "septicemia|septicaemia", "septic shock", "septic"])
    private static let organisms: [(String, [String])] = [
        ("A41.51", ["coli"]), ("A41.02", ["mrsa", "methicillin resistant"]),
        ("A41.01", ["mssa", "staphylococcus aureus", "staph aureus"]),
        ("A40.3", ["pneumococcal|pneumococcus", "streptococcus pneumoniae"]),
        ("A40.1", ["group b strep|streptococcus"]),
        ("A40.9", ["streptococcal|streptococcus"]), ("A41.52", ["pseudomonas"]),
        ("A41.81", ["enterococcus|enterococcal"]),
        ("A41.59", ["klebsiella|proteus", "gram negative"]), ("A41.4", ["anaerobic|anaerobes"]),
        ("B37.7", ["candida|candidal"]),
    ]

    static func apply(to coding: inout CodingCase) {
        let admits = coding.setting == .inpatient
        let place = coding.record.statements(words, in: .conclusion).first { statement in
            let assertion = statement.assertion
            return assertion.time == .current
                && (assertion.polarity == .present || admits && assertion.polarity == .uncertain)
        }
        guard let place, !coding.has("O85", "P36", "T81.44", "O86") else { return }
        let words = coding.record.words(around: place)
        let organism = organisms.first { entry in
            Phrases(entry.1).patterns.contains { pattern in
                words.indices.contains { pattern.end(words, from: $0) != nil }
            }
        }
        if let index = coding.first("A41", "A40", "B37.7") {
            guard let organism, coding.mentions[index].code.text == "A41.9" else { return }
            coding.replace(index, with: organism.0, by: id, because: "The organism is stated (Guideline I.C.1.d.1.a).")
        } else {
            coding.add(organism?.0 ?? "A41.9", from: place, by: id)
        }
    }
}
