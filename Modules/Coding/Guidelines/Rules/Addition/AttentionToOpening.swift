/// Closing, cleaning or changing an artificial opening is the encounter for attention to it, and not the status.
///
/// Source: ICD-10-CM Official Guidelines, section I.C.21.c.7.
struct AttentionToOpening: StatedRule {
    static let id = "guideline.I.C.21.c.7.openings"
    static let entries = [
        StatedCode(
            "Z43.3",
            [
                "attention ~3 colostomy", "colostomy ~2 closure|reversal|takedown|care",
                "closure|reversal|takedown ~3 colostomy",
            ]),
        StatedCode(
            "Z43.2",
            [
                "attention ~3 ileostomy", "ileostomy ~2 closure|reversal|takedown|care",
                "closure|reversal|takedown ~3 ileostomy",
            ]),
        StatedCode("Z43.1", ["attention ~3 gastrostomy", "gastrostomy|peg ~2 tube? care|change|replacement"]),
        StatedCode("Z43.0", ["attention ~3 tracheostomy", "tracheostomy ~2 tube? care|change|closure"]),
    ]
}
