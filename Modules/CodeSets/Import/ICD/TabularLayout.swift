package import AgencyFiles
import Primitives

/// The tabular list in XML: chapters, sections, codes with all notes, and the definitions of seventh characters.
package struct TabularLayout: CodeFileLayout {
    package init() {}

    package var name: String { "ICD-10-CM tabular list (XML)" }

    package func recognises(_ file: AgencyFile) -> Bool {
        guard case .markup(let bytes) = file.content else { return false }
        return MarkupReader.root(of: bytes)?.name == "ICD10CM.tabular"
    }

    package func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable] {
        guard case .markup(let bytes) = file.content else { throw .malformed(file: file.name, "it is no XML") }
        var writer = TabularWriter()
        var version = ""
        var isAddenda = false
        do throws(MarkupError) {
            try MarkupReader.readParts(bytes) { root, part in
                isAddenda = root.attributes["isAddenda"] == "true"
                if part.name == "version" { version = part.text }
                if part.name == "chapter" { writer.add(chapter: part) }
                return !isAddenda && writer.problem == nil
            }
        } catch {
            throw .malformed(file: file.name, line: error.line, error.reason)
        }
        guard !isAddenda else {
            throw .refused(file: file.name, "it holds the changes only; take the full tabular list")
        }
        if let problem = writer.problem { throw .malformed(file: file.name, line: problem.line, problem.reason) }
        guard writer.records > 0 else { throw .malformed(file: file.name, "it holds no codes") }
        let text = writer.finish(release: version)
        guard TabularLayout.isReadable(text) else {
            throw .malformed(file: file.name, "its codes do not make up a list that can be looked up in")
        }
        var table = ReadTable(schema: .icd10cmTabular, contents: .tabular(text))
        table.release = version.isEmpty ? nil : version
        (table.effectiveFrom, table.effectiveTo) = FiscalYear.days(of: version)
        table.tally.rowsRead = writer.records
        table.tally.rowsKept = writer.records
        return [table]
    }

    /// Whether the reader of tabular lists takes the text once its header is complete: what is stored is read again only
    /// when it is needed, which is too late to find a mistake.
    private static func isReadable(_ text: [UInt8]) -> Bool {
        guard text.count <= CodeSetFile.bytesMax, let day = CalendarDate(year: 2000, month: 1, day: 1),
            let complete = TabularHeader.completing(
                text, release: "0", effectiveFrom: day, effectiveTo: day, source: "0", sha256: "0")
        else { return false }
        return (try? TabularReader.read(CodeSetFile(name: "", bytes: complete))) != nil
    }
}
