import Primitives

/// What a TA1 says of one interchange: whether it was taken, and the first thing that is wrong with its envelope.
struct InterchangeJudgment {
    /// The interchange note codes (I18) for faults of the ISA's fields, by field.
    private static let fieldNotes = [
        1: "010", 2: "011", 3: "012", 4: "013", 5: "005", 6: "006", 7: "007", 8: "008", 9: "014", 10: "015", 11: "016",
        12: "017", 13: "018", 14: "019", 15: "020", 16: "027",
    ]
    /// Faults that leave no doubt about what was sent, by whom and to whom: the interchange is taken with a note.
    private static let tolerated: Set<String> = ["010", "011", "012", "013", "014", "015", "019"]

    private var notes: [String] = []

    /// Takes a fault of the ISA that was found; other findings are passed over.
    mutating func take(_ finding: TransactionFinding) {
        guard finding.place.segment == "ISA", finding.isError || finding.rule == "x12.isa-duplicate" else { return }
        if finding.rule == "x12.isa-duplicate" {
            notes.append("025")
        } else if let element = finding.place.element, let note = InterchangeJudgment.fieldNotes[element] {
            notes.append(note)
        } else {
            notes.append("022")
        }
    }

    /// Takes the faults of the frame.
    mutating func take(_ faults: Set<EnvelopeFault>, groups: Int) {
        if faults.contains(.trailerMissing) { notes.append("023") }
        if faults.contains(.controlMismatch) { notes.append("001") }
        if faults.contains(.countMismatch) { notes.append("021") }
        if faults.contains(.invalidControl) { notes.append("018") }
        if faults.contains(.duplicateControl) { notes.append("025") }
        if faults.contains(.strayContent) || groups == 0 { notes.append("024") }
        if faults.contains(.misplaced) { notes.append("022") }
    }

    /// The answer: what rejects goes before what is only noted.
    func answer(_ header: InterchangeHeader) -> InterchangeAcknowledgment {
        let rejecting = notes.first { !InterchangeJudgment.tolerated.contains($0) }
        let note = rejecting ?? notes.first
        return InterchangeAcknowledgment(
            interchangeControlNumber: Carried.digits(header.controlNumber, 9...9),
            date: Carried.digits(header.date, 6...6), time: Carried.digits(header.time, 4...4),
            status: rejecting != nil ? "R" : note != nil ? "E" : "A", noteCode: note ?? "000")
    }
}
