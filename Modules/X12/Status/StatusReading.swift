import Primitives

package typealias ClaimStatusInquiryReader<Source: ByteSource> = UnitReader<ClaimStatusInquiryModel, Source>
package typealias ClaimStatusResponseReader<Source: ByteSource> = UnitReader<ClaimStatusResponseModel, Source>
package typealias ClaimStatusInquiryChunks<Chunks: AsyncSequence> = ChunkedReader<ClaimStatusInquiryModel, Chunks>
where Chunks.Element == [UInt8]
package typealias ClaimStatusResponseChunks<Chunks: AsyncSequence> = ChunkedReader<ClaimStatusResponseModel, Chunks>
where Chunks.Element == [UInt8]

extension ClaimStatusInquiry {
    /// Reads a file of 276 inquiries: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> UnitReading<ClaimStatusInquiry> {
        UnitReading(bytes, ClaimStatusInquiryModel.self, limits: limits)
    }
}

extension ClaimStatusResponse {
    /// Reads a file of 277 responses: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> UnitReading<ClaimStatusResponse> {
        UnitReading(bytes, ClaimStatusResponseModel.self, limits: limits)
    }
}

extension StatusSource {
    mutating func read(_ segment: SegmentView) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "PER": contacts.append(segment.partyContact())
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension StatusParty {
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "TRN" where trace == nil: trace = segment.trace()
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension StatusPerson {
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "DMG" where birthDate == nil && sex == nil:
            let birth = segment.day(2, &notes)
            guard birth != nil || segment.isEmpty(2) else {
                kept.append(KeptSegment(segment))
                return
            }
            birthDate = birth
            sex = segment.text(3)
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension StatusClaim {
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        if segment.id == "SVC" {
            lines.append(StatusLine(segment, &notes))
            return
        }
        if !lines.isEmpty {
            lines[lines.count - 1].read(segment, &notes)
            return
        }
        switch segment.id {
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        case "REF": references.append(segment.describedReference())
        case "AMT" where segment.code(1) == "T3" && charge == nil && segment.count <= 2:
            charge = segment.amount(2, &notes)
            if charge == nil { kept.append(KeptSegment(segment)) }
        case "DTP":
            if let period = segment.qualifiedPeriod(&notes) {
                periods.append(period)
            } else {
                kept.append(KeptSegment(segment))
            }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension StatusLine {
    init(_ segment: SegmentView, _ notes: inout UnitNotes) {
        self.init(
            procedure: segment.procedure(1), charge: segment.amount(2, &notes), paid: segment.amount(3, &notes),
            revenueCode: segment.text(4), units: segment.text(7))
    }

    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        case "REF": references.append(segment.describedReference())
        case "DTP":
            if let period = segment.qualifiedPeriod(&notes) {
                periods.append(period)
            } else {
                kept.append(KeptSegment(segment))
            }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension ClaimStatus {
    /// An STC segment.
    init(_ segment: SegmentView, _ notes: inout UnitNotes) {
        var codes: [Code] = []
        for element in [1, 10, 11] where !segment.isEmpty(element) {
            codes.append(
                Code(
                    category: segment.component(element, 1) ?? "", status: segment.component(element, 2) ?? "",
                    entity: segment.component(element, 3), codeList: segment.component(element, 4)))
        }
        self.init(
            codes: codes, effective: segment.day(2, &notes), action: segment.text(3),
            amount: segment.amount(4, &notes), message: segment.text(12), paid: segment.amount(5, &notes),
            adjudicated: segment.day(6, &notes), paymentMethod: segment.text(7), paymentDate: segment.day(8, &notes),
            checkNumber: segment.text(9))
    }
}
