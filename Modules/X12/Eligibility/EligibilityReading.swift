import Primitives

package typealias EligibilityInquiryReader<Source: ByteSource> = UnitReader<EligibilityInquiryModel, Source>
package typealias EligibilityResponseReader<Source: ByteSource> = UnitReader<EligibilityResponseModel, Source>
package typealias EligibilityInquiryChunks<Chunks: AsyncSequence> = ChunkedReader<EligibilityInquiryModel, Chunks>
where Chunks.Element == [UInt8]
package typealias EligibilityResponseChunks<Chunks: AsyncSequence> = ChunkedReader<EligibilityResponseModel, Chunks>
where Chunks.Element == [UInt8]

extension EligibilityInquiry {
    /// Reads a file of 270 inquiries: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> UnitReading<EligibilityInquiry> {
        UnitReading(bytes, EligibilityInquiryModel.self, limits: limits)
    }
}

extension EligibilityResponse {
    /// Reads a file of 271 responses: any number of interchanges, groups and sets. It takes any bytes.
    package static func read(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> UnitReading<EligibilityResponse> {
        UnitReading(bytes, EligibilityResponseModel.self, limits: limits)
    }
}

extension InformationSource {
    mutating func read(_ segment: SegmentView) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "PER": contacts.append(segment.partyContact())
        case "AAA":
            let rejection = EligibilityRejection(segment)
            if party == nil { requestRejections.append(rejection) } else { rejections.append(rejection) }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension InformationReceiver {
    mutating func read(_ segment: SegmentView) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "REF": references.append(segment.describedReference())
        case "N3", "N4": if !address.read(segment) { kept.append(KeptSegment(segment)) }
        case "PRV" where provider == nil: provider = ProviderRole(segment)
        case "AAA": rejections.append(EligibilityRejection(segment))
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension CoveredPerson {
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where party == nil: party = segment.party()
        case "REF": references.append(segment.describedReference())
        case "N3", "N4": if !address.read(segment) { kept.append(KeptSegment(segment)) }
        case "PRV" where provider == nil: provider = ProviderRole(segment)
        case "DMG" where birthDate == nil && sex == nil:
            let birth = segment.day(2, &notes)
            guard birth != nil || segment.isEmpty(2) else {
                kept.append(KeptSegment(segment))
                return
            }
            birthDate = birth
            sex = segment.text(3)
        case "INS" where relation == nil:
            relation = CoverageRelation(
                isSubscriber: segment.text(1) ?? "", relationship: segment.text(2) ?? "",
                maintenanceType: segment.text(3), maintenanceReason: segment.text(4),
                birthSequence: segment.text(17))
        case "HI":
            for number in 1...max(1, segment.count) where !segment.isEmpty(number) {
                diagnoses.append(
                    QualifiedCode(
                        qualifier: segment.component(number, 1) ?? "", code: segment.component(number, 2) ?? ""))
            }
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

extension ProviderRole {
    init(_ segment: SegmentView) {
        self.init(role: segment.text(1) ?? "", qualifier: segment.text(2), id: segment.text(3))
    }
}

extension EligibilityRejection {
    init(_ segment: SegmentView) {
        self.init(isValid: segment.text(1) ?? "", reason: segment.text(3), followUp: segment.text(4))
    }
}
