/// What a table of codes is called, what its columns are, what it is good for and where it comes from. Schemas are data:
/// a layout names the schema its rows belong to, and everything else (storing, comparing, showing, status) follows it.
package struct TableSchema: Sendable, Hashable {
    /// A short stable name, used in files and on the command line: `hcpcs`, `ptp-practitioner`.
    package let id: String
    /// What people call it.
    package let title: String
    /// Names of the columns, for people and for programs that read the table as text.
    package let columns: [String]
    /// The first columns that together tell one row from another.
    package let keyColumns: Int
    /// What the program can do only when this table is there; empty when nothing depends on it.
    package let enables: String
    /// Which file of which agency to import, and where it is found.
    package let obtain: String

    package init(
        id: String, title: String, columns: [String], keyColumns: Int, enables: String, obtain: String
    ) {
        self.id = id
        self.title = title
        self.columns = columns
        self.keyColumns = keyColumns
        self.enables = enables
        self.obtain = obtain
    }

    /// Whether a row speaks of one code, which stands in the first column.
    package var isKeyedByCode: Bool { ["code", "add-on", "modifier"].contains(columns.first) }
}
