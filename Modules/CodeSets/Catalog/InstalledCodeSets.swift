public import Primitives
import Synchronization

/// Everything that is installed at one moment: the tables that ship with the program and the editions that were imported
/// beside them. An answer for a date of service comes from the edition in force on that date; a claim of last year is
/// checked against last year's tables.
///
/// Tables are opened when they are first asked for and then kept. All members may be called from any thread.
public final class InstalledCodeSets: CodeSetCatalog {
    let embedded: EmbeddedCodeSets
    package let state: EditionState
    let store: (any EditionStore)?
    private let open = Mutex<[String: OpenTable]>([:])

    private let searches = Mutex<[String: DiagnosisSearch]>([:])
    private let titles = Mutex<(words: TitleWords?, searches: [String: TitleSearch])>((nil, [:]))

    enum OpenTable {
        case table(EditionFile.Table)
        case order(OrderList)
        case unusable
    }

    package init(embedded: EmbeddedCodeSets, state: EditionState, store: (any EditionStore)?) {
        self.embedded = embedded
        self.state = state
        self.store = store
    }

    package var shelf: EditionShelf { state.shelf }
    package var reference: ReferenceShelf { embedded.reference }

    package var embeddedEditions: [CodeEdition] { embedded.editions }

    public var editions: [CodeEdition] {
        embedded.editions
            + shelf.all.map { edition in
                let schema = TableSchema.all.first { $0.id == edition.table }
                return CodeEdition(
                    system: schema?.title ?? edition.table, release: edition.release,
                    effectiveFrom: edition.effectiveFrom,
                    effectiveTo: edition.effectiveTo, source: edition.sources.map(\.name).joined(separator: ", "),
                    sha256: edition.sha256, codes: edition.rows, validCodes: edition.rows)
            }
    }

    /// The table in force on the date. Nil when none is installed, or its file is missing or damaged.
    package func records(_ table: String, on date: CalendarDate) -> RecordTable? {
        shelf.edition(of: table, on: date).flatMap(records)
    }

    package func records(_ edition: TableEdition) -> RecordTable? {
        guard case .table(.records(let records)) = opened(edition) else { return nil }
        return records
    }

    /// The table in force, else the nearest: for tables whose rows have dates of their own, or that only explain.
    package func nearestRecords(_ table: String, to date: CalendarDate) -> RecordTable? {
        shelf.nearestEdition(of: table, to: date).flatMap(records)
    }

    package func pairs(_ table: String, on date: CalendarDate) -> PairTable? {
        shelf.edition(of: table, on: date).flatMap(pairs)
    }

    package func pairs(_ edition: TableEdition) -> PairTable? {
        guard case .table(.pairs(let pairs)) = opened(edition) else { return nil }
        return pairs
    }

    func table(_ edition: TableEdition) -> EditionFile.Table? {
        guard case .table(let table) = opened(edition) else { return nil }
        return table
    }

    func tabular(_ edition: TableEdition) -> TabularList? {
        guard case .table(.tabular(let list)) = opened(edition) else { return nil }
        return list
    }

    func order(_ edition: TableEdition) -> OrderList? {
        let key = "order:" + edition.sha256
        if case .order(let known) = open.withLock({ $0[key] }) { return known }
        guard let records = records(edition) else { return nil }
        let list = OrderList(records)
        open.withLock { $0[key] = .order(list) }
        return list
    }

    /// Whether the edition's file is there and can be read.
    package func isUsable(_ edition: TableEdition) -> Bool {
        if case .table = opened(edition) { return true }
        return false
    }

    /// The search of that key, made when it is first asked for. Two first searches wait for one another.
    func keptSearch(_ key: String, make: () -> DiagnosisSearch?) -> DiagnosisSearch? {
        searches.withLock { searches in
            if let known = searches[key] { return known }
            let made = make()
            searches[key] = made
            return made
        }
    }

    /// What the lexicon says of spelling and abbreviations, read when a table of titles is first searched.
    var titleWords: TitleWords {
        if let known = titles.withLock({ $0.words }) { return known }
        let words = (try? Lexicon(embedded.lexicon)).map { TitleWords($0) } ?? TitleWords()
        titles.withLock { $0.words = words }
        return words
    }

    func keptTitles(_ key: String, make: () -> TitleSearch) -> TitleSearch {
        if let known = titles.withLock({ $0.searches[key] }) { return known }
        let made = make()
        titles.withLock { $0.searches[key] = made }
        return made
    }

    private func opened(_ edition: TableEdition) -> OpenTable {
        open.withLock { open in
            if let known = open[edition.sha256] { return known }
            let name = edition.id
            var table = OpenTable.unusable
            if let bytes = try? store?.table(edition), let read = try? EditionFile.open(bytes, name: name) {
                table = .table(read)
            }
            open[edition.sha256] = table
            return table
        }
    }
}
