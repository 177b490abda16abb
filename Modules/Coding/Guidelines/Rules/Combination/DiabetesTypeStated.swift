import CodeSets

/// The complication codes take the type of diabetes that the record states; the use of insulin does not make it type
/// 1.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.4.a, I.C.4.a.1 and I.C.4.a.2.
struct DiabetesTypeStated: GuidelineRule {
    static let id = "guideline.I.C.4.a.1"
    static let stage = GuidelineStage.combination

    private static let type1 = Phrases([
        "type 1|i ~2 diabetes|diabetic|dm", "diabetes ~2 type 1|i", "t1dm|dm1", "juvenile ~2 diabetes",
    ])
    private static let type2 = Phrases(["type 2 ~2 diabetes|diabetic|dm", "diabetes ~2 type 2", "t2dm|dm2"])
    private static let secondary = Phrases(["pancreatectomy|postpancreatectomy"])

    static func apply(to coding: inout CodingCase) {
        let isFirst = coding.record.says(type1), isSecond = coding.record.says(type2)
        guard isFirst, !isSecond, !coding.record.says(secondary) else { return }
        for index in coding.indices(["E11"]) {
            let text = "E10" + coding.mentions[index].code.text.dropFirst(3)
            coding.replace(index, with: text, by: id, because: "The record states type 1 diabetes (Guideline I.C.4.a).")
        }
    }
}
