import CodeSets

/// Not being vaccinated, in whole or in part, is coded Z28.3; the reason why a vaccine was not given is Z28.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.n and I.C.21.c.3 (Z28).
struct Underimmunization: StatedRule {
    static let id = "guideline.I.C.1.g.1.n"
    static let entries = [
        StatedCode(
            "Z28.310",
            [
                "unvaccinated ~2 covid", "not ~3 vaccinated ~3 covid", "never ~3 covid ~1 vaccine",
                "no covid ~2 vaccine|vaccination", "covid ~3 unvaccinated",
            ]),
        StatedCode("Z28.311", ["partially vaccinated ~3 covid", "one|1 dose ~4 covid"]),
        StatedCode(
            "Z28.39",
            [
                "underimmunized|underimmunization", "behind on ~2 immunization|vaccine|vaccination",
                "delinquent immunization", "immunizations ~2 not up to date",
            ]),
        StatedCode(
            "Z28.21",
            [
                "patient? ~1 refused|refuses|declined|declines ~3 vaccine|vaccination|immunization|shot",
                "vaccine|vaccination|immunization ~2 refused|declined|refusal",
            ]),
        StatedCode(
            "Z28.82",
            [
                "parent|caregiver ~1 refused|refuses|declined|declines ~3 vaccine|vaccination|immunization",
                "mother|father|guardian ~1 refused|refuses|declined|declines ~3 vaccine|vaccination|immunization",
            ]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            // The refusal itself reads as a negation of the vaccine.
            guard
                let place = coding.record.statements(entry.phrases, in: entry.parts).first
                    ?? coding.record.statements(entry.phrases, in: .family).first
            else { continue }
            if entry.code == "Z28.21",
                coding.record.words(around: place).contains(where: ["parent", "mother", "father", "guardian"].contains)
            {
                continue
            }
            coding.add(entry.code, from: place, by: id)
        }
    }
}
