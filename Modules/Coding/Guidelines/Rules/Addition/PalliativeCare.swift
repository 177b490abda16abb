/// Palliative or hospice care is coded Z51.5 beside the disease.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7 and I.C.2.
struct PalliativeCare: StatedRule {
    static let id = "guideline.I.C.21.c.7.palliative"
    static let entries = [
        StatedCode(
            "Z51.5",
            [
                "palliative ~1 care|consult|consultation|treatment", "comfort care|measures",
                "hospice ~1 care|admission|enrolled|patient", "on hospice",
            ])
    ]
}
