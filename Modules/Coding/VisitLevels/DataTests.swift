import Primitives
import Records

/// The unique tests that the visit ordered or reviewed, each once.
struct DataTests {
    let reads: [ReadNote]
    let passages: [Passage]
    let visit: VisitRecord
    let family: VisitFamily

    private(set) var counted: [ProofFact] = []
    private(set) var notCounted: [ProofFact] = []

    init(reads: [ReadNote], passages: [Passage], visit: VisitRecord, family: VisitFamily) {
        self.reads = reads
        self.passages = passages
        self.visit = visit
        self.family = family
        var unnamed: ProofFact?
        for passage in passages where !DataTests.silent.contains(passage.section) {
            read(passage, &unnamed)
        }
        if counted.isEmpty, let unnamed { counted.append(unnamed) }
        if counted.isEmpty { readFacts() }
        mergePanels()
        // What is counted in one place is not also listed as left out in another.
        let keys = Set(counted.map(\.subject))
        notCounted.removeAll { keys.contains($0.subject) }
    }

    private static let silent: Set<NoteSections.Kind> = [
        .familyHistory, .allergies, .pastHistory, .surgicalHistory, .medications, .socialHistory, .immunizations,
        .reviewOfSystems,
    ]

    private mutating func read(_ passage: Passage, _ unnamed: inout ProofFact?) {
        let matches = TestVocabulary.table.matches(in: passage.words)
        guard !matches.isEmpty else {
            countStated(passage, matches: [])
            return
        }
        // In a structured note the history's tests are background unless somebody reviewed them.
        let isTold =
            passage.isStructured && [.presentIllness, .chiefComplaint, .exam, .vitals].contains(passage.section)
        let words = PassageWords(passage)
        for match in matches.prefix(200) {
            let test = match.value
            guard let evidence = passage.evidence(match.range, in: reads) else { continue }
            if let reason = reasonAgainst(test, match.range, passage, words) {
                refuse(ProofFact(subject: test.key, meaning: reason, level: .straightforward, evidence: evidence))
                continue
            }
            if isTold, passage.set.isDisjoint(with: DataTests.reviewing) { continue }
            let fact = ProofFact(
                subject: test.key, meaning: "unique test ordered or reviewed", level: .straightforward, category: 1,
                evidence: evidence)
            if test.kind == .unnamed {
                if unnamed == nil, !passage.set.isDisjoint(with: DataTests.working) { unnamed = fact }
            } else if !counted.contains(where: { $0.subject == test.key }) {
                counted.append(fact)
            }
        }
        countStated(passage, matches: matches)
    }

    /// "Three unique lab tests were reviewed": a number without names.
    private mutating func countStated(_ passage: Passage, matches: [PhraseTable<TestVocabulary.Test>.Match]) {
        guard counted.count < 9, !passage.set.isDisjoint(with: DataTests.working) else { return }
        for index in passage.words.indices {
            guard let count = NumberWords.value(passage.words[index]), (2...9).contains(count) else { continue }
            let behind = passage.words[(index + 1)...].prefix(5)
            guard let noun = behind.firstIndex(where: { ["test", "lab", "study", "study", "labs"].contains($0) }),
                behind[..<noun].allSatisfy({ DataTests.countable.contains($0) }),
                counted.count < count, let evidence = passage.evidence(index..<(noun + 1), in: reads)
            else { continue }
            for number in counted.count..<count {
                counted.append(
                    ProofFact(
                        subject: "stated test \(number + 1)", meaning: "unique test, by the number that is stated",
                        level: .straightforward, category: 1, evidence: evidence))
            }
        }
    }

    private static let countable: Set<String> = [
        "unique", "different", "separate", "lab", "laboratory", "blood", "diagnostic", "distinct", "imaging",
    ]

    // MARK: What does not count

    private func reasonAgainst(
        _ test: TestVocabulary.Test, _ range: Range<Int>, _ passage: Passage, _ words: PassageWords
    ) -> String? {
        if test.kind == .instrument { return "a vital sign or a scored questionnaire, which is reported by itself" }
        let before = passage.around(range, before: 4, behind: 0).dropLast(range.count)
        let behind = passage.around(range, before: 0, behind: 8).dropFirst(range.count)
        if before.suffix(3).contains(where: { ["no", "without", "not", "avoid", "avoided", "neither"].contains($0) })
            || PhraseTable<Bool>.notDone.matches(in: Array(behind)).first != nil
            || passage.set.contains("declined") && !passage.set.contains("discussed")
        {
            return "not ordered or not done"
        }
        if behind.prefix(3).contains("if") || before.last == "if" {
            return "only if something else happens"
        }
        // A strip's fields are no tests of their own.
        if test.key == "glucose", words.hasUrinalysis { return "a field of the urine strip" }
        if passage.assertion(of: range).time == .hypothetical, passage.set.contains("if") {
            return "only if something else happens"
        }
        if words.isOwnEarlierOrder {
            return "ordered at an earlier visit, where the order counted together with its review"
        }
        if test.kind == .imaging, isOwnInterpretation(test, passage, words) {
            return "performed and interpreted in the practice, which bills it"
        }
        return nil
    }

