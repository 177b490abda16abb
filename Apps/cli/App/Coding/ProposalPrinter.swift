import Coding
import Primitives

/// Proposed codes and what was decided on them, for a terminal.
struct ProposalPrinter {
    var proposals: [CodeProposal]
    var decisions: [CodingDecision] = []

    func show(why: Bool) {
        if proposals.isEmpty {
            Console.say("No code is proposed: the record gives no evidence for one.")
            return
        }
        var table = Table([
            ("Code", .left), ("Modifiers", .left), ("Units", .right), ("Confidence", .left), ("Decision", .left),
            ("Title", .left), ("Evidence", .left),
        ])
        for proposal in proposals {
            let decision = decisions.last { $0.proposed == proposal.code }
            let decided =
                decision.map { $0.verdict == .changed ? "changed to \($0.code ?? "")" : $0.verdict.rawValue } ?? ""
            table.add([
                proposal.code, proposal.modifiers.joined(separator: " "), String(proposal.units),
                proposal.confidence.rawValue, decided, proposal.title.shortened(to: 50),
                "“\((proposal.evidence.first?.quote ?? "").shortened(to: 44))”",
            ])
        }
        for decision in decisions where decision.verdict == .added {
            table.add([
                decision.code ?? "", decision.modifiers.joined(separator: " "), String(decision.units), "", "added", "",
                "",
            ])
        }
        Console.say(table.render())
        if why { showReasons() }
        for question in proposals.compactMap(\.question) { Console.say("Question: \(question)") }
    }

    private func showReasons() {
        for proposal in proposals {
            Console.say("\n\(proposal.code)  \(proposal.title)")
            Console.say("  Why: \(proposal.reason)")
            for evidence in proposal.evidence {
                Console.say(
                    "  Evidence: \(evidence.source.rawValue) bytes \(evidence.start)-\(evidence.end): “\(evidence.quote)”"
                )
            }
            Console.say("  Rules: \(proposal.rules.joined(separator: ", "))")
            for other in proposal.alternatives { Console.say("  Not \(other.code) \(other.title): \(other.whyNot)") }
        }
        if !decisions.isEmpty { Console.say("\nDecisions") }
        for decision in decisions {
            let change =
                (decision.verdict == .changed ? " to \(decision.code ?? "")" : "")
                + (decision.isListedFirst == true ? ", listed first," : "")
            Console.say(
                "  \(decision.at)  \(decision.proposed ?? decision.code ?? "") \(decision.verdict.rawValue)\(change) by "
                    + "\(decision.by)" + (decision.credential.map { " (\($0))" } ?? "")
                    + (decision.reason.map { ": \($0)" } ?? ""))
        }
        Console.say()
    }
}
