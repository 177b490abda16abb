extension VisitLevelProof {
    /// The proof in lines that a person reads, in our own words.
    package var lines: [String] {
        var lines = ["\(code ?? "no code")  \(family.rawValue)"]
        lines += reasons.map { "  " + $0 }
        for (name, element) in [("problems", problems), ("data", data), ("risk", risk)] {
            lines.append("\(name): \(element.level.name), \(element.reason)")
            lines += element.counted.map { "  + " + VisitLevelProof.line($0) }
            lines += element.notCounted.map { "  - " + VisitLevelProof.line($0) }
        }
        if let decision { lines.append("decision making: \(decision.name) -> \(codeByDecision ?? "no code")") }
        if let time {
            lines.append("time: \(time.minutes) minutes -> \(codeByTime ?? "no code")")
            lines += time.counted.map { "  + " + VisitLevelProof.line($0) }
            lines += time.notCounted.map { "  - " + VisitLevelProof.line($0) }
        } else {
            lines.append("time: none stated")
        }
        if let criticalCare { lines.append("critical care: \(VisitLevelProof.quote(criticalCare.evidence))") }
        for item in prolonged {
            lines.append("prolonged: \(item.code) x\(item.units)\(item.isMedicare ? " (Medicare)" : " (CPT)")")
        }
        lines += questions.map { "? " + $0 }
        return lines
    }

    private static func line(_ fact: ProofFact) -> String {
        let category = fact.category.map { " [category \($0)]" } ?? ""
        let subject = fact.subject == fact.meaning ? "" : "\(fact.subject): "
        return "\(subject)\(fact.meaning)\(category) \(quote(fact.evidence))"
    }

    private static func quote(_ evidence: Evidence) -> String {
        "\(evidence.start)-\(evidence.end) “\(evidence.quote)”"
    }
}
