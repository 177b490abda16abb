import Claims
import GRDB
package import Payments
import Primitives

extension SQLiteSession: WorkQueue {
    @discardableResult
    package func add(_ item: WorkItem) throws -> Bool {
        try database.execute(
            sql: """
                INSERT INTO work_items (key, clinic, kind, claim, patient, title, next_action, amount_cents, due, owner,
                  state, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (key) DO NOTHING
                """,
            arguments: [
                item.key, item.clinic, item.kind.rawValue, item.claim?.value, item.patientKey, item.title,
                item.nextAction, item.amount.cents, item.due.description, item.owner, item.state.rawValue,
                item.createdAt.milliseconds,
            ])
        return database.changesCount > 0
    }

    package func workItems(clinic: String?, includingDone: Bool) throws -> [WorkItem] {
        try Row.fetchAll(
            database,
            sql: """
                SELECT * FROM work_items WHERE (?1 IS NULL OR clinic = ?1) AND (?2 OR state = 'open')
                ORDER BY state DESC, due, amount_cents DESC, id
                """, arguments: [clinic, includingDone]
        ).map(workItem)
    }

    package func workItem(id: Int64) throws -> WorkItem? {
        try Row.fetchOne(database, sql: "SELECT * FROM work_items WHERE id = ?", arguments: [id]).map(workItem)
    }

    package func finishWorkItem(id: Int64) throws {
        try database.execute(sql: "UPDATE work_items SET state = 'done' WHERE id = ?", arguments: [id])
    }

    package func finishWorkItems(keyPrefix: String) throws {
        try database.execute(
            sql: "UPDATE work_items SET state = 'done' WHERE state = 'open' AND substr(key, 1, length(?1)) = ?1",
            arguments: [keyPrefix])
    }

    private func workItem(_ row: Row) throws -> WorkItem {
        guard let kind = WorkItem.Kind(rawValue: row["kind"]), let state = WorkItem.State(rawValue: row["state"]),
            let due = CalendarDate(iso: row["due"] as String)
        else { throw StorageError.damagedRow }
        return WorkItem(
            id: row["id"], key: row["key"], clinic: row["clinic"], kind: kind,
            claim: (row["claim"] as Int64?).map { ClaimNumber($0) }, patientKey: row["patient"], title: row["title"],
            nextAction: row["next_action"], amount: Money(cents: row["amount_cents"]), due: due, owner: row["owner"],
            state: state, createdAt: Timestamp(milliseconds: row["created_at"]))
    }
}
