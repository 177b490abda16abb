package import Primitives

/// A query as it is kept: the question with its history, and where it belongs.
package struct TrackedQuery: Codable, Equatable, Sendable, HoldsPatientData {
    package var number: Int64
    package var clinic: String
    /// The provider's NPI, or the record's own identifier without one.
    package var provider: String?
    /// The code that the answer would change, when it is about one.
    package var code: String?
    package var draftedBy: String
    package var draftedAt: Timestamp
    package var query: ProviderQuery

    package init(
        number: Int64 = 0, clinic: String, provider: String?, code: String?, draftedBy: String, draftedAt: Timestamp,
        query: ProviderQuery
    ) {
        self.number = number
        self.clinic = clinic
        self.provider = provider
        self.code = code
        self.draftedBy = draftedBy
        self.draftedAt = draftedAt
        self.query = query
    }

    /// Whether an answer is waited for.
    package var isOpen: Bool { query.state == .sent || query.state == .expired }

    package func isOverdue(on date: CalendarDate) -> Bool { isOpen && query.due < date }
}

/// Which queries to read. Nil fields do not restrict.
package struct QueryFilter: Sendable {
    package var clinic: String?
    package var visit: Int64?

    package init(clinic: String? = nil, visit: Int64? = nil) {
        self.clinic = clinic
        self.visit = visit
    }
}

/// Where queries are kept. Rows are only ever added: what a query has become is a new row beside its draft.
package protocol QueryStore {
    /// - Returns: the query's number.
    func add(_ query: TrackedQuery) throws -> Int64
    func query(_ number: Int64) throws -> TrackedQuery?
    /// In the order in which they were drafted.
    func queries(_ filter: QueryFilter) throws -> [TrackedQuery]
    func append(_ query: ProviderQuery, toQuery number: Int64) throws
}
