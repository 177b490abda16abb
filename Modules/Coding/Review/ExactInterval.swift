/// The exact (Clopper-Pearson) confidence interval of a proportion.
///
/// The lower bound is the proportion under which so many successes or more would come with half of the error's
/// probability; the upper bound the one under which so many or fewer would. Both are found by halving, with additions,
/// multiplications and divisions only, so that every machine gives the same bits.
///
/// Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404-413.
package struct ExactInterval: Codable, Equatable, Sendable {
    package var successes: Int
    package var trials: Int
    /// 0 to 1.
    package var lower: Double
    package var upper: Double

    /// More trials than this are measured as if they were so many, in the same proportion: the interval is then far
    /// narrower than anybody prints.
    static let trialsMax = 100_000

    /// - Parameter confidence: 0.5 to 0.999. Nil when the counts make no proportion.
    package init?(successes: Int, trials: Int, confidence: Double = 0.95) {
        guard trials > 0, (0...trials).contains(successes), (0.5...0.999).contains(confidence) else { return nil }
        self.successes = successes
        self.trials = trials
        var (counted, all) = (successes, trials)
        if trials > Self.trialsMax {
            counted = Int(Double(successes) / Double(trials) * Double(Self.trialsMax))
            all = Self.trialsMax
        }
        let tail = (1 - confidence) / 2
        lower = counted == 0 ? 0 : Self.root { Self.tail(from: counted, all, $0) < tail }
        upper = counted == all ? 1 : Self.root { 1 - Self.tail(from: counted + 1, all, $0) > tail }
    }

    /// The observed proportion.
    package var estimate: Double { Double(successes) / Double(trials) }

    /// Where a condition that holds for small proportions stops holding.
    private static func root(_ isBelow: (Double) -> Bool) -> Double {
        var (low, high) = (0.0, 1.0)
        for _ in 0..<52 {
            let middle = (low + high) / 2
            if isBelow(middle) { low = middle } else { high = middle }
        }
        return (low + high) / 2
    }

    /// The probability of `count` or more successes. Terms are taken relative to the largest one, by the ratio of
    /// neighbours, so that none over- or underflows where it matters.
    private static func tail(from count: Int, _ trials: Int, _ probability: Double) -> Double {
        guard probability > 0 else { return count == 0 ? 1 : 0 }
        guard probability < 1 else { return 1 }
        let odds = probability / (1 - probability)
        let mode = min(trials, Int(Double(trials + 1) * probability))
        var (inside, all) = (mode >= count ? 1.0 : 0.0, 1.0)
        var term = 1.0
        var index = mode
        while index < trials, term > 1e-18 {
            term *= Double(trials - index) / Double(index + 1) * odds
            index += 1
            all += term
            if index >= count { inside += term }
        }
        term = 1.0
        index = mode
        while index > 0, term > 1e-18 {
            term *= Double(index) / Double(trials - index + 1) / odds
            index -= 1
            all += term
            if index >= count { inside += term }
        }
        return inside / all
    }
}
