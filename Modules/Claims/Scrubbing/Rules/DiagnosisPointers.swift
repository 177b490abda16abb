import Primitives

/// Every line points to one to four diagnoses that the claim has.
///
/// Source: 005010X222A1 loop 2400 SV107; CMS-1500 item 24E.
struct DiagnosisPointers: ClaimRule {
    static let id = "claim.diagnosis-pointers"
    static let severity = Finding.Severity.error
    static let citation = "005010X222A1 loop 2400 SV107"

    func check(_ claim: Claim, in context: ScrubContext) -> [Problem] {
        claim.lines.compactMap { line in
            let path = "line[\(line.number)].diagnosisPointers"
            let pointers = line.diagnosisPointers
            if pointers.isEmpty {
                return Problem(path, "The line points to no diagnosis (box 24E).", fix: "Say what the service was for.")
            }
            if pointers.count > 4 {
                return Problem(
                    path, "The line points to more than four diagnoses.", fix: "Keep the four most important.")
            }
            if Set(pointers).count != pointers.count {
                return Problem(path, "The line points to one diagnosis twice.", fix: "Remove the repeated pointer.")
            }
            if !pointers.allSatisfy({ (1...max(1, claim.diagnoses.count)).contains($0) }) || claim.diagnoses.isEmpty {
                return Problem(
                    path, "The line points past the last diagnosis.", fix: "Point to one of the claim's diagnoses.")
            }
            return nil
        }
    }
}
