package import Primitives

/// A claim of any of the three kinds, for files whose kind is not known before they are read.
package enum AnyClaim: Equatable, Sendable, HoldsPatientData {
    case professional(ProfessionalClaim)
    case institutional(InstitutionalClaim)
    case dental(DentalClaim)
}

extension AnyClaim: StreamedClaim {
    package typealias Decoder = AnyClaimDecoder
}

/// Makes claims of the kind that each set's version names; what names none is read as professional and reported.
package struct AnyClaimDecoder: ClaimDecoding {
    private enum Kind { case professional, institutional, dental }

    private var kind = Kind.professional
    private var professional: ClaimDecoder<ProfessionalClaim>
    private var institutional: ClaimDecoder<InstitutionalClaim>
    private var dental: ClaimDecoder<DentalClaim>

    package init(limits: ReadLimits) {
        professional = ClaimDecoder(limits: limits)
        institutional = ClaimDecoder(limits: limits)
        dental = ClaimDecoder(limits: limits)
    }

    package mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        let version = set.version ?? group.version
        if version.hasPrefix("005010X223") {
            kind = .institutional
            return institutional.begin(interchange, group, set, report)
        }
        if version.hasPrefix("005010X224") {
            kind = .dental
            return dental.begin(interchange, group, set, report)
        }
        kind = .professional
        return professional.begin(interchange, group, set, report)
    }

    package mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        switch kind {
        case .professional: professional.take(segment, position: position)
        case .institutional: institutional.take(segment, position: position)
        case .dental: dental.take(segment, position: position)
        }
    }

    package mutating func endSet() -> Bool {
        switch kind {
        case .professional: professional.endSet()
        case .institutional: institutional.endSet()
        case .dental: dental.endSet()
        }
    }

    package mutating func takeClaim() -> DecodedClaim<AnyClaim>? {
        switch kind {
        case .professional: professional.takeClaim()?.map(AnyClaim.professional)
        case .institutional: institutional.takeClaim()?.map(AnyClaim.institutional)
        case .dental: dental.takeClaim()?.map(AnyClaim.dental)
        }
    }

    package mutating func takeFindings() -> [Finding] {
        switch kind {
        case .professional: professional.takeFindings()
        case .institutional: institutional.takeFindings()
        case .dental: dental.takeFindings()
        }
    }

    package var context: Shared<ClaimSetContext>? {
        switch kind {
        case .professional: professional.context
        case .institutional: institutional.context
        case .dental: dental.context
        }
    }
}

extension DecodedClaim {
    /// The same with another claim in it.
    fileprivate func map<Other>(_ transform: (Claim) -> Other) -> DecodedClaim<Other> {
        DecodedClaim<Other>(
            claim: transform(claim), findings: findings, offset: offset, position: position, context: $context)
    }
}
