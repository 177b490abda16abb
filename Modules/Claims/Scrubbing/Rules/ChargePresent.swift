import Primitives

/// Every line has a charge above zero, at least one unit, and amounts that a transaction can carry.
///
/// Source: 005010X222A1 loop 2400 SV102 and SV104; amounts have at most ten digits.
struct ChargePresent: ClaimRule {
    static let id = "claim.charge"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2400 SV102"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        var problems: [Problem] = claim.lines.compactMap { line in
            let path = "line[\(line.number)].charge"
            if line.charge <= .zero {
                return Problem(path, "The line has no charge.", fix: "Set the fee in the clinic's settings.")
            }
            if line.charge > .transactionLimit {
                return Problem(
                    path, "The charge is larger than a claim can carry.", fix: "Check the fee and the units.")
            }
            return line.units < 1 || line.units > 9_999
                ? Problem("line[\(line.number)].units", "Units must be 1 to 9,999.", fix: "Correct the units.") : nil
        }
        let total = try? claim.totalCharge
        if total.map({ $0 > .transactionLimit }) ?? true {
            problems.append(
                Problem("totalCharge", "The total is larger than a claim can carry.", fix: "Split the claim."))
        }
        return problems
    }
}
