import CodeSets
import Primitives

@testable import Coding

/// Accepted codes and the tables that ship with the program.
enum CheckFixtures {
    static func context(
        age: Int? = nil, sex: AdministrativeSex = .unknown, on date: String = "2026-03-10",
        setting: CheckContext.Setting = .outpatient, coverage: (any CoveragePairs)? = nil,
        risk: RiskEvidence = RiskEvidence()
    ) throws -> CheckContext {
        let catalog = CodeLibrary(embedded: try CodingFixtures.requireCatalog(), store: nil).current
        let day = CalendarDate(iso: date) ?? CalendarDate(dayNumber: 0)
        return CheckContext(
            catalog: catalog, date: day, age: age, sex: sex, setting: setting, coverage: coverage, risk: risk)
    }

    static func codes(_ text: String, _ services: [AcceptedCodes.Service] = []) -> AcceptedCodes {
        AcceptedCodes(diagnoses: text.split(separator: " ").compactMap { ICD10CM.Code($0) }, services: services)
    }

    static func service(_ code: String, _ modifiers: String = "", pointers: [Int]? = nil) throws
        -> AcceptedCodes.Service
    {
        guard let code = ProcedureCode(code) else { throw CodingFixtures.MissingCodeSets() }
        return AcceptedCodes.Service(
            code, modifiers: modifiers.split(separator: " ").compactMap { Modifier($0) }, pointers: pointers)
    }

    /// The findings of one check: `path severity`.
    static func found(_ check: any CodeCheck.Type, _ codes: AcceptedCodes, _ context: CheckContext) -> [String] {
        CheckCodes(checks: [check])(codes, in: context).map { "\($0.location.path ?? "") \($0.severity.rawValue)" }
    }

    static func found(_ check: any CodeCheck.Type, _ diagnoses: String) throws -> [String] {
        found(check, codes(diagnoses), try context())
    }
}
