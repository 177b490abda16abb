import CodeSets
import Primitives

/// The problems of a visit, each once, with its course and whether it was addressed: evaluated or treated, not only
/// mentioned.
struct ProblemFinder {
    let reads: [ReadNote]
    let passages: [Passage]
    let diagnoses: [DiagnosisMention]
    let signals: VisitSignals

    struct Problem {
        let key: String
        var nature: ProblemNature
        var course: ProblemCourse?
        var evidence: Evidence
        /// The reason why it does not count; nil when it was addressed.
        var background: String?
        var isDoubted = false
        var isUnderAssessment = false
        var passages: Set<Int> = []
    }

    func problems() -> [Problem] {
        var problems: [Problem] = []
        for mention in ProblemMention.all(passages) { add(mention, to: &problems) }
        addMeasured(to: &problems)
        add(diagnoses, to: &problems)
        promote(&problems)
        applyMeasures(to: &problems)
        applyParts(to: &problems)
        return problems
    }

    /// A complaint that worsens tells of the illness that it belongs to.
    private func applyParts(to problems: inout [Problem]) {
        let addressed = problems.filter { $0.background == nil }.map(\.key)
        for part in problems where (part.course ?? .stable) >= .unstable {
            guard let whole = RelatedProblems.whole(of: part.key, among: addressed),
                let at = problems.firstIndex(where: { $0.key == whole }), problems[at].course == nil
            else { continue }
            problems[at].course = part.course
        }
    }

    private func add(_ mention: ProblemMention, to problems: inout [Problem]) {
        let passage = passages[mention.passage]
        guard let evidence = passage.evidence(mention.range, in: reads) else { return }
        var background = mention.background
        let isUnderAssessment = [.assessment, .problemList].contains(passage.section)
        if background == nil, passage.isStructured, !isUnderAssessment, passage.section != .plan {
            background = "named outside the assessment and the plan"
        }
        let isDoubted = mention.assertion.polarity == .uncertain
        guard let at = problems.firstIndex(where: { $0.key == mention.name.key }) else {
            problems.append(
                Problem(
                    key: mention.name.key, nature: mention.name.nature, course: mention.course, evidence: evidence,
                    background: background, isDoubted: isDoubted, isUnderAssessment: isUnderAssessment,
                    passages: [mention.passage]))
            return
        }
        if problems[at].background != nil, background == nil {
            problems[at].background = nil
            problems[at].evidence = evidence
        }
        if !isDoubted { problems[at].isDoubted = false }
        problems[at].passages.insert(mention.passage)
        // What the assessment says of the course outweighs the history; else the worse of two statements counts.
        if let course = mention.course {
            if isUnderAssessment, !problems[at].isUnderAssessment {
                problems[at].course = course
            } else if isUnderAssessment || !problems[at].isUnderAssessment || problems[at].course == nil {
                problems[at].course = max(problems[at].course ?? .resolved, course)
            }
        }
        problems[at].isUnderAssessment = problems[at].isUnderAssessment || isUnderAssessment
    }

    /// "Here about his blood pressure": the reason for the visit may be told by what is measured.
    private func addMeasured(to problems: inout [Problem]) {
        let telling: Set<String> = ["hypertension", "hyperlipidemia", "diabetes"]
        for (number, passage) in passages.enumerated() where !passage.isStructured {
            guard let purpose = VisitPurpose(passage) else { continue }
            for measure in ProblemCourse.measures.matches(in: passage.words) {
                guard telling.contains(measure.value), measure.range.lowerBound >= purpose.place,
                    measure.range.lowerBound - purpose.place < 12, !passage.set.contains("screening"),
                    !problems.contains(where: { $0.key == measure.value }),
                    let evidence = passage.evidence(measure.range, in: reads)
                else { continue }
                problems.append(
                    Problem(
                        key: measure.value, nature: .chronic, evidence: evidence, passages: [number]))
            }
        }
    }

    /// Diagnoses whose words the vocabulary lacks. In a note with an assessment only those that stand there count.
    private func add(_ diagnoses: [DiagnosisMention], to problems: inout [Problem]) {
        for diagnosis in diagnoses where diagnosis.code.category < "Z00" || diagnosis.code.category == "Z34" {
            let isFact = diagnosis.evidence.source != .note
            let inAssessment = diagnosis.section.isAssessment || diagnosis.section == .plan
            guard isFact || inAssessment || problems.allSatisfy({ $0.background != nil }) else { continue }
            let said = ProblemFinder.keys(of: diagnosis)
            let isKnown = problems.contains { problem in
                said.contains(problem.key)
                    || diagnosis.allEvidence.contains { ProblemFinder.overlap($0, problem.evidence) }
            }
            guard !isKnown, !problems.contains(where: { $0.key == diagnosis.title }) else { continue }
            let kind = ProblemKind(of: diagnosis)
            problems.append(
                Problem(
                    key: diagnosis.title, nature: kind.nature, course: kind == .chronicUnstable ? .unstable : nil,
                    evidence: diagnosis.evidence, background: nil, isUnderAssessment: inAssessment))
        }
    }

    private static func overlap(_ one: Evidence, _ other: Evidence) -> Bool {
        one.source == other.source && one.sourceID == other.sourceID && one.start < other.end && other.start < one.end
    }

    /// The problems that the diagnosis' own words name: the same illness found twice.
    private static func keys(of diagnosis: DiagnosisMention) -> Set<String> {
        let quotes = [diagnosis.title] + diagnosis.allEvidence.map(\.quote)
        return Set(
            quotes.flatMap { quote in
                ProblemVocabulary.table.matches(in: PhraseTable<Bool>.words(quote)).map(\.value.key)
            })
    }

