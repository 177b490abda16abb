import CodeSets
import Coding
import Primitives
import Records
import Testing

@Suite("Diagnoses from an assessment")
struct DiagnosisTests {
    @Test(
        "words lead to codes",
        arguments: [
            ("Essential hypertension.", ["I10"]), ("HTN", ["I10"]), ("Type 2 diabetes mellitus.", ["E11.9"]),
            ("Major depressive disorder, recurrent, moderate.", ["F33.1"]),
            ("Chronic intractable migraine without aura.", ["G43.719"]),
            ("Moderate persistent asthma with acute exacerbation.", ["J45.41"]),
            ("Low back pain with right sciatica.", ["M54.41"]), ("Borderline diabetes.", ["R73.03"]),
            ("Depression.", ["F32.A"]),
        ])
    func words(assessment: String, codes: [String]) throws {
        #expect(try CodingFixtures.diagnoses(assessment) == codes)
    }

    @Test(
        "side, stage and episode come from the words",
        arguments: [
            ("Sprain of left ankle, initial encounter.", ["S93.402A"]),
            ("Carpal tunnel syndrome, right wrist.", ["G56.01"]), ("Primary osteoarthritis of both knees.", ["M17.0"]),
            ("Foreign body in cornea, right eye, initial encounter.", ["T15.01XA"]),
            ("Follow-up of closed Colles fracture of right radius, healing routinely.", ["S52.531D"]),
            ("Cellulitis of left lower leg.", ["L03.116"]), ("CKD 3b", ["N18.32"]),
        ])
    func specificity(assessment: String, codes: [String]) throws {
        #expect(try CodingFixtures.diagnoses(assessment) == codes)
    }

