/// Aftercare following a joint replacement is Z47.1, with the joint that is there.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7.
struct JointAftercare: StatedRule {
    static let id = "guideline.I.C.21.c.7.joint"
    static let entries = [
        StatedCode(
            "Z47.1",
            [
                "aftercare ~6 replacement|arthroplasty|tka|tkr|tha|thr|joint",
                "follow up|followup ~6 replacement|arthroplasty|tka|tkr|tha|thr",
                "postoperative|postop|post ~3 visit|check|care|rehabilitation ~5 replacement|arthroplasty|tka",
                "postoperative|postop|post ~3 visit|check|care|rehabilitation ~5 tkr|tha|thr",
                "rehabilitation|rehab|recovering|recovery|week|therapy ~6 replacement|arthroplasty|tka|tkr|tha|thr",
                "replacement|arthroplasty ~3 aftercare",
            ])
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("T84", "M00") }
}
