/// An amputated limb is a status of Z89 with its level and side.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct AmputationStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.amputation"
    static let entries = [
        StatedCode(
            "Z89.51", ["below ~1 knee amputation", "bka", "amputation ~3 below ~1 knee", "transtibial amputation"]),
        StatedCode(
            "Z89.61", ["above ~1 knee amputation", "aka", "amputation ~3 above ~1 knee", "transfemoral amputation"]),
        StatedCode("Z89.42", ["toe amputation", "amputation|amputated ~4 toe", "toe ~3 amputated"]),
        StatedCode("Z89.43", ["amputation|amputated ~3 foot", "transmetatarsal amputation"]),
        StatedCode("Z89.41", ["great toe amputation", "amputation|amputated ~3 great toe"]),
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("S88", "S78", "S98", "T87") }
}
