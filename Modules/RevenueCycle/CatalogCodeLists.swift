package import CodeSets
package import Primitives
package import X12

/// Answers the X12 validator from the code sets that are installed.
///
/// Nothing is said of a date that no installed edition covers: a code may have been valid then.
package struct CatalogCodeLists: CodeLists {
    private let catalog: any CodeSetCatalog

    package init(_ catalog: any CodeSetCatalog) { self.catalog = catalog }

    package func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
        guard list == .icd10cm, let date, let diagnosis = ICD10CM.Code(code) else { return nil }
        switch catalog.standing(of: diagnosis, on: date) {
        case .valid: return true
        case .ended: return false
        case .notBillable, .unknown: return isCovered(date) ? false : nil
        case .unverified, .systemNotInForce: return nil
        }
    }

    private func isCovered(_ date: CalendarDate) -> Bool {
        catalog.editions.contains { $0.system == "ICD-10-CM" && $0.covers(date) }
    }
}
