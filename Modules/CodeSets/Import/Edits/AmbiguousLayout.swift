/// A layout in which the agency publishes several tables (practitioner and outpatient hospital edits) without saying in
/// the file which one it is. What it reads carries the commonest schema; a person decides.
package protocol AmbiguousLayout: CodeFileLayout {
    /// The tables that a file in this layout may be, the commonest first.
    var candidates: [TableSchema] { get }
}

extension AmbiguousLayout {
    /// The remark on a table that was taken for the commonest; to be dropped when a person has named the table.
    package var ambiguity: String {
        let names = candidates.map(\.id)
        return "the file does not tell which table it is (\(names.joined(separator: ", "))); it was taken for "
            + "\(names.first ?? "") (use --table)"
    }
}

extension ReadTable {
    /// The same rows under another schema.
    package func assigned(to schema: TableSchema) -> ReadTable {
        var table = ReadTable(schema: schema, contents: contents)
        (table.release, table.effectiveFrom, table.effectiveTo) = (release, effectiveFrom, effectiveTo)
        table.tally = tally
        return table
    }
}
