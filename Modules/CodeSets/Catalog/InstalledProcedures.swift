public import Primitives

/// Procedure codes by date of service: HCPCS Level II and CPT from imported editions, common office services in our own
/// words from the list that ships with the program.
extension InstalledCodeSets {
    /// - Returns: `.unverified` where no table that could tell is in force on the date.
    public func standing(of code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        code.isLevelTwo ? standingOfLevelTwo(code, on: date) : standingOfCPT(code, on: date)
    }

    private func standingOfLevelTwo(_ code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        guard let edition = shelf.nearestEdition(of: "hcpcs", to: date), let records = records(edition) else {
            return embedded.standing(of: code, on: date)
        }
        let table = HCPCSTable(records)
        // A file of a later quarter knows the first days of older codes, but not the codes that ended before it.
        let isInForce = edition.covers(date)
        switch table.standing(code.text, on: date) {
        case .active: return .valid
        case .endedAfter(let last): return .ended(on: last)
        case .notBefore: return .unknown
        case nil: break
        }
        guard isInForce else { return .unverified(edition: "HCPCS Level II \(edition.release)") }
        return lastDay(ofLevelTwo: code, before: edition, on: date).map { .ended(on: $0) } ?? .unknown
    }

    /// The day before the first edition that does not have a code that an earlier one has.
    private func lastDay(ofLevelTwo code: ProcedureCode, before edition: TableEdition, on date: CalendarDate)
        -> CalendarDate?
    {
        var next = edition
        for earlier in shelf.editions(of: "hcpcs").reversed() where earlier.id != edition.id {
            guard let from = earlier.effectiveFrom, let limit = next.effectiveFrom, from < limit else { continue }
            if let table = records(earlier), HCPCSTable(table).entry(code.text) != nil {
                return limit.adding(days: -1)
            }
            next = earlier
        }
        return nil
    }

    private func standingOfCPT(_ code: ProcedureCode, on date: CalendarDate) -> CodeStanding {
        let own = embedded.standing(of: code, on: date)
        for table in ["cpt", "cpt-medium", "cpt-short"] {
            guard let records = records(table, on: date) else { continue }
            return records.rows(code.text).isEmpty ? .unknown : .valid
        }
        // The fee schedule lists nearly every code, and says nothing of one that it lacks.
        if let fees = records("pfs", on: date) ?? records("pfs-qpp", on: date), !fees.rows(code.text).isEmpty {
            return own == .unknown ? own : .valid
        }
        return own
    }

    /// Whether any installed table has the code.
    package func isKnown(_ code: ProcedureCode) -> Bool {
        if embedded.procedure(code) != nil { return true }
        return ["hcpcs", "cpt", "cpt-medium", "cpt-short", "pfs"].contains { table in
            shelf.editions(of: table).last.flatMap(records)?.rows(code.text).isEmpty == false
        }
    }

    /// Our own label where there is one, else the title of the newest imported table.
    public func procedure(_ code: ProcedureCode) -> ProcedureEntry? {
        if let own = embedded.procedure(code) { return own }
        for table in code.isLevelTwo ? ["hcpcs"] : ["cpt-medium", "cpt", "cpt-short"] {
            guard let records = shelf.editions(of: table).last.flatMap(records),
                let row = records.rows(code.text).first,
                row.count > 1
            else { continue }
            return ProcedureEntry(
                code: code, label: row[1], category: table.hasPrefix("cpt") ? "cpt" : table, keywords: [])
        }
        return nil
    }

    public func searchProcedures(_ words: String, limit: Int) -> [ProcedureEntry] {
        embedded.searchProcedures(words, limit: limit)
    }
}

extension ProcedureCode {
    /// A HCPCS Level II code: a letter and four digits. Level I is CPT.
    package var isLevelTwo: Bool { text.utf8.first.map { (65...90).contains($0) } ?? false }
}
