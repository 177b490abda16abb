import CodeSets

/// A fracture stated to be open has the seventh character B, or C for Gustilo type III of the long bones that tell
/// the types apart.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.19.c: a fracture not indicated as open or closed is coded as
/// closed.
struct OpenFracture: GuidelineRule {
    static let id = "guideline.I.C.19.c.open"
    static let stage = GuidelineStage.detail

    private static let open = Phrases(["open ~4 fracture|break", "compound ~3 fracture", "fracture ~3 open", "gustilo"])
    private static let third = Phrases([
        "gustilo ~3 3|3a|3b|3c|iiia|iiib|iiic", "type|grade 3|3a|3b|3c|iiia|iiib|iiic ~2 open",
    ])

    static func apply(to coding: inout CodingCase) {
        guard coding.record.says(open) else { return }
        let isThird = coding.record.says(third)
        for index in coding.fractures where coding.mentions[index].code.text.hasSuffix("A") {
            let types = coding.search.entry(coding.mentions[index].code)?.seventhCharacters ?? []
            let hasTypes = types.contains { $0.character == "C" }
            coding.setSeventh(index, isThird && hasTypes ? "C" : "B", by: id)
        }
    }
}
