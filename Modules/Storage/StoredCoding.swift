package import Coding
import GRDB
package import Primitives

extension SQLiteSession: CodingStore {
    package func proposals(ofVisit visit: Int64) throws -> [CodeProposal] {
        try String.fetchAll(
            database, sql: "SELECT json FROM proposals WHERE visit = ? ORDER BY position", arguments: [visit]
        ).map { try JSONText.decode(CodeProposal.self, from: $0) }
    }

    package func replaceProposals(ofVisit visit: Int64, with proposals: [CodeProposal], at: Timestamp) throws {
        try database.execute(sql: "DELETE FROM proposals WHERE visit = ?", arguments: [visit])
        for (position, proposal) in proposals.enumerated() {
            try database.execute(
                sql: "INSERT INTO proposals (visit, position, json, made_at) VALUES (?, ?, ?, ?)",
                arguments: [visit, position, try JSONText.encode(proposal), at.milliseconds])
        }
    }

    package func decisions(ofVisit visit: Int64) throws -> [CodingDecision] {
        try String.fetchAll(
            database, sql: "SELECT json FROM coding_decisions WHERE visit = ? ORDER BY id", arguments: [visit]
        ).map { try JSONText.decode(CodingDecision.self, from: $0) }
    }

    package func append(_ decision: CodingDecision, toVisit visit: Int64) throws {
        try database.execute(
            sql: "INSERT INTO coding_decisions (visit, json) VALUES (?, ?)",
            arguments: [visit, try JSONText.encode(decision)])
    }
}
