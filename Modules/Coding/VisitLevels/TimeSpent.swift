import Primitives

/// The clinician's own total time on the date of the visit, as the note states it.
package struct TimeSpent: Codable, Equatable, Sendable, HoldsPatientData {
    package var minutes: Int
    /// The statements that were added up, and those that were left out with the reason.
    package var counted: [ProofFact]
    package var notCounted: [ProofFact]

    /// Nil when the record states no time of the clinician.
    init?(_ passages: [Passage], _ reads: [ReadNote]) {
        var totals: [(minutes: Int, fact: ProofFact)] = []
        var parts: [(minutes: Int, fact: ProofFact)] = []
        var left: [(minutes: Int, fact: ProofFact)] = []
        for passage in passages {
            for span in TimeSpent.spans(passage) {
                guard let evidence = passage.evidence(span.range, in: reads) else { continue }
                func fact(_ meaning: String) -> ProofFact {
                    ProofFact(subject: "time", meaning: meaning, level: .straightforward, evidence: evidence)
                }
                switch TimeSpent.judge(span, passage) {
                case .total: totals.append((span.minutes, fact("total time on the date of the visit")))
                case .part: parts.append((span.minutes, fact("a part of the time on the date of the visit")))
                case .notMine(let reason): left.append((span.minutes, fact(reason)))
                case .unrelated: break
                }
            }
        }
        if let total = totals.max(by: { $0.minutes < $1.minutes }) {
            minutes = total.minutes
            counted = [total.fact]
        } else if !parts.isEmpty {
            minutes = min(parts.prefix(12).map(\.minutes).reduce(0, +), 1_440)
            counted = parts.prefix(12).map(\.fact)
        } else {
            return nil
        }
        notCounted = left.prefix(6).map(\.fact)
        // "45 minutes in all, of which the nurse's were 10": what is called a part of the total is taken from it.
        let included = left.filter { $0.fact.meaning.hasSuffix("inside the stated total") }.map(\.minutes).reduce(0, +)
        if !totals.isEmpty { minutes = max(0, minutes - min(included, minutes)) }
        guard minutes > 0 else { return nil }
    }

    // MARK: Spans

    struct Span {
        let minutes: Int
        let range: Range<Int>
    }

    private static let units: [String: Int] = ["minute": 1, "min": 1, "mins": 1, "hour": 60, "hr": 60, "hrs": 60]

    /// Each stretch of time, "1 hour and 10 minutes" as one; of a range ("30 to 39 minutes") the lower end.
    static func spans(_ passage: Passage) -> [Span] {
        let words = passage.words
        var found: [Span] = []
        for index in words.indices {
            guard found.count < 40, let factor = units[words[index]], let number = number(before: index, words) else {
                continue
            }
            let (minutes, overflow) = number.value.multipliedReportingOverflow(by: factor)
            guard !overflow, (1...1_440).contains(minutes) else { continue }
            let span = Span(minutes: minutes, range: number.start..<(index + 1))
            if factor == 1, let last = found.last, last.minutes % 60 == 0,
                (0...1).contains(span.range.lowerBound - last.range.upperBound),
                ["hour", "hr", "hrs"].contains(words[last.range.upperBound - 1])
            {
                found[found.count - 1] = Span(
                    minutes: last.minutes + minutes, range: last.range.lowerBound..<(index + 1))
            } else {
                found.append(span)
            }
        }
        return found
    }

    private static func number(before index: Int, _ words: [String]) -> (value: Int, start: Int)? {
        guard index > 0, let last = NumberWords.value(words[index - 1]) else { return nil }
        guard index > 1 else { return (last, 0) }
        if last < 10, let tens = NumberWords.value(words[index - 2]), tens >= 20, tens % 10 == 0,
            Int(words[index - 1]) == nil
        {
            return (tens + last, index - 2)
        }
        // "30 - 39 minutes" has lost its hyphen; "30 to 39 minutes".
        if let lower = NumberWords.value(words[index - 2]), lower < last, lower >= 5 { return (lower, index - 2) }
        if words[index - 2] == "to", index > 2, let lower = NumberWords.value(words[index - 3]), lower < last {
            return (lower, index - 3)
        }
        return (last, index - 1)
    }

    // MARK: Whose time

    private enum Verdict {
        case total, part, unrelated
        case notMine(String)
    }

    private static func judge(_ span: Span, _ passage: Passage) -> Verdict {
        let near = Set(passage.around(span.range, before: 14, behind: 16))
        let close = Set(passage.around(span.range, before: 6, behind: 6))
        if !close.isDisjoint(with: [
            "ago", "every", "exercise", "walking", "lasting", "lasted", "later", "duration", "per", "relief", "pain",
            "each",
            "walk", "sleep", "last",
        ])
            || passage.words[safe: span.range.upperBound] == "of"
                && !close.isDisjoint(with: ["pain", "exercise", "cardio"])
        {
            return .unrelated
        }
        let isTotal = !totalWords.matches(in: passage.words).isEmpty || passage.section == .time
        // Within a history a stretch of time is the illness' own unless it is said to be spent.
        let isTold = [.presentIllness, .exam, .vitals, .results, .socialHistory].contains(passage.section)
        let isSpending =
            !near.isDisjoint(with: ["spent", "spend", "spending"]) || !isTold && !near.isDisjoint(with: spending)
        guard isTotal || isSpending else { return .unrelated }
        if let reason = excluded(span, passage, close) { return .notMine(reason) }
        if isTotal, isLeading(span, passage) { return .total }
        return .part
    }

    /// Of several stretches in a sentence that speaks of the total, the one beside the word is the total.
    private static func isLeading(_ span: Span, _ passage: Passage) -> Bool {
        let all = spans(passage)
        guard all.count > 1, let word = totalWords.matches(in: passage.words).first?.range.lowerBound else {
            return true
        }
        let nearest = all.min { abs($0.range.lowerBound - word) < abs($1.range.lowerBound - word) }
        return nearest.map { $0.range == span.range } ?? true
    }

    private static func excluded(_ span: Span, _ passage: Passage, _ close: Set<String>) -> String? {
        // From the mark before the stretch to the next stretch: what is said of these minutes.
        let next = spans(passage).first { $0.range.lowerBound >= span.range.upperBound }?.range.lowerBound
        let until = min(next ?? passage.words.count, span.range.upperBound + 14)
        let start = passage.words[..<span.range.lowerBound].lastIndex { [",", ";", ".", ":", "and"].contains($0) }
        let own = Set(passage.words[max(start ?? 0, span.range.lowerBound - 10)..<max(span.range.lowerBound, until)])
        let clause = Set(passage.words[max(start ?? 0, span.range.lowerBound - 10)..<clauseEnd(span, passage, until)])
        let inside =
            !totalWords.matches(in: passage.words).isEmpty && !own.isDisjoint(with: ["including", "included", "which"])
        let suffix = inside && spans(passage).count > 1 ? ", inside the stated total" : ""
        if !clause.isDisjoint(with: staff), clause.isDisjoint(with: ["i", "physician"]) {
            return "time of clinical staff" + suffix
        }
        if !clause.isDisjoint(with: ["yesterday", "tomorrow"])
            || !otherDay.matches(in: passage.words).isEmpty && !isLeading(span, passage)
            || !otherDay.matches(in: Array(passage.words[span.range.lowerBound..<clauseEnd(span, passage, until)]))
                .isEmpty
        {
            return "time on another day" + suffix
        }
        if !clause.isDisjoint(with: ["travel", "traveling", "driving"]) { return "travel" + suffix }
        if !clause.isDisjoint(with: [
            "procedure", "smoking", "tobacco", "separately", "advance", "teaching", "critical",
        ]),
            clause.isDisjoint(with: ["excluding", "exclusive", "not", "excludes", "apart", "without", "outside"])
        {
            return "time of a service that is reported by itself" + suffix
        }
        return nil
    }

    private static func clauseEnd(_ span: Span, _ passage: Passage, _ until: Int) -> Int {
        let end = passage.words[span.range.upperBound..<max(span.range.upperBound, until)].firstIndex {
            [",", ";", ".", "and"].contains($0)
        }
        return max(span.range.upperBound, min(end ?? until, passage.words.count))
    }

    private static let staff: Set<String> = [
        "nurse", "assistant", "staff", "ma", "rn", "lpn", "resident", "student", "scribe", "medical assistant",
        "receptionist", "nurses",
    ]

    private static let otherDay = PhraseTable<Bool>(
        """
        the next day;the following day;the day before;the day after;the previous day;on another day;the prior day
        the evening before;next morning;following morning;the night before;a day later;two days later;the next morning
        """)

    private static let spending: Set<String> = [
        "took", "documenting", "documentation", "reviewing", "counseling", "coordinating", "charting", "examining",
        "devoted", "preparing", "face", "encounter", "based",
    ]

    private static let totalWords = PhraseTable<Bool>(
        """
        total time;total of;total visit time;total encounter time;total physician time;time total;in total;total
        total clinician time;total provider time;altogether;in all;overall time;minutes total;min total
        critical care time;time on the date;visit time;time today
        """)
}
