import CodeSets
package import Coding
package import Primitives

/// A visit's codes as a person types them, in their order: `E11.22 N18.31 99214-25 20610-RT*2`.
package enum CodeListNotation {
    static let codesMax = 100

    /// - Returns: nil with a finding for each word that is no code.
    package static func read(_ text: String) -> (CodedVisit?, [Finding]) {
        var codes = CodedVisit(diagnoses: [], services: [])
        var findings: [Finding] = []
        let words = text.split { $0 == " " || $0 == "," || $0.isNewline }
        for (index, word) in words.prefix(codesMax).enumerated() {
            if let service = ServiceNotation(word) {
                codes.services.append(
                    .init(procedure: service.code, modifiers: service.modifiers, units: service.units))
            } else if let diagnosis = ICD10CM.Code(word) {
                if !codes.diagnoses.contains(diagnosis) { codes.diagnoses.append(diagnosis) }
            } else {
                findings.append(
                    Finding(
                        "codes.notation", .error, at: .init("codes[\(index + 1)]"), "This is not a code.",
                        fix: "Write a diagnosis with its dot, and a service as 99214-25 or J3301*4."))
            }
        }
        if words.isEmpty || words.count > codesMax {
            findings.append(
                Finding("codes.notation", .error, at: .init("codes"), "Name 1 to \(codesMax) codes."))
        }
        return (findings.isEmpty ? codes : nil, findings)
    }
}

extension Office {
    /// The codes, when each exists on the date of service as far as the loaded tables tell.
    /// - Throws: `UseCaseError` with a finding for each that does not.
    func checked(_ codes: CodedVisit, on date: CalendarDate?, for what: String) throws -> CodedVisit {
        guard let date else { return codes }
        let findings = codes.diagnoses.compactMap { code -> Finding? in
            let objection: String? =
                switch self.codes.standing(of: code, on: date) {
                case .valid, .unverified: nil
                case .notBillable: "\(code) is a heading; a more specific code is needed."
                case .unknown: "\(code) is not in the ICD-10-CM."
                case .ended(let last): "\(code) ended on \(last)."
                case .systemNotInForce: "ICD-10-CM was not in force on \(date)."
                }
            return objection.map {
                Finding("codes.standing", .error, at: .init("codes"), $0, fix: "superbill codes show \(code)")
            }
        }
        guard findings.isEmpty else { throw UseCaseError.refused(what, findings) }
        return codes
    }

    func compare(_ coding: CodedVisit, with truth: CodedVisit, on date: CalendarDate?) -> CodingComparison {
        let catalog = codes
        return CodingComparison(of: coding, against: truth) { code in
            date.flatMap { catalog.diagnosis(code, on: $0)?.title }
        }
    }
}
