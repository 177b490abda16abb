package import Primitives

/// How a clinic has codes reviewed before they are billed.
package struct ReviewTerms: Codable, Equatable, Sendable {
    /// How many of all visits are drawn, in basis points (10 % = 1000).
    package var sampleBasisPoints: Int
    /// Kept by the owner, so that nobody who codes can tell which visits will be drawn.
    package var seed: String
    /// Below this accuracy of the reviewed codes nothing is billed without a review; in basis points.
    package var minimumBasisPoints: Int
    /// The accuracy is measured over so many of the newest reviewed visits.
    package var windowVisits: Int
    /// With fewer reviewed visits than this, nothing is stopped.
    package var leastVisits: Int

    package init(
        sampleBasisPoints: Int, seed: String, minimumBasisPoints: Int, windowVisits: Int, leastVisits: Int
    ) {
        self.sampleBasisPoints = sampleBasisPoints
        self.seed = seed
        self.minimumBasisPoints = minimumBasisPoints
        self.windowVisits = windowVisits
        self.leastVisits = leastVisits
    }

    /// Whether a visit is of the sample.
    /// - Parameter digest: hexadecimal digits of a hash over the seed and the visit, at least eight.
    package func draws(_ digest: String) -> Bool {
        guard let number = UInt64(digest.prefix(8), radix: 16) else { return true }
        return number * 10_000 < UInt64(clamping: sampleBasisPoints) << 32
    }

    /// Why nothing may be billed without a review; nil while the accuracy is good enough.
    /// - Parameter newest: the newest reviews before billing, newest first.
    package func stop(after newest: [CodingReview]) -> String? {
        let window = CodingAccuracy(of: "", from: newest.prefix(windowVisits).reversed())
        guard window.visits >= leastVisits, !window.reaches(basisPoints: minimumBasisPoints) else { return nil }
        return
            "Of \(window.codes) codes in the last \(window.visits) reviewed visits, \(window.codesCorrect) were right "
            + "(\(Self.percent(window.codesCorrect, of: window.codes))); the clinic asks for "
            + "\(Self.percent(minimumBasisPoints, of: 10_000))."
    }

    /// With one decimal, rounded down: a figure that is missed by little is not shown as reached.
    private static func percent(_ part: Int, of whole: Int) -> String {
        guard whole > 0 else { return "none" }
        let tenths = part * 1_000 / whole
        return "\(tenths / 10).\(tenths % 10) %"
    }
}

/// Whether a visit's codes may go to a claim without anybody else having looked at them.
package struct ReviewGate: Sendable {
    package let terms: ReviewTerms
    /// Why the clinic's claims are stopped; nil while its accuracy is good enough.
    package let stop: String?

    /// - Parameter newest: the newest reviews of the clinic before billing, newest first.
    package init(terms: ReviewTerms, newest: [CodingReview]) {
        self.terms = terms
        stop = terms.stop(after: newest)
    }

    /// Whether a visit must be reviewed before it is billed: only such reviews are counted towards the accuracy, since
    /// nobody could choose them.
    package func asksForReview(digest: String) -> Bool { stop != nil || terms.draws(digest) }

    package static let ids: Set<String> = [
        "coding.review-sample", "coding.review-accuracy", "coding.review-corrections",
    ]

    /// What holds a visit's claim back; nil when it may go.
    /// - Parameters:
    ///   - review: the visit's newest review.
    ///   - digest: as ``ReviewTerms/draws(_:)`` takes it.
    package func hold(visit: Int64, coded: CodedVisit, review: CodingReview?, digest: String) -> Finding? {
        let place = Finding.Location("visit[\(visit)]")
        if let review {
            if CodingComparison(of: coded, against: review.truth).isSame { return nil }
            if review.coded == coded {
                return Finding(
                    "coding.review-corrections", .hold, at: place,
                    "The review by \(review.by) found \(review.comparison.disagreements.count) differences that are not "
                        + "in the codes yet.",
                    fix: "Take them into the codes (superbill quality show \(visit)), then build the claim again.")
            }
        }
        let fix = "Somebody else reviews the visit: superbill quality review \(visit)"
        if let stop {
            return Finding("coding.review-accuracy", .hold, at: place, "Review before billing: \(stop)", fix: fix)
        }
        guard terms.draws(digest) else { return nil }
        return Finding(
            "coding.review-sample", .hold, at: place, "The visit was drawn for a review before billing.", fix: fix)
    }
}
