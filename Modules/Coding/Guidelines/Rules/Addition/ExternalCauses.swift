import CodeSets

/// The cause of an injury is coded behind it, at each encounter for which the injury is treated, with the same
/// episode.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.20.a.1 to I.C.20.a.3 and I.C.20.i.
struct ExternalCauses: GuidelineRule {
    static let id = "guideline.I.C.20.a"
    static let stage = GuidelineStage.addition

    static func apply(to coding: inout CodingCase) {
        let injuries = coding.injuries.filter { ["S", "T"].contains(coding.mentions[$0].code.text.prefix(1)) }
        guard let main = injuries.first, !coding.has("V", "W", "X", "Y0"),
            let episode = coding.mentions[main].code.text.last,
            !coding.mentions[main].code.text.hasPrefix("T3"), !coding.mentions[main].code.text.hasPrefix("T4")
        else { return }
        for cause in ExternalCauseTable.causes {
            guard let place = coding.record.statement(cause.phrases, in: .conclusion) else { continue }
            let character = ["A", "B", "C"].contains(episode) ? "A" : episode == "S" ? "S" : "D"
            guard let text = ExternalCauseTable.code(cause.code, episode: character) else { continue }
            guard coding.add(text, from: place, by: id) != nil else { continue }
            return
        }
    }
}
