import CodeSets
import Coding
import Foundation
import Primitives
import Records
import Testing

/// Worked visits in our own words, each with the levels that a coder gives.
struct WorkedVisit: Sendable, CustomStringConvertible {
    let id: String
    /// Problems, data, risk, level and code; a dash is not judged.
    let expected: [String]
    let note: String

    var description: String { id }

    static let all: [WorkedVisit] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
            .appendingPathComponent("Fixtures/visit-levels.tsv")
        let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.compactMap { line in
            let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard fields.count == 7 else { return nil }
            return WorkedVisit(
                id: fields[0], expected: Array(fields[1...5]),
                note: fields[6].replacingOccurrences(of: "\\n", with: "\n"))
        }
    }()
}

extension VisitLevelProof {
    /// The proof as the command line makes it for a note by itself, with the tables that ship with the program.
    init(note: String, place: String? = nil, stated: VisitFamily? = nil) throws {
        let date = try #require(CalendarDate(iso: "2026-09-01"))
        let age = StatedInNote(note).age
        let visit = VisitRecord(
            encounter: Encounter(sourceID: "visit", patientID: "patient", start: date, placeOfService: place),
            patient: Patient(
                sourceID: "patient", name: PersonName(last: "", first: ""),
                birthDate: age.map { date.adding(years: -$0) }),
            notes: [ClinicalNote(sourceID: "note", patientID: "patient", title: "", text: note)])
        self = try #require(
            VisitLevelProof(
                visit: visit, catalog: CodingFixtures.requireCatalog(), stated: stated, isHistoryKnown: false))
    }
}

@Suite("The level of a visit as a proof")
struct VisitLevelProofTests {
    @Test("there are worked visits for every family")
    func fixtures() {
        #expect(WorkedVisit.all.count >= 220)
        let codes = Set(WorkedVisit.all.map { $0.expected[4] })
        for family in VisitFamily.allCases {
            #expect(family.steps.contains { codes.contains($0.code) }, "\(family.rawValue)")
        }
    }

