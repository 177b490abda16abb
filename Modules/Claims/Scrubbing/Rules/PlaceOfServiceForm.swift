import CodeSets
import Primitives

/// The place of service is two digits; telehealth places and telehealth modifiers go together.
///
/// Source: CMS place of service code set; 005010X222A1 loop 2300 CLM05-1.
struct PlaceOfServiceForm: ClaimRule {
    static let id = "claim.place-of-service"
    static let severity = Finding.Severity.error
    static let citation = "CMS place of service code set"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        let digits = claim.placeOfService.utf8
        guard digits.count == 2, digits.allSatisfy({ (48...57).contains($0) }), claim.placeOfService != "00" else {
            return [
                Problem(
                    "placeOfService", "The place of service is not a two-digit code (box 24B).",
                    fix: "Set it in the visit or the clinic's settings.")
            ]
        }
        let isTelehealthPlace = ["02", "10"].contains(claim.placeOfService)
        return claim.lines.compactMap { line in
            let isTelehealth = line.modifiers.contains { ["95", "93", "GT", "GQ"].contains($0.text) }
            guard isTelehealth && !isTelehealthPlace else { return nil }
            return Problem(
                "line[\(line.number)].modifiers",
                "A telehealth modifier stands with place of service \(claim.placeOfService).",
                fix: "Use place 02 or 10, or remove the modifier.", severity: .warning)
        }
    }
}
