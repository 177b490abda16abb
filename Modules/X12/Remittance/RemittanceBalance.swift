package import Primitives

/// The balance certificate of a remittance: whether its amounts add up at line, claim and transaction level.
///
/// Amounts are compared as whole cents and never adjusted. Source: 005010X221A1, section 1.10.2.
package struct RemittanceBalance: Codable, Equatable, Sendable {
    package enum Outcome: Codable, Equatable, Sendable {
        case balanced
        /// What the terms make, less what was reported.
        case mismatch(difference: Money)
        /// A term is missing or unreadable; the reason names it.
        case notEvaluable(reason: String)

        package var isBalanced: Bool { self == .balanced }
    }

    /// The outcome for one claim and its lines.
    package struct Claim: Codable, Equatable, Sendable {
        package let claim: Outcome
        package let lines: [Outcome]

        package var isBalanced: Bool { claim.isBalanced && lines.allSatisfy(\.isBalanced) }
    }

    package let transaction: Outcome
    /// In the remittance's order.
    package let claims: [Claim]
    /// Mismatches and warnings in words; paths count claims and lines from 1.
    package let findings: [Finding]

    package var isBalanced: Bool { transaction.isBalanced && claims.allSatisfy(\.isBalanced) }

    package init(_ remittance: Remittance) {
        var findings: [Finding] = []
        claims = remittance.claims.enumerated().map { index, claim in
            let path = "claim[\(index + 1)]"
            let lines = claim.lines.enumerated().map { number, line in
                let outcome = RemittanceBalance.line(line)
                RemittanceBalance.report(outcome, "835.balance-line", "\(path).line[\(number + 1)]", into: &findings)
                return outcome
            }
            let outcome = RemittanceBalance.claim(claim)
            RemittanceBalance.report(outcome, "835.balance-claim", path, into: &findings)
            if case .mismatch = outcome { RemittanceBalance.nameDuplicates(claim, path, into: &findings) }
            RemittanceBalance.warn(claim, path, into: &findings)
            return Claim(claim: outcome, lines: lines)
        }
        transaction = RemittanceBalance.transaction(remittance)
        RemittanceBalance.report(transaction, "835.balance-transaction", "transaction", into: &findings)
        RemittanceBalance.warn(remittance, into: &findings)
        self.findings = findings
    }
}

extension RemittanceBalance {
    /// `terms - reported`, or why it can not be computed.
    private static func compare(
        _ reported: Money, _ terms: () throws(MoneyError) -> Money
    ) -> Outcome {
        do {
            let difference = try terms() - reported
            return difference == .zero ? .balanced : .mismatch(difference: difference)
        } catch {
            return .notEvaluable(reason: "the amounts are too large to add")
        }
    }

    /// The first unreadable element that is a term of the balance.
    private static func blocked(_ elements: [UnreadableElement], _ terms: [String]) -> String? {
        elements.first { element in terms.contains { element.element.hasPrefix($0) } }?.element
    }

    /// SVC02 less the line's adjustments is SVC03.
    static func line(_ line: RemittanceLine) -> Outcome {
        if let element = blocked(line.unreadable, ["CAS"]) {
            return .notEvaluable(reason: "\(element) can not be read")
        }
        guard let charge = line.charge else { return .notEvaluable(reason: "SVC02 can not be read") }
        guard let paid = line.paid else { return .notEvaluable(reason: "SVC03 can not be read") }
        return compare(paid) { () throws(MoneyError) in
            try charge - Money.sum(line.adjustments.map(\.amount))
        }
    }

    /// CLP03 less the adjustments of the claim and of all its lines is CLP04.
    static func claim(_ claim: RemittanceClaim) -> Outcome {
        let elements = claim.unreadable + claim.lines.flatMap(\.unreadable)
        if let element = blocked(elements, ["CAS"]) { return .notEvaluable(reason: "\(element) can not be read") }
        guard let charge = claim.charge else { return .notEvaluable(reason: "CLP03 can not be read") }
        guard let paid = claim.paid else { return .notEvaluable(reason: "CLP04 can not be read") }
        return compare(paid) { () throws(MoneyError) in
            let ofLines = try Money.sum(claim.lines.flatMap(\.adjustments).map(\.amount))
            return try charge - Money.sum(claim.adjustments.map(\.amount)) - ofLines
        }
    }

    /// The sum of all CLP04 less the sum of the PLB amounts is BPR02.
    static func transaction(_ remittance: Remittance) -> Outcome {
        if let element = blocked(remittance.unreadable, ["PLB", "SVC"]) {
            return .notEvaluable(reason: "\(element) can not be read")
        }
        guard let amount = remittance.amount else { return .notEvaluable(reason: "BPR02 can not be read") }
        let payments = remittance.claims.compactMap(\.paid)
        guard payments.count == remittance.claims.count else {
            return .notEvaluable(reason: "a CLP04 can not be read")
        }
        return compare(amount) { () throws(MoneyError) in
            try Money.sum(payments) - Money.sum(remittance.providerAdjustments.map(\.amount))
        }
    }

    private static func report(
        _ outcome: Outcome, _ id: String, _ path: String, into findings: inout [Finding]
    ) {
        let citation = "005010X221A1 section 1.10.2"
        let location = Finding.Location(path)
        switch outcome {
        case .balanced: break
        case .mismatch(let difference):
            findings.append(
                Finding(
                    id, .error, at: location, "The amounts do not add up; they differ by \(difference).",
                    fix: "Hold it and ask the payer for a corrected remittance.", citation: citation))
        case .notEvaluable(let reason):
            findings.append(
                Finding(
                    id, .hold, at: location, "The balance can not be computed: \(reason).",
                    fix: "Look at the file and ask the payer.", citation: citation))
        }
    }
}
