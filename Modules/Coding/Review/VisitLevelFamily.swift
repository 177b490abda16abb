import CodeSets

/// Visit codes that differ only in their level, or in whether the patient is new: what one coder levels otherwise than
/// another is one disagreement, not a missing and an extra code.
enum VisitLevelFamily {
    /// First and last code of each family.
    private static let families: [(name: String, ranges: [ClosedRange<Int>])] = [
        ("office", [99_202...99_205, 99_211...99_215]),
        ("hospital", [99_221...99_223, 99_231...99_233]),
        ("same-day hospital", [99_234...99_236]),
        ("discharge", [99_238...99_239]),
        ("consultation", [99_242...99_245]),
        ("inpatient consultation", [99_252...99_255]),
        ("emergency", [99_281...99_285]),
        ("nursing facility", [99_304...99_310]),
        ("nursing facility discharge", [99_315...99_316]),
        ("home", [99_341...99_350]),
        ("preventive", [99_381...99_387, 99_391...99_397]),
    ]

    /// Nil for a service that is not a leveled visit.
    static func name(of procedure: ProcedureCode) -> String? {
        guard let number = Int(procedure.text) else { return nil }
        return families.first { $0.ranges.contains { $0.contains(number) } }?.name
    }
}
