package import Primitives

/// A visit that two people code without seeing each other's codes, so that their agreement can be measured.
package struct BlindAssignment: Codable, Equatable, Sendable {
    package enum State: String, Codable, Sendable, CaseIterable {
        case open
        /// Both codings are in, they differ, and nobody has decided yet.
        case disagreed
        /// Both are the same.
        case agreed
        case adjudicated
    }

    package var id: Int64
    package var visit: Int64
    package var clinic: String
    package var first: String
    package var second: String
    package var by: String
    package var at: Timestamp
    /// At most one of each coder.
    package var codings: [BlindCoding]
    package var adjudication: Adjudication?

    package init(
        id: Int64 = 0, visit: Int64, clinic: String, first: String, second: String, by: String, at: Timestamp,
        codings: [BlindCoding] = [], adjudication: Adjudication? = nil
    ) {
        self.id = id
        self.visit = visit
        self.clinic = clinic
        self.first = first
        self.second = second
        self.by = by
        self.at = at
        self.codings = codings
        self.adjudication = adjudication
    }

    package func coding(of coder: String) -> BlindCoding? { codings.first { $0.coder == coder } }

    package var isComplete: Bool { coding(of: first) != nil && coding(of: second) != nil }

    package var state: State {
        if adjudication != nil { return .adjudicated }
        guard let one = coding(of: first), let other = coding(of: second) else { return .open }
        return CodingComparison(of: one.codes, against: other.codes).isSame ? .agreed : .disagreed
    }

    /// What a person may see of it: until both codings are in, nobody sees another's.
    package func asSeen(by person: String) -> BlindAssignment {
        guard !isComplete else { return self }
        var seen = self
        seen.codings = codings.filter { $0.coder == person }
        return seen
    }
}

package struct BlindCoding: Codable, Equatable, Sendable {
    package var coder: String
    package var codes: CodedVisit
    package var credential: String?
    package var at: Timestamp

    package init(coder: String, codes: CodedVisit, credential: String?, at: Timestamp) {
        self.coder = coder
        self.codes = codes
        self.credential = credential
        self.at = at
    }
}

/// A third person's decision between two codings.
package struct Adjudication: Codable, Equatable, Sendable {
    package var by: String
    package var credential: String?
    package var truth: CodedVisit
    package var reason: String
    package var at: Timestamp

    package init(by: String, credential: String?, truth: CodedVisit, reason: String, at: Timestamp) {
        self.by = by
        self.credential = credential
        self.truth = truth
        self.reason = reason
        self.at = at
    }
}

/// How often two coders came to the same codes.
package struct CodingAgreement: Codable, Equatable, Sendable {
    package var visits: Int
    package var visitsAgreed: Int
    package var codes: Int
    package var codesAgreed: Int
    package var disagreements: [CodingAccuracy.Count]
    package var codeInterval: ExactInterval?
    package var visitInterval: ExactInterval?

    /// - Parameter comparisons: one for each visit that both have coded.
    package init(_ comparisons: [CodingComparison]) {
        visits = comparisons.count
        visitsAgreed = comparisons.count(where: \.isSame)
        codes = comparisons.reduce(0) { $0 + $1.items }
        codesAgreed = comparisons.reduce(0) { $0 + $1.correct }
        disagreements = comparisons.flatMap(\.disagreements).counts
        codeInterval = ExactInterval(successes: codesAgreed, trials: codes)
        visitInterval = ExactInterval(successes: visitsAgreed, trials: visits)
    }
}
