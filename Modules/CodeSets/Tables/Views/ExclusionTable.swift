package import Primitives

/// People and businesses whom the Office of Inspector General excluded: a view over the table `leie`, found by NPI or by
/// name.
package struct ExclusionTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let lastName: String
        package let firstName: String
        package let middleName: String
        package let business: String
        package let general: String
        package let specialty: String
        package let npi: String
        package let birthDate: CalendarDate?
        package let city: String
        package let state: String
        /// The section of the law: `1128a1`, `1128b4`, ….
        package let type: String
        package let excluded: CalendarDate
        package let reinstated: CalendarDate?
        package let waiver: CalendarDate?
        /// The state for which exclusion is waived.
        package let waiverState: String

        /// - Returns: whether payment is barred on the day; a waiver is for one state and does not change that.
        package func applies(on date: CalendarDate) -> Bool {
            excluded <= date && (reinstated.map { date < $0 } ?? true)
        }
    }

    private let table: RecordTable
    /// Rows that have an NPI, in its order.
    private let byNPI: [(npi: UInt64, row: Int32)]

    /// Goes through the table once.
    package init(_ table: RecordTable) {
        self.table = table
        var byNPI: [(npi: UInt64, row: Int32)] = []
        for index in 0..<table.count {
            let npi = RecordFields(table.row(index))[8]
            if npi.utf8.count == 10, let number = UInt64(npi) { byNPI.append((number, Int32(index))) }
        }
        self.byNPI = byNPI.sorted { ($0.npi, $0.row) < ($1.npi, $1.row) }
    }

    package var count: Int { table.count }

    package func entries(npi: NPI) -> [Entry] {
        guard let number = UInt64(npi.digits) else { return [] }
        var (low, high) = (0, byNPI.count)
        while low < high {
            let middle = (low + high) / 2
            if byNPI[middle].npi < number { low = middle + 1 } else { high = middle }
        }
        return byNPI[low...].prefix { $0.npi == number }.compactMap { Entry(table.row(Int($0.row))) }
    }

    /// People of this name. Case, accents' absence and punctuation do not matter.
    /// - Parameter birthDate: given, only those born on that day and those whose birth date is not told are found. A name
    ///   without it is a hint and no finding.
    package func entries(lastName: String, firstName: String, birthDate: CalendarDate? = nil) -> [Entry] {
        guard let key = ExclusionName.key(last: lastName, first: firstName) else { return [] }
        return table.rows(key).compactMap(Entry.init).filter { entry in
            entry.business.isEmpty && (birthDate == nil || entry.birthDate == nil || entry.birthDate == birthDate)
        }
    }

    package func entries(business: String) -> [Entry] {
        guard let key = ExclusionName.key(business: business) else { return [] }
        return table.rows(key).compactMap(Entry.init).filter { !$0.business.isEmpty }
    }
}

extension ExclusionTable.Entry {
    fileprivate init?(_ fields: [String]) {
        let row = RecordFields(fields)
        guard let excluded = row.date(15) else { return nil }
        self.init(
            lastName: row[1], firstName: row[2], middleName: row[3], business: row[4], general: row[5],
            specialty: row[6], npi: row[8], birthDate: row.date(9), city: row[11], state: row[12], type: row[14],
            excluded: excluded, reinstated: row.date(16), waiver: row.date(17), waiverState: row[18])
    }
}