    @Test("each element, the level and the code of a worked visit", arguments: WorkedVisit.all)
    func worked(visit: WorkedVisit) throws {
        let proof = try VisitLevelProof(note: visit.note)
        let found = [
            proof.problems.level.name, proof.data.level.name, proof.risk.level.name, proof.decision?.name ?? "-",
            proof.code ?? "-",
        ]
        for (wanted, got) in zip(visit.expected, found) where wanted != "-" { #expect(got == wanted) }
    }

    @Test("every fact quotes the note byte for byte", arguments: WorkedVisit.all)
    func evidence(visit: WorkedVisit) throws {
        let proof = try VisitLevelProof(note: visit.note)
        let bytes = Array(visit.note.utf8)
        let elements = [proof.problems, proof.data, proof.risk]
        let facts =
            elements.flatMap { $0.counted + $0.notCounted }
            + (proof.time.map { $0.counted + $0.notCounted } ?? [])
        for fact in facts {
            let evidence = fact.evidence
            #expect(evidence.start < evidence.end && evidence.end <= bytes.count)
            #expect(bytes[evidence.start..<evidence.end].elementsEqual(evidence.quote.utf8))
        }
    }

    @Test("the level is the one that two of the three elements reach", arguments: WorkedVisit.all)
    func twoOfThree(visit: WorkedVisit) throws {
        let proof = try VisitLevelProof(note: visit.note)
        guard let level = proof.decision else { return }
        let reached = [proof.problems, proof.data, proof.risk].filter { $0.level >= level }.count
        let higher = [proof.problems, proof.data, proof.risk].filter { $0.level > level }.count
        #expect(reached >= 2 && higher <= 1)
    }

    @Test("the same note gives the same lines, and none of them proposes words for the note")
    func lines() throws {
        for visit in WorkedVisit.all {
            let lines = try VisitLevelProof(note: visit.note).lines
            #expect(try VisitLevelProof(note: visit.note).lines == lines)
            #expect(!lines.contains { $0.contains("document ") || $0.contains("should be added") })
        }
    }

    // MARK: What does not count

    @Test(
        "what an auditor would not count is named with its reason",
        arguments: [
            ("An ECG performed in the office today is normal. Hypertension, stable.", "the practice"),
            ("The urine culture was ordered at the last visit and is reviewed. Cystitis.", "order counted"),
            ("PHQ-9 was scored at 12. Depression, stable.", "questionnaire"),
            ("I reviewed my last note. Asthma, stable.", "no external note"),
        ])
    func notCountedData(note: String, reason: String) throws {
        let proof = try VisitLevelProof(note: note)
        #expect(proof.data.counted.isEmpty)
        #expect(proof.data.notCounted.contains { $0.meaning.contains(reason) })
    }

    @Test("a problem that is only mentioned does not count")
    func mentionedOnly() throws {
        let proof = try VisitLevelProof(
            note: "Established patient with tonsillitis; penicillin prescribed. Her gout is managed by rheumatology.")
        #expect(proof.problems.counted.map(\.subject) == ["pharyngitis"])
        #expect(proof.problems.notCounted.contains { $0.subject == "gout" && $0.meaning.contains("another clinician") })
    }

    @Test("an event of a named year is history")
    func datedEvent() throws {
        let proof = try VisitLevelProof(note: "Assessment: Hypertension, stable. Heart attack in 2015.")
        #expect(proof.problems.level == .low)
        #expect(proof.problems.notCounted.contains { $0.meaning.contains("history") })
    }

    @Test("a drug that is only taken or listed is no decision")
    func drugDecision() throws {
        #expect(
            try VisitLevelProof(note: "Asthma, stable. She takes montelukast. Medication list reviewed.").risk.level
                == .straightforward)
        #expect(try VisitLevelProof(note: "Asthma, stable. Montelukast is continued.").risk.level == .moderate)
        #expect(
            try VisitLevelProof(note: "Asthma, stable. Continue the diet and exercise; he takes montelukast.").risk
                .level
                < .moderate)
        #expect(try VisitLevelProof(note: "Asthma, stable. No prescription is needed.").risk.level == .straightforward)
    }

    @Test(
        "a hospital that is feared, remembered or confessed to is no decision",
        arguments: [
            "Gout, stable. Go to the ED if fever develops.", "Gout, stable. He was admitted for pneumonia last month.",
            "Gout, stable. She admits to drinking beer.", "Gout, stable. The operation may require hospitalization.",
        ])
    func noHospital(note: String) throws { #expect(try VisitLevelProof(note: note).risk.level == .straightforward) }

    @Test("a hardship counts only where it limits treatment")
    func social() throws {
        let told = try VisitLevelProof(note: "Gout, stable. He is homeless.")
        #expect(told.risk.level == .straightforward)
        #expect(told.risk.notCounted.contains { $0.meaning.contains("does not connect") })
        #expect(
            try VisitLevelProof(note: "Gout. Because he is homeless he cannot keep his diet.").risk.level == .moderate)
    }

    // MARK: Time

    @Test(
        "the clinician's own minutes on the day",
        arguments: [
            ("Total time on the date of the encounter: 47 minutes.", 47), ("I spent forty-five minutes today.", 45),
            ("I spent 1 hour and 5 minutes on this visit today.", 65), ("Total time 30-39 minutes.", 30),
            ("The physician spent 12 minutes reviewing records and 20 minutes with the patient.", 32),
            ("Total time was 40 minutes, including 10 minutes by the nurse.", 30),
            ("Total time 25 minutes. The nurse spent 20 minutes on teaching.", 25),
        ])
    func minutes(note: String, minutes: Int) throws {
        #expect(try VisitLevelProof(note: note).time?.minutes == minutes)
    }

    @Test(
        "other minutes are not the visit's",
        arguments: [
            "Pain for 30 minutes.", "Walk 30 minutes every day.", "The nurse spent 30 minutes on teaching.",
            "The headache lasted 40 minutes.", "Total time 99999999999999999999 minutes.",
        ])
    func noMinutes(note: String) throws {
        #expect(try VisitLevelProof(note: note).time == nil)
    }

    @Test("prolonged time, by the rules of CPT and of Medicare apart")
    func prolonged() throws {
        let note = "Established patient with stable lupus. Total time on the date of the visit: 85 minutes."
        let proof = try VisitLevelProof(note: note)
        #expect(proof.prolonged.map(\.code) == ["99417", "G2212"])
        #expect(proof.prolonged.map(\.units) == [3, 2])
        let short = try VisitLevelProof(note: "Established patient with stable lupus. Total time 54 minutes.")
        #expect(short.code == "99215" && short.prolonged.isEmpty)
    }

    @Test("critical care by its minutes")
    func critical() throws {
        let care = try #require(
            try VisitLevelProof(note: "Septic shock. Critical care time was 104 minutes.").criticalCare)
        #expect(care.further == 1 && care.furtherForMedicare == 1)
        let shorter = try VisitLevelProof(note: "Septic shock. Critical care time was 80 minutes.").criticalCare
        #expect(shorter?.further == 1 && shorter?.furtherForMedicare == 0)
        #expect(try VisitLevelProof(note: "Septic shock. Critical care time was 20 minutes.").criticalCare == nil)
    }

    // MARK: New or established

    @Test("the history decides before the words; without either, a person is asked")
    func standing() throws {
        #expect(try VisitLevelProof(note: "New patient. Gout.").standing.isNew)
        let unknown = try VisitLevelProof(note: "Gout, stable.").standing
        #expect(!unknown.isNew && unknown.question != nil)
        #expect(try VisitLevelProof(note: "Last seen four years ago. Gout.").standing.isNew)
        #expect(try !VisitLevelProof(note: "Last seen two years ago. Gout.").standing.isNew)
    }

    @Test("the history's three years are counted to the day")
    func threeYears() throws {
        let catalog = try CodingFixtures.requireCatalog()
        func isNew(_ seen: String) -> Bool? {
            let visit = CodingFixtures.visit("New patient. Assessment: gout.", on: "2026-03-10", seen: seen)
            return try VisitLevelProof(visit: visit, catalog: catalog)?.standing.isNew
        }
        #expect(isNew("2023-03-11") == false)
        #expect(isNew("2023-03-10") == true)
    }

    @Test("a family that a person names wins; a place of service decides before the words")
    func family() throws {
        #expect(try VisitLevelProof(note: "Cellulitis.", stated: .emergency).family == .emergency)
        #expect(try VisitLevelProof(note: "Cellulitis.", place: "23").family == .emergency)
        #expect(try VisitLevelProof(note: "New patient. Cellulitis.", place: "12").family == .homeNew)
        let stay = try VisitLevelProof(note: "Cellulitis.", place: "21")
        #expect(stay.family == .hospitalSubsequent && stay.isSettingOpen)
    }

    @Test("the record redacts itself")
    func redaction() throws {
        #expect(!"\(try VisitLevelProof(note: "Gout, stable."))".contains("Gout"))
    }
}
