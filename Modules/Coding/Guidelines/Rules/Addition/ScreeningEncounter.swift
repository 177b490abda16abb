import CodeSets

/// A screening is looking for a disease in a person without signs of it; its code stands whether or not something is
/// found.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.5.
struct ScreeningEncounter: StatedRule {
    static let id = "guideline.I.C.21.c.5"
    static let entries = [
        StatedCode(
            "Z12.11",
            [
                "screening ~2 colonoscopy|cologuard|sigmoidoscopy", "colonoscopy ~3 screening",
                "colon|colorectal|bowel ~2 cancer ~1 screening",
                "screening|screen|screened ~2 colon|colorectal ~1 cancer",
            ]),
        StatedCode(
            "Z12.31",
            [
                "screening ~2 mammogram|mammography", "mammogram|mammography ~2 screening", "breast cancer screening",
                "screening|screen ~2 breast cancer",
            ]),
        StatedCode("Z12.4", ["cervical cancer ~1 screening", "screening ~2 cervical|pap", "pap ~2 screening"]),
        StatedCode("Z12.5", ["prostate ~1 cancer? screening", "screening ~2 prostate|psa", "psa ~1 screening"]),
        StatedCode("Z12.2", ["lung cancer screening", "screening ~3 lung"]),
        StatedCode("Z12.83", ["skin cancer screening", "screening ~2 skin"]),
        StatedCode("Z13.820", ["screening ~3 osteoporosis|dexa", "osteoporosis screening", "bone density screening"]),
        StatedCode("Z13.1", ["screening ~2 diabetes", "diabetes screening"]),
        StatedCode("Z13.220", ["screening ~2 lipid|cholesterol|hyperlipidemia", "lipid|cholesterol screening"]),
        StatedCode("Z11.4", ["screening ~2 hiv", "hiv screening"]),
        StatedCode("Z11.3", ["screening ~2 std|sti|chlamydia|sexually", "std|sti|chlamydia screening"]),
        StatedCode("Z11.1", ["screening ~2 tuberculosis|tb", "tuberculosis|tb screening"]),
        StatedCode("Z13.31", ["screening ~2 depression", "depression screening"]),
        StatedCode("Z11.59", ["screening ~2 hepatitis", "hepatitis ~1 screening"]),
        StatedCode(
            "Z13.6", ["screening ~2 cardiovascular|hypertension|aneurysm", "cardiovascular|aneurysm|aaa screening"]),
        StatedCode("Z13.5", ["screening ~2 glaucoma|eye", "glaucoma screening"]),
        StatedCode("Z13.0", ["screening ~2 anemia", "anemia screening"]),
    ]

    /// What is ordered for another day is no screening of this one.
    private static let planned: Set<String> = [
        "order", "ordered", "schedule", "scheduled", "due", "recommend", "recommended", "refer", "referred",
        "discussed", "eligible", "consider", "overdue", "qualify", "qualifies", "offered", "advised", "declined",
        "next", "later", "future",
    ]

    static func apply(to coding: inout CodingCase) {
        for entry in entries {
            // "Screening for" makes the disease hypothetical; the screening itself is stated.
            let places = coding.record.statements(entry.phrases, in: .conclusion)
            let place = places.first { place in
                place.assertion.polarity == .present && place.section != .plan
                    && !coding.record.words(around: place).contains(where: planned.contains)
            }
            guard let place else { continue }
            guard let index = coding.add(entry.code, from: place, by: id) else { continue }
            coding.mentions[index].question = "Was the screening performed at this visit, or only planned?"
        }
    }
}
