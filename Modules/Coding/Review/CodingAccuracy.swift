/// How often a coder's codes were right, from reviewed visits.
package struct CodingAccuracy: Codable, Equatable, Sendable {
    /// A coder, a provider, or a clinic.
    package var subject: String
    package var visits: Int
    package var visitsCorrect: Int
    package var codes: Int
    package var codesCorrect: Int
    /// How many disagreements there are of each kind, in the order of the kinds; kinds without any are left out.
    package var errors: [Count]
    /// Of the codes; nil without any.
    package var codeInterval: ExactInterval?
    /// Of visits without any disagreement.
    package var visitInterval: ExactInterval?

    package struct Count: Codable, Equatable, Sendable {
        package var kind: CodingDisagreement.Kind
        package var count: Int

        package init(kind: CodingDisagreement.Kind, count: Int) {
            self.kind = kind
            self.count = count
        }
    }

    /// - Parameter reviews: each visit's reviews as they are; a visit that was reviewed twice counts as its newest says.
    package init(of subject: String, from reviews: [CodingReview]) {
        let newest = reviews.newestOfEachVisit
        let all = newest.flatMap(\.comparison.disagreements)
        self.subject = subject
        visits = newest.count
        visitsCorrect = newest.count { $0.comparison.isSame }
        codes = newest.reduce(0) { $0 + $1.comparison.items }
        codesCorrect = newest.reduce(0) { $0 + $1.comparison.correct }
        errors = all.counts
        codeInterval = ExactInterval(successes: codesCorrect, trials: codes)
        visitInterval = ExactInterval(successes: visitsCorrect, trials: visits)
    }

    /// One for each value of a property, in its order.
    package static func each(
        _ property: (CodingReview) -> String?, of reviews: [CodingReview]
    ) -> [CodingAccuracy] {
        let named = reviews.compactMap { review in property(review).map { (name: $0, review: review) } }
        let groups = Dictionary(grouping: named, by: \.name)
        return groups.keys.sorted().map { name in
            CodingAccuracy(of: name, from: (groups[name] ?? []).map(\.review))
        }
    }

    /// Whether the accuracy of the codes reaches a figure, in basis points. Nothing measured reaches every figure.
    package func reaches(basisPoints: Int) -> Bool { codesCorrect * 10_000 >= basisPoints * codes }
}

extension [CodingDisagreement] {
    /// How many there are of each kind, in the order of the kinds.
    package var counts: [CodingAccuracy.Count] {
        CodingDisagreement.Kind.allCases.compactMap { kind in
            let count = count { $0.kind == kind }
            return count == 0 ? nil : CodingAccuracy.Count(kind: kind, count: count)
        }
    }
}

extension [CodingReview] {
    /// The last review of each visit and coder, in the order of the list.
    fileprivate var newestOfEachVisit: [CodingReview] {
        var seen: Set<String> = []
        return reversed().filter { seen.insert("\($0.visit) \($0.coder)").inserted }.reversed()
    }
}
