package import Primitives

/// Whether a diagnosis supports a procedure by the contractors' coverage articles: a view over the `mcd-` tables.
package struct CoverageTable: Sendable {
    /// The tables that it looks into. Without articles every version counts as in force; without contractors an article
    /// counts for all of them.
    package struct Tables: Sendable {
        package var codes: RecordTable
        package var covered: RecordTable
        package var noncovered: RecordTable?
        package var articles: RecordTable?
        package var groups: RecordTable?
        package var articleContractors: RecordTable?
        package var contractors: RecordTable?

        package init(codes: RecordTable, covered: RecordTable) {
            self.codes = codes
            self.covered = covered
        }
    }

    package enum Outcome: String, Sendable, Hashable, Codable {
        case covered, notCovered
        /// No article lists the procedure for this contractor and day, or those that do set no diagnoses.
        case noPolicy
    }

    /// What one article says.
    package struct Finding: Sendable, Hashable {
        /// As the agency shows it: `A52369`.
        package let article: String
        package let version: String
        package let title: String
        package let outcome: Outcome
        /// The groups of diagnoses that hold this one; empty where none does.
        package let groups: [String]
        package let remarks: [Remark]
    }

    /// Why a person should read the article.
    package enum Remark: Sendable, Hashable {
        /// The diagnosis stands in the list of what does not support the service.
        case listedAsNotSupporting
        /// The article marks the diagnosis with a sign whose meaning stands in its text.
        case marked
        /// The text before the group names procedures, and this one is not among them.
        case groupNamesOtherProcedures
        /// The text before the group names other groups: a second diagnosis may be needed.
        case groupNamesOtherGroups([String])
    }

    package struct Answer: Sendable, Hashable {
        package let outcome: Outcome
        package let findings: [Finding]
    }

    private let tables: Tables

    package init(_ tables: Tables) { self.tables = tables }

    /// - Parameter contractor: its five-digit number; nil asks all contractors' articles.
    package func coverage(
        procedure: ProcedureCode, diagnosis: ICD10CM.Code, contractor: String? = nil, on date: CalendarDate
    ) -> Answer {
        var findings: [Finding] = []
        var seen: Set<[String]> = []
        for row in tables.codes.rows(procedure.text).map(RecordFields.init) {
            let key = [row[1], row[2]]
            guard seen.insert(key).inserted, isInForce(key, on: date), applies(key, to: contractor) else { continue }
            findings.append(finding(key, procedure: procedure, diagnosis: diagnosis))
        }
        // Several articles of one contractor cover different uses of a procedure: one that covers is enough.
        let outcomes = Set(findings.map(\.outcome))
        let outcome: Outcome =
            outcomes.contains(.covered) ? .covered : outcomes.contains(.notCovered) ? .notCovered : .noPolicy
        return Answer(outcome: outcome, findings: findings)
    }

    /// The articles that list a procedure on a day, as the agency shows them.
    package func articles(
        for procedure: ProcedureCode, contractor: String? = nil, on date: CalendarDate
    ) -> [String] {
        let keys = Set(tables.codes.rows(procedure.text).map(RecordFields.init).map { [$0[1], $0[2]] })
        return keys.filter { isInForce($0, on: date) && applies($0, to: contractor) }.map { article($0).shown }.sorted()
    }

    private func finding(_ key: [String], procedure: ProcedureCode, diagnosis: ICD10CM.Code) -> Finding {
        let (shown, title) = article(key)
        let listed = tables.covered.rows(key[0], key[1], diagnosis.text).map(RecordFields.init)
        let excluded = tables.noncovered?.rows(key[0], key[1], diagnosis.text) ?? []
        var remarks: [Remark] = []
        let outcome: Outcome
        if !excluded.isEmpty {
            outcome = .notCovered
            remarks.append(.listedAsNotSupporting)
        } else if !listed.isEmpty {
            outcome = .covered
            if listed.contains(where: { !$0[4].isEmpty }) { remarks.append(.marked) }
            remarks += self.remarks(key, groups: listed.map { $0[3] }, procedure: procedure)
        } else if !tables.covered.indices(of: key).isEmpty {
            outcome = .notCovered
        } else if tables.noncovered.map({ !$0.indices(of: key).isEmpty }) ?? false {
            outcome = .covered
        } else {
            outcome = .noPolicy
        }
        return Finding(
            article: shown, version: key[1], title: title, outcome: outcome,
            groups: Set(listed.map { $0[3] }).sorted(), remarks: remarks)
    }

    private func remarks(_ key: [String], groups: [String], procedure: ProcedureCode) -> [Remark] {
        guard let table = tables.groups else { return [] }
        var remarks: [Remark] = []
        for group in Set(groups).sorted() {
            guard let row = table.rows(key[0], key[1], group).first.map(RecordFields.init) else { continue }
            let procedures = row.words(3)
            if !procedures.isEmpty, !procedures.contains(procedure.text) { remarks.append(.groupNamesOtherProcedures) }
            let others = row.words(4).filter { $0 != group }
            if !others.isEmpty { remarks.append(.groupNamesOtherGroups(others)) }
        }
        return remarks
    }

    private func article(_ key: [String]) -> (shown: String, title: String) {
        guard let row = tables.articles?.rows(key[0], key[1]).first.map(RecordFields.init) else {
            return ("A" + key[0], "")
        }
        return (row[6], row[2])
    }

    private func isInForce(_ key: [String], on date: CalendarDate) -> Bool {
        guard let articles = tables.articles else { return true }
        guard let row = articles.rows(key[0], key[1]).first.map(RecordFields.init) else { return false }
        return (row.date(3).map { $0 <= date } ?? true) && (row.date(4).map { date <= $0 } ?? true)
    }

    private func applies(_ key: [String], to contractor: String?) -> Bool {
        guard let contractor, let links = tables.articleContractors, let contractors = tables.contractors else {
            return true
        }
        return links.rows(key[0], key[1]).map(RecordFields.init).contains { link in
            contractors.rows(link[2], link[3], link[4]).contains { RecordFields($0)[3] == contractor }
        }
    }
}
