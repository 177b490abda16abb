import Coding
import Testing

/// The ladders against the facts as the guidelines of 2023 and 2024 have them.
@Suite("Families of visit codes")
struct VisitFamilyTests {
    /// Code, the highest level that it stands for, least minutes.
    static let facts: [(code: String, level: String, minutes: Int?)] = [
        ("99202", "straightforward", 15), ("99203", "low", 30), ("99204", "moderate", 45), ("99205", "high", 60),
        ("99211", "", nil), ("99212", "straightforward", 10), ("99213", "low", 20), ("99214", "moderate", 30),
        ("99215", "high", 40), ("99221", "low", 40), ("99222", "moderate", 55), ("99223", "high", 75),
        ("99231", "low", 25), ("99232", "moderate", 35), ("99233", "high", 50), ("99234", "low", 45),
        ("99235", "moderate", 70), ("99236", "high", 85), ("99238", "", nil), ("99239", "", 31), ("99281", "", nil),
        ("99282", "straightforward", nil), ("99283", "low", nil), ("99284", "moderate", nil), ("99285", "high", nil),
        ("99242", "straightforward", 20), ("99243", "low", 30), ("99244", "moderate", 40), ("99245", "high", 55),
        ("99252", "straightforward", 35), ("99253", "low", 45), ("99254", "moderate", 60), ("99255", "high", 80),
        ("99304", "low", 25), ("99305", "moderate", 35), ("99306", "high", 50), ("99307", "straightforward", 10),
        ("99308", "low", 20), ("99309", "moderate", 30), ("99310", "high", 45), ("99315", "", nil), ("99316", "", 31),
        ("99341", "straightforward", 15), ("99342", "low", 30), ("99344", "moderate", 60), ("99345", "high", 75),
        ("99347", "straightforward", 20), ("99348", "low", 30), ("99349", "moderate", 40), ("99350", "high", 60),
    ]

    @Test("hold each code once, with its level and its least minutes")
    func ladders() {
        let steps = VisitFamily.allCases.flatMap(\.steps)
        #expect(steps.count == VisitFamilyTests.facts.count)
        for fact in VisitFamilyTests.facts {
            let step = steps.first { $0.code == fact.code }
            #expect(step?.minutes == fact.minutes, "\(fact.code)")
            #expect(step?.level?.name ?? "" == fact.level, "\(fact.code)")
        }
    }

    @Test(
        "prolonged service begins at other minutes for CPT and for Medicare",
        arguments: [
            (VisitFamily.officeNew, 75, "G2212", 89), (.officeEstablished, 55, "G2212", 69),
            (.hospitalInitial, 90, "G0316", 90), (.hospitalSubsequent, 65, "G0316", 65),
            (.hospitalSameDay, 100, "G0316", 110), (.nursingInitial, 65, "G0317", 95),
            (.nursingSubsequent, 60, "G0317", 85), (.homeNew, 90, "G0318", 140), (.homeEstablished, 75, "G0318", 110),
        ])
    func prolonged(family: VisitFamily, from: Int, medicare: String, medicareFrom: Int) {
        #expect(family.prolonged?.from == from)
        #expect(family.prolongedForMedicare?.code == medicare)
        #expect(family.prolongedForMedicare?.from == medicareFrom)
    }

    @Test("levels lead to codes, and straightforward shares the low code of the hospital")
    func levels() {
        #expect(VisitFamily.hospitalInitial.step(for: .straightforward)?.code == "99221")
        #expect(VisitFamily.officeEstablished.step(for: .straightforward)?.code == "99212")
        #expect(VisitFamily.emergency.step(for: .high)?.code == "99285")
        #expect(VisitFamily.hospitalDischarge.step(for: .high) == nil)
    }

    @Test("the least minutes must be met")
    func minutes() {
        #expect(VisitFamily.officeEstablished.step(forMinutes: 9) == nil)
        #expect(VisitFamily.officeEstablished.step(forMinutes: 29)?.code == "99213")
        #expect(VisitFamily.officeEstablished.step(forMinutes: 30)?.code == "99214")
        #expect(VisitFamily.emergency.step(forMinutes: 300) == nil)
        #expect(VisitFamily.hospitalDischarge.step(forMinutes: 30) == nil)
    }
}
