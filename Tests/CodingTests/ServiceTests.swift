import Coding
import Primitives
import Records
import Testing

@Suite("Services that a note says were performed")
struct ServiceTests {
    @Test(
        "tests and procedures",
        arguments: [
            ("Results: Rapid strep: positive.", "87880"), ("Results: Urinalysis dipstick: negative.", "81002"),
            ("In-office testing: A1c 8.1% (fingerstick).", "83036"), ("Results: EKG: normal sinus rhythm.", "93000"),
            ("Procedure: Spirometry before and after bronchodilator performed.", "94060"),
            ("Results: X-ray of the left ankle, 3 views: no fracture.", "73610-LT"),
            ("Results: Chest x-ray, 2 views: clear.", "71046"),
            ("Procedure: Injection of the right knee joint given.", "20610-RT"),
            ("Procedure: 3.2 cm laceration of the right forearm repaired with sutures.", "12002"),
            ("Procedure: 2 cm laceration of the chin repaired with sutures.", "12011"),
            ("Procedure: Nine skin tags were removed with scissors.", "11200"),
            ("Procedure: Impacted cerumen removed from both ears with curette.", "69210-50"),
        ])
    func performed(note: String, code: String) throws {
        #expect(try CodingFixtures.services(note).contains(code))
    }

    @Test(
        "ordered, planned, refused, negated and earlier services are not proposed",
        arguments: [
            "Plan: Order EKG.", "Plan: Rapid strep will be done next visit.",
            "Results: EKG from outside hospital last year normal.",
            "Plan: Tdap declined.", "Assessment: Pharyngitis. Rapid strep not performed.",
            "HPI: Skin tags removed years ago.",
            "Plan: Consider knee injection.", "Plan: Refer for spirometry.", "PMH: laceration repair",
        ])
    func notPerformed(note: String) throws {
        let services = try CodingFixtures.services(note).filter { !$0.hasPrefix("992") }
        #expect(services == [])
    }

    @Test(
        "units follow the dose, rounded up",
        arguments: [("40 mg", "J3301x4"), ("10 mg", "J3301"), ("25 mg", "J3301x3"), ("80 mg", "J3301x8")])
    func doses(dose: String, line: String) throws {
        let note =
            "Procedure: The right knee joint was injected with triamcinolone \(dose) and lidocaine. Right knee injection done."
        #expect(try CodingFixtures.services(note).contains(line))
    }

    @Test("without a dose the units are a question")
    func missingDose() throws {
        let note = "Procedure: Right knee injection with Kenalog injected, tolerated well."
        let proposal = try #require(
            try CodingFixtures.proposals(CodingFixtures.visit(note)).first { $0.code == "J3301" })
        #expect(proposal.question != nil)
        #expect(proposal.confidence == .low)
    }

    @Test("vaccines from CVX, counted by component for a counselled child")
    func childVaccines() throws {
        let visit = CodingFixtures.visit(
            "Well child visit. Immunization: The doctor counseled the mother on each component of the vaccines.",
            birth: "2022-02-01",
            facts: [
                CodingFixtures.immunization("130", "DTaP and polio vaccine"), CodingFixtures.immunization("94", "MMRV"),
            ])
        let lines = try CodingFixtures.proposals(visit).filter { $0.system == .procedure }.map(CodingFixtures.line)
        #expect(lines == ["99392-25", "90696", "90710", "90460x2", "90461x6"])
    }

    @Test("an adult's vaccines are counted by injection, and Z23 stands with them")
    func adultVaccines() throws {
        let visit = CodingFixtures.visit(
            facts: [CodingFixtures.immunization("115", "Tdap"), CodingFixtures.immunization("140", "Influenza")])
        let proposals = try CodingFixtures.proposals(visit)
        #expect(proposals.map(CodingFixtures.line) == ["Z23", "90715", "90656", "90471", "90472"])
    }

    @Test("codes of the record are taken over, unless the service was not done")
    func codedFacts() throws {
        func fact(_ status: String, _ kind: ClinicalFact.Kind = .procedure) -> ClinicalFact {
            ClinicalFact(
                sourceID: "p", kind: kind, patientID: "patient",
                concept: Concept(codings: [Concept.Coding(system: Concept.cpt, code: "93000")], text: "Tracing"),
                status: status)
        }
        #expect(try CodingFixtures.proposals(CodingFixtures.visit(facts: [fact("completed")])).map(\.code) == ["93000"])
        #expect(try CodingFixtures.proposals(CodingFixtures.visit(facts: [fact("not-done")])).isEmpty)
        #expect(try CodingFixtures.proposals(CodingFixtures.visit(facts: [fact("active", .serviceRequest)])).isEmpty)
    }
}
