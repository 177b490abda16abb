package import CodeSets
package import Primitives

/// Everything that is known of a code on a date of service, whatever system it belongs to.
package struct LookUpCode: Sendable {
    package struct Answer: Sendable, Codable {
        package var code: String
        package var on: CalendarDate
        package var diagnosis: Diagnosis?
        package var procedure: Procedure?
        /// The small tables in our own words: modifiers, places, adjustment reasons and others.
        package var meanings: [Meaning]
        /// What imported tables say.
        package var tables: [TableRows]

        package var isEmpty: Bool { diagnosis == nil && procedure == nil && meanings.isEmpty && tables.isEmpty }
    }

    package struct Standing: Sendable, Codable {
        /// valid, notBillable, unknown, unverified, ended or systemNotInForce.
        package var word: String
        package var endedOn: CalendarDate?
        /// The newest installed edition, when none covers the date.
        package var edition: String?

        package init(_ standing: CodeStanding) {
            switch standing {
            case .valid: word = "valid"
            case .notBillable: word = "notBillable"
            case .unknown: word = "unknown"
            case .unverified(let edition):
                word = "unverified"
                self.edition = edition
            case .ended(let last):
                word = "ended"
                endedOn = last
            case .systemNotInForce: word = "systemNotInForce"
            }
        }
    }

    package struct Diagnosis: Sendable, Codable {
        package var standing: Standing
        package var entry: DiagnosisEntry
        package var parentTitle: String?
        package var facts: DiagnosisFacts
        /// What to choose from, when the code may not be billed.
        package var replacements: [CodeReplacement]
    }

    package struct Procedure: Sendable, Codable {
        package var standing: Standing
        package var entry: ProcedureEntry?
    }

    package struct Meaning: Sendable, Codable {
        package var list: String
        package var title: String
        package var fields: [ReferenceTable.Field]
    }

    private let codes: InstalledCodeSets

    package init(_ codes: InstalledCodeSets) { self.codes = codes }

    /// - Throws: ``UseCaseError`` `.notFound` when nothing installed knows the code.
    package func callAsFunction(_ text: String, on date: CalendarDate) throws -> Answer {
        let code = text.filter { !$0.isWhitespace }.uppercased()
        var answer = Answer(code: code, on: date, meanings: [], tables: codes.tableRows(ofCode: code, on: date))
        // `S0281` could be a diagnosis or a procedure; the tables of procedures know their own.
        if let procedure = ProcedureCode(code), ICD10CM.Code(code) == nil || codes.isKnown(procedure) {
            let entry = codes.procedure(procedure)
            if entry != nil || !answer.tables.isEmpty {
                answer.procedure = Procedure(standing: Standing(codes.standing(of: procedure, on: date)), entry: entry)
            }
        }
        if let diagnosis = ICD10CM.Code(code), let entry = codes.diagnosis(diagnosis, on: date) {
            answer.diagnosis = Diagnosis(
                standing: Standing(codes.standing(of: diagnosis, on: date)), entry: entry,
                parentTitle: entry.parent.flatMap { codes.diagnosis($0, on: date)?.title },
                facts: codes.facts(of: diagnosis, on: date), replacements: codes.replacements(of: diagnosis, on: date))
        }
        answer.meanings = codes.reference.rows(ofCode: code).map { found in
            Meaning(list: found.list.id, title: found.list.title, fields: found.row.fields)
        }
        guard !answer.isEmpty else { throw UseCaseError.notFound("code", code) }
        return answer
    }
}
