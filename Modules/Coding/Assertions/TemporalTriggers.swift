/// Lengths of time and dates, which tell when a condition began: "two years ago", "for the past six months", "in 1998".
enum TemporalTriggers {
    /// Words other than numbers with which such a phrase may begin.
    static let openers = Set(counts.keys).union(["in", "since", "of", "from", "last", "past", "around"])

    private static let counts: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
        "nine": 9, "ten": 10, "twelve": 12, "several": 4, "many": 10, "few": 3, "couple": 2, "multiple": 4, "some": 3,
        "fifteen": 15, "twenty": 20, "thirty": 30, "numerous": 10,
    ]

    private static let days: [String: Int] = [
        "day": 1, "days": 1, "week": 7, "weeks": 7, "wk": 7, "wks": 7, "month": 30, "months": 30, "mo": 30, "mos": 30,
        "year": 365, "years": 365, "yr": 365, "yrs": 365, "decade": 3_650, "decades": 3_650, "hour": 0, "hours": 0,
    ]

    /// A condition that began earlier than this belongs to the history.
    private static let recentDays = 14

    static func match(_ words: [String], at index: Int) -> AssertionTriggers.Match? {
        if let year = year(words, index) { return year }
        if ["last", "past", "preceding"].contains(words[index]) { return recent(words, index) }
        guard let length = length(words, index) else { return nil }
        let end = length.end
        if end < words.count, ["ago", "earlier", "previously", "prior", "before"].contains(words[end]) {
            if end + 1 < words.count, words[end] == "prior" || words[end] == "before", words[end + 1] != "to" {
                return nil
            }
            let range = index..<(end + 1)
            guard length.days >= recentDays else { return trigger([], .behind, range) }
            let direction: AssertionTriggers.Direction =
                index < 2 || end + 1 < words.count && words[end + 1] == "for" ? .both : .behind
            // What began then may go on; what happened then is over.
            let began = words[max(0, index - 10)..<index].contains { beginning.contains($0) }
            if length.days < 60 { return trigger(.lasting, direction, range, reach: 10) }
            return trigger(began ? .lasting : [.historical, .lasting], direction, range, reach: 10)
        }
        let before = words[max(0, index - 3)..<index]
        let isSpan = before.contains { ["for", "x", "over", "past", "last", "times", "during"].contains($0) }
        guard isSpan, length.days >= recentDays else { return nil }
        return trigger(.lasting, .behind, index..<end, reach: 10)
    }

    private static let beginning: Set<String> = [
        "diagnosed", "began", "begun", "started", "onset", "noticed", "first", "developed", "beginning", "starting",
        "since", "discovered", "diagnosis",
    ]

    /// "In 1998", "since March 2001": four digits that can only be a year.
    private static func year(_ words: [String], _ index: Int) -> AssertionTriggers.Match? {
        guard ["in", "since", "of", "from", "around"].contains(words[index]) else { return nil }
        var cursor = index + 1
        while cursor < words.count, cursor < index + 4, leading.contains(words[cursor]) { cursor += 1 }
        guard cursor < words.count, isYear(words[cursor]) else { return nil }
        let opens = index < 2
        return trigger(.lasting, opens ? .both : .behind, index..<(cursor + 1), reach: opens ? 24 : 12)
    }

    private static let leading: Set<String> = [
        "early", "late", "mid", "the", "of", "-", "january", "february", "march", "april", "may", "june", "july",
        "august", "september", "october", "november", "december", "spring", "summer", "fall", "winter", "about",
        "approximately", ",",
    ]

    private static func isYear(_ word: String) -> Bool {
        guard word.utf8.count == 4, let year = Int(word) else { return false }
        return (1900...2099).contains(year)
    }

    /// A number with a unit of time, "a couple of months" among them.
    private static func length(_ words: [String], _ index: Int) -> (days: Int, end: Int)? {
        guard let count = counts[words[index]] ?? Int(words[index]), (1...1_000).contains(count) else { return nil }
        var number = count
        var cursor = index + 1
        for _ in 0..<4 {
            guard cursor < words.count else { return nil }
            let word = words[cursor]
            if let unit = days[word] { return (number * unit, cursor + 1) }
            if let more = counts[word], more > 1 {
                number = more
            } else if let more = Int(word), (1...1_000).contains(more) {
                number = more
            } else if !["-", "to", "or", "of", "+"].contains(word) {
                return nil
            }
            cursor += 1
        }
        return nil
    }

    /// "A three-day history of cough" tells how long, not that it is over; `nil` where no time stands before the word.
    static func measure(_ words: [String], before index: Int) -> AssertionScanner.Flags? {
        guard let at = (max(0, index - 2)..<index).last(where: { days[words[$0]] != nil }) else { return nil }
        let unit = days[words[at]] ?? 0
        let isOne = words[max(0, at - 2)..<at].contains { ["one", "1", "a"].contains($0) }
        return unit >= 30 || unit == 7 && !isOne ? .lasting : []
    }

    /// "For the past six months", "last year".
    private static func recent(_ words: [String], _ index: Int) -> AssertionTriggers.Match? {
        let next = index + 1
        guard next < words.count else { return nil }
        if let unit = days[words[next]] {
            guard unit >= recentDays else { return trigger([], .behind, index..<(next + 1)) }
            let flags: AssertionScanner.Flags = words[index] == "last" ? [.historical, .lasting] : .lasting
            return trigger(flags, index < 2 ? .both : .behind, index..<(next + 1), reach: 10)
        }
        guard let length = length(words, next) else { return nil }
        return trigger(length.days >= recentDays ? .lasting : [], .behind, index..<length.end, reach: 10)
    }

    private static func trigger(
        _ flags: AssertionScanner.Flags, _ direction: AssertionTriggers.Direction, _ range: Range<Int>, reach: Int = 0
    ) -> AssertionTriggers.Match {
        AssertionTriggers.Match(
            trigger: AssertionTriggers.Trigger(flags: flags, direction: direction, span: .clause, reach: reach),
            range: range)
    }
}
