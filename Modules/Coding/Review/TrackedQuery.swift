package import Primitives

/// A question to a provider about what the record does not say, from its draft to its answer.
///
/// The question is kept as it was drafted; what happens to it is only ever added.
package struct TrackedQuery: Codable, Equatable, Sendable, HoldsPatientData {
    package enum State: String, Codable, Sendable, CaseIterable {
        case draft, sent, answered, withdrawn
    }

    package var id: Int64
    package var visit: Int64
    package var clinic: String
    /// The provider's NPI, or the record's own identifier without one.
    package var provider: String?
    /// The code that the answer would change, when it is about one.
    package var code: String?
    package var question: String
    /// What may be answered, the last ones being "other" and "cannot be determined".
    package var options: [String]
    package var evidence: [Evidence]
    package var by: String
    package var at: Timestamp
    package var events: [QueryEvent]

    package init(
        id: Int64 = 0, visit: Int64, clinic: String, provider: String?, code: String?, question: String,
        options: [String], evidence: [Evidence], by: String, at: Timestamp, events: [QueryEvent] = []
    ) {
        self.id = id
        self.visit = visit
        self.clinic = clinic
        self.provider = provider
        self.code = code
        self.question = question
        self.options = options
        self.evidence = evidence
        self.by = by
        self.at = at
        self.events = events
    }

    package var state: State {
        switch events.last?.kind {
        case nil: .draft
        case .sent: .sent
        case .answered: .answered
        case .withdrawn: .withdrawn
        }
    }

    /// When the answer is wanted; nil for a draft.
    package var due: CalendarDate? { events.last { $0.kind == .sent }?.due }

    package func isOverdue(on date: CalendarDate) -> Bool { state == .sent && due.map { $0 < date } ?? false }

    /// Whether an event may follow: a draft is sent, what was sent is answered, and either is withdrawn.
    package func allows(_ kind: QueryEvent.Kind) -> Bool {
        switch kind {
        case .sent: state == .draft
        case .answered: state == .sent
        case .withdrawn: state == .draft || state == .sent
        }
    }
}

/// One step of a query's way.
package struct QueryEvent: Codable, Equatable, Sendable, HoldsPatientData {
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case sent, answered, withdrawn
    }

    package var kind: Kind
    package var by: String
    package var at: Timestamp
    package var due: CalendarDate?
    /// The option that was chosen, in the question's own words.
    package var option: String?
    /// What the provider wrote, or why the query was withdrawn.
    package var text: String?

    package init(
        _ kind: Kind, by: String, at: Timestamp, due: CalendarDate? = nil, option: String? = nil, text: String? = nil
    ) {
        self.kind = kind
        self.by = by
        self.at = at
        self.due = due
        self.option = option
        self.text = text
    }
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

/// Where queries are kept. Rows are only ever added.
package protocol QueryStore {
    /// - Returns: the query's number.
    func add(_ query: TrackedQuery) throws -> Int64
    func query(_ id: Int64) throws -> TrackedQuery?
    /// In the order in which they were drafted.
    func queries(_ filter: QueryFilter) throws -> [TrackedQuery]
    func append(_ event: QueryEvent, toQuery id: Int64) throws
}
