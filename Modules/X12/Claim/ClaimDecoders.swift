package import Primitives

/// Makes professional claims (837P) of the segments of transaction sets.
package struct ProfessionalClaimDecoder: ClaimDecoding {
    private var decoder = ClaimDecoder<ProfessionalClaimDraft>()

    package init() {}

    package var context: Shared<ClaimSetContext>? { decoder.context }

    package mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        decoder.begin(interchange, group, set, report)
    }

    package mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        decoder.take(segment, position: position)
    }

    package mutating func endSet() -> Bool { decoder.endSet() }
    package mutating func takeClaim() -> DecodedClaim<ProfessionalClaim>? { decoder.takeClaim() }
    package mutating func takeFindings() -> [Finding] { decoder.takeFindings() }

    package mutating func advance(_ stream: inout TransactionStream) -> TransactionStream.Event? {
        advanceLoop(&stream)
    }
}

/// Makes institutional claims (837I) of the segments of transaction sets.
package struct InstitutionalClaimDecoder: ClaimDecoding {
    private var decoder = ClaimDecoder<InstitutionalClaimDraft>()

    package init() {}

    package var context: Shared<ClaimSetContext>? { decoder.context }

    package mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        decoder.begin(interchange, group, set, report)
    }

    package mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        decoder.take(segment, position: position)
    }

    package mutating func endSet() -> Bool { decoder.endSet() }
    package mutating func takeClaim() -> DecodedClaim<InstitutionalClaim>? { decoder.takeClaim() }
    package mutating func takeFindings() -> [Finding] { decoder.takeFindings() }

    package mutating func advance(_ stream: inout TransactionStream) -> TransactionStream.Event? {
        advanceLoop(&stream)
    }
}

/// Makes dental claims (837D) of the segments of transaction sets.
package struct DentalClaimDecoder: ClaimDecoding {
    private var decoder = ClaimDecoder<DentalClaimDraft>()

    package init() {}

    package var context: Shared<ClaimSetContext>? { decoder.context }

    package mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        decoder.begin(interchange, group, set, report)
    }

    package mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        decoder.take(segment, position: position)
    }

    package mutating func endSet() -> Bool { decoder.endSet() }
    package mutating func takeClaim() -> DecodedClaim<DentalClaim>? { decoder.takeClaim() }
    package mutating func takeFindings() -> [Finding] { decoder.takeFindings() }

    package mutating func advance(_ stream: inout TransactionStream) -> TransactionStream.Event? {
        advanceLoop(&stream)
    }
}

/// A claim that can be read from a stream of segments.
package protocol StreamedClaim: Equatable, Sendable {
    associatedtype Decoder: ClaimDecoding where Decoder.Claim == Self
}

extension ProfessionalClaim: StreamedClaim {
    package typealias Decoder = ProfessionalClaimDecoder
}

extension InstitutionalClaim: StreamedClaim {
    package typealias Decoder = InstitutionalClaimDecoder
}

extension DentalClaim: StreamedClaim {
    package typealias Decoder = DentalClaimDecoder
}
