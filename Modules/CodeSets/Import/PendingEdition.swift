package import Primitives

/// A table that was read and is not stored yet, gathered from one or more files.
package struct PendingEdition: Sendable {
    package var table: ReadTable
    package var dates: EditionDates
    package var members: [String]
    package var layout: String
    package var consent: LicenseNotice?
    /// Positions of the given files that it came from.
    package var files: Set<Int>

    package init(_ found: CodeFiles.Found, file: Int, stated: EditionDates.Stated) {
        table = found.table
        dates = EditionDates(of: found.table, file: found.member, stated: stated)
        members = [found.member]
        layout = found.layout
        consent = found.consent
        files = [file]
    }

    package var schema: TableSchema { table.schema }

    /// Writes release and dates into the header of a tabular list, which has them in itself; other tables need nothing.
    /// - Parameter hash: gives the SHA-256 of bytes.
    /// - Throws: ``CodeImportError`` `.malformed` when the dates are not known.
    package mutating func complete(hash: ([UInt8]) -> String) throws(CodeImportError) {
        guard case .tabular(let text) = table.contents else { return }
        guard let from = dates.from, let to = dates.to,
            let completed = TabularHeader.completing(
                text, release: dates.release, effectiveFrom: from, effectiveTo: to, source: schema.obtain,
                sha256: hash(text))
        else {
            throw .malformed(
                file: members.first ?? "",
                "it does not say from when to when it holds; name the days with --from and --to")
        }
        table.contents = .tabular(completed)
    }

    /// Whether another table is a part of the same edition: the agency publishes some tables in several files, and some
    /// in several formats.
    package func belongsTogether(with other: PendingEdition) -> Bool {
        schema.id == other.schema.id && dates.from == other.dates.from && dates.to == other.dates.to
    }

    /// Adds another part. A row that both have is taken from this one.
    /// - Throws: ``CodeImportError`` when together they are more than a table can hold.
    package mutating func add(_ part: PendingEdition) throws(CodeImportError) {
        switch (table.contents, part.table.contents) {
        case (.records(var mine), .records(let others)):
            mine.merge(others)
            table.contents = .records(mine)
        case (.pairs(var mine), .pairs(let others)):
            do { try mine.merge(others) } catch {
                throw .refused(file: part.members.first ?? "", "it is too large: \(error)")
            }
            table.contents = .pairs(mine)
        default: break
        }
        table.tally.add(part.table.tally)
        members += part.members
        files.formUnion(part.files)
        if let notice = part.consent { consent = notice }
    }
}

extension ReadTally {
    mutating func add(_ other: ReadTally) {
        rowsRead += other.rowsRead
        rowsKept += other.rowsKept
        rowsRejected += other.rowsRejected
        rejected = Array((rejected + other.rejected).prefix(ReadTally.rejectedMax))
        warnings.merge(other.warnings, uniquingKeysWith: +)
    }
}
