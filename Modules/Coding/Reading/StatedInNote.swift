/// What a note by itself says of its patient and its place, for a note that comes without a visit.
package struct StatedInNote: Equatable, Sendable {
    /// In completed years; nil where the note does not say.
    package let age: Int?
    /// Inpatient where the note is the record of a stay: a discharge summary, a hospital course, "admitted for".
    package let setting: CareSetting

    package init(_ text: String) {
        let read = ReadNote(ClinicalNoteText(sourceID: "", title: "", text: NoteText(text)))
        age = PatientAge.years(Passage.all([read]))
        let tokens = read.note.text.tokens
        setting =
            StatedInNote.isStay(read.sentences.lazy.filter(\.startsLine).map { Array($0.words.prefix(4)) })
                || StatedInNote.isStay(
                    read.sections.sections.lazy.map { tokens[$0.heading].filter(\.isWord).map(\.word) })
            ? .inpatient : .outpatient
    }

    private static func isStay(_ lines: some Sequence<[String]>) -> Bool {
        lines.contains { line in
            beginnings.contains { line.starts(with: $0) } || beginnings.contains { line.dropFirst().starts(with: $0) }
        }
    }

    private static let beginnings = [
        ["discharge", "diagnosis"], ["discharge", "diagnoses"], ["discharge", "summary"], ["hospital", "course"],
        ["admission", "diagnosis"], ["admission", "diagnoses"], ["admitting", "diagnosis"], ["principal", "diagnosis"],
        ["admitted", "for"], ["admitted", "with"], ["admitted", "to"], ["inpatient"], ["hospital", "day"],
    ]
}
