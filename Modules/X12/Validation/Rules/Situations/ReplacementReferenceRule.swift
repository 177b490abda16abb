import Primitives

/// A claim that replaces or voids another one (CLM05-3 is 7 or 8) names it by the payer's claim number (REF*F8).
///
/// Source: 837 TR3s, REF Payer Claim Control Number of 2300.
struct ReplacementReferenceRule: UnitRule {
    var id: String { "x12.replacement-reference" }
    var snip: Int { 4 }
    var guides: Set<String> { ["837P", "837I", "837D"] }

    func check(_ store: borrowing UnitStore, _ report: inout RuleReport) {
        let claim = store.unit.lowerBound
        guard !store.unit.isEmpty else { return }
        let frequency = store.view(claim).componentCode(5, 3)
        guard frequency == "7" || frequency == "8", store.claimSegment("REF", "F8") == nil else { return }
        report.add(
            self, store, at: claim, 5, 3,
            "The claim replaces or voids another one, but the payer's number of that claim (REF*F8) is missing.",
            fix: "Add REF*F8 with the claim number of the payer's remittance, or bill it as an original (1).")
    }
}
