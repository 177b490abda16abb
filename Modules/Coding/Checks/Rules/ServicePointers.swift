import CodeSets
import Primitives

/// Every service says for which diagnoses it was done: one to four of those accepted, each once.
///
/// Source: CMS-1500 item 24E; 005010X222A1 loop 2400 SV107.
struct ServicePointers: CodeCheck {
    static let id = "code.service-pointers"
    static let severity = Finding.Severity.error
    static let citation = "CMS-1500 item 24E"

    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem] {
        codes.services.prefix(AcceptedCodes.limit).enumerated().compactMap { index, service in
            guard let pointers = service.pointers else { return nil }
            let path = "services[\(index + 1)].pointers"
            if pointers.isEmpty {
                return CodeProblem(path, "\(service.code) points to no diagnosis.", fix: "Say what it was done for.")
            }
            if pointers.contains(where: { $0 < 1 || $0 > codes.diagnoses.count }) {
                return CodeProblem(
                    path, "\(service.code) points past the last diagnosis.", fix: "Point to one of those accepted.")
            }
            if pointers.count > 4 || Set(pointers).count != pointers.count {
                return CodeProblem(
                    path, "\(service.code) points to more than four diagnoses, or to one twice.",
                    fix: "Keep the four that matter most, each once.")
            }
            return nil
        }
    }
}
