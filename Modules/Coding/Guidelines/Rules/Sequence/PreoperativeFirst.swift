/// A preoperative evaluation leads the list; the reason for the operation follows.
///
/// Source: ICD-10-CM Official Guidelines, section IV.M.
struct PreoperativeFirst: FirstListedRule {
    static let id = "guideline.IV.M.first"
    static let leading = ["Z01.81"]
}
