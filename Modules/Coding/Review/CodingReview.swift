package import Primitives

/// A visit whose codes were held against the truth: what the coder had, what is right, and who says so.
///
/// Reviews are only ever added; the newest of a visit counts.
package struct CodingReview: Codable, Equatable, Sendable {
    package enum Source: String, Codable, Sendable, CaseIterable {
        /// A visit of the sample, or one that a low accuracy stopped, before its claim left.
        case beforeBilling = "pre-bill"
        /// Any visit that somebody looked at again.
        case audit
        /// Two coders coded it blind, and a third decided.
        case adjudication
    }

    package var visit: Int64
    package var clinic: String
    package var source: Source
    package var serviceDate: CalendarDate?
    /// Who coded.
    package var coder: String
    /// The rendering provider's NPI, or the record's own identifier without one.
    package var provider: String?
    package var coded: CodedVisit
    package var truth: CodedVisit
    package var comparison: CodingComparison
    package var by: String
    package var credential: String?
    package var at: Timestamp
    package var reason: String?

    package init(
        visit: Int64, clinic: String, source: Source, serviceDate: CalendarDate?, coder: String, provider: String?,
        coded: CodedVisit, truth: CodedVisit, comparison: CodingComparison, by: String, credential: String?,
        at: Timestamp, reason: String?
    ) {
        self.visit = visit
        self.clinic = clinic
        self.source = source
        self.serviceDate = serviceDate
        self.coder = coder
        self.provider = provider
        self.coded = coded
        self.truth = truth
        self.comparison = comparison
        self.by = by
        self.credential = credential
        self.at = at
        self.reason = reason
    }
}

/// Which reviews to read. Nil fields do not restrict.
package struct ReviewFilter: Sendable {
    package var clinic: String?
    package var coder: String?
    package var provider: String?
    package var visit: Int64?
    /// Days on which the review took place.
    package var from: CalendarDate?
    package var through: CalendarDate?

    package init(
        clinic: String? = nil, coder: String? = nil, provider: String? = nil, visit: Int64? = nil,
        from: CalendarDate? = nil, through: CalendarDate? = nil
    ) {
        self.clinic = clinic
        self.coder = coder
        self.provider = provider
        self.visit = visit
        self.from = from
        self.through = through
    }
}

/// Where reviews and blind codings are kept. Rows are only ever added.
package protocol ReviewStore {
    func append(_ review: CodingReview) throws
    /// Oldest first.
    func reviews(_ filter: ReviewFilter) throws -> [CodingReview]
    /// The newest `limit` reviews of a clinic before billing, newest first.
    func newestReviews(clinic: String, limit: Int) throws -> [CodingReview]
    /// - Returns: the assignment's number.
    func add(_ assignment: BlindAssignment) throws -> Int64
    func assignment(_ id: Int64) throws -> BlindAssignment?
    func assignments(clinic: String?, visit: Int64?) throws -> [BlindAssignment]
    func append(_ coding: BlindCoding, toAssignment id: Int64) throws
    func append(_ adjudication: Adjudication, toAssignment id: Int64) throws
}
