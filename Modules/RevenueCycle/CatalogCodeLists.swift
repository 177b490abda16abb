package import CodeSets
package import Primitives
package import X12

/// Answers the X12 validator from the code sets that are installed.
///
/// Nothing is said of a date that no installed edition covers: a code may have been valid then.
package struct CatalogCodeLists: CodeLists {
    private let codes: InstalledCodeSets

    package init(_ codes: InstalledCodeSets) { self.codes = codes }

    package func contains(_ code: String, in list: ExternalCodeList, on date: CalendarDate?) -> Bool? {
        guard let date else { return nil }
        switch list {
        case .icd10cm:
            guard let diagnosis = ICD10CM.Code(code) else { return nil }
            return answer(codes.standing(of: diagnosis, on: date), isComplete: isCovered(date))
        case .hcpcs:
            guard let procedure = ProcedureCode(code) else { return nil }
            let table = procedure.isLevelTwo ? "hcpcs" : "cpt"
            return answer(codes.standing(of: procedure, on: date), isComplete: codes.records(table, on: date) != nil)
        case .icd10pcs: return row(code, "icd10pcs", date).map { !$0.isEmpty }
        case .taxonomy: return row(code, "taxonomy", date).map { !$0.isEmpty }
        case .carc: return adjustment(code, "carc", date)
        case .rarc: return adjustment(code, "rarc", date)
        case .claimstatus: return adjustment(code, "claim-status", date)
        case .claimstatuscategory: return adjustment(code, "claim-status-categories", date)
        default: return nil
        }
    }

    private func answer(_ standing: CodeStanding, isComplete: Bool) -> Bool? {
        switch standing {
        case .valid: true
        case .ended: false
        case .notBillable, .unknown: isComplete ? false : nil
        case .unverified, .systemNotInForce: nil
        }
    }

    private func isCovered(_ date: CalendarDate) -> Bool {
        codes.editions.contains { $0.system.hasPrefix("ICD-10-CM") && $0.covers(date) }
    }

    private func row(_ code: String, _ table: String, _ date: CalendarDate) -> [[String]]? {
        codes.records(table, on: date)?.rows(code)
    }

    /// A reason is in the imported list, or in ours, which may lack the newest.
    private func adjustment(_ code: String, _ table: String, _ date: CalendarDate) -> Bool? {
        if let records = codes.records(table, on: date) {
            return AdjustmentTextTable(records).entry(code)?.isActive(on: date) ?? false
        }
        guard let row = try? codes.reference.table(table)?.row(code) else { return nil }
        return row["last day"].flatMap { CalendarDate(iso: $0) }.map { date <= $0 } ?? true
    }
}
