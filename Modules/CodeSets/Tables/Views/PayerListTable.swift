/// The payers that a clearinghouse reaches: a view over the table `payer-list`, found by id or by words of the name.
package struct PayerListTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let id: String
        package let name: String
        /// `837P`, `837I`, `837D`, `835`, `270`, `276`, `278`, `275`.
        package let transactions: Set<String>
        /// Those that need enrollment; `*` when the list does not say which.
        package let enrollment: Set<String>
        /// Ids for single transactions where they differ from the payer's own.
        package let otherIDs: [String: String]
    }

    private let table: RecordTable
    /// Words of names with the rows that have them, both in order.
    private let words: [(word: String, rows: [Int32])]

    /// Goes through the table once.
    package init(_ table: RecordTable) {
        self.table = table
        var rows: [String: [Int32]] = [:]
        for index in 0..<table.count {
            for word in Set(PayerListTable.words(of: RecordFields(table.row(index))[1])) {
                rows[word, default: []].append(Int32(index))
            }
        }
        words = rows.map { (word: $0.key, rows: $0.value) }.sorted { $0.word < $1.word }
    }

    package var count: Int { table.count }

    /// A payer's id may stand for several names.
    package func entries(id: String) -> [Entry] { table.rows(id).map(Entry.init) }

    /// Payers whose name has words that begin with all of these, in the order of ids.
    package func entries(named text: String, limit: Int = 50) -> [Entry] {
        var found: Set<Int32>?
        for word in PayerListTable.words(of: text) {
            var rows: Set<Int32> = []
            for index in firstIndex(of: word)..<words.count {
                guard words[index].word.hasPrefix(word) else { break }
                rows.formUnion(words[index].rows)
            }
            found = found?.intersection(rows) ?? rows
        }
        return (found ?? []).sorted().prefix(max(limit, 0)).map { Entry(table.row(Int($0))) }
    }

    private func firstIndex(of word: String) -> Int {
        var (low, high) = (0, words.count)
        while low < high {
            let middle = (low + high) / 2
            if words[middle].word < word { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}

extension PayerListTable.Entry {
    fileprivate init(_ fields: [String]) {
        let row = RecordFields(fields)
        var otherIDs: [String: String] = [:]
        for word in row.words(4) {
            let parts = word.split(separator: "=", maxSplits: 1).map(String.init)
            if parts.count == 2 { otherIDs[parts[0]] = parts[1] }
        }
        self.init(
            id: row[0], name: row[1], transactions: Set(row.words(2)), enrollment: Set(row.words(3)), otherIDs: otherIDs
        )
    }
}
