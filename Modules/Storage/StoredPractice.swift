package import Coding
import GRDB
import Primitives

extension SQLiteSession: PracticeStore {
    package func append(_ result: PracticeResult) throws {
        try database.execute(
            sql: "INSERT INTO practice_answers (folded_user, visit, json) VALUES (?, ?, ?)",
            arguments: [result.user.lowercased(), result.visit, try JSONText.encode(result)])
    }

    package func practiceResults(of user: String) throws -> [PracticeResult] {
        try String.fetchAll(
            database, sql: "SELECT json FROM practice_answers WHERE folded_user = ? ORDER BY id",
            arguments: [user.lowercased()]
        ).map { try JSONText.decode(PracticeResult.self, from: $0) }
    }

    package func practiceUsers() throws -> [String] {
        try String.fetchAll(database, sql: "SELECT DISTINCT folded_user FROM practice_answers ORDER BY folded_user")
    }
}
