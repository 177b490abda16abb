import CodeSets
import Primitives

/// Services lie between the patient's birth and today, each span the right way round.
///
/// Source: 005010X222A1 loop 2400 DTP 472.
struct ServiceDates: ClaimRule {
    static let id = "claim.service-dates"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2400 DTP"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        claim.lines.compactMap { line in
            let path = "line[\(line.number)].from"
            if max(line.from, line.to) > context.today {
                return Problem(path, "The date of service lies in the future.", fix: "Correct the date, or bill later.")
            }
            if line.to < line.from {
                return Problem(path, "The service ends before it begins.", fix: "Correct the dates.")
            }
            if let birth = claim.patient.birthDate, line.from < birth {
                return Problem(
                    path, "The date of service lies before the patient's birth.", fix: "Correct one of the dates.")
            }
            return nil
        }
    }
}
