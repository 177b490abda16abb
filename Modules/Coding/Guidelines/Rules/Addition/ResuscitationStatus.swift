/// A do-not-resuscitate order is Z66.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.3.
struct ResuscitationStatus: StatedRule {
    static let id = "guideline.I.C.21.c.3.dnr"
    static let entries = [StatedCode("Z66", ["do not resuscitate", "dnr", "no code status"])]
}
