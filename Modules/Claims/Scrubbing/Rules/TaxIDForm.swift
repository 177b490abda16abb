import Primitives

/// The billing provider's tax number has nine digits.
///
/// Source: 005010X222A1 loop 2010AA REF (EI or SY).
struct TaxIDForm: ClaimRule {
    static let id = "claim.tax-id-form"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2010AA REF"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        let digits = claim.billingProvider.taxID.utf8
        guard digits.count != 9 || !digits.allSatisfy({ (48...57).contains($0) }) else { return [] }
        return [
            Problem(
                "billingProvider.taxID", "The tax number does not have nine digits (box 25).",
                fix: "Correct `tax_id` in the clinic's settings.")
        ]
    }
}
