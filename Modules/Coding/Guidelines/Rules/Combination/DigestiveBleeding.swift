import CodeSets

/// Bleeding beside an ulcer, gastritis, diverticular or inflammatory bowel disease is presumed to come from it: one
/// code holds both.
///
/// Source: ICD-10-CM Official Guidelines, section I.A.15 and I.B.9.
struct DigestiveBleeding: GuidelineRule {
    static let id = "guideline.I.A.15.bleeding"
    static let stage = GuidelineStage.combination

    private static let pairs = [
        ("K25.9", "K25.4"), ("K25.7", "K25.4"), ("K25.3", "K25.0"), ("K26.9", "K26.4"), ("K26.7", "K26.4"),
        ("K26.3", "K26.0"), ("K27.9", "K27.4"), ("K28.9", "K28.4"), ("K29.00", "K29.01"), ("K29.30", "K29.31"),
        ("K29.50", "K29.51"), ("K29.70", "K29.71"), ("K57.30", "K57.31"), ("K57.32", "K57.33"), ("K57.90", "K57.91"),
        ("K57.92", "K57.93"), ("K57.10", "K57.11"), ("K50.90", "K50.911"), ("K51.90", "K51.911"), ("K50.10", "K50.111"),
        ("K50.00", "K50.011"),
        ("K55.20", "K55.21"), ("K31.819", "K31.811"), ("K22.10", "K22.11"),
    ]
    private static let words = Phrases(["bleeding|hemorrhage|haemorrhage|hemorrhagic|bleed|melena|hematochezia"])

    static func apply(to coding: inout CodingCase) {
        guard let place = coding.record.current(words, in: .conclusion) else { return }
        for (plain, bleeding) in pairs {
            guard let index = coding.mentions.firstIndex(where: { $0.code.text == plain }),
                coding.isBeside(index, place),
                !StatedCause.isOther(
                    coding.mentions[index], than: ["ulcer", "diverticulitis", "gastritis", "colitis"]),
                coding.replace(
                    index, with: bleeding, by: id,
                    because: "The bleeding is presumed to come from it (Guideline I.A.15).")
            else { continue }
            let keeper = coding.mentions[index].code
            for other in coding.mentions where ["K92.0", "K92.1", "K92.2", "R58", "K62.5"].contains(other.code.text) {
                coding.drop(other.code, beside: keeper, by: id, because: "The combination code holds the bleeding.")
            }
            return
        }
    }
}
