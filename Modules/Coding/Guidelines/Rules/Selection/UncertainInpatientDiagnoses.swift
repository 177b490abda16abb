/// At a hospital discharge an uncertain diagnosis is coded as if it existed, but one that was uncertain only on
/// admission is not.
///
/// Source: ICD-10-CM Official Guidelines, section II.H and III.C.
struct UncertainInpatientDiagnoses: GuidelineRule {
    static let id = "guideline.II.H"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    private static let earlier: Set<String> = ["admission", "admitting", "admitted", "initially", "preliminary"]

    static func apply(to coding: inout CodingCase) {
        let record = coding.record
        coding.leaveOut { mention in
            guard mention.assertion.polarity == .uncertain else { return nil }
            let words = record.words(around: mention.evidence)
            return words.contains(where: earlier.contains)
                ? "It was suspected on admission and not at discharge (Guideline II.H)." : nil
        }
        for index in coding.mentions.indices where coding.mentions[index].assertion.polarity == .uncertain {
            coding.mentions[index].rules.append(id)
            coding.mentions[index].question = "Was the diagnosis still uncertain at the time of discharge?"
        }
    }
}
