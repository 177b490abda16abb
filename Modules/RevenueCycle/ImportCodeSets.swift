package import CodeSets
import Compliance
package import Primitives

/// Takes in code tables from the agencies' own files. Each table becomes a new dated edition beside the old ones; all
/// editions of one call are stored together or not at all, and the same files a second time change nothing.
package struct ImportCodeSets: Sendable {
    package struct Options: Sendable {
        /// What the person says of release and dates; it goes before what the files say.
        package var stated = EditionDates.Stated()
        /// The table, where a layout serves several and the content does not tell.
        package var table: String?
        package var acceptsLicense = false
        /// Reads and compares, and stores nothing.
        package var isPreview = false

        package init() {}
    }

    package struct File: Sendable {
        package let name: String
        package let bytes: [UInt8]

        package init(name: String, bytes: [UInt8]) {
            self.name = name
            self.bytes = bytes
        }
    }

    package struct Report: Sendable, Codable {
        package var tables: [Table] = []
        package var failures: [Failure] = []
        /// Members of archives that hold no table.
        package var passedOver: [String] = []
    }

    /// A file of which nothing was kept, and why.
    package struct Failure: Sendable, Codable, Equatable {
        package var file: String
        package var reason: String

        package init(file: String, reason: String) {
            self.file = file
            self.reason = reason
        }
    }

    package struct Table: Sendable, Codable {
        package enum Outcome: String, Sendable, Codable { case imported, unchanged, preview }

        package var table: String
        package var title: String
        package var layout: String
        package var edition: String
        package var release: String
        package var effectiveFrom: CalendarDate?
        package var effectiveTo: CalendarDate?
        package var members: [String]
        /// Rows of the edition.
        package var rows: Int
        package var outcome: Outcome
        package var rowsRead: Int
        package var rowsKept: Int
        package var rowsRejected: Int
        package var rejected: [ReadTally.Rejected]
        package var warnings: [String]
        /// The edition that it was compared with; nil when it is the first.
        package var comparedWith: String?
        package var new: Int
        package var changed: Int
        package var ended: Int
        package var unchanged: Int
    }

    private let library: CodeLibrary
    private let clock: any BusinessClock

    package init(_ library: CodeLibrary, clock: any BusinessClock) {
        self.library = library
        self.clock = clock
    }

    package func callAsFunction(
        _ files: [File], options: Options = Options(), in context: WorkContext
    ) throws -> Report {
        guard let store = library.store else { throw UseCaseError.notConfigured("no folder for code sets is set") }
        if let table = options.table, !TableSchema.all.contains(where: { $0.id == table }) {
            throw UseCaseError.notFound("table", table)
        }
        let catalog = library.current
        var report = Report()
        var pending = read(files, options, &report)
        try checkConsent(pending, options)
        var editions: [TableEdition] = []
        var tables: [String: [UInt8]] = [:]
        var consent: [String] = []
        for index in pending.indices {
            do {
                try Self.completeParts(of: &pending[index], catalog)
                try pending[index].complete { AuditChain.hexadecimalHash(of: $0) }
            } catch {
                report.failures.append(Failure(file: pending[index].members.first ?? "", reason: "\(error)"))
                continue
            }
            let made = make(pending[index], files, catalog, options)
            report.tables.append(made.report)
            guard made.report.outcome == .imported else { continue }
            editions.append(made.edition)
            tables[made.edition.sha256] = made.bytes
            if let notice = pending[index].consent { consent.append(notice.owner + ": " + notice.text) }
        }
        guard !editions.isEmpty else { return report }
        let entry = EditionJournal.Entry(
            kind: .imported, editions: editions, at: clock.now, by: context.actor, reason: context.reason,
            consent: consent.isEmpty ? nil : consent.joined(separator: "\n"))
        try store.append(entry, tables: tables, after: catalog.state.revision)
        // The first search after an import would have to wait for the index to be compiled.
        if editions.contains(where: { $0.table.hasPrefix("icd10cm") }) {
            _ = library.current.search("hypertension", on: clock.today, limit: 1)
        }
        return report
    }

    /// Reads every file; one that fails is reported and leaves the others alone.
    private func read(_ files: [File], _ options: Options, _ report: inout Report) -> [PendingEdition] {
        var pending: [PendingEdition] = []
        for (position, file) in files.enumerated() where !files[..<position].contains(where: { $0.bytes == file.bytes })
        {
            do {
                let contents = try CodeFiles.read(file.bytes, name: file.name, table: options.table)
                report.passedOver += contents.passedOver
                for found in contents.found {
                    let part = PendingEdition(found, file: position, stated: options.stated)
                    if let whole = pending.firstIndex(where: { $0.belongsTogether(with: part) }) {
                        try pending[whole].add(part)
                    } else {
                        pending.append(part)
                    }
                }
            } catch {
                report.failures.append(Failure(file: file.name, reason: "\(error)"))
            }
        }
        return pending
    }

    private func checkConsent(_ pending: [PendingEdition], _ options: Options) throws {
        guard let notice = pending.lazy.compactMap(\.consent).first, !options.acceptsLicense else { return }
        let finding = Finding(
            "codes.license", .error, at: .init(), "\(notice.owner): \(notice.text)",
            fix: "If your license covers this use, import the file again with --accept-license.")
        throw UseCaseError.refused("the import of licensed text", [finding])
    }

    /// A table that is published in several files and imported one by one: the new part takes the place of the first
    /// codes that it covers, and the rest stays as it is in the edition of the same date.
    private static func completeParts(of pending: inout PendingEdition, _ catalog: InstalledCodeSets) throws {
        guard case .pairs(var builder) = pending.table.contents,
            let former = catalog.shelf.editions(of: pending.schema.id).last(where: {
                $0.effectiveFrom == pending.dates.from
            }),
            let pairs = catalog.pairs(former)
        else { return }
        try builder.mergeOutsideOwnRange(pairs)
        pending.table.contents = .pairs(builder)
    }

    private func make(
        _ pending: PendingEdition, _ files: [File], _ catalog: InstalledCodeSets, _ options: Options
    ) -> (report: Table, edition: TableEdition, bytes: [UInt8]) {
        let (bytes, rows) = EditionFile.write(pending.table.contents, table: pending.schema.id)
        let dates = pending.dates
        let edition = TableEdition(
            table: pending.schema.id, release: dates.release, effectiveFrom: dates.from, effectiveTo: dates.to,
            sources: pending.files.sorted().map { position in
                TableEdition.Source(
                    name: files[position].name, sha256: AuditChain.hexadecimalHash(of: files[position].bytes),
                    bytes: files[position].bytes.count)
            }, sha256: AuditChain.hexadecimalHash(of: bytes), rows: rows)
        let known = catalog.shelf.editions(of: edition.table)
        let latest = known.last { $0.effectiveFrom == edition.effectiveFrom }
        // An edition that a later import of the same day has covered is imported anew, to be in force again.
        let isSame = latest?.id == edition.id && latest?.effectiveTo == edition.effectiveTo
        let former =
            latest
            ?? known.last {
                guard let from = $0.effectiveFrom, let own = edition.effectiveFrom else {
                    return $0.effectiveFrom == nil
                }
                return from < own
            }
        let change = catalog.change(from: former, to: bytes, name: edition.id, schema: pending.schema)
        let tally = pending.table.tally
        var warnings = tally.warnings.sorted { $0.key < $1.key }.map { $1 > 1 ? "\($0) (\($1) times)" : $0 }
        if let remark = dates.remark { warnings.append(remark) }
        if let former, rows < former.rows / 2 {
            warnings.append(
                "it has \(rows) rows and the edition before had \(former.rows); import the missing parts, or revert it")
        }
        let report = Table(
            table: edition.table, title: pending.schema.title, layout: pending.layout, edition: edition.id,
            release: edition.release, effectiveFrom: edition.effectiveFrom, effectiveTo: edition.effectiveTo,
            members: pending.members, rows: rows,
            outcome: options.isPreview ? .preview : isSame ? .unchanged : .imported, rowsRead: tally.rowsRead,
            rowsKept: tally.rowsKept, rowsRejected: tally.rowsRejected, rejected: tally.rejected, warnings: warnings,
            comparedWith: former?.id, new: change.new, changed: change.changed, ended: change.ended,
            unchanged: change.unchanged)
        return (report, edition, bytes)
    }
}
