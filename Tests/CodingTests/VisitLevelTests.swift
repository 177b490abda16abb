import Coding
import Primitives
import Records
import Testing

@Suite("Evaluation and management")
struct VisitLevelTests {
    private func level(_ note: String, birth: String = "1970-03-03", seen: String? = "2025-03-10") throws -> String? {
        try CodingFixtures.proposals(CodingFixtures.visit(note, birth: birth, seen: seen))
            .first { $0.system == .procedure }.map(CodingFixtures.line)
    }

    @Test(
        "two of three elements decide",
        arguments: [
            ("Assessment: Common cold. Plan: rest and fluids.", "99212"),
            ("Assessment: Strep pharyngitis. Plan: Amoxicillin 500 mg twice a day prescribed.", "99213"),
            ("Assessment: 1. Essential hypertension, above goal. Increase lisinopril to 40 mg daily.", "99214"),
            (
                "Assessment: 1. Hypertension, stable. 2. Hypothyroidism, stable. Continue lisinopril 20 mg daily.",
                "99214"
            ),
            ("Assessment: Ankle sprain. Plan: ibuprofen and brace.", "99213"),
        ])
    func decisionMaking(note: String, code: String) throws {
        #expect(try level(note) == code)
    }

    @Test("new patients have a ladder of their own, at three years")
    func newPatient() throws {
        let note = "Assessment: Strep pharyngitis. Plan: Amoxicillin 500 mg twice a day prescribed."
        #expect(try level(note, seen: nil) == "99203")
        #expect(try level(note, seen: "2022-03-01") == "99203")
        #expect(try level(note, seen: "2023-03-11") == "99213")
    }

    @Test("a stated total time counts where it reaches higher")
    func time() throws {
        let note = "Assessment: Common cold. Plan: rest."
        #expect(try level(note + "\nTotal time 32 minutes.") == "99214")
        #expect(try level(note + "\nTotal time 41 minutes.") == "99215")
        #expect(try level(note + "\nExercise 30 minutes daily.") == "99212")
    }

    @Test(
        "preventive visits by age",
        arguments: [
            ("2025-08-01", "99391"), ("2022-02-01", "99392"), ("2016-01-01", "99393"), ("2010-01-01", "99394"),
            ("1990-01-01", "99395"), ("1970-01-01", "99396"), ("1950-01-01", "99397"),
        ])
    func preventive(birth: String, code: String) throws {
        #expect(try level("Reason for visit: Annual physical. Exam: normal.", birth: birth) == code)
    }

    @Test("Medicare's wellness visit; which one is asked when the note does not say")
    func wellness() throws {
        let visit = CodingFixtures.visit("Reason for visit: Medicare annual wellness visit.", birth: "1950-01-01")
        let proposal = try #require(try CodingFixtures.proposals(visit).first { $0.system == .procedure })
        #expect(proposal.code == "G0439")
        #expect(proposal.question?.contains("G0438") == true)
    }

    @Test("modifier 25 beside a procedure, with the reason; no visit where the procedure is all there was")
    func modifier25() throws {
        let procedure = "Procedure: Nine skin tags were removed with scissors.\n"
        #expect(
            try level(
                procedure
                    + "Assessment: 1. Skin tags. 2. Essential hypertension, above goal. Increase lisinopril to 40 mg daily."
            ) == "99214-25")
        #expect(try level(procedure + "Assessment: Skin tags.") == "11200")
    }

    @Test("never more than medium confidence, always with evidence and reason")
    func confidence() throws {
        let note = "Assessment: 1. Essential hypertension, above goal. Increase lisinopril to 40 mg daily."
        let proposal = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit(note)).first { $0.system == .procedure })
        #expect(proposal.confidence == .medium)
        #expect(proposal.evidence.count >= 2)
        #expect(proposal.reason.contains("moderate"))
    }

    @Test("a visit without anything to level gets no level")
    func nothing() throws {
        #expect(try level("HPI: The patient is here.") == nil)
        var inpatient = CodingFixtures.visit("Assessment: Pneumonia.")
        inpatient.encounter.classCode = "IMP"
        let stay = try CodingFixtures.proposals(inpatient)
        #expect(stay.map(\.code) == ["J18.9", "99231"])
        // Which service of the stay it was is for a person to say.
        #expect(stay.last?.confidence == .low && stay.last?.question?.contains("discharge day") == true)
    }
}
