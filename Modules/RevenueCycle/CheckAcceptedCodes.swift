package import CodeSets
package import Coding
package import Primitives

/// Checks the codes that a coder has accepted, or means to accept, for one visit.
package struct CheckAcceptedCodes: Sendable {
    package struct Answer: Sendable, Codable {
        package var on: CalendarDate
        package var findings: [Finding]
        /// Checks that could not be made, and the table that each needs.
        package var off: [String]
    }

    /// Whose codes they are.
    package struct Terms: Sendable {
        package var date: CalendarDate
        package var age: Int?
        package var sex: AdministrativeSex
        package var setting: CheckContext.Setting
        package var contractor: String?

        package init(
            date: CalendarDate, age: Int? = nil, sex: AdministrativeSex = .unknown,
            setting: CheckContext.Setting = .outpatient, contractor: String? = nil
        ) {
            self.date = date
            self.age = age
            self.sex = sex
            self.setting = setting
            self.contractor = contractor
        }
    }

    private let codes: InstalledCodeSets

    package init(_ codes: InstalledCodeSets) { self.codes = codes }

    package func callAsFunction(
        _ diagnoses: [ICD10CM.Code], _ services: [ServiceNotation], _ terms: Terms
    ) -> Answer {
        self(
            diagnoses,
            services.map { AcceptedCodes.Service($0.code, modifiers: $0.modifiers, units: $0.units) }, terms,
            risk: RiskEvidence())
    }

    func callAsFunction(
        _ diagnoses: [ICD10CM.Code], _ services: [AcceptedCodes.Service], _ terms: Terms, risk: RiskEvidence
    ) -> Answer {
        let coverage = codes.coverage(on: terms.date)
        let context = CheckContext(
            catalog: codes, date: terms.date, age: terms.age, sex: terms.sex, setting: terms.setting,
            coverage: coverage.map { ContractorCoverage($0, contractor: terms.contractor) }, risk: risk)
        return Answer(
            on: terms.date,
            findings: CheckCodes()(AcceptedCodes(diagnoses: diagnoses, services: services), in: context),
            off: coverage == nil && !services.isEmpty ? ["mcd-covered"] : [])
    }
}
