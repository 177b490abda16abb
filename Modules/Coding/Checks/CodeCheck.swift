package import CodeSets
package import Primitives

/// One check on the codes that a coder has accepted. One check, one file, one doc comment, one test.
package protocol CodeCheck: Sendable {
    /// Stable name, such as `code.excludes1`.
    static var id: String { get }
    /// What it means when a case is not milder.
    static var severity: Finding.Severity { get }
    /// The check's source.
    static var citation: String { get }
    init()
    /// Problems found, or none. Pure.
    func check(_ codes: AcceptedCodes, in context: CheckContext) -> [CodeProblem]
}

/// What a check says; ``CheckCodes`` adds the id, the severity and the source.
package struct CodeProblem: Equatable, Sendable {
    /// `diagnoses[2]`, `services[1]`.
    package var path: String
    package var message: String
    package var fix: String
    /// Lower than the check's own severity when this case is milder.
    package var severity: Finding.Severity?

    package init(_ path: String, _ message: String, fix: String, severity: Finding.Severity? = nil) {
        self.path = path
        self.message = message
        self.fix = fix
        self.severity = severity
    }
}

/// The codes of one visit as a coder has accepted them.
package struct AcceptedCodes: Equatable, Sendable {
    package struct Service: Equatable, Sendable {
        package var code: ProcedureCode
        package var modifiers: [Modifier]
        package var units: Int
        /// 1-based places in the list of diagnoses; nil where the caller does not know them.
        package var pointers: [Int]?

        package init(_ code: ProcedureCode, modifiers: [Modifier] = [], units: Int = 1, pointers: [Int]? = nil) {
            self.code = code
            self.modifiers = modifiers
            self.units = units
            self.pointers = pointers
        }
    }

    /// In sequencing order: the first is the reason for the visit.
    package var diagnoses: [ICD10CM.Code]
    package var services: [Service]

    package init(diagnoses: [ICD10CM.Code], services: [Service] = []) {
        self.diagnoses = diagnoses
        self.services = services
    }
}

/// What a check may know besides the codes.
package struct CheckContext: Sendable {
    package enum Setting: String, Codable, Sendable { case outpatient, inpatient }

    package var catalog: any CheckedCodeSets
    package var date: CalendarDate
    /// In completed years on the date of service.
    package var age: Int?
    package var sex: AdministrativeSex
    package var setting: Setting
    /// Coverage pairs, where a table is imported.
    package var coverage: (any CoveragePairs)?
    /// What the record says beyond the accepted codes, for the hints on risk adjustment.
    package var risk: RiskEvidence

    package init(
        catalog: any CheckedCodeSets, date: CalendarDate, age: Int? = nil, sex: AdministrativeSex = .unknown,
        setting: Setting = .outpatient, coverage: (any CoveragePairs)? = nil, risk: RiskEvidence = RiskEvidence()
    ) {
        self.catalog = catalog
        self.date = date
        self.age = age
        self.sex = sex
        self.setting = setting
        self.coverage = coverage
        self.risk = risk
    }

    func entry(_ code: ICD10CM.Code) -> DiagnosisEntry? { catalog.diagnosis(code, on: date) }
    func facts(_ code: ICD10CM.Code) -> DiagnosisFacts { catalog.facts(of: code, on: date) }
}

/// The code tables with what editors say of a code and what takes the place of an ended one.
package protocol CheckedCodeSets: CodeSetCatalog {
    func facts(of code: ICD10CM.Code, on date: CalendarDate) -> DiagnosisFacts
    func replacements(of code: ICD10CM.Code, on date: CalendarDate, limit: Int) -> [CodeReplacement]
}

extension InstalledCodeSets: CheckedCodeSets {}
