/// Counseling is coded Z71 when it is given beside or instead of treatment and is not an integral part of it.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.10.
struct Counseling: StatedRule {
    static let id = "guideline.I.C.21.c.10"
    static let entries = [
        StatedCode(
            "Z71.3",
            [
                "dietary|diet|nutrition|nutritional ~1 counseling|counselling|surveillance|education",
                "counseled|counselled ~3 diet|nutrition",
            ]),
        StatedCode("Z71.41", ["alcohol ~2 counseling|counselling"]),
        StatedCode("Z71.7", ["hiv counseling|counselling"]), StatedCode("Z71.82", ["exercise counseling|counselling"]),
        StatedCode("Z71.84", ["travel ~2 counseling|counselling|advice", "pretravel ~2 counseling|consultation"]),
        StatedCode("Z71.85", ["vaccine|immunization ~2 safety? counseling|counselling"]),
        StatedCode("Z71.6", ["tobacco|smoking ~2 cessation? counseling|counselling"]),
        StatedCode("Z30.09", ["contraceptive|contraception ~2 counseling|counselling|advice"]),
        StatedCode("Z31.5", ["genetic counseling|counselling"]),
    ]
}
