import Primitives

/// Every provider number is ten digits with a valid check digit.
///
/// Source: 45 CFR 162.406; the check digit is the Luhn sum over 80840 and the first nine digits.
struct NPICheckDigit: ClaimRule {
    static let id = "claim.npi-check-digit"
    static let severity = Finding.Severity.error
    static let citation = "45 CFR 162.406"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        var numbers = [("billingProvider.npi", claim.billingProvider.npi)]
        if let rendering = claim.rendering { numbers.append(("rendering.npi", rendering.npi)) }
        if let referring = claim.referring { numbers.append(("referring.npi", referring.npi)) }
        return numbers.filter { NPI($0.1) == nil }.map { path, _ in
            Problem(
                path, "The NPI is not ten digits with a valid check digit.",
                fix: "Look the provider up in the NPI registry and correct the clinic's settings.")
        }
    }
}
