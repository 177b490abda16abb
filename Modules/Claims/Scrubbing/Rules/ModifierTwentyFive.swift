import CodeSets
import Primitives

/// A visit billed beside a procedure on the same day carries modifier 25, and only a visit carries it.
///
/// Source: Medicare Claims Processing Manual chapter 12, section 40.1; NCCI Policy Manual chapter I, section D.
struct ModifierTwentyFive: ClaimRule {
    static let id = "claim.modifier-25"
    static let severity = Finding.Severity.hold
    static let citation = "Medicare Claims Processing Manual ch. 12 sec. 40.1"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        let procedureDays = Set(claim.lines.filter { Self.isProcedureWithGlobalPeriod($0.procedure) }.map(\.from))
        return claim.lines.compactMap { line in
            let has25 = line.modifiers.contains { $0.text == "25" }
            let isVisit = Self.isVisit(line.procedure)
            let path = "line[\(line.number)].modifiers"
            if has25 && !isVisit && !Self.isOtherVisit(line.procedure) {
                return Problem(
                    path, "Modifier 25 belongs to a visit, not to \(line.procedure).",
                    fix: "Move it to the visit's line.")
            }
            if isVisit && procedureDays.contains(line.from) && !has25 {
                return Problem(
                    path, "\(line.procedure) is billed beside a procedure on the same day without modifier 25.",
                    fix: "Add 25 when the note shows a significant, separate visit; otherwise remove the visit.")
            }
            return nil
        }
    }

    private static func isVisit(_ procedure: ProcedureCode) -> Bool {
        guard let number = Int(procedure.text) else { return ["G0402", "G0438", "G0439"].contains(procedure.text) }
        return (99_202...99_215).contains(number) || (99_381...99_397).contains(number)
            || (99_281...99_285).contains(number) || (99_341...99_350).contains(number)
    }

    /// Evaluation and management outside the office, eye examinations and Medicare's own visits may carry 25 too.
    private static func isOtherVisit(_ procedure: ProcedureCode) -> Bool {
        guard let number = Int(procedure.text) else { return procedure.text.hasPrefix("G") }
        return (99_202...99_499).contains(number) || (92_002...92_014).contains(number)
    }

    /// Surgical codes (10004 to 69990) carry a global period of at least the day itself.
    private static func isProcedureWithGlobalPeriod(_ procedure: ProcedureCode) -> Bool {
        guard let number = Int(procedure.text) else { return false }
        return (10_004...69_990).contains(number) && !(36_400...36_416).contains(number)
    }
}
