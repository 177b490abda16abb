import CodeSets

/// Resistance of an organism to antimicrobial drugs is coded behind the infection when its code does not hold it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.c.
struct DrugResistance: GuidelineRule {
    static let id = "guideline.I.C.1.c"
    static let stage = GuidelineStage.addition

    private static let words: [(String, Phrases)] = [
        ("Z16.12", ["esbl", "extended spectrum ~2 lactamase"]),
        ("Z16.21", ["vancomycin resistant|resistance", "vre", "resistant ~2 vancomycin"]),
        ("Z16.23", ["fluoroquinolone|quinolone|ciprofloxacin ~1 resistant|resistance"]),
        ("Z16.24", ["multidrug|multi resistant|resistance", "multi drug resistant"]),
        ("Z16.11", ["penicillin|amoxicillin|ampicillin ~1 resistant|resistance"]),
        ("Z16.13", ["carbapenem ~1 resistant|resistance"]),
    ]

    static func apply(to coding: inout CodingCase) {
        let record = coding.record
        let stated = words.lazy.compactMap { entry in record.current(entry.1, in: .conclusion).map { (entry.0, $0) } }
            .first
        guard let (text, place) = stated else { return }
        let infections = coding.mentions.indices.filter { index in
            let code = coding.mentions[index].code.text
            return code < "C" || ["N39.0", "J1", "L0", "N10", "N30"].contains(where: code.hasPrefix)
        }
        guard let index = infections.last, !coding.has("J15.212", "A41.02", "B95.62", "A49.02") else { return }
        coding.add(text, beside: index, by: id, evidence: place.evidence)
    }
}
