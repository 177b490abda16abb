import CodeSets
import Primitives

/// Every service code exists on the date of service.
///
/// Source: 45 CFR 162.1002.
struct ServiceStands: CodeCheck {
    static let id = "code.service-stands"
    static let severity = Finding.Severity.error
    static let citation = "45 CFR 162.1002"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.services.prefix(AcceptedCodes.limit).enumerated().compactMap { index, service in
            let path = "services[\(index + 1)]"
            switch context.catalog.standing(of: service.code, on: context.date) {
            case .ended(let last):
                return CodeProblem(path, "\(service.code) ended on \(last).", fix: "Choose the code that follows it.")
            case .unknown:
                return CodeProblem(
                    path, "\(service.code) is no code on \(context.date).", fix: "Check the number and the date.")
            // Without the licensed file no list can vouch for a code, and its absence says nothing.
            case .valid, .unverified, .notBillable, .systemNotInForce: return nil
            }
        }
    }
}
