import Coding
import Primitives
import Records
import Testing

@Suite("Hostile notes")
struct HostileNoteTests {
    static let notes: [String] = [
        "", " ", "\n\n\n", String(repeating: "a", count: 200_000), String(repeating: "no ", count: 100_000),
        String(repeating: "(", count: 50_000), "Assessment:" + String(repeating: " diabetes", count: 20_000),
        "Assessment: " + String(repeating: "\u{0}\u{1}\u{7F}\u{85}", count: 5_000) + " hypertension",
        "Assessment: \u{202E}hyper\u{200F}tension\u{202C} and essential hypertension\u{FEFF}.",
        String(repeating: "Assessment: hypertension. ", count: 4_000),
        String(repeating: "1. ", count: 50_000), String(repeating: "99999999999999999999 mg ", count: 5_000),
        "Procedure: laceration repaired 999999999999999999999999.99999999999 cm. Kenalog 99999999999999 mg injected knee injection.",
        "Total time 99999999999999999999 minutes. BMI 99999999999.", "🩺👩🏽‍⚕️ Assessment: 🤒 flu",
        String(repeating: "é漢", count: 50_000),
        // A dose that ends beyond the words that belong to its drug ended the process once.
        "Kenalog 4 mg injected into g 42 mg i~ST*83p5*thrKenalog 42 mg i~ST*35*thritis Kenalog 42",
        "Procedure: Kenalog 40 mg injected" + String(repeating: " g 42 mg Kenalog 42 mg i~ST*83p5*thr", count: 12),
        "Assessment:\r\n\t1)\t\t-\t*\r\n2) , , , ; ; ; / / /", String(repeating: "x\n", count: 30_000),
    ]

    @Test("are read, with exact evidence or none", arguments: notes.indices)
    func read(index: Int) throws {
        let visit = CodingFixtures.visit(HostileNoteTests.notes[index])
        let proposals = try CodingFixtures.proposals(visit)
        for proposal in proposals {
            for evidence in proposal.evidence { #expect(try EvidenceCheck.isExact(evidence, in: visit)) }
        }
    }

    @Test(
        "eight times the note takes no more than some eight times as long",
        arguments: [
            "Assessment: 1. hypertension; kenalog 40 mg injected, ", "no ", "diabetes ", "Procedure: 2 cm laceration; ",
        ])
    func linear(unit: String) throws {
        let clock = ContinuousClock()
        func time(_ count: Int) throws -> Duration {
            let visit = CodingFixtures.visit("Assessment: " + String(repeating: unit, count: count / unit.utf8.count))
            return try clock.measure { _ = try CodingFixtures.proposals(visit) }
        }
        _ = try time(1_000)
        let (short, long) = (try time(12_000), try time(96_000))
        // What grows with the square takes 64 times as long.
        #expect(long < short * 32, "\(short) and \(long)")
    }

    @Test("a note of ten megabytes is read in part, and every proposal says so")
    func large() throws {
        let visit = CodingFixtures.visit(
            "Assessment: essential hypertension.\n" + String(repeating: "Lorem ipsum dolor sit amet. ", count: 360_000))
        let proposals = try CodingFixtures.proposals(visit)
        #expect(proposals.first?.code == "I10")
        #expect(proposals.allSatisfy { $0.rules.contains("note.read-in-part") && $0.confidence < .high })
    }

    @Test("a right-to-left mark changes neither words nor spans")
    func marks() throws {
        let visit = CodingFixtures.visit("Assessment: \u{200F}Essential hypertension\u{200F}.")
        let proposal = try #require(try CodingFixtures.proposals(visit).first)
        #expect(proposal.evidence.first?.quote == "Essential hypertension")
    }

    @Test("labels of facts may hold anything")
    func labels() throws {
        for label in [
            "", "(", ")", "(disorder)", String(repeating: "hypertension ", count: 1_000), "\u{0}", " - - ", "🩺",
        ] {
            let visit = CodingFixtures.visit(facts: [CodingFixtures.condition(label)])
            #expect(try CodingFixtures.proposals(visit).isEmpty)
        }
    }
}
