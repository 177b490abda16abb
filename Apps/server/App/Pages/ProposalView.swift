import Coding
import Records
import RevenueCycle

/// A proposed code with the way back to the words that support it.
struct ProposalView: Sendable {
    struct EvidenceView: Sendable {
        var href: String
        var quote: String
        var source: String
    }

    struct Alternative: Sendable {
        var other: String
        var meaning: String
        var whyNot: String
    }

    struct Decision: Sendable {
        var badge: Badge
        var by: String
        var instead: String?
        var because: String?
    }

    var number: Int
    var code: String
    var meaning: String
    var kind: String
    var confidence: Badge
    var modifiers: String
    var units: Int
    var isService: Bool
    var extras: String?
    var explanation: String
    var question: String?
    var evidences: [EvidenceView]
    var alternatives: [Alternative]
    var hasAlternatives: Bool
    var rules: String
    var decision: Decision?
    var isUndecided: Bool

    init(_ proposal: CodeProposal, number: Int, desk: CodeEncounter.Desk) {
        self.number = number
        code = proposal.code
        meaning = proposal.title
        isService = proposal.system == .procedure
        kind = isService ? "Service" : "Diagnosis"
        let tone = proposal.confidence == .high ? "good" : proposal.confidence == .medium ? "info" : "warning"
        confidence = Badge("\(proposal.confidence.rawValue) confidence", tone)
        modifiers = proposal.modifiers.joined(separator: " ")
        units = proposal.units
        let parts = [
            proposal.modifiers.isEmpty ? nil : "modifier \(proposal.modifiers.joined(separator: ", "))",
            proposal.units == 1 ? nil : "\(proposal.units) units",
        ].compactMap(\.self)
        extras = parts.isEmpty ? nil : parts.joined(separator: ", ")
        explanation = proposal.reason
        question = proposal.question
        evidences = proposal.evidence.enumerated().map { position, evidence in
            EvidenceView(evidence, anchor: "e-\(number)-\(position + 1)", record: desk.visit.record)
        }
        alternatives = proposal.alternatives.map { Alternative(other: $0.code, meaning: $0.title, whyNot: $0.whyNot) }
        hasAlternatives = !alternatives.isEmpty
        rules = proposal.rules.joined(separator: ", ")
        let subject = "\(proposal.system.rawValue):\(proposal.code)"
        decision = desk.decisions.last { $0.subject == subject }.map { Decision($0, proposed: proposal.code) }
        isUndecided = decision == nil
    }
}

extension ProposalView.EvidenceView {
    init(_ evidence: Evidence, anchor: String, record: VisitRecord) {
        quote = evidence.quote
        switch evidence.source {
        case .note:
            href = "#\(anchor)"
            source = record.notes.first { $0.sourceID == evidence.sourceID }?.title ?? "Note"
        case .fact:
            let index = record.facts.firstIndex { $0.sourceID == evidence.sourceID }
            href = index.map { "#f-\($0)" } ?? "#visit"
            source = "Record"
        case .encounter:
            href = "#visit"
            source = "Visit"
        }
    }
}

extension ProposalView.Decision {
    init(_ decision: CodingDecision, proposed: String) {
        badge =
            switch decision.verdict {
            case .accepted, .added: Badge(decision.verdict.rawValue, "good")
            case .changed: Badge("changed", "info")
            case .rejected: Badge("rejected", "plain")
            }
        by = "\(decision.by), \(decision.at.short)"
        instead = decision.code.flatMap { $0 == proposed ? nil : "to \($0)" }
        because = decision.reason
    }
}
