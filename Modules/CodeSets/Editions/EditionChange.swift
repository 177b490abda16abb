/// What a new edition of a table changes against an earlier one, by the key of its rows.
package struct EditionChange: Sendable, Equatable, Codable {
    package var new = 0
    package var changed = 0
    package var ended = 0
    package var unchanged = 0
    /// Keys that are new, changed or ended; gathered only where somebody asks for them.
    package var newKeys: [String] = []
    package var changedKeys: [String] = []
    package var endedKeys: [String] = []

    package init() {}

    mutating func count(_ old: Bool, _ new: Bool, equal: Bool, key: () -> String, keepsKeys: Bool) {
        switch (old, new) {
        case (true, true) where equal: unchanged += 1
        case (true, true):
            changed += 1
            if keepsKeys { changedKeys.append(key()) }
        case (false, true):
            self.new += 1
            if keepsKeys { newKeys.append(key()) }
        default:
            ended += 1
            if keepsKeys { endedKeys.append(key()) }
        }
    }

    /// Compares two sorted tables. Rows that share a key are compared together.
    package static func between(
        _ old: RecordTable?, _ new: RecordTable, keyColumns: Int, keepsKeys: Bool = false
    ) -> EditionChange {
        var change = EditionChange()
        var left = KeyGroups(old, keyColumns)
        var right = KeyGroups(new, keyColumns)
        var (a, b) = (left.next(), right.next())
        while a != nil || b != nil {
            let order = KeyGroups.compare(a?.key, b?.key)
            let key = order <= 0 ? a?.key : b?.key
            change.count(
                order <= 0, order >= 0, equal: order == 0 && a?.rows == b?.rows,
                key: { String(decoding: key ?? [], as: UTF8.self) }, keepsKeys: keepsKeys)
            if order <= 0 { a = left.next() }
            if order >= 0 { b = right.next() }
        }
        return change
    }
}

/// Goes through a table by groups of rows that share the key columns.
private struct KeyGroups {
    private let table: RecordTable?
    private let keyColumns: Int
    private var index = 0

    init(_ table: RecordTable?, _ keyColumns: Int) {
        self.table = table
        self.keyColumns = max(1, keyColumns)
    }

    mutating func next() -> (key: [UInt8], rows: [[UInt8]])? {
        guard let table, index < table.count else { return nil }
        let first = table.line(index)
        let key = self.key(first)
        var rows = [first]
        index += 1
        while index < table.count {
            let line = table.line(index)
            guard self.key(line) == key else { break }
            rows.append(line)
            index += 1
        }
        return (key, rows)
    }

    private func key(_ line: [UInt8]) -> [UInt8] {
        var tabs = 0
        for (position, byte) in line.enumerated() where byte == UInt8(ascii: "\t") {
            tabs += 1
            if tabs == keyColumns { return Array(line[..<position]) }
        }
        return line
    }

    static func compare(_ left: [UInt8]?, _ right: [UInt8]?) -> Int {
        guard let left else { return 1 }
        guard let right else { return -1 }
        if left == right { return 0 }
        return left.lexicographicallyPrecedes(right) ? -1 : 1
    }
}
