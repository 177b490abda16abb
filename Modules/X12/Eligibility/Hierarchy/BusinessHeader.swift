package import Primitives

/// ST and BHT: what a transaction set says of itself.
package struct BusinessHeader: Codable, Equatable, Sendable, HoldsPatientData {
    /// ST02.
    package var controlNumber: String
    /// BHT02: `13` request, `01` cancellation, `11` response, `08` status.
    package var purpose: String
    /// BHT03: the number that the sender gave the transaction.
    package var reference: String?
    /// BHT04 and BHT05, to the minute; the envelope's when nil.
    package var created: Timestamp?
    /// BHT06, such as `DG` in a 277.
    package var type: String?
    /// Segments between ST and the first level that the model has no name for.
    package var kept: [KeptSegment]

    package init(
        controlNumber: String = "0001", purpose: String, reference: String? = nil, created: Timestamp? = nil,
        type: String? = nil, kept: [KeptSegment] = []
    ) {
        self.controlNumber = controlNumber
        self.purpose = purpose
        self.reference = reference
        self.created = created
        self.type = type
        self.kept = kept
    }
}

extension BusinessHeader {
    init(_ set: SetHeader) { self.init(controlNumber: set.controlNumber, purpose: "") }

    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        guard segment.id == "BHT", purpose.isEmpty else {
            kept.append(KeptSegment(segment))
            return
        }
        purpose = segment.text(2) ?? ""
        reference = segment.text(3)
        type = segment.text(6)
        created = segment.moment(date: 4, time: 5)
        if created == nil && !segment.isEmpty(4) {
            notes.add("x12.date", .warning, segment.location(4), "BHT04 and BHT05 are not a date and a time.")
        }
    }
}

extension SegmentView {
    /// A date and a time of at least four digits as a moment; midnight without a time, nil when either is unreadable.
    func moment(date: Int, time: Int) -> Timestamp? {
        guard case .value(let day) = self.date(date) else { return nil }
        let clock = element(time)
        if clock.isEmpty { return Timestamp(date: day) }
        guard clock.count >= 4 else { return nil }
        var digits: [Int] = []
        for place in 0..<4 {
            guard clock[place].isASCIIDigit else { return nil }
            digits.append(Int(clock[place] - 48))
        }
        let hour = digits[0] * 10 + digits[1]
        let minute = digits[2] * 10 + digits[3]
        guard hour < 24, minute < 60 else { return nil }
        return Timestamp(date: day, hour: hour, minute: minute)
    }
}

extension SegmentWriter {
    /// BHT and the segments kept behind it.
    mutating func begin(_ header: BusinessHeader, structure: String, envelope: InterchangeEnvelope) {
        let created = header.created ?? envelope.created
        limit(header.reference, 50, "BHT03")
        add(
            "BHT",
            [
                .text(structure), .text(header.purpose), .optional(header.reference), .date(created.date),
                .text(created.compactTime), .optional(header.type),
            ])
        kept(header.kept)
    }
}
