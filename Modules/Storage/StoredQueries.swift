package import Coding
import GRDB
import Primitives

extension SQLiteSession: QueryStore {
    package func add(_ query: TrackedQuery) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO provider_queries (visit, clinic, json) VALUES (?, ?, ?)",
            arguments: [query.visit, query.clinic, try JSONText.encode(query)])
        return database.lastInsertedRowID
    }

    package func query(_ id: Int64) throws -> TrackedQuery? {
        try Row.fetchOne(database, sql: "SELECT id, json FROM provider_queries WHERE id = ?", arguments: [id])
            .map(query)
    }

    package func queries(_ filter: QueryFilter) throws -> [TrackedQuery] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, json FROM provider_queries
                WHERE (?1 IS NULL OR clinic = ?1) AND (?2 IS NULL OR visit = ?2) ORDER BY id
                """, arguments: [filter.clinic, filter.visit]
        ).map(query)
    }

    package func append(_ event: QueryEvent, toQuery id: Int64) throws {
        try database.execute(
            sql: "INSERT INTO provider_query_events (query, json) VALUES (?, ?)",
            arguments: [id, try JSONText.encode(event)])
    }

    /// The draft as it was made, with what has happened since.
    private func query(_ row: Row) throws -> TrackedQuery {
        var query = try JSONText.decode(TrackedQuery.self, from: row["json"])
        query.id = row["id"]
        query.events = try String.fetchAll(
            database, sql: "SELECT json FROM provider_query_events WHERE query = ? ORDER BY id", arguments: [query.id]
        ).map { try JSONText.decode(QueryEvent.self, from: $0) }
        return query
    }
}
