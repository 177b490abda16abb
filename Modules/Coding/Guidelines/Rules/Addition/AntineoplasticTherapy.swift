/// An encounter solely for chemotherapy, immunotherapy or radiotherapy is Z51.1 or Z51.0 first, and the malignancy
/// after it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.2.e.2.
struct AntineoplasticTherapy: StatedRule {
    static let id = "guideline.I.C.2.e.2"
    static let entries = [
        StatedCode(
            "Z51.11",
            [
                "encounter|admitted|admission|here|presents|presenting ~3 for ~4 chemotherapy|chemo",
                "seen|visit|came|comes|in|scheduled ~3 for ~4 chemotherapy|chemo",
                "chemotherapy|chemo ~1 session|infusion|administration|cycle|encounter|visit|admission",
                "cycle # ~3 chemotherapy|chemo",
            ]),
        StatedCode(
            "Z51.12",
            [
                "encounter|admitted|admission|here|presents|seen|visit|came|scheduled ~3 for ~4 immunotherapy",
                "immunotherapy session|infusion|administration|cycle|encounter|visit",
            ]),
        StatedCode(
            "Z51.0",
            [
                "encounter|admitted|admission|here|presents|seen|visit|came|scheduled ~3 for ~4 radiation|radiotherapy",
                "radiation ~1 therapy? session|treatment|fraction|encounter|visit",
            ]),
    ]

    private static let effects = Phrases([
        "anemia|neutropenia|nausea|vomiting|dehydration ~4 chemotherapy|chemo|radiation"
    ])

    static func applies(_ coding: CodingCase) -> Bool {
        coding.has("C", "D0", "D3", "D4") && !coding.has("D64.81", "D70.1") && !coding.record.says(effects)
    }
}