    /// Where nothing was addressed in so many words, what the note is about was.
    private func promote(_ problems: inout [Problem]) {
        guard problems.allSatisfy({ $0.background != nil }) else { return }
        let history: Set<String> = ["stated as history", "listed as history only"]
        let isPromoted: (Problem) -> Bool = { $0.background == "named outside the assessment and the plan" }
        let candidates = problems.contains(where: isPromoted)
        for index in problems.indices {
            let reason = problems[index].background ?? ""
            if candidates ? isPromoted(problems[index]) : !history.contains(reason) && !reason.hasPrefix("the record") {
                problems[index].background = nil
            }
        }
    }

    // MARK: Course from what stands elsewhere

    /// "All three are stable", "blood pressure is above goal": statements without a problem's name.
    private func applyMeasures(to problems: inout [Problem]) {
        for (number, passage) in passages.enumerated() {
            guard ![.familyHistory, .reviewOfSystems, .instructions].contains(passage.section) else { continue }
            let courses = ProblemMention.courses(passage)
            let measures = ProblemCourse.measures.matches(in: passage.words)
            if let course = VitalMeasure.course(passage) { set(course.course, of: course.key, in: &problems) }
            applySideEffects(courses, passage, number, &problems)
            guard !courses.isEmpty else {
                steppedUp(passage, number, &problems)
                continue
            }
            for measure in measures {
                guard let course = ProblemFinder.course(of: measure.range, courses, passage) else { continue }
                set(course, of: measure.value, in: &problems)
            }
            let isNamed = problems.contains { $0.passages.contains(number) }
            guard !isNamed, measures.isEmpty, !passage.set.isDisjoint(with: ProblemFinder.together),
                let course = courses.first?.value
            else { continue }
            for index in problems.indices where problems[index].nature == .chronic && problems[index].course == nil {
                problems[index].course = course
            }
        }
    }

    /// A side effect of a treatment belongs to the illness that is treated, whatever stands between the two.
    private func applySideEffects(
        _ courses: [PhraseTable<ProblemCourse>.Match], _ passage: Passage, _ number: Int, _ problems: inout [Problem]
    ) {
        let isSideEffect = courses.contains { match in
            match.value == .unstable && passage.words[match.range].contains { ["effect", "tolerate"].contains($0) }
        }
        guard isSideEffect else { return }
        let chronic = problems.indices.filter { problems[$0].nature == .chronic }
        let named = chronic.filter { problems[$0].passages.contains(number) }
        for index in named.count == 1 ? named : chronic.count == 1 ? chronic : [] {
            problems[index].course = .unstable
            problems[index].background = nil
        }
    }

    private static func course(
        of range: Range<Int>, _ courses: [PhraseTable<ProblemCourse>.Match], _ passage: Passage
    ) -> ProblemCourse? {
        if let before = courses.last(where: { $0.range.upperBound <= range.lowerBound }),
            range.lowerBound - before.range.upperBound <= 1
        {
            return before.value
        }
        guard let behind = courses.first(where: { $0.range.lowerBound >= range.upperBound }),
            behind.range.lowerBound - range.upperBound <= 8,
            !passage.words[range.upperBound..<behind.range.lowerBound].contains(where: { $0 == "but" || $0 == ";" })
        else { return nil }
        return behind.value
    }

    private func set(_ course: ProblemCourse, of key: String, in problems: inout [Problem]) {
        guard let at = problems.firstIndex(where: { $0.key == key }) else { return }
        problems[at].course = problems[at].course.map { max($0, course) } ?? course
    }

    /// A treatment that is stepped up for a problem whose course is not said: it is not at its goal.
    private func steppedUp(_ passage: Passage, _ number: Int, _ problems: inout [Problem]) {
        guard !passage.set.isDisjoint(with: ProblemFinder.steppingUp), DrugDecision.isAbout(passage) else { return }
        let named = problems.indices.filter {
            problems[$0].nature == .chronic && problems[$0].background == nil && problems[$0].passages.contains(number)
        }
        let chronic = problems.indices.filter { problems[$0].nature == .chronic && problems[$0].background == nil }
        let targets = named.isEmpty ? (chronic.count == 1 ? chronic : []) : named
        for index in targets where problems[index].course == nil { problems[index].course = .unstable }
    }

    private static let steppingUp: Set<String> = [
        "increase", "increased", "increasing", "add", "added", "adding", "titrate", "titrated", "uptitrate",
        "uptitrated", "escalate", "escalated", "intensify", "intensified", "switch", "switched", "doubled", "raised",
        "raise",
    ]

    private static let together: Set<String> = [
        "all", "both", "condition", "illness", "illness", "disease", "problem", "each", "everything", "these", "three",
        "two", "he", "she", "patient", "symptom", "they", "it", "four",
    ]
}

/// Readings that show an illness above its usual goal.
enum VitalMeasure {
    static func course(_ passage: Passage) -> (key: String, course: ProblemCourse)? {
        let words = passage.words
        for index in words.indices {
            if words[index] == "a1c" || words[index].hasSuffix("ba1c") {
                let value = words[(index + 1)...].prefix(6).lazy.compactMap { Double($0) }.first
                if let value, (8.0...20.0).contains(value) { return ("diabetes", .unstable) }
            }
            guard index + 1 < words.count, let systolic = Int(words[index]), (140...260).contains(systolic),
                let diastolic = Int(words[index + 1]), (40...150).contains(diastolic)
            else { continue }
            return ("hypertension", .unstable)
        }
        return nil
    }
}
