import Coding
import Testing

@Suite struct ExactIntervalTests {
    /// Reference values from exact rational arithmetic over the binomial sums.
    @Test(arguments: [
        (0, 10, 0.0, 0.308497), (1, 10, 0.002529, 0.445016), (5, 10, 0.187086, 0.812914), (10, 10, 0.691503, 1.0),
        (95, 100, 0.887165, 0.983568), (3, 200, 0.003104, 0.043208),
    ])
    func theBoundsAreThoseOfClopperAndPearson(_ right: Int, _ all: Int, _ lower: Double, _ upper: Double) throws {
        let interval = try #require(ExactInterval(successes: right, trials: all))
        #expect(abs(interval.lower - lower) < 0.000_001 && abs(interval.upper - upper) < 0.000_001)
    }

    @Test func moreConfidenceIsWider() throws {
        let wide = try #require(ExactInterval(successes: 45, trials: 50, confidence: 0.99))
        #expect(abs(wide.lower - 0.741950) < 0.000_001 && abs(wide.upper - 0.977782) < 0.000_001)
    }

    @Test func nonsenseHasNoInterval() {
        #expect(ExactInterval(successes: 0, trials: 0) == nil)
        #expect(ExactInterval(successes: -1, trials: 5) == nil)
        #expect(ExactInterval(successes: 6, trials: 5) == nil)
        #expect(ExactInterval(successes: 1, trials: 5, confidence: 1) == nil)
    }

    /// The estimate lies inside, one more success moves both bounds up, and the same counts give the same bits.
    @Test func theBoundsAreOrdered() throws {
        for all in [1, 2, 7, 40, 333] {
            var before: ExactInterval?
            for right in 0...all {
                let interval = try #require(ExactInterval(successes: right, trials: all))
                #expect(interval.lower <= interval.estimate && interval.estimate <= interval.upper)
                #expect((0...1).contains(interval.lower) && (0...1).contains(interval.upper))
                #expect(before.map { $0.lower < interval.lower && $0.upper < interval.upper || all == 0 } ?? true)
                #expect(ExactInterval(successes: right, trials: all) == interval)
                before = interval
            }
        }
    }

    @Test func hugeCountsEnd() throws {
        let interval = try #require(ExactInterval(successes: 950_000_000, trials: 1_000_000_000))
        #expect(interval.lower > 0.948 && interval.upper < 0.952)
        #expect(try #require(ExactInterval(successes: 0, trials: Int.max)).upper < 0.001)
    }
}
