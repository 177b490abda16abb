/// The stage of chronic kidney disease that the record states, as a code of N18.
enum KidneyStage {
    private static let stages: [(String, Phrases)] = [
        ("N18.6", ["end stage renal|kidney", "esrd", "eskd"]), ("N18.31", ["stage|ckd|g 3a", "ckd3a", "stage g3a"]),
        ("N18.32", ["stage|ckd|g 3b", "ckd3b", "stage g3b"]),
        ("N18.1", ["stage 1 ~4 kidney|ckd|renal", "kidney|ckd|renal ~3 stage 1"]),
        ("N18.2", ["stage 2 ~4 kidney|ckd|renal", "kidney|ckd|renal ~3 stage 2", "ckd 2"]),
        ("N18.4", ["stage 4 ~4 kidney|ckd|renal", "kidney|ckd|renal ~3 stage 4", "ckd 4", "ckd4"]),
        ("N18.5", ["stage 5 ~4 kidney|ckd|renal", "kidney|ckd|renal ~3 stage 5", "ckd 5", "ckd5"]),
        ("N18.30", ["stage 3 ~4 kidney|ckd|renal", "kidney|ckd|renal ~3 stage 3", "ckd 3", "ckd3"]),
    ]

    static func code(_ record: CaseRecord) -> (code: String, evidence: Evidence)? {
        for (code, phrases) in stages {
            if let place = record.current(phrases, in: .conclusion) { return (code, place.evidence) }
        }
        return nil
    }
}
