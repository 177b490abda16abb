public import Primitives

/// Procedure codes by date of service.
extension InstalledCodeSets {
    public func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        embedded.standing(of: code, on: date)
    }

    /// Whether any installed table has the code.
    package func isKnown(_ code: ProcedureCode) -> Bool { procedure(code) != nil }

    public func procedure(_ code: ProcedureCode) -> ProcedureEntry? { embedded.procedure(code) }

    public func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry] {
        embedded.searchProcedures(words, limit: limit)
    }
}
