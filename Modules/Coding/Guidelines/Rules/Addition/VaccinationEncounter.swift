import CodeSets
import Primitives
import Records

/// The encounter for an inoculation is Z23, whatever is given; it follows a routine examination.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.2.
struct VaccinationEncounter: StatedRule {
    static let id = "guideline.I.C.21.c.2"
    static let entries = [
        StatedCode(
            "Z23",
            [
                "encounter|here|visit|presents|seen|came ~2 for ~4 vaccination|immunization|vaccine",
                "encounter|here|visit|presents|seen|came ~2 for ~4 immunisation|shot|inoculation|booster",
                "need ~2 for ~3 vaccination|immunization|prophylactic",
                "vaccine|vaccination|immunization|shot|booster ~1 given|administered|received today?",
                "vaccinated today", "vaccinated ~3 today",
            ])
    ]

    static func apply(to coding: inout CodingCase) {
        let given = VaccineCoder(visit: coding.visit, reads: coding.record.reads, date: coding.search.date).services()
        if let first = given.first?.evidence.first {
            coding.add("Z23", at: first, by: id)
        } else if let entry = entries.first,
            let place = coding.record.statements(entry.phrases, in: entry.parts).first(where: {
                $0.assertion.polarity == .present
            })
        {
            coding.add(entry.code, from: place, by: id)
        }
    }
}
