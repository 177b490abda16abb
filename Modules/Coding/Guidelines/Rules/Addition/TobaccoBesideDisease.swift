import CodeSets

/// Present or past use of tobacco is coded beside the diseases whose notes ask for it.
///
/// Source: ICD-10-CM Official Guidelines, section I.B.7 and the use-additional notes at J44, J45, I10 to I25, C34 and
/// others.
struct TobaccoBesideDisease: GuidelineRule {
    static let id = "guideline.I.B.7.tobacco"
    static let stage = GuidelineStage.addition

    private static let current = Phrases([
        "current|active|daily|heavy ~2 smoker", "smokes|smoking ~3 # ~2 pack|cigarette|ppd",
        "continues ~2 smoke|smoking", "cigarette smoker", "smokes ~2 cigarette", "smoker",
    ])
    private static let former = Phrases([
        "former|ex|past|previous ~2 smoker", "quit smoking", "exsmoker", "history ~2 smoking|tobacco",
        "stopped smoking", "quit ~2 tobacco",
    ])

    static func apply(to coding: inout CodingCase) {
        guard !coding.has("F17", "Z87.891", "Z72.0") else { return }
        let reference = coding.search.entry("Z87.891")?.code
        for index in coding.mentions.indices {
            let notes = (coding.search.entry(coding.mentions[index].code)?.notes ?? []).filter {
                $0.kind == .useAdditional
            }
            guard let reference, notes.contains(where: { CodeReferences($0.text).contains(reference) }) else {
                continue
            }
            if let place = coding.record.statement(former, in: .conclusion) {
                coding.add("Z87.891", from: place, by: id)
            } else if let place = coding.record.current(current, in: .conclusion) {
                coding.add("F17.210", from: place, by: id)
            }
            return
        }
    }
}
