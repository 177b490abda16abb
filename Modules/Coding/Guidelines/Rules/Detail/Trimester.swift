import CodeSets

/// The trimester in a chapter 15 code is that of the encounter, counted from the weeks of gestation.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.15.a.3: first under 14 weeks, second under 28 weeks, third from
/// there.
struct Trimester: GuidelineRule {
    static let id = "guideline.I.C.15.a.3"
    static let stage = GuidelineStage.detail

    static func apply(to coding: inout CodingCase) {
        let pregnancy = Pregnancy(coding.record)
        guard pregnancy.trimester != nil else { return }
        for index in coding.indices(["O", "Z34"]) {
            guard let entry = coding.search.entry(coding.mentions[index].code), entry.title.contains("trimester"),
                let sibling = pregnancy.child(of: coding.siblings(of: entry))
            else { continue }
            coding.replace(
                index, with: sibling.code.text, by: id, because: "The weeks tell the trimester (Guideline I.C.15.a.3).")
        }
    }
}
