package import Primitives

/// What a writer made: the bytes, and what is wrong with the values that they were made of.
///
/// Bytes with a blocking finding must not be sent.
package struct WrittenInterchange: Equatable, Sendable, HoldsPatientData {
    package let bytes: [UInt8]
    package let findings: [Finding]

    package var isSendable: Bool { !findings.hasBlocking }
}

/// Writes one interchange with one functional group. The counts and control numbers of the trailers are right by
/// construction. The same values give the same bytes.
package struct InterchangeWriter: Sendable {
    /// What the sets are written with.
    var writer: SegmentWriter
    private let envelope: InterchangeEnvelope
    private let version: String
    private(set) var sets = 0
    private var setStart = 0
    private var setControl = ""

    package init(
        _ envelope: InterchangeEnvelope, functionalCode: String, version: String, delimiters: Delimiters = .standard
    ) {
        self.envelope = envelope
        self.version = version
        writer = SegmentWriter(delimiters: delimiters)
        checkEnvelope()
        writer.add(raw: isa())
        let time = envelope.created
        writer.add(
            "GS",
            [
                .text(functionalCode),
                .text(envelope.applicationSender.isEmpty ? envelope.senderID : envelope.applicationSender),
                .text(envelope.applicationReceiver.isEmpty ? envelope.receiverID : envelope.applicationReceiver),
                .date(time.date), .text(time.compactTime), .number(envelope.groupControlNumber), "X", .text(version),
            ])
    }

    /// Writes ST, what `body` writes, and SE.
    /// - Parameter implementation: ST03; an 835 has none.
    package mutating func transactionSet(
        _ id: String, control: String, implementation: String?, _ body: (inout SegmentWriter) -> Void
    ) {
        beginSet(id, control: control, implementation: implementation)
        body(&writer)
        writer.context = ""
        endSet()
    }

    /// Writes ST.
    mutating func beginSet(_ id: String, control: String, implementation: String?) {
        setStart = writer.count
        setControl = control
        sets += 1
        writer.add("ST", [.text(id), .text(control), .optional(implementation)])
    }

    /// Writes the SE of the set that was begun last.
    mutating func endSet() { writer.add("SE", [.number(writer.count - setStart + 1), .text(setControl)]) }

    /// A place to come back to with ``rollBack(to:)``, within what was not taken yet.
    struct Mark {
        fileprivate let writer: SegmentWriter.Mark
        fileprivate let sets: Int
        fileprivate let setStart: Int
        fileprivate let setControl: String
    }

    var mark: Mark { Mark(writer: writer.mark, sets: sets, setStart: setStart, setControl: setControl) }

    /// Forgets what was written since the mark.
    mutating func rollBack(to mark: Mark) {
        _ = writer.rollBack(to: mark.writer)
        sets = mark.sets
        setStart = mark.setStart
        setControl = mark.setControl
    }

    /// Writes GE and IEA.
    package consuming func finish() -> WrittenInterchange {
        endInterchange()
        let findings = writer.findings
        return WrittenInterchange(bytes: writer.takeBytes(), findings: findings)
    }

    /// Writes GE and IEA.
    mutating func endInterchange() {
        writer.add("GE", [.number(sets), .number(envelope.groupControlNumber)])
        writer.add("IEA", ["1", .text(InterchangeWriter.padded(envelope.interchangeControlNumber, 9))])
    }

    /// An interchange of TA1 segments without a group.
    package static func acknowledgments(
        _ segments: [[Element]], in envelope: InterchangeEnvelope, delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var shell = InterchangeWriter(envelope, functionalCode: "", version: "", delimiters: delimiters)
        var writer = SegmentWriter(delimiters: delimiters)
        writer.findings = shell.writer.findings
        writer.add(raw: shell.isa())
        for elements in segments { writer.add("TA1", elements) }
        writer.add("IEA", ["0", .text(padded(envelope.interchangeControlNumber, 9))])
        return WrittenInterchange(bytes: writer.bytes, findings: writer.findings)
    }

    /// The number with zeros in front, cut to its last digits when it is too large (which is reported elsewhere).
    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(String(number.magnitude).suffix(width))
        return String(repeating: "0", count: width - digits.count) + digits
    }

    private mutating func checkEnvelope() {
        let numbers = [("ISA13", envelope.interchangeControlNumber), ("GS06", envelope.groupControlNumber)]
        for (name, number) in numbers where !(1...999_999_999).contains(number) {
            writer.report("x12.control-number", name, "A control number lies between 1 and 999999999.")
        }
        if envelope.usage != "T" && envelope.usage != "P" {
            writer.report("x12.usage", "ISA15", "The usage indicator is T (test) or P (production).")
        }
        for (name, text) in [("ISA06", envelope.senderID), ("ISA08", envelope.receiverID)] {
            if text.isEmpty {
                writer.report("x12.envelope-id", name, "\(name) is empty.", fix: "Set it for the payer.")
            }
            writer.limit(text, 15, name)
        }
        for (name, text) in [("ISA05", envelope.senderQualifier), ("ISA07", envelope.receiverQualifier)]
        where text.utf8.count != 2 {
            writer.report("x12.envelope-qualifier", name, "\(name) has two characters.")
        }
    }

    /// The 106 bytes of the ISA, terminator included.
    private mutating func isa() -> [UInt8] {
        let delimiters = writer.delimiters
        let time = envelope.created
        let fields = [
            "00", "", "00", "", envelope.senderQualifier, envelope.senderID, envelope.receiverQualifier,
            envelope.receiverID, String(time.date.compact.dropFirst(2)), time.compactTime,
            "", "00501", InterchangeWriter.padded(envelope.interchangeControlNumber, 9), "0", envelope.usage, "",
        ]
        var bytes = Array("ISA".utf8)
        for (index, field) in fields.enumerated() {
            let width = ISAHeader.widths[index]
            var value = Array(SegmentText(field, delimiters: delimiters).bytes.prefix(width))
            if index == 10 { value = [delimiters.repetition ?? UInt8(ascii: "U")] }
            if index == 15 { value = [delimiters.component] }
            bytes.append(delimiters.element)
            bytes.append(contentsOf: value + Array(repeating: 0x20, count: width - value.count))
        }
        bytes.append(delimiters.segment)
        return bytes
    }
}
