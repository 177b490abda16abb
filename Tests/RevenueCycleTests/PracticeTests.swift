import CodeSets
import Coding
import Compliance
import Composition
import Foundation
import Primitives
import RevenueCycle
import Testing

@Suite struct PracticeTests {
    @Test func everyVisitIsSoundAndItsCodesStandOnItsDay() throws {
        let test = try TestOffice()
        let (visits, findings) = test.workbench.configuration.practiceVisits()
        #expect(findings.isEmpty, "\(findings)")
        #expect(visits.count >= 12)
        #expect(Set(visits.map(\.level)) == [1, 2, 3])
        for visit in visits {
            for code in visit.truth.diagnoses {
                #expect(test.office.codes.standing(of: code, on: visit.date) == .valid, "\(visit.id): \(code)")
            }
            #expect(!visit.truth.diagnoses.isEmpty && !visit.truth.services.isEmpty, "\(visit.id)")
            for trap in visit.traps {
                #expect(CodeListNotation.read(trap.code).0 != nil, "\(visit.id): \(trap.code)")
                #expect(!visit.answers.contains { $0.code.text == trap.code }, "\(visit.id): \(trap.code)")
            }
            for answer in visit.answers {
                let words = Array(visit.note.utf8)[answer.evidence.start..<answer.evidence.end]
                #expect(String(decoding: words, as: UTF8.self) == answer.evidence.quote)
            }
            let own = CodingComparison(of: visit.truth, against: visit.truth)
            #expect(own.isSame && own.correct == visit.answers.count, "\(visit.id)")
        }
    }

    @Test func anAnswerIsScoredKeptAndExplained() async throws {
        let test = try TestOffice()
        try await test.addCoworkers()
        let practice = Practice(test.office, visits: test.workbench.configuration.practiceVisits().visits)
        let codes = try #require(CodeListNotation.read("M17.12 20610-RT J3301-JZ").0)
        let (result, lessons) = try await practice.answer("07-knee-injection", with: codes, in: test.at("Tom"))
        #expect(result.user == "tom" && result.points == 33)
        #expect(lessons.map(\.disagreement.kind) == [.laterality, .units])
        #expect(lessons[0].evidence?.quote == "Primary osteoarthritis of the right knee")
        #expect(try await practice.progress(in: test.at("tom")).lines.map(\.best) == [33])
        #expect(try await practice.progress(of: "tom", in: test.at("adam")).lines.count == 1)
        await #expect(throws: UseCaseError.self, "not another trainee's") {
            _ = try await practice.progress(of: "tom", in: test.at("maria"))
        }
        await #expect(throws: UseCaseError.notFound("practice visit", "none")) {
            _ = try await practice.answer("none", with: codes, in: test.at("tom"))
        }
        #expect(try await test.subjects(.create, "practice") == ["07-knee-injection"])
    }

    @Test func aVisitWithAQuoteThatIsNotInItsNoteIsLeftOutAndReported() throws {
        let test = try TestOffice { config in
            try replace(
                "quote: \"Essential hypertension, at goal\"", with: "quote: \"Essential hypertension, not at goal\"",
                in: config.appendingPathComponent("practice/02-blood-pressure-check.yaml"))
        }
        let (visits, findings) = test.workbench.configuration.practiceVisits()
        #expect(!visits.contains { $0.id == "02-blood-pressure-check" })
        #expect(findings.count == 1 && findings[0].location.file == "practice/02-blood-pressure-check.yaml")
        #expect(findings[0].location.line != nil)
    }
}
