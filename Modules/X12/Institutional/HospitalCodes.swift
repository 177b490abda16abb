package import Primitives

/// The families of codes that the HI segments of an institutional claim carry.
package struct HospitalCodes: Codable, Equatable, Sendable, HoldsPatientData {
    package enum CodeList: String, Codable, Sendable {
        case icd10, icd9
        /// Advanced billing concepts, for procedures only.
        case abc
    }

    /// A diagnosis without its point, and whether it was present on admission: `Y`, `N`, `U`, `W`.
    package struct Diagnosis: Codable, Equatable, Sendable, HoldsPatientData {
        package var code: String
        package var presentOnAdmission: String?
        package var list: CodeList

        package init(_ code: String, presentOnAdmission: String? = nil, list: CodeList = .icd10) {
            self.code = code
            self.presentOnAdmission = presentOnAdmission
            self.list = list
        }
    }

    /// A procedure and its day.
    package struct Procedure: Codable, Equatable, Sendable, HoldsPatientData {
        package var code: String
        package var date: CalendarDate?
        package var list: CodeList

        package init(_ code: String, date: CalendarDate?, list: CodeList = .icd10) {
            self.code = code
            self.date = date
            self.list = list
        }
    }

    /// An occurrence code and its day.
    package struct Occurrence: Codable, Equatable, Sendable, HoldsPatientData {
        package var code: String
        package var date: CalendarDate

        package init(_ code: String, date: CalendarDate) {
            self.code = code
            self.date = date
        }
    }

    /// An occurrence span code and its days.
    package struct Span: Codable, Equatable, Sendable, HoldsPatientData {
        package var code: String
        package var from: CalendarDate
        package var to: CalendarDate

        package init(_ code: String, from: CalendarDate, to: CalendarDate) {
            self.code = code
            self.from = from
            self.to = to
        }
    }

    /// A value code and its amount; what counts days or units is written as an amount too.
    package struct Value: Codable, Equatable, Sendable {
        package var code: String
        package var amount: Money

        package init(_ code: String, amount: Money) {
            self.code = code
            self.amount = amount
        }
    }

    /// HI ABK.
    package var principalDiagnosis: Diagnosis?
    /// HI ABJ.
    package var admittingDiagnosis: Diagnosis?
    /// HI APR, at most three.
    package var reasonsForVisit: [Diagnosis] = []
    /// HI ABN, at most twelve.
    package var externalCauses: [Diagnosis] = []
    /// HI DR.
    package var diagnosisRelatedGroup: String?
    /// HI ABF, at most 24.
    package var otherDiagnoses: [Diagnosis] = []
    /// HI BBR.
    package var principalProcedure: Procedure?
    /// HI BBQ, at most 24.
    package var otherProcedures: [Procedure] = []
    /// HI BI, at most 24.
    package var occurrenceSpans: [Span] = []
    /// HI BH, at most 24.
    package var occurrences: [Occurrence] = []
    /// HI BE, at most 24.
    package var values: [Value] = []
    /// HI BG, at most 24.
    package var conditions: [String] = []
    /// HI TC, at most 24.
    package var treatments: [String] = []

    package init(principalDiagnosis: Diagnosis? = nil) { self.principalDiagnosis = principalDiagnosis }
}
