package import CodeSets
package import Primitives

/// A trainee's codes for a worked visit, and how they were scored.
package struct PracticeResult: Codable, Equatable, Sendable {
    package var user: String
    /// The visit's id.
    package var visit: String
    package var codes: CodedVisit
    package var comparison: CodingComparison
    package var at: Timestamp

    package init(user: String, visit: PracticeVisit, codes: CodedVisit, comparison: CodingComparison, at: Timestamp) {
        self.user = user
        self.visit = visit.id
        self.codes = codes
        self.comparison = comparison
        self.at = at
    }

    /// Whole points of 100, rounded down.
    package var points: Int { comparison.items == 0 ? 0 : comparison.correct * 100 / comparison.items }

    /// What the trainee is shown about one disagreement.
    package struct Lesson: Codable, Equatable, Sendable {
        package var disagreement: CodingDisagreement
        /// The words of the note that were missed; nil for a code too many.
        package var evidence: Evidence?
        package var why: String?
    }

    package func lessons(of visit: PracticeVisit) -> [Lesson] {
        comparison.disagreements.map { disagreement in
            let answer = visit.answers.first { $0.code.text == disagreement.expected }
            let trap = visit.traps.first { $0.code == disagreement.coded }
            return Lesson(
                disagreement: disagreement, evidence: answer?.evidence,
                why: [answer?.why, trap.map { "Not \($0.code): \($0.why)" }].compactMap(\.self).joined(separator: " "))
        }
    }
}

/// How far a trainee has come: one line for each visit that was answered.
package struct PracticeProgress: Codable, Equatable, Sendable {
    package struct Line: Codable, Equatable, Sendable {
        package var visit: String
        package var attempts: Int
        package var first: Int
        package var best: Int
        package var last: Int

        package init(visit: String, attempts: Int, first: Int, best: Int, last: Int) {
            self.visit = visit
            self.attempts = attempts
            self.first = first
            self.best = best
            self.last = last
        }
    }

    package var user: String
    package var lines: [Line]
    /// What the newest answer to each visit got wrong.
    package var errors: [CodingAccuracy.Count]
    /// Of the codes in each visit's first answer, which no lesson had been shown for.
    package var firstTry: ExactInterval?

    package init(user: String, results: [PracticeResult]) {
        self.user = user
        let groups = Dictionary(grouping: results, by: \.visit)
        let visits = groups.keys.sorted()
        lines = visits.compactMap { visit in
            guard let all = groups[visit], let first = all.first, let last = all.last else { return nil }
            return Line(
                visit: visit, attempts: all.count, first: first.points, best: all.map(\.points).max() ?? 0,
                last: last.points)
        }
        errors = visits.compactMap { groups[$0]?.last }.flatMap(\.comparison.disagreements).counts
        let firsts = visits.compactMap { groups[$0]?.first?.comparison }
        firstTry = ExactInterval(
            successes: firsts.reduce(0) { $0 + $1.correct }, trials: firsts.reduce(0) { $0 + $1.items })
    }
}

/// Where trainees' answers are kept. Rows are only ever added.
package protocol PracticeStore {
    func append(_ result: PracticeResult) throws
    /// Oldest first.
    func practiceResults(of user: String) throws -> [PracticeResult]
    /// The users with answers, in alphabetical order.
    func practiceUsers() throws -> [String]
}
