import CodeSets

/// An abnormal finding is not coded for a hospital stay when the provider gives it no clinical significance.
///
/// Source: ICD-10-CM Official Guidelines, section III.B.
struct InsignificantFindings: GuidelineRule {
    static let id = "guideline.III.B"
    static let stage = GuidelineStage.selection
    static let settings: Set<CareSetting> = [.inpatient]

    private static let words: Set<String> = ["incidental", "incidentally", "insignificant"]

    static func apply(to coding: inout CodingCase) {
        let record = coding.record
        coding.leaveOut { mention in
            guard mention.code.category >= "R70", mention.code.category <= "R97" else { return nil }
            let said = record.words(around: mention.evidence)
            let isMinor = said.contains(where: words.contains) || said.contains("no") && said.contains("significance")
            return isMinor ? "The provider gives the finding no clinical significance (Guideline III.B)." : nil
        }
    }
}
