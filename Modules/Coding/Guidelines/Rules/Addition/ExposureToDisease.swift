import CodeSets

/// Contact with a communicable disease, without signs of it, is coded Z20; signs and symptoms are coded before it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.1 and I.C.1.g.1.e.
struct ExposureToDisease: StatedRule {
    static let id = "guideline.I.C.21.c.1"
    static let entries = [
        StatedCode(
            "Z20.822", ["exposed|exposure|contact ~6 covid|coronavirus|sars", "covid|coronavirus ~2 exposure|contact"]),
        StatedCode("Z20.1", ["exposed|exposure|contact ~6 tuberculosis|tb", "tb|tuberculosis exposure|contact"]),
        StatedCode("Z20.6", ["exposed|exposure|contact ~6 hiv", "hiv exposure"]),
        StatedCode(
            "Z20.2", ["exposed|exposure|contact ~6 std|sti|chlamydia|gonorrhea|syphilis|sexually", "std|sti exposure"]),
        StatedCode("Z20.3", ["exposed|exposure|contact ~6 rabies|rabid", "rabies exposure"]),
        StatedCode("Z20.818", ["exposed|exposure|contact ~6 strep|streptococcal|pertussis"]),
        StatedCode("Z20.828", ["exposed|exposure|contact ~6 influenza|flu|rsv|mumps"]),
        StatedCode("Z20.820", ["exposed|exposure|contact ~6 varicella|chickenpox"]),
        StatedCode("Z20.5", ["exposed|exposure|contact ~6 hepatitis"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries where !coding.has("U07.1") || entry.code != "Z20.822" {
            // "Exposed to" makes what follows hypothetical; the exposure itself is stated.
            let places = coding.record.statements(entry.phrases, in: entry.parts)
            guard let place = places.first(where: { $0.assertion.polarity != .negated }) else { continue }
            coding.add(entry.code, from: place, by: id)
        }
    }
}
