package import Primitives

extension InstitutionalClaim {
    package typealias Drug = ProfessionalClaim.Drug
    package typealias LineAdjudication = ProfessionalClaim.LineAdjudication

    /// Loop 2400: one service line of an institutional claim.
    package struct Line: Codable, Equatable, Sendable, HoldsPatientData {
        /// LX01, counted from 1 without a gap.
        package var number: Int
        /// SV201, four digits.
        package var revenueCode: String
        /// SV202-1; nil when the line has no procedure.
        package var procedureQualifier: String?
        /// SV202-2, a HCPCS or HIPPS code.
        package var procedure: String?
        /// At most four.
        package var modifiers: [String]
        /// SV202-7.
        package var description: String?
        /// SV203.
        package var charge: Money
        /// SV204: `UN` units or `DA` days.
        package var unitBasis: String
        /// SV205, a decimal.
        package var units: String
        /// SV207.
        package var nonCovered: Money?
        /// DTP*472.
        package var from: CalendarDate?
        /// The last day when it is another one.
        package var to: CalendarDate?
        /// REF*6R.
        package var lineControlNumber: String?
        /// AMT*GT.
        package var serviceTax: Money?
        /// AMT*N8.
        package var facilityTax: Money?
        @Rare package var drug: Drug?
        /// Loop 2420A.
        @Rare package var operating: Provider?
        /// Loop 2420B.
        @Rare package var otherOperating: Provider?
        /// Loop 2420C.
        @Rare package var rendering: Provider?
        /// Loop 2420D.
        @Rare package var referring: Provider?
        package var adjudications: [LineAdjudication] = []
        /// What few lines carry.
        @Grouped() package var supplement: LineSupplement
        /// Segments of loops 2400 to 2430 that have no field.
        package var other: [KeptSegment] = []

        package init(
            number: Int, revenueCode: String, procedureQualifier: String? = nil, procedure: String? = nil,
            modifiers: [String] = [], charge: Money, unitBasis: String = "UN", units: String = "1",
            from: CalendarDate? = nil, to: CalendarDate? = nil, lineControlNumber: String? = nil
        ) {
            self.number = number
            self.revenueCode = revenueCode
            self.procedureQualifier = procedureQualifier ?? (procedure == nil ? nil : "HC")
            self.procedure = procedure
            self.modifiers = modifiers
            self.charge = charge
            self.unitBasis = unitBasis
            self.units = units
            self.from = from
            self.to = to
            self.lineControlNumber = lineControlNumber
        }

        package static let blank = Line(number: 0, revenueCode: "", charge: .zero, unitBasis: "", units: "")
    }

    /// What few lines of an institutional claim carry.
    package struct LineSupplement: FieldGroup, HoldsPatientData {
        /// PWK.
        package var attachments: [ClaimAttachment] = []
        /// REF*9B.
        package var repricedLineNumber: String?
        /// REF*9D.
        package var adjustedRepricedLineNumber: String?
        /// NTE*TPO.
        package var thirdPartyNote: String?
        /// HCP.
        package var repricing: Repricing?

        package init() {}
    }
}
