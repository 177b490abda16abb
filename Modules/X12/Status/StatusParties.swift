package import Primitives

/// Loops 2000A and 2100A: the payer.
package struct StatusSource: Codable, Equatable, Sendable, HoldsPatientData {
    package var party: NamedParty?
    /// 277 only.
    package var contacts: [PartyContact]
    package var kept: [KeptSegment]

    package init(party: NamedParty?, contacts: [PartyContact] = [], kept: [KeptSegment] = []) {
        self.party = party
        self.contacts = contacts
        self.kept = kept
    }
}

/// Loops 2100B and 2200B, or 2100C and 2200C: the information receiver or a provider, with what the payer says of it.
package struct StatusParty: Codable, Equatable, Sendable, HoldsPatientData {
    package var party: NamedParty?
    /// TRN of loop 2200B or 2200C (277 only).
    package var trace: Trace?
    /// STC of the same loop: the inquiry was refused here.
    package var statuses: [ClaimStatus]
    package var kept: [KeptSegment]

    package init(
        party: NamedParty?, trace: Trace? = nil, statuses: [ClaimStatus] = [], kept: [KeptSegment] = []
    ) {
        self.party = party
        self.trace = trace
        self.statuses = statuses
        self.kept = kept
    }
}

/// Loop 2000D with 2100D, or 2000E with 2100E: the subscriber, or a dependent.
package struct StatusPerson: Codable, Equatable, Sendable, HoldsPatientData {
    /// NM1*IL or NM1*QC.
    package var party: NamedParty?
    /// DMG02 (276 only).
    package var birthDate: CalendarDate?
    /// DMG03.
    package var sex: String?
    package var kept: [KeptSegment]

    package init(
        party: NamedParty?, birthDate: CalendarDate? = nil, sex: String? = nil, kept: [KeptSegment] = []
    ) {
        self.party = party
        self.birthDate = birthDate
        self.sex = sex
        self.kept = kept
    }
}

/// Loop 2200D or 2200E: a claim that is asked about, or the answer for it.
package struct StatusClaim: Codable, Equatable, Sendable, HoldsPatientData {
    /// TRN: type `1` in a 276, `2` in a 277, with the same number.
    package var trace: Trace
    /// STC (277 only).
    package var statuses: [ClaimStatus]
    /// REF: `1K` payer's claim number, `BLT` type of bill, `EJ` patient control number, `LU` location, `6P` group,
    /// `XZ` prescription, `D9` clearinghouse's claim number.
    package var references: [DescribedReference]
    /// AMT*T3 (276 only); a 277 says it in STC04.
    package var charge: Money?
    /// DTP*472.
    package var periods: [QualifiedPeriod]
    /// Loop 2210 of a 276, 2220 of a 277.
    package var lines: [StatusLine]
    package var kept: [KeptSegment]

    package init(
        trace: Trace, statuses: [ClaimStatus] = [], references: [DescribedReference] = [], charge: Money? = nil,
        periods: [QualifiedPeriod] = [], lines: [StatusLine] = [], kept: [KeptSegment] = []
    ) {
        self.trace = trace
        self.statuses = statuses
        self.references = references
        self.charge = charge
        self.periods = periods
        self.lines = lines
        self.kept = kept
    }

    /// REF02 of the first reference with a qualifier.
    package func reference(_ qualifier: String) -> String? {
        references.first { $0.qualifier == qualifier }?.value
    }

    /// REF*1K.
    package var payerClaimControlNumber: String? { reference("1K") }
    /// REF*EJ: our CLM01.
    package var patientControlNumber: String? { reference("EJ") }
    /// The service dates.
    package var service: QualifiedPeriod? { periods.first { $0.qualifier == "472" } }
}

/// Loop 2210 of a 276 or 2220 of a 277: one service.
package struct StatusLine: Codable, Equatable, Sendable, HoldsPatientData {
    /// SVC01.
    package var procedure: QualifiedProcedure?
    /// SVC02.
    package var charge: Money?
    /// SVC03 (277 only).
    package var paid: Money?
    /// SVC04.
    package var revenueCode: String?
    /// SVC07, a decimal as written.
    package var units: String?
    /// STC (277 only).
    package var statuses: [ClaimStatus]
    /// REF: `FJ` line item control number.
    package var references: [DescribedReference]
    package var periods: [QualifiedPeriod]
    package var kept: [KeptSegment]

    package init(
        procedure: QualifiedProcedure?, charge: Money? = nil, paid: Money? = nil, revenueCode: String? = nil,
        units: String? = nil, statuses: [ClaimStatus] = [], references: [DescribedReference] = [],
        periods: [QualifiedPeriod] = [], kept: [KeptSegment] = []
    ) {
        self.procedure = procedure
        self.charge = charge
        self.paid = paid
        self.revenueCode = revenueCode
        self.units = units
        self.statuses = statuses
        self.references = references
        self.periods = periods
        self.kept = kept
    }
}
