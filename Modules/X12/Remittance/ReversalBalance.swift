import Primitives

/// Whether a reversal takes back what was decided: with the original, every amount adds up to zero.
extension RemittanceBalance {
    /// The outcome of a claim with status 22 and the claim that it takes back. Source: 005010X221A1, section 1.10.2.8.
    ///
    /// A line belongs to the original's line with the same line control number, otherwise to the one at its place. The
    /// difference is what original and reversal make together.
    package static func reversal(_ reversal: RemittanceClaim, of original: RemittanceClaim) -> Claim {
        let lines = reversal.lines.enumerated().map { place, line in
            guard let match = counterpart(of: line, at: place, in: original) else {
                return Outcome.notEvaluable(reason: "the original has no such line")
            }
            return sum(
                [(line.charge, match.charge, "SVC02"), (line.paid, match.paid, "SVC03")],
                line.adjustments, match.adjustments)
        }
        guard reversal.lines.count == original.lines.count else {
            return Claim(claim: .notEvaluable(reason: "the numbers of lines differ"), lines: lines)
        }
        let claim = sum(
            [(reversal.charge, original.charge, "CLP03"), (reversal.paid, original.paid, "CLP04")],
            reversal.adjustments, original.adjustments)
        return Claim(claim: claim, lines: lines)
    }

    private static func counterpart(
        of line: RemittanceLine, at place: Int, in original: RemittanceClaim
    ) -> RemittanceLine? {
        if let control = line.lineControlNumber,
            let match = original.lines.first(where: { $0.lineControlNumber == control })
        {
            return match
        }
        return place < original.lines.count ? original.lines[place] : nil
    }

    /// Balanced when each pair of amounts, and each group's and reason's adjustments, make zero.
    private static func sum(
        _ pairs: [(Money?, Money?, String)], _ adjustments: [Adjustment], _ others: [Adjustment]
    ) -> Outcome {
        for (amount, other, name) in pairs {
            guard let amount, let other else { return .unreadable(name) }
            var sum = RunningSum(amount)
            sum.add(other)
            let outcome = Outcome(reported: .zero, terms: sum)
            guard outcome.isBalanced else { return outcome }
        }
        var sums: [[String]: RunningSum] = [:]
        for adjustment in adjustments + others {
            sums[[adjustment.group, adjustment.reason], default: RunningSum()].add(adjustment.amount)
        }
        for key in sums.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
            guard let sum = sums[key] else { continue }
            let outcome = Outcome(reported: .zero, terms: sum)
            guard outcome.isBalanced else { return outcome }
        }
        return .balanced
    }
}
