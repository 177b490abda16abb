import CodeSets
import Primitives

/// The side of a service is the side of the diagnoses that it was done for, and its modifiers name one side only once.
///
/// Source: Medicare Claims Processing Manual chapter 12, section 40.7; NCCI Policy Manual chapter I, section E.
struct ServiceSides: CodeCheck {
    static let id = "code.service-side"
    static let severity = Finding.Severity.warning
    static let citation = "Medicare Claims Processing Manual ch. 12 sec. 40.7"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.services.prefix(AcceptedCodes.limit).enumerated().compactMap { index, service in
            let path = "services[\(index + 1)].modifiers"
            let modifiers = Set(service.modifiers.map(\.text))
            let sides = modifiers.intersection(["LT", "RT", "50"])
            if sides.count > 1 {
                return CodeProblem(
                    path, "\(service.code) carries \(sides.sorted().joined(separator: " and ")).",
                    fix: "Use 50 for both sides, or LT and RT on lines of their own.")
            }
            guard let side = sides.first, side != "50" else { return nil }
            let pointed = service.pointers.map { pointers in
                pointers.compactMap { codes.diagnoses.indices.contains($0 - 1) ? codes.diagnoses[$0 - 1] : nil }
            }
            let stated = (pointed ?? codes.diagnoses).prefix(AcceptedCodes.limit).compactMap { code in
                context.entry(code).flatMap { SidedFamily.side(of: $0.title) }
            }
            let wanted: SidedFamily.Side = side == "RT" ? .right : .left
            guard !stated.isEmpty, !stated.contains(wanted), !stated.contains(.bilateral) else { return nil }
            return CodeProblem(
                path, "\(service.code) was done on the \(wanted.rawValue), and its diagnoses name the other side.",
                fix: "Check the side in the record.")
        }
    }
}
