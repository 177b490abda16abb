package import Primitives

extension ProfessionalClaim {
    /// The amounts of an MOA segment; its remark codes stand apart.
    package struct OutpatientAdjudication: Codable, Equatable, Sendable {
        /// MOA01, a decimal.
        package var reimbursementRate: String?
        /// MOA02.
        package var payable: Money?
        /// MOA08.
        package var renalDisease: Money?
        /// MOA09.
        package var nonpayableProfessional: Money?

        package init(
            reimbursementRate: String? = nil, payable: Money? = nil, renalDisease: Money? = nil,
            nonpayableProfessional: Money? = nil
        ) {
            self.reimbursementRate = reimbursementRate
            self.payable = payable
            self.renalDisease = renalDisease
            self.nonpayableProfessional = nonpayableProfessional
        }
    }

    /// An MIA segment: how another payer priced an inpatient stay.
    package struct InpatientAdjudication: Codable, Equatable, Sendable {
        /// MIA01 and MIA03, decimals.
        package var coveredDays: String?
        package var lifetimePsychiatricDays: String?
        /// MIA04.
        package var diagnosisRelatedGroup: Money?
        /// MIA05 and MIA20 to MIA23.
        package var remarkCodes: [String] = []
        /// MIA06.
        package var disproportionateShare: Money?
        /// MIA07.
        package var medicarePassThrough: Money?
        /// MIA08.
        package var capital: Money?
        /// MIA09.
        package var capitalFederalPortion: Money?
        /// MIA10.
        package var capitalHospitalPortion: Money?
        /// MIA11.
        package var capitalDisproportionateShare: Money?
        /// MIA12.
        package var oldCapital: Money?
        /// MIA13.
        package var capitalIndirectTeaching: Money?
        /// MIA14.
        package var hospitalOperating: Money?
        /// MIA15, a decimal.
        package var costReportDays: String?
        /// MIA16.
        package var federalOperating: Money?
        /// MIA17.
        package var capitalOutlier: Money?
        /// MIA18.
        package var indirectTeaching: Money?
        /// MIA19.
        package var nonpayableProfessional: Money?
        /// MIA24.
        package var capitalException: Money?

        package init() {}
    }
}
