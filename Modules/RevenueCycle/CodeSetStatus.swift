package import CodeSets
package import Primitives

/// Which tables are installed, and which work is off for want of one.
package struct CodeSetStatus: Sendable, Codable {
    package struct Embedded: Sendable, Codable {
        package var id: String
        package var title: String
        package var release: String
        package var effectiveFrom: CalendarDate?
        package var effectiveTo: CalendarDate?
        package var rows: Int
        package var source: String
        package var sha256: String
    }

    package struct Table: Sendable, Codable {
        package var table: String
        package var title: String
        /// What works only with this table; empty when nothing depends on it.
        package var enables: String
        /// Which file to import.
        package var obtain: String
        /// Newest first.
        package var editions: [Edition]
        /// Whether an edition is in force on the day asked for.
        package var isInForce: Bool
    }

    package struct Edition: Sendable, Codable {
        package var id: String
        package var release: String
        package var effectiveFrom: CalendarDate?
        package var effectiveTo: CalendarDate?
        package var rows: Int
        package var sources: [TableEdition.Source]
        package var sha256: String
        package var importedAt: Timestamp?
        package var importedBy: String?
        package var isUsable: Bool
    }

    package var on: CalendarDate
    package var embedded: [Embedded]
    package var tables: [Table]

    package init(_ codes: InstalledCodeSets, on date: CalendarDate) {
        self.on = date
        embedded =
            codes.embeddedEditions.map { edition in
                Embedded(
                    id: "icd10cm", title: edition.system, release: edition.release,
                    effectiveFrom: edition.effectiveFrom,
                    effectiveTo: edition.effectiveTo, rows: edition.validCodes, source: edition.source,
                    sha256: edition.sha256)
            }
            + codes.reference.lists.compactMap { list in
                guard let table = try? codes.reference.table(list.id) else { return nil }
                return Embedded(
                    id: list.id, title: list.title, release: table.release, effectiveFrom: table.effectiveFrom,
                    effectiveTo: table.effectiveTo, rows: table.count, source: table.source, sha256: table.sha256)
            }
        tables = TableSchema.all.map { schema in
            let editions = codes.shelf.editions(of: schema.id).reversed().map { edition in
                let entry = codes.state.journal.importEntry(of: edition)
                return Edition(
                    id: edition.id, release: edition.release, effectiveFrom: edition.effectiveFrom,
                    effectiveTo: edition.effectiveTo, rows: edition.rows, sources: edition.sources,
                    sha256: edition.sha256, importedAt: entry?.at, importedBy: entry?.by,
                    isUsable: codes.isUsable(edition))
            }
            return Table(
                table: schema.id, title: schema.title, enables: schema.enables, obtain: schema.obtain,
                editions: Array(editions), isInForce: codes.shelf.edition(of: schema.id, on: date) != nil)
        }
    }
}
