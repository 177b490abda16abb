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

/// A line whose fields stand in fixed columns. A column is a character; nearly every line holds only plain ones, of
/// which each is one byte.
struct FixedColumns {
    private let bytes: [UInt8]
    /// The characters of a line that has others than plain ones, else nothing.
    private let scalars: [Unicode.Scalar]

    init(_ line: String) {
        bytes = Array(line.utf8)
        scalars = bytes.allSatisfy { $0 < 128 } ? [] : Array(line.unicodeScalars)
    }

    var count: Int { scalars.isEmpty ? bytes.count : scalars.count }

    /// The characters of 1-based columns without blanks around; empty where the line is shorter.
    func text(_ first: Int, _ last: Int = .max) -> String {
        var range = min(first - 1, count)..<max(min(first - 1, count), min(last, count))
        while let start = range.first, isSpace(start) { range.removeFirst() }
        while let end = range.last, isSpace(end) { range.removeLast() }
        return scalars.isEmpty
            ? String(decoding: bytes[range], as: UTF8.self) : String(String.UnicodeScalarView(scalars[range]))
    }

    func isBlank(_ column: Int) -> Bool { column > count || scalar(column) == " " }

    func isDigits(_ first: Int, _ last: Int) -> Bool {
        (first...last).allSatisfy { column in scalar(column).map { ("0"..."9").contains($0) } ?? false }
    }

    func scalar(_ column: Int) -> Unicode.Scalar? {
        guard column <= count else { return nil }
        return scalars.isEmpty ? Unicode.Scalar(bytes[column - 1]) : scalars[column - 1]
    }

    private func isSpace(_ index: Int) -> Bool {
        let scalar = scalar(index + 1)
        return scalar == " " || scalar == "\t"
    }
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

    /// The agency ends every line. A text that does not was broken off, and the codes that are missing would count as
    /// ended.
    func checkLastLineEnd() throws(CodeImportError) {
        guard case .text(let bytes) = content, let last = bytes.last, last != 10, last != 13, last != 26 else { return }
        throw .incomplete(file: name, "the last line has no line end; fetch the file again from the agency")
    }
}
