/// The kind of heart failure is coded beside a hypertensive disease with heart failure.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.a.1, I.C.9.a.3 and the use-additional notes at I11.0 and I13.
struct HeartFailureBesideCombination: GuidelineRule {
    static let id = "guideline.I.B.7.heart"
    static let stage = GuidelineStage.addition

    private static let kinds: [(String, Phrases)] = [
        ("I50.4", ["combined ~2 systolic", "systolic and diastolic"]),
        ("I50.2", ["systolic", "hfref", "reduced ejection"]), ("I50.3", ["diastolic", "hfpef", "preserved ejection"]),
    ]
    private static let acuities: [(String, Phrases)] = [
        ("3", ["acute on ~1 chronic", "acute and chronic"]), ("1", ["acute|decompensated"]),
        ("2", ["chronic ~3 heart|chf|systolic|diastolic|hfref|hfpef|congestive", "heart failure ~2 chronic"]),
    ]

    static func apply(to coding: inout CodingCase) {
        guard let index = coding.first("I11.0", "I13.0", "I13.2"), !coding.has("I50") else { return }
        guard let kind = kinds.first(where: { coding.record.says($0.1) })?.0 else {
            coding.add("I50.9", beside: index, by: id)
            return
        }
        coding.add(kind + (acuities.first { coding.record.says($0.1) }?.0 ?? "0"), beside: index, by: id)
    }
}
