/// An artificial joint is a status of Z96.6 with the joint and the side.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3; beside aftercare also the use-additional note at Z47.1.
struct JointImplantStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.joints"
    static let entries = [
        StatedCode(
            "Z96.65",
            [
                "knee ~3 replacement|arthroplasty|prosthesis|implant", "tka|tkr", "artificial|prosthetic ~2 knee",
                "replacement ~4 knee",
            ]),
        StatedCode(
            "Z96.64",
            [
                "hip ~3 replacement|arthroplasty|prosthesis|implant", "tha|thr", "artificial|prosthetic ~2 hip",
                "replacement ~4 hip",
            ]),
        StatedCode("Z96.61", ["shoulder ~3 replacement|arthroplasty|prosthesis", "artificial|prosthetic ~2 shoulder"]),
    ]

    private static let planned = Phrases([
        "scheduled|planned|candidate|consider|awaiting ~4 replacement|arthroplasty",
        "discuss|preoperative|for|undergo|needs ~4 replacement|arthroplasty",
    ])
    private static let done = Phrases([
        "after|following|post|status|sp|previous ~6 replacement|arthroplasty|tka|tkr|tha|thr|prosthesis|joint",
        "prior|history|aftercare|had|underwent|presence ~6 replacement|arthroplasty|tka|tkr|tha|thr|prosthesis|joint",
        "replacement|arthroplasty ~6 ago|doing|recovering|healing|in", "prosthetic|artificial",
    ])

    static func applies(_ coding: CodingCase) -> Bool {
        (coding.record.says(done) || !coding.record.says(planned)) && !coding.has("T84")
    }
}
