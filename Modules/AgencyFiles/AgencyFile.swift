/// One file as an agency publishes it, after archives have been opened: text, markup or a workbook. It knows how its
/// bytes are cut into lines, rows and cells and nothing of what they mean.
package struct AgencyFile: Sendable {
    package enum Content: Sendable {
        /// Lines of text: fixed columns, comma or tab separated.
        case text([UInt8])
        /// An XML document.
        case markup([UInt8])
        case workbook(Workbook)
        /// Something else (a PDF, a picture, a word processor's document).
        case other
    }

    /// For messages: the file's name and, for members of archives, the way to it (`rvu26c.zip/PPRRVU2026_Jul.csv`).
    package let name: String
    package let content: Content

    package init(name: String, content: Content) {
        self.name = name
        self.content = content
    }
}

extension AgencyFile {
    /// The rows of a delimited text (comma or tab, whichever its first lines hold more often) or of all sheets of a
    /// workbook. Nil for anything else.
    package func rows() -> RowReader? {
        switch content {
        case .text(let bytes): RowReader(text: DelimitedText(bytes, delimiter: DelimitedText.delimiter(of: bytes)))
        case .workbook(let workbook): RowReader(workbook: workbook)
        case .markup, .other: nil
        }
    }

    /// The lines of a text, decoded, without their ends. Nil for anything else.
    package func lines() -> TextLines? {
        guard case .text(let bytes) = content else { return nil }
        return TextLines(bytes)
    }
}
