package import AgencyFiles
package import Primitives

/// One official layout of one kind of table: how its files are recognised, and how their rows are read.
///
/// A layout recognises a file by its content, never by its name. It reads every row it can, rejects the others with line
/// and reason, and repairs only what has one possible reading (lost leading zeros), with a warning.
package protocol CodeFileLayout: Sendable {
    /// What the layout is called in reports: `NCCI procedure-to-procedure edits`.
    var name: String { get }
    /// Whether the file is in this layout. It looks at the beginning only, and must be false for every other layout's
    /// files.
    func recognises(_ file: AgencyFile) -> Bool
    /// The license notice to accept first; nil for public tables.
    var consent: LicenseNotice? { get }
    /// The tables that the file holds; most hold one.
    func read(_ file: AgencyFile) throws(CodeImportError) -> [ReadTable]
}

/// The rows of one table as they stand in one file.
package struct ReadTable: Sendable {
    package enum Contents: Sendable {
        case records(RecordTableBuilder)
        /// Procedure pairs, kept in a form of their own because there are millions.
        case pairs(PairTableBuilder)
        /// ICD-10-CM with its notes, in the form that ``TabularReader`` reads, without the header's dates.
        case tabular([UInt8])
    }

    package let schema: TableSchema
    package var contents: Contents
    /// What the file says of its release and of the days on which it holds; nil where it says nothing.
    package var release: String?
    package var effectiveFrom: CalendarDate?
    package var effectiveTo: CalendarDate?
    package var tally = ReadTally()

    package init(schema: TableSchema, contents: Contents) {
        self.schema = schema
        self.contents = contents
    }
}

/// What was done with the rows of a file.
package struct ReadTally: Sendable, Equatable, Codable {
    package struct Rejected: Sendable, Equatable, Codable {
        package let line: Int
        package let reason: String

        package init(line: Int, reason: String) {
            self.line = line
            self.reason = reason
        }
    }

    /// Rows of data that the file holds, headers and notices not counted.
    package var rowsRead = 0
    package var rowsKept = 0
    package var rowsRejected = 0
    /// The first rejected rows; the reason never quotes the row.
    package var rejected: [Rejected] = []
    /// What was repaired or is odd, once each with how often.
    package var warnings: [String: Int] = [:]

    /// Rejected rows beyond this are counted, not listed.
    package static let rejectedMax = 200

    package init() {}

    package mutating func reject(line: Int, _ reason: String) {
        rowsRejected += 1
        if rejected.count < ReadTally.rejectedMax { rejected.append(Rejected(line: line, reason: reason)) }
    }

    package mutating func warn(_ text: String) { warnings[text, default: 0] += 1 }
}

/// Why a file was not imported. It names the file and place, never its content.
package struct CodeImportError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: String {
        case malformed = "is not as its kind of file must be"
        case incomplete = "ends too early"
        case refused = "is not imported"
    }

    private let code: Code
    package let file: String
    /// 1-based; nil when the whole file is meant.
    package let line: Int?
    /// What is wrong and what to do.
    package let reason: String

    private init(_ code: Code, file: String, line: Int?, reason: String) {
        self.code = code
        self.file = file
        self.line = line
        self.reason = reason
    }

    package static func malformed(file: String, line: Int? = nil, _ reason: String) -> CodeImportError {
        CodeImportError(.malformed, file: file, line: line, reason: reason)
    }
    package static func incomplete(file: String, _ reason: String) -> CodeImportError {
        CodeImportError(.incomplete, file: file, line: nil, reason: reason)
    }
    package static func refused(file: String, _ reason: String) -> CodeImportError {
        CodeImportError(.refused, file: file, line: nil, reason: reason)
    }

    package var description: String { "\(file)\(line.map { ":\($0)" } ?? "") \(code.rawValue): \(reason)" }
}

/// What a person must know and accept before licensed text is kept. The wording is ours; the license is the owner's.
package struct LicenseNotice: Sendable, Equatable {
    package let owner: String
    package let text: String

    package init(owner: String, text: String) {
        self.owner = owner
        self.text = text
    }
}

extension CodeFileLayout {
    package var consent: LicenseNotice? { nil }
}
