/// "Metastatic from" names the primary site and "metastatic to" the secondary one; a metastasis whose primary is not
/// known has C80.1 beside it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2, I.C.2.j and the Index entry "Metastasis".
struct ImpliedPrimary: GuidelineRule {
    static let id = "guideline.I.C.2.metastatic"
    static let stage = GuidelineStage.combination

    private static let unknown = Phrases([
        "primary ~3 unknown|undetermined|unspecified", "unknown|undetermined|occult ~2 primary",
    ])

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("C77", "C78", "C79"), coding.record.says(unknown), !coding.has("C80.1") else {
            return
        }
        coding.add("C80.1", beside: index, by: id)
    }
}
