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
        case .office(let isNew): return levelled(kind, isNew ? VisitLevel.officeNew : VisitLevel.officeEstablished)
        case .home(let isNew): return levelled(kind, isNew ? VisitLevel.homeNew : VisitLevel.homeEstablished)
        case .emergency: return levelled(kind, VisitLevel.emergency)
        case .preventive(let isNew): return preventive(kind, isNew: isNew) + besidePreventive(kind, isNew: isNew)
        case .welcomeToMedicare:
            return [named("G0402", "Initial preventive physical examination (Medicare)", kind, nil)]
        case .annualWellness(let isFirst, let isStated):
            let question = isStated ? nil : "Is this the first annual wellness visit (G0438) or a later one (G0439)?"
            return [
                named(
                    isFirst ? "G0438" : "G0439",
                    isFirst ? "Annual wellness visit, first (Medicare)" : "Annual wellness visit, later (Medicare)",
                    kind, question)
            ] + besidePreventive(kind, isNew: false)
        }
    }

    /// Levels from straightforward to high, with the least minutes; nil where time does not count.
    struct Ladder {
        let name: String
        let steps: [(code: String, minutes: Int?)]
    }

    static let officeNew = Ladder(
        name: "Office visit, new patient", steps: [("99202", 15), ("99203", 30), ("99204", 45), ("99205", 60)])
    static let officeEstablished = Ladder(
        name: "Office visit, established patient", steps: [("99212", 10), ("99213", 20), ("99214", 30), ("99215", 40)])
    static let homeNew = Ladder(
        name: "Home visit, new patient", steps: [("99341", 15), ("99342", 30), ("99344", 60), ("99345", 75)])
    static let homeEstablished = Ladder(
        name: "Home visit, established patient", steps: [("99347", 20), ("99348", 30), ("99349", 40), ("99350", 60)])
    static let emergency = Ladder(
        name: "Emergency department visit", steps: [("99282", nil), ("99283", nil), ("99284", nil), ("99285", nil)])

    private func levelled(_ kind: VisitKind, _ ladder: Ladder) -> [Proposal] {
        let decision = DecisionMaking(diagnoses: diagnoses, visit: visit, reads: reads, date: date)
        let time = ladder.steps.contains { $0.minutes != nil } ? TimeStatement(reads) : nil
        let byTime = time.flatMap { statement in ladder.steps.lastIndex { ($0.minutes ?? .max) <= statement.minutes } }
        let byDecision = decision?.level.rawValue
        guard let step = [byTime, byDecision].compactMap(\.self).max(), step < ladder.steps.count else { return [] }
        var evidence: [Evidence] = []
        var reasons: [String] = [kind.reason]
        var rules: [String] = []
        if let decision {
            evidence += decision.problems.evidence + decision.data.evidence + decision.risk.evidence
            reasons.append(
                "Medical decision making is \(decision.level.name): problems \(decision.problems.level.name)"
                    + " (\(decision.problems.reason)), data \(decision.data.level.name) (\(decision.data.reason)),"
                    + " risk \(decision.risk.level.name) (\(decision.risk.reason)).")
            rules.append("em.mdm")
        }
        if let time, let byTime {
            evidence.append(time.evidence)
            let word = byTime > byDecision ?? -1 ? "decides" : "reaches no higher level"
            reasons.append("The stated total time of \(time.minutes) minutes \(word).")
            rules.append("em.time")
        }
        guard !evidence.isEmpty else { return [] }
        var question: String?
        if let byTime, let byDecision, byTime > byDecision {
            question = "Was the whole stated time the billing clinician's own, on the date of the visit?"
        }
        let hasNote = reads.contains { !$0.sentences.isEmpty }
        if !hasNote { question = "No note is at hand; does the documentation support this level?" }
        let alternatives =
            step > 0
            ? [
                CodeProposal.Alternative(
                    code: ladder.steps[step - 1].code, title: ladder.name,
                    whyNot: "One level lower; two of the three elements, or the time, reach the level above it.")
            ] : []
        return [
            Proposal(
                code: ladder.steps[step].code, label: ladder.name, evidence: VisitLevel.unique(evidence),
                reason: reasons.joined(separator: " "), rules: rules, question: question, isLow: !hasNote,
                alternatives: alternatives)
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
    private func besidePreventive(_ kind: VisitKind, isNew: Bool) -> [Proposal] {
        let problems = diagnoses.filter { $0.code.category < "Z00" && $0.evidence.source == .note }
        guard let decision = DecisionMaking(diagnoses: problems, visit: visit, reads: reads, date: date),
            decision.level >= .low, decision.risk.level >= .moderate
        else { return [] }
        let ladder = isNew ? VisitLevel.officeNew : VisitLevel.officeEstablished
        let step = ladder.steps[min(decision.level.rawValue, ladder.steps.count - 1)]
        return [
            Proposal(
                code: step.code, label: ladder.name,
                evidence: VisitLevel.unique(decision.problems.evidence + decision.risk.evidence),
                reason: "A problem was managed beside the preventive service: \(decision.problems.reason);"
                    + " \(decision.risk.reason).",
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
