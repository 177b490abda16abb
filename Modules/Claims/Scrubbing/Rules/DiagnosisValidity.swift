import CodeSets
import Primitives

/// Every diagnosis is a billable ICD-10-CM code on the date of service.
///
/// Source: 45 CFR 162.1002 (code sets valid at the time of service); ICD-10-CM Official Guidelines I.B.2 (highest
/// number of characters available).
struct DiagnosisValidity: ClaimRule {
    static let id = "claim.diagnosis-valid-on-date"
    static let severity = Finding.Severity.error
    static let citation = "45 CFR 162.1002; ICD-10-CM Guidelines I.B.2"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        guard let date = claim.serviceDate else { return [] }
        return claim.diagnoses.enumerated().compactMap { index, code in
            let path = "diagnoses[\(index + 1)]"
            switch context.codes.standing(of: code, on: date) {
            case .valid: return nil
            case .notBillable:
                return Problem(
                    path, "\(code) is a heading; a more specific code is required.",
                    fix: "Choose one of the codes under \(code): superbill codes show \(code).")
            case .unknown:
                return Problem(path, "\(code) is not an ICD-10-CM code.", fix: "Look it up: superbill codes search.")
            case .ended(let last):
                return Problem(
                    path, "\(code) ended on \(last), before the date of service.",
                    fix: "Choose the code that follows it.")
            case .unverified(let edition):
                return Problem(
                    path, "\(code) cannot be confirmed for \(date): the installed table is \(edition).",
                    fix: "Check the code for that date, or import the edition in force.", severity: .warning)
            case .systemNotInForce:
                return Problem(
                    path, "ICD-10-CM was not in force on \(date).",
                    fix: "Services before 2015-10-01 cannot be billed here.")
            }
        }
    }
}
