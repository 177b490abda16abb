import AgencyFiles
import CodeSets
import Primitives

/// Agency files: whatever the bytes are, opening and reading them ends with tables or an error, and what was read is
/// written, opened again and found.
package enum CodeFileOracle {
    package static func check(_ bytes: [UInt8]) {
        // As an edition that somebody else wrote.
        if let table = try? EditionFile.open(TableBytes(bytes), name: "fuzz") { walk(table, isOurs: false) }
        guard let contents = try? CodeFiles.read(bytes, name: "fuzz") else { return }
        for found in contents.found {
            let tally = found.table.tally
            precondition(tally.rowsKept + tally.rowsRejected <= tally.rowsRead, "more rows came out than went in")
            if case .tabular = found.table.contents { continue }
            let written = EditionFile.write(found.table.contents, table: found.table.schema.id)
            let again = EditionFile.write(found.table.contents, table: found.table.schema.id)
            precondition(written.bytes == again.bytes, "the same rows gave two files")
            guard let table = try? EditionFile.open(TableBytes(written.bytes), name: "fuzz") else {
                preconditionFailure("what was written cannot be opened")
            }
            walk(table, isOurs: true)
        }
    }

    /// Only what we wrote ourselves is sorted and well-formed text, so that a row is found by itself.
    private static func walk(_ table: EditionFile.Table, isOurs: Bool) {
        switch table {
        case .records(let records):
            for index in 0..<min(records.count, 200) {
                let row = records.row(index)
                let found = records.indices(of: row)
                precondition(!isOurs || found.contains(index) || row.isEmpty, "a row is not found by itself")
            }
        case .pairs(let pairs):
            var left = 200
            pairs.forEach { edit in
                guard left > 0 else { return }
                left -= 1
                _ = edit.isInForce(on: .init(dayNumber: 20_000))
            }
        case .tabular(let list): list.forEachCode { _, _ in }
        }
    }
}
