package import Primitives

/// HCPCS Level II codes: a view over the table `hcpcs`.
package struct HCPCSTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let code: String
        package let title: String
        package let shortTitle: String
        /// Pricing indicators of two digits: `00` not payable, `51` drug, ….
        package let pricing: [String]
        package let multiplePricing: String
        /// `C` carrier judgement, `D` special instructions, `I` not payable, `M` not covered, `S` statute.
        package let coverage: String
        package let betos: String
        package let typesOfService: [String]
        package let anesthesiaUnits: Int?
        package let crossReferences: [String]
        package let statute: String
        package let laboratoryCertifications: [String]
        package let processingNote: String
        package let validity: CodeValidity
        /// `A` added, `C` title changed, `D` discontinued, `N` nothing changed, ….
        package let action: String
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func entry(_ code: String) -> Entry? {
        table.rows(code).first.map(RecordFields.init).map { row in
            Entry(
                code: row[0], title: row[1], shortTitle: row[2], pricing: row.words(3), multiplePricing: row[4],
                coverage: row[5], betos: row[6], typesOfService: row.words(7), anesthesiaUnits: Int(row[8]),
                crossReferences: row.words(9), statute: row[10], laboratoryCertifications: row.words(11),
                processingNote: row[12],
                validity: CodeValidity(added: row.date(13), effective: row.date(14), lastDay: row.date(15)),
                action: row[16])
        }
    }

    /// Whether the code may be used on a day; nil when the table does not have it.
    package func standing(_ code: String, on date: CalendarDate) -> CodeValidity.Standing? {
        entry(code)?.validity.standing(on: date)
    }
}

/// HCPCS Level II modifiers: a view over the table `hcpcs-modifiers`.
package struct HCPCSModifierTable: Sendable {
    package struct Entry: Sendable, Hashable {
        package let modifier: String
        package let title: String
        package let shortTitle: String
        package let coverage: String
        package let validity: CodeValidity
        package let action: String
    }

    private let table: RecordTable

    package init(_ table: RecordTable) { self.table = table }

    package var count: Int { table.count }

    package func entry(_ modifier: String) -> Entry? {
        table.rows(modifier).first.map(RecordFields.init).map { row in
            Entry(
                modifier: row[0], title: row[1], shortTitle: row[2], coverage: row[3],
                validity: CodeValidity(added: row.date(4), effective: row.date(5), lastDay: row.date(6)), action: row[7]
            )
        }
    }

    /// Whether the modifier may be used on a day; nil when the table does not have it.
    package func standing(_ modifier: String, on date: CalendarDate) -> CodeValidity.Standing? {
        entry(modifier)?.validity.standing(on: date)
    }
}
