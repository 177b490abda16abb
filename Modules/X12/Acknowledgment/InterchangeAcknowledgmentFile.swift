package import Primitives

extension InterchangeAcknowledgment {
    init(_ segment: Segment) {
        self.init(
            interchangeControlNumber: segment.text(1) ?? "", date: segment.text(2) ?? "", time: segment.text(3) ?? "",
            status: segment.text(4) ?? "", noteCode: segment.text(5) ?? "")
    }

    /// The TA1 segments of a file, whatever else it holds.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> (acknowledgments: [InterchangeAcknowledgment], findings: [Finding]) {
        var reader = InterchangeReader(bytes, limits: limits)
        while reader.next() != nil {}
        return (reader.interchangeAcknowledgments.map(InterchangeAcknowledgment.init), reader.findings)
    }

    /// An interchange that holds TA1 segments and no group.
    package static func write(
        _ acknowledgments: [InterchangeAcknowledgment], envelope: InterchangeEnvelope,
        delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        InterchangeWriter.acknowledgments(
            acknowledgments.map {
                [
                    .text($0.interchangeControlNumber), .text($0.date), .text($0.time), .text($0.status),
                    .text($0.noteCode),
                ]
            }, in: envelope, delimiters: delimiters)
    }
}
