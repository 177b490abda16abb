import CodeSets

/// Where chapter 15 puts a condition that complicates a pregnancy: the heading, by the beginning of the condition's own
/// code, and whether that code goes beside it.
enum PregnancyCodes {
    struct Entry: Sendable {
        let heading: String
        let conditions: [String]
        let keeps: Bool
    }

    static let all: [Entry] = [
        entry("O10.0", ["I10"], keeps: false), entry("O10.1", ["I11"], keeps: true),
        entry("O10.2", ["I12"], keeps: true),
        entry("O10.3", ["I13"], keeps: true), entry("O10.4", ["I15"], keeps: true),
        entry("O24.0", ["E10"], keeps: true),
        entry("O24.1", ["E11"], keeps: true), entry("O24.8", ["E08", "E09", "E13"], keeps: true),
        entry("O99.01", ["D50", "D51", "D52", "D53", "D55", "D56", "D57", "D58", "D59", "D6"], keeps: true),
        entry("O99.21", ["E66"], keeps: true), entry("O99.28", ["E0", "E2", "E3", "E5", "E7", "E8"], keeps: true),
        entry("O99.31", ["F10"], keeps: true), entry("O99.33", ["F17", "Z72.0"], keeps: true),
        entry("O99.32", ["F11", "F12", "F13", "F14", "F15", "F16", "F18", "F19"], keeps: true),
        entry("O99.34", ["F2", "F3", "F4", "F5", "F6", "F7", "F8", "F9"], keeps: true),
        entry("O99.35", ["G"], keeps: true), entry("O98.71", ["B20"], keeps: true),
        entry("O98.71", ["Z21"], keeps: true),
        entry("O98.51", ["U07.1", "J09", "J10", "J11"], keeps: true),
        entry("O98.41", ["B15", "B16", "B17", "B18", "B19"], keeps: true),
        entry("O98.11", ["A50", "A51", "A52", "A53"], keeps: true),
        entry("O98.31", ["A54", "A55", "A56", "A60"], keeps: true),
        entry("O23.0", ["N10", "N11", "N12"], keeps: false), entry("O23.1", ["N30"], keeps: false),
        entry("O23.4", ["N39.0"], keeps: false), entry("O99.41", ["I2", "I3", "I4", "I5"], keeps: true),
        entry("O99.51", ["J0", "J1", "J2", "J3", "J4", "J6", "J8", "J9"], keeps: true),
        entry("O99.61", ["K"], keeps: true), entry("O99.71", ["L"], keeps: true), entry("O26.83", ["N18"], keeps: true),
        entry("O9A.11", ["C"], keeps: true), entry("O9A.21", ["S", "T"], keeps: true),
    ]

    static func holds(_ code: ICD10CM.Code) -> Bool {
        all.contains { $0.conditions.contains { code.text.hasPrefix($0) } }
    }

    private static func entry(_ heading: String, _ conditions: [String], keeps: Bool) -> Entry {
        Entry(heading: heading, conditions: conditions, keeps: keeps)
    }
}
