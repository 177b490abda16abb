package import AgencyFiles

/// The files of the Alphabetic Index in XML: diseases and injuries, external causes, the table of drugs and chemicals,
/// and the table of neoplasms. All have the same root and differ in title and headings.
package struct IndexLayout: CodeFileLayout {
    enum Kind: Sendable {
        case diseases, externalCauses, drugs, neoplasms
    }

    private let kind: Kind

    init(kind: Kind) { self.kind = kind }

    package var name: String {
        switch kind {
        case .diseases: "ICD-10-CM Alphabetic Index (XML)"
        case .externalCauses: "ICD-10-CM external cause index (XML)"
        case .drugs: "ICD-10-CM table of drugs and chemicals (XML)"
        case .neoplasms: "ICD-10-CM table of neoplasms (XML)"
        }
    }

    private var schema: TableSchema {
        switch kind {
        case .diseases: .icd10cmIndex
        case .externalCauses: .icd10cmExternalCauses
        case .drugs: .icd10cmDrugs
        case .neoplasms: .icd10cmNeoplasms
        }
    }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard case .markup(let bytes) = file.content else { return false }
        return IndexBeginning(bytes)?.kind == kind
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard case .markup(let bytes) = file.content else { throw .malformed(file: file.name, "it is no XML") }
        var reading = IndexReading(schema: schema, isTable: kind == .drugs || kind == .neoplasms)
        do throws(MarkupError) {
            try MarkupReader.readParts(bytes) { _, part in
                switch part.name {
                case "version": reading.version = part.text
                case "letter":
                    for term in part.children("mainTerm") { reading.add(term, below: "") }
                default: break
                }
                return true
            }
        } catch {
            throw .malformed(file: file.name, line: error.line, error.reason)
        }
        return [try reading.finish(file: file.name)]
    }
}

/// What the beginning of an index file tells of its kind.
struct IndexBeginning {
    let kind: IndexLayout.Kind

    private static let sampleSize = 1 << 17
    private static let codesMax = 40

    init?(_ bytes: [UInt8]) {
        var names: [String] = []
        var title = ""
        var heading = ""
        var codes: [String] = []
        var isIndex = false
        // The sample breaks off somewhere; what stands before is enough.
        try? MarkupReader.read(Array(bytes.prefix(IndexBeginning.sampleSize))) { event, _ in
            switch event {
            case .start(let name, _):
                if names.isEmpty { isIndex = name == "ICD10CM.index" }
                names.append(name)
            case .text(let text):
                switch names.last {
                case "title" where names.count == 2: title += text
                case "head": heading += text + " "
                case "code": codes.append(text)
                default: break
                }
            case .end: names.removeLast()
            }
            return isIndex && codes.count < IndexBeginning.codesMax
        }
        guard isIndex else { return nil }
        let headings = heading.lowercased()
        if headings.hasPrefix("substance") {
            kind = .drugs
        } else if headings.hasPrefix("neoplasm") {
            kind = .neoplasms
        } else if !headings.isEmpty {
            return nil
        } else if !title.isEmpty {
            kind = title.lowercased().contains("external cause") ? .externalCauses : .diseases
        } else {
            let external = codes.filter { code in code.first.map { "VWXY".contains($0) } ?? false }
            kind = external.count * 2 > codes.count ? .externalCauses : .diseases
        }
    }
}
