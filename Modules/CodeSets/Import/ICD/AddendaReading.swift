/// One addenda file while it is being read.
struct AddendaReading {
    private let system: ICDSystem
    private let schemas: (order: TableSchema, codes: TableSchema)
    private var tally = ReadTally()
    private var changes: [(line: AddendaLine, oldTitle: String)] = []
    private var seen: Set<String> = []
    private var counts: [String: Int] = [:]
    private var stated: [String: Int] = [:]
    /// A `Revise from:` that waits for its `Revise to:`.
    private var open: (line: AddendaLine, number: Int)?
    private var year: String?

    init(system: ICDSystem, schemas: (order: TableSchema, codes: TableSchema)) {
        self.system = system
        self.schemas = schemas
    }

    mutating func take(_ columns: FixedColumns, number: Int) {
        guard let line = AddendaLine(columns) else { return takeOther(columns, number: number) }
        if line.kind != .revisedTo { tally.rowsRead += 1 }
        guard system.accepts(line.code) else {
            tally.reject(line: number, "there is no \(system.name) code in its columns")
            return
        }
        if let waiting = open, line.kind != .revisedTo {
            tally.reject(line: waiting.number, "a revision has no new title after it")
            open = nil
        }
        switch line.kind {
        case .add: keep(line, oldTitle: "", as: "additions", number: number)
        case .delete: keep(line, oldTitle: line.title, as: "deletions", number: number)
        case .revisedFrom: open = (line, number)
        case .revisedTo:
            guard let before = open?.line, before.code == line.code else {
                if let waiting = open { tally.reject(line: waiting.number, "a revision has no new title after it") }
                open = nil
                tally.rowsRead += 1
                return tally.reject(line: number, "a revision has no old title before it")
            }
            open = nil
            keep(line, oldTitle: before.title, as: "revisions", number: number)
        }
    }

    private mutating func keep(_ line: AddendaLine, oldTitle: String, as change: String, number: Int) {
        guard seen.insert("\(line.code) \(change)").inserted else {
            return tally.reject(line: number, "the change stands twice")
        }
        changes.append((line, oldTitle))
        counts[change, default: 0] += 1
        tally.rowsKept += 1
    }

    /// A line of the summary: `487 additions`, or `74719 codes in icd10cm_order_2026.txt`, of which the last names the
    /// year that the changes make.
    private mutating func takeOther(_ columns: FixedColumns, number: Int) {
        let text = columns.text(1)
        let words = text.split(separator: " ")
        if AddendaReading.looksLikeChange(text) {
            tally.rowsRead += 1
            return tally.reject(line: number, "the fields are not in their columns")
        }
        guard words.count >= 2, let count = Int(words[0]), count >= 0, count < 1_000_000 else { return }
        if words.count == 2 { stated[String(words[1]), default: 0] += count }
        if words.count == 4, words[2] == "in" { year = AddendaReading.year(in: words[3]) ?? year }
    }

    private static func looksLikeChange(_ text: String) -> Bool {
        ["Add:", "Delete:", "Revise from:", "Revise to:"].contains { text.hasPrefix($0) }
    }

    /// The four digits before the ending of a file's name that the summary quotes.
    private static func year(in word: Substring) -> String? {
        let digits = word.split { !("0"..."9").contains($0) }.last { $0.count == 4 }
        return digits.map { String($0) }
    }

    func finish(file: String) throws(CodeImportError) -> ReadTable {
        var tally = tally
        if let open { tally.reject(line: open.number, "a revision has no new title after it") }
        guard let first = changes.first?.line else { throw .malformed(file: file, "it holds no changes") }
        let schema = first.isOfOrderFile ? schemas.order : schemas.codes
        var rows = RecordTableBuilder(schema)
        for (line, oldTitle) in changes {
            guard line.isOfOrderFile == first.isOfOrderFile else {
                throw .malformed(file: file, "lines of an order file and of a codes file are mixed")
            }
            let isDeleted = line.kind == .delete
            let change = isDeleted ? "delete" : line.kind == .add ? "add" : "revise"
            rows.append([line.code, change, line.billable, oldTitle, isDeleted ? "" : line.title])
        }
        try check(tally, file: file)
        if stated.isEmpty { tally.warn("there is no summary; the file may have been cut off") }
        var table = ReadTable(schema: schema, contents: .records(rows))
        table.tally = tally
        table.release = year
        (table.effectiveFrom, table.effectiveTo) = FiscalYear.days(of: year ?? "")
        return table
    }

    /// What the summary counts must have been read: kept, or rejected for a reason.
    private func check(_ tally: ReadTally, file: String) throws(CodeImportError) {
        guard !stated.isEmpty, tally.rowsRejected == 0 else { return }
        for change in ["additions", "deletions", "revisions"] where stated[change] ?? 0 != counts[change] ?? 0 {
            throw .incomplete(file: file, "its summary counts other \(change) than it holds; fetch it again")
        }
    }
}
