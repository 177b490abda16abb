import Coding
import Primitives
import Records
import Testing

@Suite("Modifiers of a visit's services")
struct ServiceModifierTests {
    private let note = "HPI: Cough. Assessment: Acute bronchitis. Plan: Benzonatate prescribed."

    private func level(_ visit: VisitRecord) throws -> CodeProposal? {
        try CodingFixtures.proposals(visit).first { $0.code.hasPrefix("992") }
    }

    @Test("the place of service alone says telehealth, and asks how it was held")
    func place() throws {
        var visit = CodingFixtures.visit(note)
        visit.encounter.placeOfService = "10"
        let proposal = try #require(try level(visit))
        #expect(proposal.modifiers == ["95"])
        #expect(proposal.question != nil && proposal.reason.contains("Place of service 10"))
    }

    @Test(
        "what the note states gives a modifier with its reason",
        arguments: [
            (" Attending: I was present for the key portions of the visit with the resident.", "GC"),
            (" Seen by the resident under the primary care exception.", "GE"),
            (" She is in the global period of her hernia repair; this problem is unrelated.", "24"),
            (" The decision for surgery was made today.", "57"),
        ])
    func stated(words: String, modifier: String) throws {
        let proposal = try #require(try level(CodingFixtures.visit(note + words)))
        #expect(proposal.modifiers.contains(modifier))
        #expect(proposal.rules.contains("modifier.\(modifier)"))
        #expect(proposal.reason.contains("Modifier \(modifier):"))
    }

    @Test(
        "nothing is added that nobody states",
        arguments: [
            " A video visit will be scheduled.", " She lives with a resident of the home.", " Surgery in 2019.",
        ])
    func silent(words: String) throws {
        #expect(try level(CodingFixtures.visit(note + words))?.modifiers == [])
    }

    @Test("a biopsy beside a treated lesion is a question unless the note calls it another lesion")
    func biopsy() throws {
        let visit = CodingFixtures.visit(
            "Procedure: Shave biopsy of the scalp lesion performed. Cryotherapy of an actinic keratosis performed.")
        let proposal = try #require(try CodingFixtures.proposals(visit).first { $0.code == "11102" })
        #expect(proposal.modifiers.isEmpty && proposal.question != nil && proposal.confidence == .low)
    }

    @Test("psychotherapy alone stands for the visit, beside a medical visit it is an add-on")
    func psychotherapy() throws {
        let alone = try CodingFixtures.services(
            "Individual psychotherapy provided, 45 minutes. Assessment: Generalized anxiety disorder.")
        #expect(alone == ["90834"])
        let beside = try CodingFixtures.services(
            "Individual psychotherapy provided, 45 minutes.\nAssessment: Generalized anxiety disorder.\nPlan: Increase sertraline to 100 mg."
        )
        #expect(beside.contains("90836") && beside.contains { $0.hasPrefix("992") })
    }
}
