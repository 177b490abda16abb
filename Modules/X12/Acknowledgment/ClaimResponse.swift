package import Primitives

/// Loop 2200D: the answer for one claim.
package struct ClaimResponse: Codable, Equatable, Sendable, HoldsPatientData {
    /// TRN02, our CLM01.
    package var patientControlNumber: String
    package var patientName: PersonName
    package var memberID: String?
    package var statuses: [ClaimStatus]
    /// REF*1K.
    package var payerClaimControlNumber: String?
    /// REF*D9.
    package var clearinghouseClaimNumber: String?
    /// DTP*472.
    package var serviceFrom: CalendarDate?
    package var serviceTo: CalendarDate?
    package var lines: [LineResponse]
    /// NM108.
    package var memberIDQualifier: String
    /// Other REF: `BLT` type of bill, `EA` medical record, `XZ` prescription, ...
    package var references: [DescribedReference]
    package var kept: [KeptSegment]

    package init(
        patientControlNumber: String, patientName: PersonName, memberID: String? = nil, statuses: [ClaimStatus],
        payerClaimControlNumber: String? = nil, clearinghouseClaimNumber: String? = nil,
        serviceFrom: CalendarDate? = nil, serviceTo: CalendarDate? = nil, lines: [LineResponse] = [],
        memberIDQualifier: String = "MI", references: [DescribedReference] = [], kept: [KeptSegment] = []
    ) {
        self.patientControlNumber = patientControlNumber
        self.patientName = patientName
        self.memberID = memberID
        self.statuses = statuses
        self.payerClaimControlNumber = payerClaimControlNumber
        self.clearinghouseClaimNumber = clearinghouseClaimNumber
        self.serviceFrom = serviceFrom
        self.serviceTo = serviceTo
        self.lines = lines
        self.memberIDQualifier = memberIDQualifier
        self.references = references
        self.kept = kept
    }

    /// True when a status refuses the claim: action `U`, or a category that means a rejection (A3, A6, A7, A8).
    package var isRejected: Bool { statuses.contains { $0.isRejection } }
    /// True when a status was read and none refuses the claim.
    package var isAccepted: Bool { !statuses.isEmpty && !isRejected }
}

/// Loop 2220D: the answer for one service.
package struct LineResponse: Codable, Equatable, Sendable, HoldsPatientData {
    package var procedure: String
    package var modifiers: [String]
    package var charge: Money?
    package var statuses: [ClaimStatus]
    /// REF*FJ.
    package var lineControlNumber: String?
    /// DTP*472.
    package var serviceDate: CalendarDate?
    /// The last day when it is another one.
    package var serviceTo: CalendarDate?
    /// SVC01-1.
    package var procedureQualifier: String
    /// SVC04.
    package var revenueCode: String?
    /// SVC07, a decimal as written.
    package var units: String?
    /// Other REF, such as `XZ` prescription.
    package var references: [DescribedReference]
    package var kept: [KeptSegment]

    package init(
        procedure: String, modifiers: [String] = [], charge: Money? = nil, statuses: [ClaimStatus],
        lineControlNumber: String? = nil, serviceDate: CalendarDate? = nil, serviceTo: CalendarDate? = nil,
        procedureQualifier: String = "HC", revenueCode: String? = nil, units: String? = nil,
        references: [DescribedReference] = [], kept: [KeptSegment] = []
    ) {
        self.procedure = procedure
        self.modifiers = modifiers
        self.charge = charge
        self.statuses = statuses
        self.lineControlNumber = lineControlNumber
        self.serviceDate = serviceDate
        self.serviceTo = serviceTo
        self.procedureQualifier = procedureQualifier
        self.revenueCode = revenueCode
        self.units = units
        self.references = references
        self.kept = kept
    }
}
