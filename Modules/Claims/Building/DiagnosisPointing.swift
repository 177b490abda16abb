package import CodeSets

/// Which diagnoses a service is billed for, when no person has said so.
package enum DiagnosisPointing {
    /// Immunisations point to Z23 where it is coded; everything else points to the first four diagnoses that are not
    /// Z23.
    package static func pointers(for procedure: ProcedureCode, among diagnoses: [ICD10CM.Code]) -> [Int] {
        let immunization = diagnoses.firstIndex { $0.text == "Z23" }
        if let immunization, isImmunization(procedure) { return [immunization + 1] }
        let others = diagnoses.indices.filter { $0 != immunization }
        let chosen = others.isEmpty ? Array(diagnoses.indices) : others
        return chosen.prefix(4).filter { $0 < 12 }.map { $0 + 1 }
    }

    /// Vaccine products and their administration are numbered 90460 to 90474 and 90476 to 90756.
    private static func isImmunization(_ procedure: ProcedureCode) -> Bool {
        guard let number = Int(procedure.text) else { return ["G0008", "G0009", "G0010"].contains(procedure.text) }
        return (90_460...90_474).contains(number) || (90_476...90_756).contains(number)
    }
}