    /// An electrocardiogram or a spirometry that an office performs is billed with its interpretation; an X-ray only
    /// where the words say that it was done here.
    private func isOwnInterpretation(
        _ test: TestVocabulary.Test, _ passage: Passage, _ words: PassageWords
    ) -> Bool {
        if words.isBilled { return true }
        guard family.isOffice else { return false }
        if words.isHere { return true }
        guard ["ecg", "spirometry"].contains(test.key) else { return false }
        return !passage.set.isDisjoint(with: ["performed", "done", "obtained", "show", "showed", "today", "reveal"])
            && passage.set.isDisjoint(with: ["outside", "hospital", "reviewed", "review", "ordered", "order", "from"])
    }

    /// A panel is one test, whatever of its fields a note repeats.
    private mutating func mergePanels() {
        for (panel, fields) in [("metabolic panel", ["kidney function", "potassium", "glucose"])]
        where counted.contains(where: { $0.subject == panel }) {
            for fact in counted where fields.contains(fact.subject) {
                refuse(
                    ProofFact(
                        subject: fact.subject, meaning: "a field of the panel that is counted", level: .straightforward,
                        evidence: fact.evidence))
            }
            counted.removeAll { fields.contains($0.subject) }
        }
    }

    /// What a whole passage says of its tests, read once.
    private struct PassageWords {
        let isOwnEarlierOrder: Bool
        let isBilled: Bool
        let isHere: Bool
        let hasUrinalysis: Bool

        init(_ passage: Passage) {
            isOwnEarlierOrder = !PhraseTable<Bool>.ownEarlierOrder.matches(in: passage.words).isEmpty
            isBilled = !PhraseTable<Bool>.billed.matches(in: passage.words).isEmpty
            hasUrinalysis = !passage.set.isDisjoint(with: ["dipstick", "urinalysis", "dip", "ua"])
            isHere = !PhraseTable<Bool>.here.matches(in: passage.words).isEmpty
        }
    }

    private mutating func refuse(_ fact: ProofFact) {
        guard notCounted.count < 8, !notCounted.contains(where: { $0.subject == fact.subject }) else { return }
        notCounted.append(fact)
    }

    private mutating func readFacts() {
        var seen: Set<String> = []
        for fact in visit.facts where fact.kind == .diagnosticReport || fact.kind == .serviceRequest {
            let label = fact.concept.label
            guard !label.isEmpty, seen.insert(label).inserted, seen.count <= 12 else { continue }
            counted.append(
                ProofFact(
                    subject: label, meaning: "unique test of the record", level: .straightforward, category: 1,
                    evidence: Evidence(
                        source: .fact, sourceID: fact.sourceID, start: 0, end: label.utf8.count, quote: label)))
        }
    }

    private static let reviewing: Set<String> = [
        "reviewed", "review", "ordered", "order", "reviewing", "reviews", "obtained", "repeat", "checked",
    ]
    private static let working: Set<String> = [
        "reviewed", "review", "ordered", "order", "reviewing", "obtained", "check", "checked", "show", "showed",
        "drawn",
        "normal", "repeat", "sent", "performed", "ordering", "interpreted", "pending", "evaluated", "result",
        "discussed",
        "recheck", "obtain", "return", "get", "update", "plan", "today", "analyze", "analyzed",
    ]
}

extension PhraseTable where Value == Bool {
    fileprivate static let notDone = PhraseTable(
        """
        not indicated;not ordered;not done;not needed;not performed;was declined;were declined;declined;is not indicated
        is not needed;are not needed;are not indicated;not necessary;unnecessary;deferred;not obtained
        """)
    fileprivate static let ownEarlierOrder = PhraseTable(
        """
        ordered at the last visit;ordered at her last visit;ordered at his last visit;ordered at the previous visit
        ordered at the prior visit;ordered at the prior encounter;ordered at the previous encounter
        ordered during the last visit;ordered during the previous visit;ordered at an earlier visit
        ordered last visit;ordered at last visit;ordered by me at the last;i ordered at the last
        ordered by him at the last
        ordered at a previous visit;ordered at a prior visit;ordered during the prior visit
        ordered at her previous visit
        ordered at his previous visit;ordered at their last visit;ordered at that visit
        ordered and counted;already counted;ordered at her prior visit;ordered at his prior visit
        """)
    fileprivate static let billed = PhraseTable(
        """
        bill for the interpretation;billed separately;separately billed;separately reported;reported separately
        bills for the interpretation;billed with interpretation;which the practice bills;billed by the practice
        also bills;bills the;will bill;billing for the;and bills;is billed;are billed
        """)
    fileprivate static let here = PhraseTable(
        """
        in office;in the office;performed here;in clinic;in the clinic;our office;office performed;at this office
        here today
        in our clinic;in house
        """)
}
