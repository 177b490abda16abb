import Primitives

/// One code or modifier of HCPCS Level II, as the text and the workbook of CMS both give it. The order of the fields and
/// their forms are the same from either, so that importing the other changes nothing.
struct HCPCSRecord {
    let code: String
    var title: String
    var shortTitle = ""
    var pricing: [String] = []
    var multiplePricing = ""
    var coverage = ""
    var betos = ""
    var typesOfService: [String] = []
    var anesthesiaUnits = ""
    var crossReferences: [String] = []
    var statute = ""
    var laboratoryCertifications: [String] = []
    var processingNote = ""
    var added = ""
    var effective = ""
    var terminated = ""
    var action = ""

    init(code: String, title: String) {
        self.code = code
        self.title = title
    }

    var isModifier: Bool { code.utf8.count == 2 }

    fileprivate var fields: [String] {
        guard !isModifier else { return [code, title, shortTitle, coverage, added, effective, terminated, action] }
        return [
            code, title, shortTitle, pricing.joined(separator: " "), multiplePricing, coverage, betos,
            typesOfService.joined(separator: " "), anesthesiaUnits, crossReferences.joined(separator: " "), statute,
            laboratoryCertifications.joined(separator: " "), processingNote, added, effective, terminated, action,
        ]
    }
}

/// Gathers the records of a HCPCS file into its two tables.
struct HCPCSGathering {
    private var codes = TableGathering(.hcpcs)
    private var modifiers = TableGathering(.hcpcsModifiers)
    private var newest = ""

    /// What is repaired while records are read is counted with the codes.
    var tally: ReadTally {
        get { codes.tally }
        set { codes.tally = newValue }
    }

    mutating func reject(line: Int, _ reason: String) { codes.reject(line: line, reason) }

    mutating func take(_ record: HCPCSRecord, line: Int) {
        guard !record.isModifier else { return keepModifier(record, line: line) }
        if CodeShape.isHCPCS(record.code), record.code.hasPrefix("D") {
            return codes.reject(line: line, "D codes belong to the American Dental Association and are not imported")
        }
        guard CodeShape.isHCPCS(record.code) else {
            let reason =
                CodeShape.isCPT(record.code)
                ? "CPT codes belong to the American Medical Association; import them from its own files"
                : "it is neither a letter with four digits nor a modifier"
            return codes.reject(line: line, reason)
        }
        guard let dated = HCPCSGathering.dated(record) else { return codes.reject(line: line, "a date is malformed") }
        newest = max(newest, dated.effective)
        codes.keep(dated.fields, line: line)
    }

    private mutating func keepModifier(_ record: HCPCSRecord, line: Int) {
        guard CodeShape.isModifier(record.code) else {
            return modifiers.reject(line: line, "the modifier is malformed")
        }
        guard let dated = HCPCSGathering.dated(record) else {
            return modifiers.reject(line: line, "a date is malformed")
        }
        newest = max(newest, dated.effective)
        modifiers.keep(dated.fields, line: line)
    }

    /// With days in ISO form; nil when one is malformed.
    private static func dated(_ record: HCPCSRecord) -> HCPCSRecord? {
        guard let added = CellText.isoDate(record.added), let effective = CellText.isoDate(record.effective),
            let terminated = CellText.isoDate(record.terminated)
        else { return nil }
        var record = record
        // The text and the workbook differ in runs of blanks.
        record.title = record.title.split(separator: " ").joined(separator: " ")
        record.added = added
        record.effective = effective
        record.terminated = terminated
        return record
    }

    /// The tables that hold rows. The newest day on which a change takes effect is the day of the release.
    func tables(of file: String) throws(CodeImportError) -> [ReadTable] {
        let from = CalendarDate(iso: newest)
        let release = from.map(ReleaseName.month)
        var tables: [ReadTable] = []
        if !codes.isEmpty || modifiers.isEmpty {
            tables.append(try codes.table(of: file, release: release, from: from))
        }
        if !modifiers.isEmpty {
            tables.append(try modifiers.table(of: file, release: release, from: from))
        }
        return tables
    }
}
