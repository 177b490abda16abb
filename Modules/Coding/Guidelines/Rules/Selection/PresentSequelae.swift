/// A deficit that a past stroke left is present today, though the stroke is past.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.9.d.2.
struct PresentSequelae: GuidelineRule {
    static let id = "guideline.I.C.9.d.2"
    static let stage = GuidelineStage.selection

    private static let deficits = ["G81", "G83", "R47", "R13", "R29.810", "R27", "R41", "H53.4"]
    private static let stroke: Set<String> = ["stroke", "cva", "infarction", "infarct", "hemorrhage"]

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(deficits) {
            let mention = coding.mentions[index]
            guard mention.assertion.time == .historical, mention.assertion.polarity == .present,
                coding.record.words(around: mention.evidence).contains(where: stroke.contains)
            else { continue }
            coding.mentions[index].assertion.time = .current
            coding.mentions[index].rules.append(id)
        }
    }
}