    @Test("what the record leaves open becomes a question, not a guess of high confidence")
    func question() throws {
        let proposal = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit("Assessment: Ankle sprain.")).first)
        #expect(proposal.code == "S93.409A")
        #expect(proposal.confidence < .high)
        #expect(proposal.question?.contains("Which side") == true)
    }

    @Test(
        "combinations of the guidelines",
        arguments: [
            ("Type 2 diabetes mellitus. Chronic kidney disease stage 3a.", ["E11.22", "N18.31"]),
            ("T2DM with diabetic CKD stage 3a", ["E11.22", "N18.31"]),
            ("Essential hypertension and CKD stage 4.", ["I12.9", "N18.4"]),
            ("Hypertension. Chronic diastolic heart failure.", ["I11.0", "I50.32"]),
            ("Type 2 diabetes mellitus, poorly controlled, with hyperglycemia.", ["E11.65"]),
            ("Urinary tract infection due to E. coli.", ["N39.0", "B96.20"]),
            ("Type 2 diabetes treated with insulin glargine and metformin.", ["E11.9", "Z79.4", "Z79.84"]),
            ("Class 3 obesity, BMI 42.", ["E66.813", "Z68.41"]),
            ("Atrial fibrillation, on apixaban long term.", ["I48.91", "Z79.01"]),
            ("Alcohol abuse and alcohol dependence.", ["F10.20"]),
        ])
    func combinations(assessment: String, codes: [String]) throws {
        #expect(try CodingFixtures.diagnoses(assessment) == codes)
    }

    @Test(
        "negated, doubtful, past, hypothetical and another's conditions are not proposed",
        arguments: [
            ("Essential hypertension. Denies chest pain. No diabetes.", ["I10"]),
            ("Chest pain, rule out myocardial infarction.", ["R07.9"]), ("Possible pneumonia.", []),
            ("Hypertension. Mother has breast cancer. Father with diabetes.", ["I10"]),
            ("Hypertension. Return for chest pain or fever. Avoid NSAIDs.", ["I10"]),
            ("Elevated blood pressure reading today, no diagnosis of hypertension.", ["R03.0"]),
            ("History of deep vein thrombosis, not on treatment.", ["Z86.718"]),
            ("Hypertension. No history of deep vein thrombosis. No family history of colon cancer.", ["I10"]),
            ("Hypertension; here with her mother, who has gout.", ["I10"]),
        ])
    func notAsserted(assessment: String, codes: [String]) throws {
        #expect(try CodingFixtures.diagnoses(assessment) == codes)
    }

    @Test("a symptom that belongs to the diagnosis is listed as an alternative, not proposed")
    func integralSymptoms() throws {
        let proposals = try CodingFixtures.proposals(CodingFixtures.visit("Assessment: Pneumonia. Cough. Fever."))
            .filter { $0.system == .icd10cm }
        #expect(proposals.map(\.code) == ["J18.9"])
        #expect(Set(proposals.first?.alternatives.map(\.code) ?? []) == ["R05.9", "R50.9"])
    }

    @Test(
        "common words that the code tables hold as something else",
        arguments: [
            "All questions were answered.", "He exhibits some distention.", "Sugars were reviewed.", "IgA was normal.",
        ])
    func commonWords(sentence: String) throws {
        #expect(try CodingFixtures.diagnoses("Hypertension. " + sentence) == ["I10"])
    }

    @Test("an assessment that cannot be read leaves the complaint, as a question")
    func complaint() throws {
        let note = "Chief complaint: Right knee pain\nAssessment: Zorblax of the flimflam."
        let proposal = try #require(try CodingFixtures.proposals(CodingFixtures.visit(note)).first)
        #expect(proposal.code == "M25.561")
        #expect(proposal.question != nil && proposal.confidence < .high)
    }

    @Test("only the assessment is coded where there is one")
    func assessmentOnly() throws {
        let note =
            "HPI: He has gout and asthma.\nPMH: Pneumonia.\nFamily history: stroke\nAssessment: Hypertension.\nPlan: rest"
        let codes = try CodingFixtures.proposals(CodingFixtures.visit(note)).filter { $0.system == .icd10cm }.map(
            \.code)
        #expect(codes == ["I10"])
    }

    @Test(
        "conditions that the record names in words",
        arguments: [
            ("Essential hypertension (disorder)", ["I10"]), ("Hypertension", ["I10"]), ("Stroke", ["I63.9"]),
            ("Chronic sinusitis (disorder)", ["J32.9"]), ("Prediabetes", ["R73.03"]), ("Anemia (disorder)", ["D64.9"]),
            ("Body mass index 30+ - obesity (finding)", ["E66.9"]), ("Streptococcal sore throat (disorder)", ["J02.0"]),
            ("Recurrent rectal polyp", ["K62.1"]), ("History of myocardial infarction (situation)", ["I25.2"]),
            ("Full-time employment (finding)", []), ("Received higher education (finding)", []),
            ("Medication review due (situation)", []), ("Suspected COVID-19", []), ("Second degree burn", []),
        ])
    func labels(label: String, codes: [String]) throws {
        let visit = CodingFixtures.visit(facts: [CodingFixtures.condition(label)])
        let found = try CodingFixtures.proposals(visit).filter { $0.system == .icd10cm }
        #expect(found.map(\.code) == codes)
        #expect(found.allSatisfy { $0.evidence.first?.quote == label })
    }

    @Test("a coded condition keeps its code; refuted and mistaken ones are left out")
    func codedConditions() throws {
        let coded = CodingFixtures.visit(facts: [CodingFixtures.condition("COPD", icd10cm: "J44.9")])
        #expect(try CodingFixtures.proposals(coded).first?.code == "J44.9")
        for verification in ["refuted", "entered-in-error", "provisional", "differential"] {
            let visit = CodingFixtures.visit(facts: [
                CodingFixtures.condition("COPD", verification: verification, icd10cm: "J44.9")
            ])
            #expect(try CodingFixtures.proposals(visit).isEmpty)
        }
    }

    @Test("in a pregnancy every other condition is a question")
    func pregnancy() throws {
        let note = "Assessment: Pregnant, 12 weeks gestation. Plantar fasciitis."
        let proposal = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit(note)).first { $0.code == "M72.2" })
        #expect(proposal.question?.contains("Chapter 15") == true)
        #expect(proposal.confidence < .high)
    }
}
