package import CodeSets
package import Primitives

/// What a person decided about one code of a visit. Decisions are only ever added; the newest per code counts.
package struct CodingDecision: Codable, Equatable, Sendable {
    package enum Verdict: String, Codable, Sendable {
        case accepted, changed, rejected, added
    }

    package var system: CodeProposal.System
    /// The code that was proposed; nil when a person added one.
    package var proposed: String?
    package var verdict: Verdict
    /// The code that goes to the claim; nil when rejected.
    package var code: String?
    package var modifiers: [String]
    package var units: Int
    package var by: String
    package var at: Timestamp
    package var reason: String?
    /// The certificate under which the person decided, such as `CPC`; nil when none was valid on that day.
    package var credential: String?
    /// True when the person makes this diagnosis the first-listed one.
    package var isListedFirst: Bool?
    package var evidence: [Evidence]

    package init(
        system: CodeProposal.System, proposed: String?, verdict: Verdict, code: String?, modifiers: [String] = [],
        units: Int = 1, by: String, at: Timestamp, reason: String? = nil, credential: String? = nil,
        isListedFirst: Bool? = nil, evidence: [Evidence] = []
    ) {
        self.system = system
        self.proposed = proposed
        self.verdict = verdict
        self.code = code
        self.modifiers = modifiers
        self.units = units
        self.by = by
        self.at = at
        self.reason = reason
        self.credential = credential
        self.isListedFirst = isListedFirst
        self.evidence = evidence
    }

    /// What the decision is about: the proposal, or the added code.
    package var subject: String { "\(system.rawValue):\(proposed ?? code ?? "")" }
}

/// The codes of a visit that a person stands for.
package struct CodedVisit: Codable, Equatable, Sendable {
    package struct Service: Codable, Equatable, Sendable {
        package var procedure: ProcedureCode
        package var modifiers: [Modifier]
        package var units: Int

        package init(procedure: ProcedureCode, modifiers: [Modifier], units: Int) {
            self.procedure = procedure
            self.modifiers = modifiers
            self.units = units
        }
    }

    package var diagnoses: [ICD10CM.Code]
    package var services: [Service]

    package init(diagnoses: [ICD10CM.Code], services: [Service]) {
        self.diagnoses = diagnoses
        self.services = services
    }

    /// What follows from the decisions in the order in which they were made: codes keep the place of their first
    /// decision, but for the diagnosis that somebody made the first-listed one.
    package init(decisions: [CodingDecision]) {
        var diagnoses: [ICD10CM.Code] = []
        var services: [Service] = []
        let leading = decisions.last { $0.isListedFirst == true }?.subject
        let standing = decisions.standing
        for decision in standing.filter({ $0.subject == leading }) + standing.filter({ $0.subject != leading })
        where decision.verdict != .rejected {
            guard let code = decision.code else { continue }
            switch decision.system {
            case .icd10cm:
                if let diagnosis = ICD10CM.Code(code), !diagnoses.contains(diagnosis) { diagnoses.append(diagnosis) }
            case .procedure:
                guard let procedure = ProcedureCode(code) else { continue }
                let modifiers = decision.modifiers.compactMap { Modifier($0) }
                services.append(Service(procedure: procedure, modifiers: modifiers, units: max(1, decision.units)))
            }
        }
        self.init(diagnoses: diagnoses, services: services)
    }
}

extension [CodingDecision] {
    /// The decisions that count: the newest on each subject, in the place of the subject's first.
    package var standing: [CodingDecision] {
        var order: [String] = []
        var newest: [String: CodingDecision] = [:]
        for decision in self {
            if newest[decision.subject] == nil { order.append(decision.subject) }
            newest[decision.subject] = decision
        }
        return order.compactMap { newest[$0] }
    }
}

/// Where proposals and decisions are kept.
package protocol CodingStore {
    func proposals(ofVisit visit: Int64) throws -> [CodeProposal]
    func replaceProposals(ofVisit visit: Int64, with proposals: [CodeProposal], at: Timestamp) throws
    func decisions(ofVisit visit: Int64) throws -> [CodingDecision]
    func append(_ decision: CodingDecision, toVisit visit: Int64) throws
}
