import CodeSets
import Primitives
import Records

/// Proposes the evaluation and management code of a visit. Never more than medium confidence: auditors themselves agree
/// on a level in little more than half of the cases, and a person decides.
struct VisitLevel {
    let visit: VisitRecord
    let reads: [ReadNote]
    let diagnoses: [DiagnosisMention]
    let date: CalendarDate

    struct Proposal {
        var code: String
        var label: String
        var evidence: [Evidence]
        var reason: String
        var rules: [String]
        var question: String?
        var isLow: Bool
        var alternatives: [CodeProposal.Alternative] = []
    }

    func proposals() -> [Proposal] {
        guard let kind = VisitKind(visit, reads, on: date) else { return [] }
        switch kind.family {
        case .levelled: return levelled()
        case .preventive(let isNew): return preventive(kind, isNew: isNew) + besidePreventive(isNew: isNew)
        case .welcomeToMedicare:
            return [named("G0402", "Initial preventive physical examination (Medicare)", kind, nil)]
        case .annualWellness(let isFirst, let isStated):
            let question = isStated ? nil : "Is this the first annual wellness visit (G0438) or a later one (G0439)?"
            return [
                named(
                    isFirst ? "G0438" : "G0439",
                    isFirst ? "Annual wellness visit, first (Medicare)" : "Annual wellness visit, later (Medicare)",
                    kind, question)
            ] + besidePreventive(isNew: false)
        }
    }

    private func levelled() -> [Proposal] {
        let proof = VisitLevelProof(visit: visit, reads: reads, diagnoses: diagnoses, date: date)
        let hasProblem = !proof.problems.counted.isEmpty
        guard let code = proof.code, hasProblem || proof.codeByTime != nil || proof.criticalCare != nil else {
            return []
        }
        var evidence: [Evidence] = []
        var rules: [String] = []
        if proof.decision != nil {
            for element in [proof.problems, proof.data, proof.risk] { evidence += element.counted.map(\.evidence) }
            rules.append("em.mdm")
        }
        if proof.codeByTime != nil, let time = proof.time {
            evidence += time.counted.map(\.evidence)
            rules.append("em.time")
        }
        if let critical = proof.criticalCare { evidence.append(critical.evidence) }
        let hasNote = reads.contains { !$0.sentences.isEmpty }
        let question =
            hasNote
            ? proof.questions.first : "No note is at hand; does the documentation support this level?"
        guard !evidence.isEmpty else { return [] }
        return [
            Proposal(
                code: code, label: proof.family.label, evidence: VisitLevel.unique(evidence),
                reason: proof.reasons.joined(separator: " "), rules: rules.isEmpty ? ["em.time"] : rules,
                question: question, isLow: !hasNote || proof.isSettingOpen, alternatives: lower(proof))
        ]
    }

    private func lower(_ proof: VisitLevelProof) -> [CodeProposal.Alternative] {
        let steps = proof.family.steps.filter { $0.level != nil }
        guard let at = steps.firstIndex(where: { $0.code == proof.code }), at > 0 else { return [] }
        return [
            CodeProposal.Alternative(
                code: steps[at - 1].code, title: proof.family.label,
                whyNot: "One level lower; two of the three elements, or the time, reach the level above it.")
        ]
    }

    private func preventive(_ kind: VisitKind, isNew: Bool) -> [Proposal] {
        guard let birth = visit.patient.birthDate, birth <= date else { return [] }
        let age = date.age(bornOn: birth)
        let steps: [(limit: Int, new: String, established: String)] = [
            (1, "99381", "99391"), (5, "99382", "99392"), (12, "99383", "99393"), (18, "99384", "99394"),
            (40, "99385", "99395"),
            (65, "99386", "99396"), (.max, "99387", "99397"),
        ]
        guard let step = steps.first(where: { age < $0.limit }) else { return [] }
        var proposal = named(
            isNew ? step.new : step.established, "Preventive visit, \(isNew ? "new" : "established") patient, by age",
            kind, nil)
        proposal.reason += " Age on the date of service: \(age)."
        proposal.isLow = !kind.evidence.contains { $0.source == .note }
        if proposal.isLow { proposal.question = "No note is at hand; was a comprehensive preventive visit documented?" }
        return [proposal]
    }

    /// A problem that took work of its own beside the preventive service: only where a drug is managed or a test
    /// interpreted for it, and only as a question.
    private func besidePreventive(isNew: Bool) -> [Proposal] {
        let problems = diagnoses.filter { $0.code.category < "Z00" && $0.evidence.source == .note }
        guard !problems.isEmpty else { return [] }
        let proof = VisitLevelProof(
            visit: visit, reads: reads, diagnoses: problems, date: date,
            stated: isNew ? .officeNew : .officeEstablished)
        guard !proof.problems.counted.isEmpty, let level = proof.decision, level >= .low, proof.risk.level >= .moderate,
            let code = proof.codeByDecision
        else { return [] }
        return [
            Proposal(
                code: code, label: proof.family.label,
                evidence: VisitLevel.unique((proof.problems.counted + proof.risk.counted).map(\.evidence)),
                reason: "A problem was managed beside the preventive service: \(proof.problems.reason);"
                    + " \(proof.risk.reason).",
                rules: ["em.mdm", "em.beside-preventive"],
                question: "Was this work significant and separately documented from the preventive service?",
                isLow: true)
        ]
    }

    private func named(_ code: String, _ label: String, _ kind: VisitKind, _ question: String?) -> Proposal {
        Proposal(
            code: code, label: label, evidence: kind.evidence, reason: kind.reason, rules: ["em.preventive"],
            question: question,
            isLow: false)
    }

    static func unique(_ evidence: [Evidence]) -> [Evidence] {
        var seen: [Evidence] = []
        for item in evidence where !seen.contains(item) { seen.append(item) }
        return seen
    }
}
