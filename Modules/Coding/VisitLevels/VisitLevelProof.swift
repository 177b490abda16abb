package import CodeSets
package import Primitives
package import Records

/// Why a visit has its level: each element of medical decision making with the facts that earn it, the time path beside
/// it, and how the code follows from the two. A value that a person checks; it says what the record holds and never
/// what should be added to it.
package struct VisitLevelProof: Codable, Equatable, Sendable, HoldsPatientData {
    package var family: VisitFamily
    package var setting: String
    /// True where the record says that it is a stay, but not which of its services.
    package var isSettingOpen: Bool
    package var standing: PatientStanding
    package var problems: ProofElement
    package var data: ProofElement
    package var risk: ProofElement
    package var time: TimeSpent?
    package var criticalCare: CriticalCare?
    /// The level that two of the three elements reach; nil where the record holds nothing to level.
    package var decision: DecisionLevel?
    package var codeByDecision: String?
    package var codeByTime: String?
    /// The code that follows from the better of the two ways; nil when neither leads to one.
    package var code: String?
    package var prolonged: [ProlongedTime]
    /// The way to the code, step by step.
    package var reasons: [String]
    /// What a person must answer before the code is used.
    package var questions: [String]

    /// Time beyond the highest code of the family.
    package struct ProlongedTime: Codable, Equatable, Sendable {
        package var code: String
        package var units: Int
        package var isMedicare: Bool
    }

    /// - Parameters:
    ///   - stated: The family that a person named instead of the record.
    ///   - isHistoryKnown: Whether the absence of earlier visits in the record means that there were none.
    init(
        visit: VisitRecord, reads: [ReadNote], diagnoses: [DiagnosisMention], date: CalendarDate,
        stated: VisitFamily? = nil, isHistoryKnown: Bool = true
    ) {
        let passages = Passage.all(reads)
        standing = PatientStanding(
            earlierVisits: visit.earlierVisits, on: date, passages: passages, reads: reads,
            isHistoryKnown: isHistoryKnown)
        let place = VisitSetting(
            encounter: visit.encounter, passages: passages, reads: reads, isNew: standing.isNew, stated: stated)
        family = place.family
        setting = place.reason
        let age = visit.patient.birthDate.map { date.age(bornOn: $0) } ?? PatientAge.years(passages)
        risk = ManagementRisk(reads: reads, passages: passages, visit: visit, family: family).element()
        data = DataElement(reads: reads, passages: passages, visit: visit, family: family, age: age).element()
        let signals = VisitSignals(
            passages, isEscalated: risk.counted.contains { $0.level == .high && $0.meaning.contains("hospital") },
            isEmergency: family == .emergency)
        let finder = ProblemFinder(reads: reads, passages: passages, diagnoses: diagnoses, signals: signals)
        problems = ProblemElement(
            problems: finder.problems(), signals: signals, stated: StatedCount.all(passages, reads)
        ).element()
        time = TimeSpent(passages, reads)
        criticalCare = CriticalCare(passages, reads)
        prolonged = []
        reasons = []
        questions = place.question.map { [$0] } ?? []
        isSettingOpen = place.question != nil
        conclude(passages)
    }

    private mutating func conclude(_ passages: [Passage]) {
        reasons = [setting]
        if family.with(isNew: true) != family.with(isNew: false) {
            reasons.append(standing.reason)
            if let question = standing.question { questions.append(question) }
        }
        if family.isConsult {
            reasons.append("Consultation codes are for payers that accept them; Medicare does not.")
        }
        if let criticalCare {
            code = CriticalCare.code
            reasons.append(criticalCare.reason)
            return
        }
        if family.isDischarge {
            concludeDischarge()
            return
        }
        if !problems.counted.isEmpty || risk.level > .straightforward || !data.counted.isEmpty {
            let level = [problems.level, data.level, risk.level].sorted(by: >)[1]
            decision = level
            codeByDecision = family.step(for: level)?.code
            reasons.append(
                "Medical decision making is \(level.name), which two of the three elements reach: problems"
                    + " \(problems.level.name) (\(problems.reason)), data \(data.level.name) (\(data.reason)), risk"
                    + " \(risk.level.name) (\(risk.reason)).")
        }
        if NurseVisit.isOne(passages), family == .officeEstablished || family == .emergency {
            code = family.steps.first?.code
            reasons.append("Only clinical staff saw the patient, so neither decision making nor time chooses the code.")
            return
        }
        concludeTime()
        chooseHigher()
    }

    private mutating func concludeTime() {
        guard let time else { return }
        let isTimed = family.steps.contains { $0.minutes != nil }
        guard isTimed else {
            reasons.append(
                "The stated \(time.minutes) minutes do not count here: time never chooses this family's code.")
            return
        }
        guard let step = family.step(forMinutes: time.minutes) else {
            reasons.append("The stated \(time.minutes) minutes reach no code of this family.")
            return
        }
        codeByTime = step.code
        reasons.append("The stated total time of \(time.minutes) minutes meets the least time of \(step.code).")
    }

    private mutating func chooseHigher() {
        let order = family.steps.map(\.code)
        let byDecision = codeByDecision.flatMap(order.firstIndex)
        let byTime = codeByTime.flatMap(order.firstIndex)
        guard let best = [byDecision, byTime].compactMap(\.self).max() else { return }
        code = order[best]
        if let byTime, byTime > byDecision ?? -1 {
            reasons.append("The time leads to the higher code and is used.")
            questions.append("Was the whole stated time the billing clinician's own, on the date of the visit?")
        } else if byTime != nil {
            reasons.append("The time leads to no higher code than decision making.")
        }
        guard let minutes = time?.minutes, best == order.count - 1, byTime == best else { return }
        for (rule, isMedicare) in [(family.prolonged, false), (family.prolongedForMedicare, true)] {
            guard let rule, minutes >= rule.from else { continue }
            prolonged.append(
                ProlongedTime(code: rule.code, units: (minutes - rule.from) / 15 + 1, isMedicare: isMedicare))
        }
    }

    private mutating func concludeDischarge() {
        let minutes = time?.minutes ?? 0
        code = family.step(forMinutes: minutes)?.code ?? family.steps.first?.code
        reasons.append(
            time == nil
                ? "No time is stated for the discharge day, so the code for up to 30 minutes stands."
                : "The discharge day took \(minutes) minutes; the limit is 30.")
    }
}

extension VisitLevelProof {
    /// The proof for a visit of the record, with the diagnoses that its notes and facts lead to.
    ///
    /// - Parameter isHistoryKnown: False for a note by itself, whose patient may have been seen before.
    package init?(
        visit: VisitRecord, catalog: any CodeSetCatalog, stated: VisitFamily? = nil, isHistoryKnown: Bool = true
    ) {
        guard let date = visit.encounter.start ?? visit.notes.lazy.compactMap(\.date).first else { return nil }
        let reads = visit.notes.map {
            ReadNote(ClinicalNoteText(sourceID: $0.sourceID, title: $0.title, text: NoteText($0.text)))
        }
        var coder = DiagnosisCoder(visit: visit, reads: reads, search: DiagnosisSearch(catalog: catalog, date: date))
        self.init(
            visit: visit, reads: reads, diagnoses: coder.diagnoses(), date: date, stated: stated,
            isHistoryKnown: isHistoryKnown)
    }
}
