import Primitives

/// The fields of one row of a ``RecordTable``. Tables leave empty fields at the end out, so one that is missing is empty.
struct RecordFields {
    private let fields: [String]

    init(_ fields: [String]) { self.fields = fields }

    subscript(_ column: Int) -> String { fields.indices.contains(column) ? fields[column] : "" }

    /// Nothing written counts as zero; what is written must be a number.
    func number(_ column: Int) -> FixedPoint? { self[column].isEmpty ? .zero : FixedPoint(self[column]) }

    func date(_ column: Int) -> CalendarDate? { CalendarDate(iso: self[column]) }

    /// What stands in a column of several values, parted by single blanks.
    func words(_ column: Int) -> [String] { self[column].split(separator: " ").map(String.init) }
}
