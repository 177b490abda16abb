import CodeSets

/// What a condition of the past is coded as: the status codes for a personal history (Guideline I.C.21.c.4).
enum FormerConditions {
    /// Whether a code is itself a status that speaks of the past or of the family.
    static func isHistory(_ code: ICD10CM.Code) -> Bool {
        code.category >= "Z80" && code.category <= "Z92" || code.text == "I25.2"
    }

    /// The status code after a condition; nil where the classification has none of its own.
    static func code(after code: ICD10CM.Code, _ search: DiagnosisSearch) -> CodeMatch? {
        let text = code.text
        guard let row = rows.first(where: { row in row.conditions.contains { text.hasPrefix($0) } }),
            let entry = search.entry(row.history)
        else { return nil }
        return CodeMatch(
            code: entry.code, title: entry.title, isBillable: entry.isBillable, matched: entry.title, score: 1_000)
    }

    /// The first row that fits counts.
    private static let rows: [(history: String, conditions: [String])] = [
        ("Z85.038", ["C18"]), ("Z85.048", ["C19", "C20", "C21"]), ("Z85.028", ["C16"]), ("Z85.01", ["C15"]),
        ("Z85.05", ["C22"]), ("Z85.07", ["C25"]), ("Z85.118", ["C34"]), ("Z85.21", ["C32"]), ("Z85.3", ["C50"]),
        ("Z85.41", ["C53"]), ("Z85.42", ["C54", "C55"]), ("Z85.43", ["C56"]), ("Z85.46", ["C61"]),
        ("Z85.47", ["C62"]), ("Z85.51", ["C67"]), ("Z85.528", ["C64"]), ("Z85.53", ["C65"]), ("Z85.54", ["C66"]),
        ("Z85.6", ["C91", "C92", "C93", "C94", "C95"]), ("Z85.71", ["C81"]),
        ("Z85.72", ["C82", "C83", "C84", "C85"]), ("Z85.79", ["C88", "C90", "C96"]), ("Z85.820", ["C43"]),
        ("Z85.828", ["C44"]), ("Z85.831", ["C49"]), ("Z85.830", ["C40", "C41"]), ("Z85.841", ["C71"]),
        ("Z85.850", ["C73"]), ("Z86.73", ["I63", "G45"]), ("I25.2", ["I21"]), ("Z86.718", ["I82.4", "I82.9"]),
        ("Z86.711", ["I26"]), ("Z86.74", ["I46"]), ("Z87.01", ["J12", "J13", "J14", "J15", "J18"]),
        ("Z87.11", ["K25", "K26", "K27"]), ("Z87.440", ["N39.0"]), ("Z87.442", ["N20"]), ("Z86.11", ["A15", "A16"]),
        ("Z86.32", ["O24.4"]), ("Z86.14", ["A49.02"]), ("Z86.16", ["U07.1"]),
        ("Z87.820", ["S06"]), ("Z86.010", ["K63.5", "D12.6"]),
    ]
}
