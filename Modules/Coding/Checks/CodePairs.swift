import CodeSets

extension AcceptedCodes {
    /// The diagnoses with their paths, each code once.
    var numbered: [(path: String, code: ICD10CM.Code)] {
        diagnoses.prefix(AcceptedCodes.limit).enumerated().map { ("diagnoses[\($0 + 1)]", $1) }
    }

    /// More codes than this are on no claim; what lies beyond is not compared.
    static let limit = 60
}

/// Notes of one kind that name other codes, with what they name.
struct NamingNotes {
    let notes: [(note: CodeNote, references: CodeReferences)]

    init(_ entry: DiagnosisEntry?, _ kind: CodeNote.Kind) {
        notes = (entry?.notes ?? []).filter { $0.kind == kind }.map { ($0, CodeReferences($0.text)) }
    }

    /// The note that names the code.
    func naming(_ code: ICD10CM.Code) -> CodeNote? { notes.first { $0.references.contains(code) }?.note }
}

extension CodeNote {
    /// Whether the code's own category carries it; the notes of a chapter or section concern too many codes to be news.
    var isOfCategory: Bool { inheritedFrom.map { !$0.contains("-") && !$0.hasPrefix("Chapter") } ?? true }

    /// The first lines of the note, short enough for a message.
    var opening: String {
        let lines = text.split(whereSeparator: \.isNewline).prefix(4)
        var text = ""
        for line in lines { text += (text.isEmpty ? "" : text.hasSuffix(":") ? " " : "; ") + line }
        return text.utf8.count <= 200 ? text : String(text.prefix(199)) + "…"
    }

    /// The line of the note, short enough for a message; notes join their lines.
    func line(naming code: ICD10CM.Code) -> String {
        let lines = text.split(whereSeparator: \.isNewline).map(String.init)
        let line = lines.first { CodeReferences($0).contains(code) } ?? lines.first ?? ""
        return line.utf8.count <= 140 ? line : String(line.prefix(139)) + "…"
    }
}
