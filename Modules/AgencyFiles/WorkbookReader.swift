/// Reads a workbook of the Office Open XML kind (`.xlsx`, `.xlsm`) out of its package: the sheets in the workbook's
/// order, each cell as the text that a person sees, as far as its format is one of codes, numbers and dates.
struct WorkbookReader {
    /// Gives a part of the package by its path; nil where there is none.
    typealias PartReader = (_ path: String) throws(AgencyFileError) -> [UInt8]?

    /// More sheets than any agency's workbook has.
    private static let sheetsMax = 2_000

    private let name: String
    private var cellsLeft: Int

    init(name: String, cellsMax: Int) {
        self.name = name
        cellsLeft = cellsMax
    }

    mutating func read(_ part: PartReader) throws(AgencyFileError) -> Workbook {
        guard let workbook = try part("xl/workbook.xml") else { throw .damaged(name) }
        let targets = try targets(part("xl/_rels/workbook.xml.rels") ?? [])
        var listed: [(name: String, relation: String)] = []
        var is1904 = false
        try forEachStart(workbook) { element, attributes in
            switch element {
            case "workbookPr": is1904 = attributes["date1904"].map { $0 == "1" || $0 == "true" } ?? false
            case "sheet": listed.append((attributes["name"] ?? "", WorkbookReader.relation(attributes)))
            default: break
            }
        }
        let strings = try path("/sharedStrings", targets, part).map { (bytes) throws(AgencyFileError) in
            try read { () throws(MarkupError) in try SharedStrings.read(bytes, stringsMax: cellsLeft) }
        }
        guard strings?.count ?? 0 < cellsLeft, listed.count <= WorkbookReader.sheetsMax else { throw .tooLarge(name) }
        let formats = try path("/styles", targets, part).map { (bytes) throws(AgencyFileError) in
            try read { () throws(MarkupError) in try CellFormats.read(bytes) }
        }
        var sheets: [Workbook.Sheet] = []
        for sheet in listed {
            guard let target = targets.first(where: { $0.id == sheet.relation }) else { throw .damaged(name) }
            // Charts and dialogues are sheets too.
            guard target.type.hasSuffix("/worksheet") else { continue }
            guard let bytes = try part(target.path) else { throw .damaged(name) }
            var reader = SheetReader(
                strings: strings ?? [], formats: formats ?? CellFormats(), is1904: is1904, cellsMax: cellsLeft)
            let rows = try read { () throws(MarkupError) in try reader.read(bytes) }
            guard !reader.isDamaged else { throw .damaged(name) }
            guard reader.cellsLeft >= 0 else { throw .tooLarge(name) }
            cellsLeft = reader.cellsLeft
            sheets.append(Workbook.Sheet(name: sheet.name, rows: rows))
        }
        return Workbook(sheets: sheets)
    }

    private struct Target {
        let id: String
        let type: String
        let path: String
    }

    /// Where the parts of the workbook lie.
    private func targets(_ bytes: [UInt8]) throws(AgencyFileError) -> [Target] {
        guard !bytes.isEmpty else { throw .damaged(name) }
        var targets: [Target] = []
        try forEachStart(bytes) { element, attributes in
            guard element == "Relationship", let id = attributes["Id"], let target = attributes["Target"] else {
                return
            }
            let path = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
            targets.append(Target(id: id, type: attributes["Type"] ?? "", path: path))
        }
        return targets
    }

    private func path(
        _ type: String, _ targets: [Target], _ part: PartReader
    ) throws(AgencyFileError) -> [UInt8]? {
        guard let target = targets.first(where: { $0.type.hasSuffix(type) }) else { return nil }
        guard let bytes = try part(target.path) else { throw .damaged(name) }
        return bytes
    }

    /// The attribute `id` of the relationships' namespace, whatever its prefix.
    private static func relation(_ attributes: [String: String]) -> String {
        attributes.first { $0.key.hasSuffix(":id") }?.value ?? ""
    }

    private func forEachStart(
        _ bytes: [UInt8], _ handle: (String, [String: String]) -> Void
    ) throws(AgencyFileError) {
        try read { () throws(MarkupError) in
            try MarkupReader.read(bytes) { event, _ in
                if case .start(let name, let attributes) = event { handle(name, attributes) }
                return true
            }
        }
    }

    private func read<Result>(_ body: () throws(MarkupError) -> Result) throws(AgencyFileError) -> Result {
        do throws(MarkupError) { return try body() } catch { throw .damaged(name) }
    }
}
