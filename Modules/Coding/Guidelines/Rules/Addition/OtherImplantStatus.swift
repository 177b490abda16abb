/// A lens, an insulin pump or a hearing aid that the patient has is a status.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct OtherImplantStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.implants"
    static let entries = [
        StatedCode("Z96.1", ["pseudophakia|pseudophakic", "intraocular lens ~2 place|implant|present"]),
        StatedCode("Z96.41", ["insulin pump ~2 place|status|present?", "on|has|uses|with ~3 insulin pump"]),
        StatedCode("Z97.4", ["wears|uses|has ~3 hearing aid"]),
        StatedCode("Z97.5", ["iud ~2 place|present|situ", "has|with ~3 intrauterine device"]),
    ]

    static func applies(_ coding: CodingCase) -> Bool { !coding.has("T85.6", "Z46.81") }
}
