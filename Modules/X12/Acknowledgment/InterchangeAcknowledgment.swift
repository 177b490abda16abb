/// A TA1: what the receiver says of one ISA/IEA envelope.
package struct InterchangeAcknowledgment: Codable, Equatable, Sendable {
    /// TA101: the ISA13 that is answered, nine digits.
    package var interchangeControlNumber: String
    /// TA102 and TA103 as written there: `YYMMDD` and `HHMM`.
    package var date: String
    package var time: String
    /// TA104: `A` accepted, `E` accepted with errors, `R` rejected.
    package var status: String
    /// TA105: `000` when there is nothing to note.
    package var noteCode: String

    package init(
        interchangeControlNumber: String, date: String, time: String, status: String, noteCode: String = "000"
    ) {
        self.interchangeControlNumber = interchangeControlNumber
        self.date = date
        self.time = time
        self.status = status
        self.noteCode = noteCode
    }

    package var isAccepted: Bool { status == "A" || status == "E" }
}
