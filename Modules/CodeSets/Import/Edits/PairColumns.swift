import AgencyFiles

/// Where the columns of a table of pairs stand, known from its header.
struct PairColumns: Equatable {
    enum Kind: Equatable {
        /// Seven columns: the file of the Medicare edits.
        case medicare
        /// Six columns, without the mark for edits from before 1996: the file of the Medicaid edits.
        case medicaid
        /// A copy with the columns code, type, other, deleted, mod and rationale, which has lost the effective dates.
        case flattened
    }

    let kind: Kind
    let column1: Int
    let column2: Int
    let existed: Int?
    let effective: Int?
    let deletion: Int
    let modifier: Int
    let rationale: Int?

    /// The last column without which a row says nothing.
    var last: Int { max(column2, deletion, modifier, effective ?? 0) }

    /// Nil when the cells are not a header of pairs. Publications with changes only have no dates and are not taken for
    /// a table.
    init?(header cells: [String]) {
        let names = cells.map(PairColumns.plain)
        func column(_ test: (String) -> Bool) -> Int? { names.firstIndex(where: test) }
        if names.starts(with: ["code", "type", "other", "deleted", "mod", "rationale"]) {
            kind = .flattened
            (column1, column2, existed, effective, deletion, modifier, rationale) = (0, 2, nil, nil, 3, 4, 5)
            return
        }
        guard let column1 = column({ $0 == "column1" || $0 == "col1" }),
            let column2 = column({ $0 == "column2" || $0 == "col2" }),
            let effective = column({ $0.hasPrefix("effective") || $0 == "effdt" }),
            let deletion = column({ $0.hasPrefix("deletion") || $0 == "deldt" }),
            let modifier = column({ $0.hasPrefix("modifier") })
        else { return nil }
        existed = column { $0.hasPrefix("inexistence") || $0.hasPrefix("priorto1996") }
        kind = existed == nil ? .medicaid : .medicare
        (self.column1, self.column2, self.effective) = (column1, column2, effective)
        (self.deletion, self.modifier) = (deletion, modifier)
        rationale = column { $0.contains("rationale") }
    }

    /// Small letters and digits only.
    static func plain(_ cell: String) -> String {
        String(
            decoding: cell.utf8.compactMap { byte -> UInt8? in
                switch byte {
                case 48...57, 97...122: byte
                case 65...90: byte + 32
                default: nil
                }
            }, as: UTF8.self)
    }

    /// Looks for the header among the first rows of a text or workbook.
    static func find(in file: AgencyFile) -> (columns: PairColumns, line: Int)? {
        guard let rows = file.rows() else { return nil }
        var seen = 0
        for row in rows {
            if let columns = PairColumns(header: row.fields) { return (columns, row.line) }
            seen += 1
            if seen == 12 { return nil }
        }
        return nil
    }
}
