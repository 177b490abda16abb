/// A person who gives blood, tissue or an organ to another is coded Z52.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.9.
struct DonorEncounter: StatedRule {
    static let id = "guideline.I.C.21.c.9"
    static let entries = [
        StatedCode("Z52.4", ["kidney donor|donation", "donor ~3 kidney", "donate|donating ~3 kidney"]),
        StatedCode("Z52.000", ["blood donor|donation"]), StatedCode("Z52.3", ["bone marrow donor|donation"]),
        StatedCode("Z52.6", ["liver donor|donation"]),
    ]
}
