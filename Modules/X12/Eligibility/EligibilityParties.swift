package import Primitives

/// Loops 2000A and 2100A: the payer or other source of benefit information.
package struct InformationSource: Codable, Equatable, Sendable, HoldsPatientData {
    package var party: NamedParty?
    /// 271 only.
    package var contacts: [PartyContact]
    /// AAA of loop 2000A: the whole request was refused.
    package var requestRejections: [EligibilityRejection]
    /// AAA of loop 2100A: the source can not answer.
    package var rejections: [EligibilityRejection]
    package var kept: [KeptSegment]

    package init(
        party: NamedParty?, contacts: [PartyContact] = [], requestRejections: [EligibilityRejection] = [],
        rejections: [EligibilityRejection] = [], kept: [KeptSegment] = []
    ) {
        self.party = party
        self.contacts = contacts
        self.requestRejections = requestRejections
        self.rejections = rejections
        self.kept = kept
    }
}

/// Loops 2000B and 2100B: who asks, usually a provider.
package struct InformationReceiver: Codable, Equatable, Sendable, HoldsPatientData {
    package var party: NamedParty?
    package var references: [DescribedReference]
    package var address: PartyAddress?
    /// PRV.
    package var provider: ProviderRole?
    /// AAA: the receiver may not ask, or was not found.
    package var rejections: [EligibilityRejection]
    package var kept: [KeptSegment]

    package init(
        party: NamedParty?, references: [DescribedReference] = [], address: PartyAddress? = nil,
        provider: ProviderRole? = nil, rejections: [EligibilityRejection] = [], kept: [KeptSegment] = []
    ) {
        self.party = party
        self.references = references
        self.address = address
        self.provider = provider
        self.rejections = rejections
        self.kept = kept
    }
}

/// Loop 2100C or 2100D: a subscriber, or a dependent of one.
package struct CoveredPerson: Codable, Equatable, Sendable, HoldsPatientData {
    /// NM1*IL or NM1*03.
    package var party: NamedParty?
    package var references: [DescribedReference]
    package var address: PartyAddress?
    package var provider: ProviderRole?
    /// DMG02.
    package var birthDate: CalendarDate?
    /// DMG03: `F`, `M` or `U`.
    package var sex: String?
    package var relation: CoverageRelation?
    /// HI: at most eight.
    package var diagnoses: [QualifiedCode]
    package var periods: [QualifiedPeriod]
    package var kept: [KeptSegment]

    package init(
        party: NamedParty?, references: [DescribedReference] = [], address: PartyAddress? = nil,
        provider: ProviderRole? = nil, birthDate: CalendarDate? = nil, sex: String? = nil,
        relation: CoverageRelation? = nil, diagnoses: [QualifiedCode] = [], periods: [QualifiedPeriod] = [],
        kept: [KeptSegment] = []
    ) {
        self.party = party
        self.references = references
        self.address = address
        self.provider = provider
        self.birthDate = birthDate
        self.sex = sex
        self.relation = relation
        self.diagnoses = diagnoses
        self.periods = periods
        self.kept = kept
    }

    /// The member number, NM109 with qualifier `MI`.
    package var memberID: String? { party?.idQualifier == "MI" ? party?.id : nil }
}

/// A PRV segment.
package struct ProviderRole: Codable, Equatable, Sendable {
    /// PRV01, such as `PE` performing or `RF` referring.
    package var role: String
    /// PRV02: `PXC` taxonomy, `HPI` NPI, ...
    package var qualifier: String?
    package var id: String?

    package init(role: String, qualifier: String? = nil, id: String? = nil) {
        self.role = role
        self.qualifier = qualifier
        self.id = id
    }
}

/// An INS segment: what the person is in the contract.
package struct CoverageRelation: Codable, Equatable, Sendable, HoldsPatientData {
    /// INS01: `Y` subscriber, `N` dependent.
    package var isSubscriber: String
    /// INS02: `18` self, `01` spouse, `19` child, `34` other adult, ...
    package var relationship: String
    /// INS03 and INS04: `001` and `25` when the payer's record differs from what was asked.
    package var maintenanceType: String?
    package var maintenanceReason: String?
    /// INS17: which of several born on one day.
    package var birthSequence: String?

    package init(
        isSubscriber: String, relationship: String, maintenanceType: String? = nil, maintenanceReason: String? = nil,
        birthSequence: String? = nil
    ) {
        self.isSubscriber = isSubscriber
        self.relationship = relationship
        self.maintenanceType = maintenanceType
        self.maintenanceReason = maintenanceReason
        self.birthSequence = birthSequence
    }
}

/// A code with the list it is from: a component pair of HI.
package struct QualifiedCode: Codable, Equatable, Sendable, HoldsPatientData {
    package var qualifier: String
    package var code: String

    package init(qualifier: String, code: String) {
        self.qualifier = qualifier
        self.code = code
    }
}

/// An AAA segment: why an inquiry could not be answered, and what to do.
package struct EligibilityRejection: Codable, Equatable, Sendable {
    /// AAA01: `N` the request as a whole can not be answered, `Y` it was valid and still refused.
    package var isValid: String
    /// AAA03, such as `72` for a member number or `75` for a subscriber that was not found.
    package var reason: String?
    /// AAA04.
    package var followUp: String?

    package init(isValid: String = "N", reason: String? = nil, followUp: String? = nil) {
        self.isValid = isValid
        self.reason = reason
        self.followUp = followUp
    }

    /// True when the inquiry can be sent again once what the reason names has been corrected.
    package var mayBeCorrected: Bool { followUp == "C" }
    /// True when the same inquiry can be sent again, at once or later.
    package var mayBeRepeated: Bool { ["P", "R", "S", "X"].contains(followUp) }
}
