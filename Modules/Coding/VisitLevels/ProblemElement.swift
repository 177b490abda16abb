import Primitives

/// The problems element: how each addressed problem counts, and the level that they reach together.
struct ProblemElement {
    let problems: [ProblemFinder.Problem]
    let signals: VisitSignals
    let stated: [StatedCount]

    func element() -> ProofElement {
        var counted: [ProofFact] = []
        var notCounted: [ProofFact] = []
        let hasDiagnosis = problems.contains { $0.background == nil && $0.nature.explains && !$0.isDoubted }
        let addressed = problems.filter { $0.background == nil }.map(\.key)
        var complaint: String?
        for problem in ordered() {
            if let reason = problem.background {
                notCounted.append(fact(problem, reason, .straightforward))
            } else if problem.nature.isSymptom, hasDiagnosis {
                notCounted.append(fact(problem, "a complaint that a diagnosis of the visit explains", .straightforward))
            } else if let other = RelatedProblems.whole(of: problem.key, among: addressed) {
                notCounted.append(fact(problem, "told together with \(other)", .straightforward))
            } else if problem.nature.isSymptom, let first = complaint {
                notCounted.append(fact(problem, "part of one presenting problem with \(first)", .straightforward))
            } else {
                if problem.nature.isSymptom { complaint = problem.key }
                let standing = standing(of: problem)
                counted.append(fact(problem, standing.rawValue, standing.level))
            }
        }
        return ProblemElement.result(counted, notCounted, stated)
    }

    /// Complaints last, the more worrying first, so that the leading one speaks for the others.
    private func ordered() -> [ProblemFinder.Problem] {
        problems.filter { !$0.nature.isSymptom } + problems.filter { $0.nature == .worryingSymptom }
            + problems.filter { $0.nature == .symptom }
    }

    private func fact(_ problem: ProblemFinder.Problem, _ meaning: String, _ level: DecisionLevel) -> ProofFact {
        ProofFact(subject: problem.key, meaning: meaning, level: level, evidence: problem.evidence)
    }

    private static func result(
        _ counted: [ProofFact], _ notCounted: [ProofFact], _ stated: [StatedCount]
    ) -> ProofElement {
        var all = counted
        for statement in stated {
            let have = all.filter { $0.meaning == statement.standing.rawValue }.count
            let isNamed = all.contains { $0.level > statement.standing.level }
            guard !isNamed, have < statement.count else { continue }
            for number in have..<statement.count {
                all.append(
                    ProofFact(
                        subject: "stated problem \(number + 1)", meaning: statement.standing.rawValue,
                        level: statement.standing.level, evidence: statement.evidence))
            }
        }
        guard let highest = all.map(\.level).max() else {
            return ProofElement(
                level: .straightforward, reason: "no problem was found that the record shows as addressed",
                notCounted: notCounted)
        }
        let stable = all.filter { $0.meaning == ProblemStanding.chronicStable.rawValue }.count
        let minor = all.filter { $0.meaning == ProblemStanding.selfLimited.rawValue }.count
        var level = highest
        var reason = "one \(all.first { $0.level == highest }?.meaning ?? "problem")"
        if level < .moderate, stable >= 2 {
            level = .moderate
            reason = "\(stable) stable chronic illnesses"
        } else if level == .straightforward, minor >= 2 {
            level = .low
            reason = "\(minor) self-limited or minor problems"
        }
        return ProofElement(level: level, reason: reason, counted: all, notCounted: notCounted)
    }

    // MARK: One problem

    func standing(of problem: ProblemFinder.Problem) -> ProblemStanding {
        switch problem.nature {
        case .chronic: return chronic(problem)
        case .selfLimited: return .selfLimited
        case .acute: return acute(problem)
        case .systemic:
            if problem.course == .resolved { return .stableAcute }
            let isSurgical = ["appendicitis", "small bowel obstruction", "cholecystitis"].contains(problem.key)
            return signals.isCritical || isSurgical && signals.isEscalated ? .threat : .acuteSystemic
        case .complicatedInjury: return .complicatedInjury
        case .uncertain: return problem.course == .resolved ? .stableAcute : .uncertain
        case .threat: return .threat
        case .symptom:
            return problem.key == "fever" && signals.isSystemic ? .acuteSystemic : .acuteUncomplicated
        case .worryingSymptom: return worrying(problem)
        }
    }

