package import CodeSets

/// What the record says that bears on risk adjustment, found by the caller: earlier years' categories, and diagnoses or
/// treatments of this visit's notes that no accepted code stands for.
package struct RiskEvidence: Equatable, Sendable {
    /// How a note shows that a condition was dealt with at the visit. One is enough.
    package enum Support: String, Codable, Sendable, CaseIterable {
        case monitored, evaluated, assessed, treated
    }

    package struct Statement: Equatable, Sendable {
        package var support: Support
        package var evidence: Evidence

        package init(_ support: Support, _ evidence: Evidence) {
            self.support = support
            self.evidence = evidence
        }
    }

    /// A condition and where the notes of this visit deal with it.
    package struct Condition: Equatable, Sendable {
        package var code: ICD10CM.Code
        package var statements: [Statement]

        package init(_ code: ICD10CM.Code, statements: [Statement] = []) {
            self.code = code
            self.statements = statements
        }
    }

    /// A drug or result of the record and the conditions that it is usual for.
    package struct Treatment: Equatable, Sendable {
        /// In a coder's words: `insulin glargine`, `eGFR 38`.
        package var name: String
        package var usualFor: [ICD10CM.Code]
        package var evidence: Evidence

        package init(_ name: String, usualFor: [ICD10CM.Code], evidence: Evidence) {
            self.name = name
            self.usualFor = usualFor
            self.evidence = evidence
        }
    }

    /// Chronic diagnoses coded in the year before.
    package var lastYear: [Condition]
    package var treatments: [Treatment]

    package init(lastYear: [Condition] = [], treatments: [Treatment] = []) {
        self.lastYear = lastYear
        self.treatments = treatments
    }

    /// Last year's diagnoses with the places where this visit's notes led to a proposal of the same category that nobody
    /// has accepted.
    package init(lastYear codes: [ICD10CM.Code], proposals: [CodeProposal]) {
        let open = proposals.filter { $0.system == .icd10cm }
        lastYear = codes.map { code in
            let evidence = open.filter { $0.code.hasPrefix(code.category) }.flatMap(\.evidence)
            return Condition(code, statements: evidence.filter { $0.source == .note }.map { Statement(.assessed, $0) })
        }
        treatments = []
    }
}
