package import Primitives

extension InterchangeAcknowledgment {
    /// A TA1 segment.
    init(_ segment: SegmentView) {
        self.init(
            interchangeControlNumber: segment.text(1) ?? "", date: segment.text(2) ?? "", time: segment.text(3) ?? "",
            status: segment.text(4) ?? "", noteCode: segment.text(5) ?? "")
    }

    /// The TA1 segments of a file, whatever else it holds.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> (acknowledgments: [InterchangeAcknowledgment], findings: [Finding]) {
        var stream = TransactionStream(limits: limits)
        var source = ArraySource(bytes)
        var acknowledgments: [InterchangeAcknowledgment] = []
        while true {
            switch stream.next() {
            case .needsInput: stream.feed { source.read(into: $0) }
            case .interchangeAcknowledgment: acknowledgments.append(InterchangeAcknowledgment(stream.segment))
            case .end: return (acknowledgments, stream.findings)
            default: break
            }
        }
    }

    /// An interchange that holds TA1 segments and no group.
    package static func write(
        _ acknowledgments: [InterchangeAcknowledgment], envelope: InterchangeEnvelope,
        delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var written = InterchangeWriter.acknowledgments(
            acknowledgments.map {
                [
                    .text($0.interchangeControlNumber), .text($0.date), .text($0.time), .text($0.status),
                    .text($0.noteCode),
                ]
            }, in: envelope, delimiters: delimiters)
        let faults = acknowledgments.enumerated().flatMap { $0.element.faults(number: $0.offset + 1) }
        if !faults.isEmpty { written = WrittenInterchange(bytes: written.bytes, findings: written.findings + faults) }
        return written
    }

    /// What a TA1 may not hold.
    private func faults(number: Int) -> [Finding] {
        func fault(_ element: String, _ message: String, _ severity: Finding.Severity = .error) -> Finding {
            Finding("x12.code", severity, at: Finding.Location("TA1[\(number)] \(element)"), message)
        }
        var faults: [Finding] = []
        if interchangeControlNumber.utf8.count != 9 || !interchangeControlNumber.utf8.allSatisfy(\.isASCIIDigit) {
            // It repeats what was received, right or wrong.
            faults.append(fault("TA101", "TA101 is not a control number of nine digits.", .warning))
        }
        if !AcknowledgmentCodes.interchangeStatus.contains(status) {
            faults.append(fault("TA104", "TA104 is A, E or R."))
        }
        if !AcknowledgmentCodes.isInterchangeNote(noteCode) {
            faults.append(fault("TA105", "TA105 is not a note code from 000 to 031."))
        }
        return faults
    }
}
