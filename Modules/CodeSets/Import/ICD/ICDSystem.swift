import AgencyFiles

/// Which of the two classifications a file of codes belongs to. The files look alike and do not say it.
enum ICDSystem: Sendable {
    /// ICD-10-CM.
    case diagnoses
    /// ICD-10-PCS.
    case procedures

    var name: String { self == .diagnoses ? "ICD-10-CM" : "ICD-10-PCS" }

    /// Whether the text can be a code or heading. Codes of ICD-10-PCS have seven characters and its headings three; the
    /// letters I and O do not occur.
    func accepts(_ code: String) -> Bool {
        switch self {
        case .diagnoses: !code.contains(".") && ICD10CM.Code(code)?.undotted == code
        case .procedures: ICDSystem.isProcedure(code)
        }
    }

    private static func isProcedure(_ code: String) -> Bool {
        let bytes = code.utf8
        return (bytes.count == 7 || bytes.count == 3)
            && bytes.allSatisfy { byte in
                (48...57).contains(byte)
                    || (65...90).contains(byte) && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "O")
            }
    }

    /// The system of which all these can be codes; nil when there are none, or they could be of either.
    ///
    /// Some codes could be of both (`B00`). A code that begins with a digit, or has a letter in second and third place,
    /// is of ICD-10-PCS; one of four to six characters, or with the letters I and O, is of ICD-10-CM.
    static func system(of codes: [String]) -> ICDSystem? {
        guard !codes.isEmpty else { return nil }
        let mayBeDiagnoses = codes.allSatisfy(diagnoses.accepts)
        let mayBeProcedures = codes.allSatisfy(procedures.accepts)
        guard mayBeDiagnoses != mayBeProcedures else { return nil }
        return mayBeDiagnoses ? .diagnoses : .procedures
    }
}

/// A line whose fields stand in fixed columns.
struct FixedColumns {
    private let scalars: [Unicode.Scalar]

    init(_ line: String) { scalars = Array(line.unicodeScalars) }

    var count: Int { scalars.count }

    /// The characters of 1-based columns without blanks around; empty where the line is shorter.
    func text(_ first: Int, _ last: Int = .max) -> String {
        var field = scalars[
            min(first - 1, scalars.count)..<max(min(first - 1, scalars.count), min(last, scalars.count))]
        while field.first == " " || field.first == "\t" { field.removeFirst() }
        while let end = field.last, end == " " || end == "\t" { field.removeLast() }
        return String(String.UnicodeScalarView(field))
    }

    func isBlank(_ column: Int) -> Bool { column > scalars.count || scalars[column - 1] == " " }

    func isDigits(_ first: Int, _ last: Int) -> Bool {
        guard last <= scalars.count else { return false }
        return scalars[first - 1..<last].allSatisfy { ("0"..."9").contains($0) }
    }

    func scalar(_ column: Int) -> Unicode.Scalar? { column <= scalars.count ? scalars[column - 1] : nil }
}

extension AgencyFile {
    /// The first lines that hold something, at most so many.
    func firstLines(_ count: Int) -> [FixedColumns] {
        guard var lines = lines() else { return [] }
        var sample: [FixedColumns] = []
        while sample.count < count, let (_, text) = lines.next() {
            if text.contains(where: { $0 != " " }) { sample.append(FixedColumns(text)) }
        }
        return sample
    }

    /// Text that a transfer broke off usually ends in the middle of a line.
    func warnOfMissingLineEnd(_ tally: inout ReadTally) {
        guard case .text(let bytes) = content, let last = bytes.last, last != 10, last != 13, last != 26 else { return }
        tally.warn("the last line has no line end; the file may have been cut off")
    }
}
