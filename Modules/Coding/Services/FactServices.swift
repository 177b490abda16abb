import CodeSets
import Primitives
import Records

/// Services that the record itself codes with CPT or HCPCS Level II.
struct FactServices {
    private static let systems = [
        Concept.cpt, Concept.hcpcs, "urn:oid:2.16.840.1.113883.6.12", "urn:oid:2.16.840.1.113883.6.285",
        "http://terminology.hl7.org/CodeSystem/HCPCS",
    ]

    /// A procedure counts unless it was not done; an order counts only once it is completed.
    static func services(of visit: VisitRecord) -> [PerformedService] {
        var found: [PerformedService] = []
        for fact in visit.facts {
            switch fact.kind {
            case .procedure, .immunization:
                guard
                    !["not-done", "entered-in-error", "preparation", "stopped", "on-hold"].contains(fact.status ?? "")
                else {
                    continue
                }
            case .serviceRequest, .diagnosticReport:
                guard ["completed", "final"].contains(fact.status ?? "") else { continue }
            default: continue
            }
            let raw = systems.lazy.compactMap { fact.concept.code(in: $0) }.first
            guard let raw, let code = ProcedureCode(raw) else { continue }
            let label = fact.concept.label
            guard !label.isEmpty else { continue }
            let evidence = Evidence(
                source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)
            if let at = found.firstIndex(where: { $0.code == code.text }) {
                found[at].evidence.append(evidence)
                continue
            }
            found.append(
                PerformedService(
                    code: code.text, evidence: [evidence], reason: "The record carries this code.",
                    isMinorProcedure: ServicePhrase.isMinorProcedure(code.text)))
        }
        return found
    }
}
