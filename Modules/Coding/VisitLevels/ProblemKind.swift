import CodeSets

/// How a coded diagnosis counts in medical decision making, by its category and the words beside it: for problems whose
/// names ``ProblemVocabulary`` lacks.
enum ProblemKind {
    case selfLimited, acuteUncomplicated, chronicStable, chronicUnstable, acuteSystemic, uncertainPrognosis

    init(of mention: DiagnosisMention) {
        let code = mention.code.text
        let category = mention.code.category
        if ProblemKind.chronic.contains(where: { $0.contains(category) }) {
            let unstable =
                !mention.context.isDisjoint(with: ProblemKind.unstableWords)
                || ProblemKind.isNotAtGoal(mention.context) || ProblemKind.exacerbated.contains { code.hasPrefix($0) }
            self = unstable ? .chronicUnstable : .chronicStable
        } else if ProblemKind.systemic.contains(where: { $0.contains(category) }) {
            self = .acuteSystemic
        } else if ProblemKind.worrying.contains(where: { code.hasPrefix($0) }) {
            self = .uncertainPrognosis
        } else if ProblemKind.minor.contains(where: { code.hasPrefix($0) }) {
            self = .selfLimited
        } else {
            self = .acuteUncomplicated
        }
    }

    var nature: ProblemNature {
        switch self {
        case .selfLimited: .selfLimited
        case .acuteUncomplicated: .acute
        case .chronicStable, .chronicUnstable: .chronic
        case .acuteSystemic: .systemic
        case .uncertainPrognosis: .uncertain
        }
    }

    private static let chronic: [ClosedRange<String>] = [
        "B18"..."B20", "C00"..."D09", "D50"..."D64", "D68"..."D69", "E00"..."E07", "E08"..."E13", "E20"..."E35",
        "E66"..."E66",
        "E70"..."E88", "F01"..."F09", "F10"..."F19", "F20"..."F48", "F50"..."F50", "F84"..."F90", "G10"..."G40",
        "G43"..."G43",
        "G47"..."G47", "G60"..."G63", "H40"..."H42", "I10"..."I15", "I20"..."I20", "I25"..."I25", "I27"..."I27",
        "I34"..."I39",
        "I42"..."I42", "I44"..."I51", "I65"..."I73", "J30"..."J30", "J32"..."J33", "J41"..."J47", "J84"..."J84",
        "K21"..."K21",
        "K50"..."K51", "K58"..."K58", "K70"..."K76", "L20"..."L20", "L40"..."L40", "L70"..."L71", "M05"..."M19",
        "M32"..."M35",
        "M45"..."M51", "M79"..."M82", "N18"..."N18", "N40"..."N40", "N80"..."N80", "R73"..."R73",
    ]
    private static let systemic: [ClosedRange<String>] = [
        "A40"..."A41", "J09"..."J18", "N10"..."N10", "K35"..."K37", "K57"..."K57", "K81"..."K81", "A87"..."A87",
        "G00"..."G03",
        "K85"..."K85", "I26"..."I26", "I82"..."I82",
    ]
    private static let worrying = [
        "R07.9", "R07.89", "R07.2", "N63", "R63.4", "R55", "R31", "R19.0", "R91", "R22", "R56", "R59",
    ]
    private static let minor = [
        "J00", "L23", "L24", "L25", "L30.9", "S00", "S30.86", "S40.86", "S50.86", "S80.86", "B07", "L91.8", "H61.2",
        "L60",
        "B35", "R05", "R09.81", "L01", "H10.1", "L55", "T14",
    ]
    private static let exacerbated = [
        "J44.1", "J44.0", "J45.21", "J45.31", "J45.41", "J45.51", "J45.901", "E11.65", "E10.65",
    ]
    private static let unstableWords: Set<String> = [
        "exacerbation", "worsening", "worsened", "worse", "hyperglycemia", "uncontrolled", "progression", "progressing",
        "progressive",
        "decompensated", "flare", "suboptimal", "suboptimally", "elevated", "risen", "rising", "breakthrough",
    ]

    private static func isNotAtGoal(_ words: Set<String>) -> Bool {
        words.isSuperset(of: ["partial", "response"])
            || words.contains("goal") && !words.isDisjoint(with: ["not", "above"])
            || words.contains("controlled")
                && !words.isDisjoint(with: ["poorly", "not", "inadequately", Context.denied + "controlled"])
    }
}
