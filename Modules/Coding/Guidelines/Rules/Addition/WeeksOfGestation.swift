import CodeSets

/// The week of gestation is coded beside the codes of chapter 15 when it is stated.
///
/// It is not coded after an abortive outcome or after the birth.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.a.3, I.C.21.c.11 and the note at chapter 15.
struct WeeksOfGestation: GuidelineRule {
    static let id = "guideline.I.C.15.a.weeks"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        let abortive = [
            "O00", "O01", "O02", "O03", "O04", "O05", "O06", "O07", "O08", "O85", "O86", "O90", "O91", "O92",
        ]
        let open = coding.mentions.indices.filter { index in
            let code = coding.mentions[index].code
            return code.text.hasPrefix("O") && !abortive.contains(code.category)
        }
        guard let main = open.last, !pregnancy.isPostpartum || coding.has("O80", "O70"),
            let weeks = Delivery.weeks(coding.record, pregnancy, isKnown: true),
            let evidence = weeks.evidence
        else { return }
        let number = weeks.count
        let text = number < 8 ? "Z3A.01" : number > 42 ? "Z3A.49" : "Z3A." + (number < 10 ? "0" : "") + String(number)
        coding.add(text, beside: main, by: id, evidence: evidence, context: [])
    }
}
