package import Primitives

extension ProfessionalClaim {
    /// Loop 2400: one service.
    package struct Line: Codable, Equatable, Sendable, HoldsPatientData {
        /// LX01, counted from 1 without a gap.
        package var number: Int
        /// A HCPCS code (SV101-2).
        package var procedure: String
        /// At most four.
        package var modifiers: [String]
        /// SV101-7, wanted for not otherwise classified codes.
        package var description: String?
        /// SV102.
        package var charge: Money
        /// SV103: `UN` units or `MJ` minutes.
        package var unitBasis: String
        /// SV104, a decimal such as `1` or `2.5`.
        package var units: String
        /// SV105, only when it differs from the claim's.
        package var placeOfService: String?
        /// SV107: one to four positions, counted from 1, in the claim's diagnoses.
        @SmallNumbers package var diagnosisPointers: [Int]
        /// SV109.
        package var emergency: Bool
        /// SV111.
        package var earlyScreening: Bool
        /// SV112.
        package var familyPlanning: Bool
        /// DTP*472.
        package var from: CalendarDate
        /// The last day when it is another one.
        package var to: CalendarDate?
        /// REF*G1.
        package var priorAuthorization: String?
        /// REF*6R; comes back in the 835.
        package var lineControlNumber: String?
        /// REF*X4.
        package var cliaNumber: String?
        /// AMT*T.
        package var salesTax: Money?
        @Rare package var note: ClaimNote?
        @Rare package var drug: Drug?
        /// Loop 2420A; leave nil when it is the claim's.
        @Rare package var rendering: Provider?
        /// Loop 2420E.
        @Rare package var ordering: Provider?
        /// Loop 2420F.
        @Rare package var referring: Provider?
        package var adjudications: [LineAdjudication]
        /// SV101-1: `HC`; `ER`, `IV` and `WK` by jurisdiction.
        package var procedureQualifier = "HC"
        /// What few lines carry.
        @Grouped() package var supplement: LineSupplement
        /// Segments of loops 2400 to 2440 that have no field.
        package var other: [KeptSegment] = []

        package init(
            number: Int, procedure: String, modifiers: [String] = [], description: String? = nil, charge: Money,
            unitBasis: String = "UN", units: String = "1", placeOfService: String? = nil, diagnosisPointers: [Int],
            emergency: Bool = false, earlyScreening: Bool = false, familyPlanning: Bool = false, from: CalendarDate,
            to: CalendarDate? = nil, priorAuthorization: String? = nil, lineControlNumber: String? = nil,
            cliaNumber: String? = nil, salesTax: Money? = nil, note: ClaimNote? = nil, drug: Drug? = nil,
            rendering: Provider? = nil, ordering: Provider? = nil, referring: Provider? = nil,
            adjudications: [LineAdjudication] = []
        ) {
            self.number = number
            self.procedure = procedure
            self.modifiers = modifiers
            self.description = description
            self.charge = charge
            self.unitBasis = unitBasis
            self.units = units
            self.placeOfService = placeOfService
            self.diagnosisPointers = diagnosisPointers
            self.emergency = emergency
            self.earlyScreening = earlyScreening
            self.familyPlanning = familyPlanning
            self.from = from
            self.to = to
            self.priorAuthorization = priorAuthorization
            self.lineControlNumber = lineControlNumber
            self.cliaNumber = cliaNumber
            self.salesTax = salesTax
            self.note = note
            self.drug = drug
            self.rendering = rendering
            self.ordering = ordering
            self.referring = referring
            self.adjudications = adjudications
        }
    }

    /// Loop 2410.
    package struct Drug: Codable, Equatable, Sendable {
        /// LIN03 with qualifier N4: eleven digits.
        package var ndc: String
        /// CTP04, a decimal.
        package var quantity: String
        /// CTP05-1: `F2`, `GR`, `ME`, `ML` or `UN`.
        package var unit: String
        /// REF*XZ.
        package var prescriptionNumber: String?
        /// REF*VY, which joins the parts of a compound.
        package var linkNumber: String?
        /// LIN02.
        package var qualifier = "N4"

        package init(ndc: String, quantity: String, unit: String, prescriptionNumber: String? = nil) {
            self.ndc = ndc
            self.quantity = quantity
            self.unit = unit
            self.prescriptionNumber = prescriptionNumber
        }
    }

    /// Loop 2430: what one earlier payer did with the line.
    package struct LineAdjudication: Codable, Equatable, Sendable {
        /// SVD01, equal to the payer identifier of that payer's 2330B.
        package var payerID: String
        /// SVD02.
        package var paid: Money
        package var procedure: String
        package var modifiers: [String]
        /// SVD05.
        package var units: String
        /// SVD06: the line number into which this one was bundled.
        package var bundledInto: Int?
        package var adjustments: [Adjustment]
        /// DTP*573.
        package var date: CalendarDate?
        /// AMT*EAF.
        package var remainingLiability: Money?
        /// SVD03-1; nil when an institutional line was paid without a procedure.
        package var procedureQualifier: String? = "HC"
        /// SVD03-7.
        package var description: String?
        /// SVD04, institutional claims only.
        package var revenueCode: String?

        package init(
            payerID: String, paid: Money, procedure: String, modifiers: [String] = [], units: String = "1",
            bundledInto: Int? = nil, adjustments: [Adjustment] = [], date: CalendarDate? = nil,
            remainingLiability: Money? = nil
        ) {
            self.payerID = payerID
            self.paid = paid
            self.procedure = procedure
            self.modifiers = modifiers
            self.units = units
            self.bundledInto = bundledInto
            self.adjustments = adjustments
            self.date = date
            self.remainingLiability = remainingLiability
        }
    }
}
