package import Primitives

extension DentalClaim {
    /// HI: a diagnosis without its point.
    package struct Diagnosis: Codable, Equatable, Sendable, HoldsPatientData {
        package enum CodeList: String, Codable, Sendable {
            case icd10, icd9
            /// Systemized nomenclature of dentistry.
            case snodent
        }

        package var code: String
        package var list: CodeList

        package init(_ code: String, list: CodeList = .icd10) {
            self.code = code
            self.list = list
        }
    }

    /// DN1.
    package struct Orthodontics: Codable, Equatable, Sendable, HoldsPatientData {
        /// DN101, a decimal: the months of the whole treatment.
        package var totalMonths: String?
        /// DN102, a decimal.
        package var remainingMonths: String?
        /// DN104: the services are for orthodontics.
        package var isOrthodontic: Bool

        package init(totalMonths: String? = nil, remainingMonths: String? = nil, isOrthodontic: Bool = false) {
            self.totalMonths = totalMonths
            self.remainingMonths = remainingMonths
            self.isOrthodontic = isOrthodontic
        }
    }

    /// DN2.
    package struct ToothStatus: Codable, Equatable, Sendable, HoldsPatientData {
        /// DN201, a number or letter of the universal national system.
        package var tooth: String
        /// DN202: `E` to be extracted, `M` missing.
        package var status: String

        package init(tooth: String, status: String) {
            self.tooth = tooth
            self.status = status
        }
    }

    /// TOO: a tooth and the surfaces that were worked on.
    package struct Tooth: Codable, Equatable, Sendable, HoldsPatientData {
        package var tooth: String?
        /// TOO03: `B`, `D`, `F`, `I`, `L`, `M` or `O`, at most five.
        package var surfaces: [String]

        package init(tooth: String?, surfaces: [String] = []) {
            self.tooth = tooth
            self.surfaces = surfaces
        }
    }

    /// Loop 2400: one service line of a dental claim.
    package struct Line: Codable, Equatable, Sendable, HoldsPatientData {
        /// LX01, counted from 1 without a gap.
        package var number: Int
        /// SV301-1.
        package var procedureQualifier = "AD"
        /// SV301-2, a CDT code.
        package var procedure: String
        /// At most four.
        package var modifiers: [String] = []
        /// SV301-7.
        package var description: String?
        /// SV302.
        package var charge: Money
        /// SV303, only when it differs from the claim's.
        package var placeOfService: String?
        /// SV304, at most five areas of the oral cavity.
        package var oralCavity: [String] = []
        /// SV305: `I` first placement, `R` replacement.
        package var prosthesis: String?
        /// SV306, a decimal.
        package var units: String?
        /// SV311: at most four positions, counted from 1, in the claim's diagnoses.
        @SmallNumbers package var diagnosisPointers: [Int] = []
        /// TOO, at most 32.
        package var teeth: [Tooth] = []
        /// DTP*472; nil when the claim's counts.
        package var from: CalendarDate?
        /// The last day when it is another one.
        package var to: CalendarDate?
        /// REF*6R.
        package var lineControlNumber: String?
        /// AMT*T.
        package var salesTax: Money?
        /// Loop 2420A.
        @Rare package var rendering: Provider?
        /// Loop 2420B.
        @Rare package var assistantSurgeon: Provider?
        /// Loop 2420C.
        @Rare package var supervising: Provider?
        /// Loop 2420D.
        @Rare package var serviceFacility: ServiceFacility?
        package var adjudications: [ProfessionalClaim.LineAdjudication] = []
        /// What few lines carry.
        @Grouped() package var supplement: LineSupplement
        /// Segments of loops 2400 to 2430 that have no field.
        package var other: [KeptSegment] = []

        package init(
            number: Int, procedure: String, charge: Money, from: CalendarDate? = nil, to: CalendarDate? = nil,
            lineControlNumber: String? = nil
        ) {
            self.number = number
            self.procedure = procedure
            self.charge = charge
            self.from = from
            self.to = to
            self.lineControlNumber = lineControlNumber
        }

        package static let blank = Line(number: 0, procedure: "", charge: .zero)
    }

    /// What few lines of a dental claim carry.
    package struct LineSupplement: FieldGroup, HoldsPatientData {
        /// DTP*139 estimated, or DTP*441 known: when the prosthesis was placed before.
        package var priorPlacement: CalendarDate?
        package var isPriorPlacementKnown = false
        /// DTP*452.
        package var appliancePlacement: CalendarDate?
        /// DTP*446.
        package var applianceReplacement: CalendarDate?
        /// DTP*196.
        package var treatmentStart: CalendarDate?
        /// DTP*198.
        package var treatmentCompletion: CalendarDate?
        /// CN1.
        package var contract: ContractInformation?
        /// REF*G3, at most five.
        package var predeterminations: [PayerReference] = []
        /// REF*G1, at most five.
        package var authorizations: [PayerReference] = []
        /// REF*9F, at most five.
        package var referrals: [PayerReference] = []
        /// REF*9A.
        package var repricedClaimNumber: String?
        /// REF*9C.
        package var adjustedRepricedClaimNumber: String?
        /// K3.
        package var fixedFormat: [String] = []
        /// HCP.
        package var repricing: Repricing?

        package init() {}
    }
}
