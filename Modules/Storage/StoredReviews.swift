package import Coding
import GRDB
import Primitives

extension SQLiteSession: ReviewStore {
    package func append(_ review: CodingReview) throws {
        try database.execute(
            sql: """
                INSERT INTO coding_reviews (visit, clinic, source, coder, provider, reviewed_on, json)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                review.visit, review.clinic, review.source.rawValue, review.coder, review.provider,
                review.at.date.description, try JSONText.encode(review),
            ])
    }

    package func reviews(_ filter: ReviewFilter) throws -> [CodingReview] {
        try String.fetchAll(
            database,
            sql: """
                SELECT json FROM coding_reviews
                WHERE (?1 IS NULL OR clinic = ?1) AND (?2 IS NULL OR coder = ?2) AND (?3 IS NULL OR provider = ?3)
                  AND (?4 IS NULL OR visit = ?4) AND (?5 IS NULL OR reviewed_on >= ?5)
                  AND (?6 IS NULL OR reviewed_on <= ?6) ORDER BY id
                """,
            arguments: [
                filter.clinic, filter.coder, filter.provider, filter.visit, filter.from?.description,
                filter.through?.description,
            ]
        ).map { try JSONText.decode(CodingReview.self, from: $0) }
    }

    package func newestReviews(clinic: String, limit: Int) throws -> [CodingReview] {
        try String.fetchAll(
            database,
            sql: "SELECT json FROM coding_reviews WHERE clinic = ? AND source = ? ORDER BY id DESC LIMIT ?",
            arguments: [clinic, CodingReview.Source.beforeBilling.rawValue, limit]
        ).map { try JSONText.decode(CodingReview.self, from: $0) }
    }

    package func add(_ assignment: BlindAssignment) throws -> Int64 {
        try database.execute(
            sql: "INSERT INTO blind_assignments (visit, clinic, json) VALUES (?, ?, ?)",
            arguments: [assignment.visit, assignment.clinic, try JSONText.encode(assignment)])
        return database.lastInsertedRowID
    }

    package func assignment(_ id: Int64) throws -> BlindAssignment? {
        try Row.fetchOne(database, sql: "SELECT id, json FROM blind_assignments WHERE id = ?", arguments: [id])
            .map(assignment)
    }

    package func assignments(clinic: String?, visit: Int64?) throws -> [BlindAssignment] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT id, json FROM blind_assignments
                WHERE (?1 IS NULL OR clinic = ?1) AND (?2 IS NULL OR visit = ?2) ORDER BY id
                """, arguments: [clinic, visit]
        ).map(assignment)
    }

    package func append(_ coding: BlindCoding, toAssignment id: Int64) throws {
        try database.execute(
            sql: "INSERT INTO blind_codings (assignment, coder, json) VALUES (?, ?, ?)",
            arguments: [id, coding.coder, try JSONText.encode(coding)])
    }

    package func append(_ adjudication: Adjudication, toAssignment id: Int64) throws {
        try database.execute(
            sql: "INSERT INTO adjudications (assignment, json) VALUES (?, ?)",
            arguments: [id, try JSONText.encode(adjudication)])
    }

    /// The row as it was made, with what has come in since.
    private func assignment(_ row: Row) throws -> BlindAssignment {
        var assignment = try JSONText.decode(BlindAssignment.self, from: row["json"])
        assignment.id = row["id"]
        assignment.codings = try String.fetchAll(
            database, sql: "SELECT json FROM blind_codings WHERE assignment = ? ORDER BY coder",
            arguments: [assignment.id]
        ).map { try JSONText.decode(BlindCoding.self, from: $0) }
        assignment.adjudication = try String.fetchOne(
            database, sql: "SELECT json FROM adjudications WHERE assignment = ?", arguments: [assignment.id]
        ).map { try JSONText.decode(Adjudication.self, from: $0) }
        return assignment
    }
}
