import Primitives

/// A remittance that does not balance, or that was not read whole, is refused.
extension SegmentWriter {
    mutating func refuseUnread(_ remittance: Remittance) {
        var elements = remittance.unreadable.map(\.element)
        let claims = remittance.claims.span
        for index in claims.indices {
            if !claims[index].rare.isEmpty { elements += claims[index].unreadable.map(\.element) }
            let lines = claims[index].lines.span
            for number in lines.indices where !lines[number].rare.isEmpty {
                elements += lines[number].unreadable.map(\.element)
            }
        }
        for element in elements {
            report(
                "x12.unreadable", element, "\(element) could not be read and was not written.",
                fix: "Ask the payer to correct it.")
        }
    }

    mutating func refuseUnbalanced(_ remittance: Remittance) {
        var check = RemittanceBalanceCheck()
        check.take(remittance)
        let claims = remittance.claims.span
        for index in claims.indices {
            let outcome = check.take(claims[index])
            if outcome.isBalanced { continue }
            let claim = claims[index]
            let path = "claim[\(index + 1)]"
            for (number, line) in outcome.lines.enumerated() where number < claim.lines.count {
                let isMissing = claim.lines[number].charge == nil || claim.lines[number].paid == nil
                refuse(line, isMissing, "835.balance-line", "\(path).line[\(number + 1)]")
            }
            refuse(outcome.claim, claim.charge == nil || claim.paid == nil, "835.balance-claim", path)
        }
        let isMissing = remittance.amount == nil || remittance.claims.contains { $0.paid == nil }
        refuse(
            check.finish(remittance.providerAdjustments).transaction, isMissing, "835.balance-transaction",
            "transaction")
    }

    /// An amount that is missing was reported where it is written.
    private mutating func refuse(
        _ outcome: RemittanceBalance.Outcome, _ isMissing: Bool, _ id: String, _ path: String
    ) {
        switch outcome {
        case .balanced: break
        case .mismatch(let difference):
            report(
                id, path, "The amounts do not add up; they differ by \(difference).", fix: "Correct the amounts.")
        case .notEvaluable(let reason):
            if isMissing { return }
            report(id, path, "The balance can not be computed: \(reason).", fix: "Correct the amounts.")
        }
    }
}