    private func chronic(_ problem: ProblemFinder.Problem) -> ProblemStanding {
        switch problem.course {
        case .severe: return .chronicSevere
        case .unstable:
            let isThreatened = signals.isEscalated || signals.isCritical
            return isThreatened && ProblemElement.vital.contains(problem.key) ? .chronicSevere : .chronicUnstable
        case .stable, .resolved: return .chronicStable
        case nil:
            let isThreatened = signals.isCritical && ProblemElement.vital.contains(problem.key)
            return isThreatened ? .chronicSevere : .chronicStable
        }
    }

    private static let vital: Set<String> = [
        "asthma", "copd", "heart failure", "coronary artery disease", "atrial fibrillation", "depression",
        "bipolar disorder", "schizophrenia", "cirrhosis", "sickle cell disease", "crohn disease", "epilepsy",
        "multiple sclerosis", "cystic fibrosis", "hyperthyroidism",
        "substance use disorder", "eating disorder", "interstitial lung disease",
    ]

    private func acute(_ problem: ProblemFinder.Problem) -> ProblemStanding {
        if problem.course == .resolved { return .selfLimited }
        let isFebrileMatter = ["cystitis", "cellulitis", "abscess", "mastitis"].contains(problem.key)
        if signals.isCritical, problem.key != "laceration", problem.key != "fracture" { return .threat }
        if signals.isMajorInjury, ["fracture", "laceration"].contains(problem.key) { return .complicatedInjury }
        let isInfection = ProblemElement.infections.contains(problem.key)
        if isInfection && signals.isSystemic || isFebrileMatter && signals.hasFever { return .acuteSystemic }
        return .acuteUncomplicated
    }

    private static let infections: Set<String> = [
        "upper respiratory infection", "pharyngitis", "otitis media", "sinusitis", "bronchitis", "bronchiolitis",
        "influenza", "covid", "cystitis", "gastroenteritis", "cellulitis", "abscess", "mononucleosis", "epididymitis",
        "mastitis", "hand foot and mouth disease", "lyme disease", "dermatitis",
    ]

    private func worrying(_ problem: ProblemFinder.Problem) -> ProblemStanding {
        let isCardiac = problem.key == "chest pain" && signals.isCardiac
        let isPlanned = problem.key == "suicidal ideation" && signals.hasPlanOfSelfHarm
        let isThreat = isCardiac && (signals.isEscalated || signals.isEmergency) || isPlanned || signals.isCritical
        if isThreat || signals.isEscalated && problem.key != "headache" { return .threat }
        if signals.isAdvancedWorkUp || signals.isEmergency { return .uncertain }
        return ["headache", "dizziness", "abdominal pain", "night sweats"].contains(problem.key)
            ? .acuteUncomplicated : .uncertain
    }
}

/// "Three stable chronic illnesses": a number of problems that the record states.
struct StatedCount {
    let count: Int
    let standing: ProblemStanding
    let evidence: Evidence

    static func all(_ passages: [Passage], _ reads: [ReadNote]) -> [StatedCount] {
        var found: [StatedCount] = []
        for passage in passages where found.count < 8 {
            for index in passage.words.indices {
                guard let count = NumberWords.value(passage.words[index]), (1...9).contains(count),
                    let statement = read(passage, index, count, reads)
                else { continue }
                found.append(statement)
            }
        }
        return found
    }

    private static func read(_ passage: Passage, _ index: Int, _ count: Int, _ reads: [ReadNote]) -> StatedCount? {
        let behind = Array(passage.words[(index + 1)...].prefix(5))
        let nouns: Set<String> = ["illness", "illnesses", "condition", "problem", "disease", "complaint"]
        guard let noun = behind.firstIndex(where: nouns.contains) else { return nil }
        let words = Set(behind[..<noun])
        let standing: ProblemStanding
        if words.contains("chronic") {
            standing =
                words.isDisjoint(with: ["worsening", "uncontrolled", "unstable", "exacerbated"])
                ? .chronicStable : .chronicUnstable
        } else if !words.isDisjoint(with: ["minor", "limited"]) {
            standing = .selfLimited
        } else {
            return nil
        }
        guard let evidence = passage.evidence(index..<(index + noun + 2), in: reads) else { return nil }
        return StatedCount(count: count, standing: standing, evidence: evidence)
    }
}

/// Numbers as words or digits.
enum NumberWords {
    static func value(_ word: String) -> Int? {
        if let number = Int(word), (0...9_999).contains(number) { return number }
        return words[word]
    }

    private static let words: [String: Int] = [
        "a": 1, "an": 1, "one": 1, "two": 2, "both": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
        "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
    ]
}
