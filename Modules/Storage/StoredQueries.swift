package import Coding
import GRDB
import Primitives

extension SQLiteSession: QueryStore {
    package func add(_ query: TrackedQuery) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO provider_queries (visit, clinic, json) VALUES (?, ?, ?)",
            arguments: [query.query.visit, query.clinic, try JSONText.encode(query)])
        return database.lastInsertedRowID
    }

    package func query(_ number: Int64) throws -> TrackedQuery? {
        try Row.fetchOne(database, sql: "SELECT id, json FROM provider_queries WHERE id = ?", arguments: [number])
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

    package func append(_ query: ProviderQuery, toQuery number: Int64) throws {
        try database.execute(
            sql: "INSERT INTO provider_query_events (query, json) VALUES (?, ?)",
            arguments: [number, try JSONText.encode(query)])
    }

    /// The draft as it was made, with what it has become.
    private func query(_ row: Row) throws -> TrackedQuery {
        var query = try JSONText.decode(TrackedQuery.self, from: row["json"])
        query.number = row["id"]
        let newest = try String.fetchOne(
            database, sql: "SELECT json FROM provider_query_events WHERE query = ? ORDER BY id DESC LIMIT 1",
            arguments: [query.number])
        if let newest { query.query = try JSONText.decode(ProviderQuery.self, from: newest) }
        return query
    }
}
