import CodeSets
import Primitives
import Records

/// Medical decision making of a visit: problems, data and risk, each with the words that carry it (CPT E/M guidelines of
/// 2021 and 2023). The level is the highest that two of the three elements reach.
struct DecisionMaking {
    enum Level: Int, Comparable {
        case straightforward, low, moderate, high

        static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
        var name: String {
            switch self {
            case .straightforward: "straightforward"
            case .low: "low"
            case .moderate: "moderate"
            case .high: "high"
            }
        }
    }

    struct Element {
        var level: Level
        var reason: String
        var evidence: [Evidence]
    }

    let problems: Element
    let data: Element
    let risk: Element

    /// The second highest of the three.
    var level: Level { [problems.level, data.level, risk.level].sorted(by: >)[1] }

    init?(diagnoses: [DiagnosisMention], visit: VisitRecord, reads: [ReadNote], date: CalendarDate) {
        guard let problems = DecisionMaking.problems(diagnoses) else { return nil }
        self.problems = problems
        data = DataReviewed(visit: visit, reads: reads, date: date).element()
        risk = ManagementRisk(visit: visit, reads: reads).element()
    }

    // MARK: Problems

    private static func problems(_ diagnoses: [DiagnosisMention]) -> Element? {
        let addressed = diagnoses.filter { $0.code.category < "Z00" || $0.code.category == "Z34" }
        guard !addressed.isEmpty else { return nil }
        let judged = addressed.map { (mention: $0, kind: ProblemKind(of: $0)) }
        func all(_ kind: ProblemKind) -> [DiagnosisMention] { judged.filter { $0.kind == kind }.map(\.mention) }
        func element(_ level: Level, _ reason: String, _ mentions: [DiagnosisMention]) -> Element {
            Element(level: level, reason: reason, evidence: mentions.map(\.evidence))
        }
        let unstable = all(.chronicUnstable)
        let stable = distinctChronic(all(.chronicStable))
        let systemic = all(.acuteSystemic)
        let uncertain = all(.uncertainPrognosis)
        let acute = all(.acuteUncomplicated)
        let minor = all(.selfLimited)
        if !unstable.isEmpty { return element(.moderate, "a chronic illness that is not at its goal", unstable) }
        if !systemic.isEmpty { return element(.moderate, "an acute illness with systemic symptoms", systemic) }
        if !uncertain.isEmpty {
            return element(.moderate, "an undiagnosed new problem with uncertain prognosis", uncertain)
        }
        if stable.count >= 2 { return element(.moderate, "\(stable.count) stable chronic illnesses", stable) }
        if !stable.isEmpty { return element(.low, "one stable chronic illness", stable) }
        if !acute.isEmpty { return element(.low, "an acute uncomplicated illness or injury", acute) }
        if minor.count >= 2 { return element(.low, "\(minor.count) self-limited problems", minor) }
        return element(.straightforward, "one self-limited problem", minor)
    }

    /// Hypertension with kidney disease and the kidney stage are one illness told by two codes.
    private static func distinctChronic(_ mentions: [DiagnosisMention]) -> [DiagnosisMention] {
        let combined = mentions.contains { ["I12", "I13"].contains($0.code.category) || $0.code.text.hasSuffix(".22") }
        let heart = mentions.contains { ["I11", "I13"].contains($0.code.category) }
        return mentions.filter { mention in
            !(combined && mention.code.category == "N18" && !mention.rules.contains("problem.separate"))
                && !(heart && mention.code.category == "I50")
        }
    }
}

/// How a problem counts in medical decision making.
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
