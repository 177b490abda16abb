import CodeSets

/// The removal of an organ to prevent a disease is Z40 first, with the genetic or family risk beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.14.
struct ProphylacticRemoval: StatedRule {
    static let id = "guideline.I.C.21.c.14.prophylactic"
    static let entries = [
        StatedCode("Z40.01", ["prophylactic ~2 mastectomy", "prophylactic removal ~2 breast"]),
        StatedCode("Z40.02", ["prophylactic ~2 oophorectomy", "prophylactic removal ~2 ovary"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            guard let place = coding.record.statements(entry.phrases, in: .conclusion).first else { continue }
            coding.add(entry.code, from: place, by: id)
        }
    }
}
