import Primitives

/// Reads a plain-text note: a YAML header between two `---` lines, then the note.
///
/// The header needs `patient` and `date`. Without `encounter` the note brings its own visit, whose id follows from
/// patient, date, provider and title, so that reading the file again gives the same visit. With `encounter` and
/// without `name` it only adds its text to a visit that came another way. The body is kept byte for byte.
package enum NoteReader {
    /// 64 KB.
    static let headerLimit_bytes = 65_536

    package static func read(_ bytes: [UInt8], file: String, decoder: some NoteHeaderDecoder) -> RecordImport {
        let parts: (header: [UInt8], bodyStart: Int)
        do {
            parts = try split(bytes, file: file)
        } catch {
            return RecordImport(refused: error.finding)
        }
        let fields: [NoteHeaderField]
        do {
            fields = try decoder.fields(of: parts.header, file: file)
        } catch let error as NoteHeaderError {
            return RecordImport(
                refused: Finding(
                    "note.header", .error,
                    at: Finding.Location(file: file, line: error.line ?? 1, column: error.column ?? 1),
                    "The header is not readable: \(error.reason)."))
        } catch {
            return RecordImport(
                refused: Finding(
                    "note.header", .error, at: Finding.Location(file: file, line: 1, column: 1),
                    "The header is not readable YAML.", fix: "Write one `key: value` per line."))
        }
        var header = NoteHeader(fields, file: file)
        do {
            let text = try NoteText.read(bytes[parts.bodyStart...])
            return header.record(of: text)
        } catch {
            let location = position(of: parts.bodyStart + error.offset, in: bytes, file: file)
            header.findings.append(Finding(error.id, .error, at: location, error.message, fix: error.fix))
            _ = header.record(of: "")
            var refused = RecordImport()
            refused.findings = header.findings
            return refused
        }
    }

    private struct Refused: Error {
        var finding: Finding
    }

    /// Finds the two `---` lines. A line may end in LF or CRLF; a UTF-8 byte-order mark before the first is allowed.
    private static func split(_ bytes: [UInt8], file: String) throws(Refused) -> (header: [UInt8], bodyStart: Int) {
        func refuse(_ id: String, _ offset: Int, _ message: String, _ fix: String) -> Refused {
            Refused(finding: Finding(id, .error, at: position(of: offset, in: bytes, file: file), message, fix: fix))
        }
        guard !bytes.isEmpty else { throw refuse("note.empty", 0, "The file is empty.", "Leave the file out.") }
        guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
            throw refuse("note.encoding", 0, "The file is UTF-16.", "Save it as UTF-8.")
        }
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        guard let first = fenceEnd(in: bytes, at: start) else {
            throw refuse(
                "note.no-header", start, "The note does not start with a header.",
                "Start the file with a line `---`, the header's keys, and another line `---`.")
        }
        var line = first
        while line < min(bytes.count, start + headerLimit_bytes) {
            if let bodyStart = fenceEnd(in: bytes, at: line) {
                let header = Array(bytes[start..<line])
                guard String(validating: header, as: UTF8.self) != nil else {
                    let offset = start + NoteText.firstInvalidByte(header)
                    throw refuse("note.encoding", offset, "The header is not UTF-8.", "Save the file as UTF-8.")
                }
                return (header, bodyStart)
            }
            line = (bytes[line...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count) + 1
        }
        throw refuse(
            "note.open-header", start, "The header has no end within 64 KB.", "Close the header with a line `---`.")
    }

    /// The offset behind the line at `start` when that line is `---`.
    private static func fenceEnd(in bytes: [UInt8], at start: Int) -> Int? {
        guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
        var end = start + 3
        while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
        if end < bytes.count, bytes[end] == 0x0D { end += 1 }
        guard end < bytes.count else { return end }
        return bytes[end] == 0x0A ? end + 1 : nil
    }

    /// File, line, column (in bytes) and offset of a byte.
    static func position(of offset: Int, in bytes: [UInt8], file: String) -> Finding.Location {
        var line = 1
        var lineStart = 0
        for (index, byte) in bytes.prefix(offset).enumerated() where byte == 0x0A {
            line += 1
            lineStart = index + 1
        }
        return Finding.Location(file: file, line: line, column: offset - lineStart + 1, offset: offset)
    }
}
