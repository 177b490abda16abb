/// COVID-19 stands before its manifestations, except in pregnancy and the newborn and when sepsis leads.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.1.g.1.b.
struct COVIDFirst: GuidelineRule {
    static let id = "guideline.I.C.1.g.1.b"
    static let stage = GuidelineStage.sequence

    static func apply(to coding: inout CodingCase) {
        for index in coding.indices(["U07.1"]) {
            coding.rank(index, SequenceRank.underlying, by: id)
            for pneumonia in coding.indices(["J12.82"]) { coding.attach(pneumonia, behind: index, by: id) }
        }
    }
}
