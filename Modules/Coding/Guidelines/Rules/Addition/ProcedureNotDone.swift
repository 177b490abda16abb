import CodeSets

/// A procedure that was not carried out is coded Z53 with the reason.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.14 and IV.A.1 (the reason for surgery stays first).
struct ProcedureNotDone: StatedRule {
    static let id = "guideline.I.C.21.c.14.cancelled"
    static let entries = [
        StatedCode(
            "Z53.20",
            [
                "procedure|surgery|colonoscopy|operation ~3 cancelled|canceled|declined|refused ~5 patient",
                "patient ~2 refused|declined|cancelled ~3 procedure|surgery|operation|colonoscopy",
            ]),
        StatedCode(
            "Z53.09",
            [
                "procedure|surgery ~3 cancelled|canceled ~5 contraindication|fever|infection|pressure",
                "procedure|surgery ~3 postponed|aborted ~5 contraindication|fever|infection|pressure",
                "colonoscopy|operation ~3 cancelled|canceled ~5 contraindication|fever|infection|pressure",
                "colonoscopy|operation ~3 postponed|aborted ~5 contraindication|fever|infection|pressure",
            ]), StatedCode("Z53.21", ["left without being seen", "left before ~2 seen"]),
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            guard let place = coding.record.statements(entry.phrases, in: .conclusion).first else { continue }
            coding.add(entry.code, from: place, by: id)
            return
        }
    }
}
