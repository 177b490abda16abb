package import CodeSets
package import Primitives

/// Whether a diagnosis supports a service, by an imported table of coverage articles.
package protocol CoveragePairs: Sendable {
    /// Nil where no article speaks of the service.
    func isCovered(_ service: ProcedureCode, for diagnosis: ICD10CM.Code, on date: CalendarDate) -> Bool?
}

/// The articles of one contractor, or of all.
package struct ContractorCoverage: CoveragePairs {
    private let table: CoverageTable
    private let contractor: String?

    package init(_ table: CoverageTable, contractor: String? = nil) {
        self.table = table
        self.contractor = contractor
    }

    package func isCovered(_ service: ProcedureCode, for diagnosis: ICD10CM.Code, on date: CalendarDate) -> Bool? {
        switch table.coverage(procedure: service, diagnosis: diagnosis, contractor: contractor, on: date).outcome {
        case .covered: true
        case .notCovered: false
        case .noPolicy: nil
        }
    }
}
