/// One line of a note's header, with the place of its key in the file.
package struct NoteHeaderField: Equatable, Sendable {
    package var key: String
    package var value: String
    /// 1-based.
    package var line: Int
    /// 1-based.
    package var column: Int

    package init(key: String, value: String, line: Int, column: Int) {
        self.key = key
        self.value = value
        self.line = line
        self.column = column
    }
}

/// Reads the YAML between the `---` lines of a note. The YAML library lives elsewhere, so the application hands it in.
package protocol NoteHeaderDecoder: Sendable {
    /// - Parameter header: the file from its first byte up to the closing `---`, opening `---` included, so that the
    ///   decoder's lines and columns are the file's own. Only flat `key: scalar` pairs are a header.
    /// - Throws: ``NoteHeaderError`` with the place of the problem.
    func fields(of header: [UInt8], file: String) throws -> [NoteHeaderField]
}

/// Why a header cannot be read, and where. The reason must not quote the header: it names a patient.
package struct NoteHeaderError: Error, Equatable, Sendable {
    package var reason: String
    package var line: Int?
    package var column: Int?

    package init(_ reason: String, line: Int? = nil, column: Int? = nil) {
        self.reason = reason
        self.line = line
        self.column = column
    }
}

/// The keys that a header may have.
enum NoteHeaderKey: String, CaseIterable {
    case patient, name, birth, sex, address, phone
    case encounter, date, provider
    case providerName = "provider-name"
    case place, type, title
    case payer, member, group, relationship, subscriber
    case subscriberBirth = "subscriber-birth"
    case subscriberSex = "subscriber-sex"

    /// The valid key that is the fewest changes away, when that is near enough to be what was meant.
    static func nearest(to written: String) -> NoteHeaderKey? {
        guard written.utf8.count <= 40 else { return nil }
        let folded = Array(written.lowercased().utf8)
        let ranked = allCases.map { (key: $0, distance: editDistance(folded, Array($0.rawValue.utf8))) }
        guard let best = ranked.min(by: { $0.distance < $1.distance }) else { return nil }
        return best.distance <= max(2, best.key.rawValue.utf8.count / 2) ? best.key : nil
    }
}

/// The fewest insertions, deletions and replacements of one byte that turn `left` into `right` (Levenshtein).
func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    var previous = Array(0...right.count)
    for (row, byte) in left.enumerated() {
        var current = [row + 1]
        for (column, other) in right.enumerated() {
            current.append(
                min(previous[column + 1] + 1, current[column] + 1, previous[column] + (byte == other ? 0 : 1)))
        }
        previous = current
    }
    return previous[right.count]
}
