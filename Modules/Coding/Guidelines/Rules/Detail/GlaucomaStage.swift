import CodeSets

/// Glaucoma carries its stage in the seventh character; a stage that cannot be told is the indeterminate one, one not
/// told is unspecified.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.7.a.
struct GlaucomaStage: GuidelineRule {
    static let id = "guideline.I.C.7.a"
    static let stage = GuidelineStage.detail

    private static let stages: [(String, Phrases)] = [
        ("1", ["mild|early ~3 stage?", "stage 1"]), ("2", ["moderate ~3 stage?"]), ("3", ["severe|advanced ~3 stage?"]),
        ("4", ["indeterminate ~1 stage", "stage ~4 indeterminate|cannot"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["H40"]) {
            let words = coding.record.words(around: coding.mentions[index].evidence)
            guard let entry = coding.search.entry(coding.mentions[index].code),
                entry.seventhCharacters.contains(where: { $0.character == "4" }),
                let stage = stages.first(where: { stage in
                    stage.1.patterns.contains { pattern in
                        words.indices.contains { pattern.end(words, from: $0) != nil }
                    }
                })
            else { continue }
            coding.setSeventh(index, stage.0, by: id)
        }
    }
}
