import Foundation
import Testing

/// The coder's commands as a person types them, on the demo's database.
@Suite struct QualityCommandTests {
    private func run(_ demo: DemoDatabase, _ arguments: String..., input: String? = nil) throws -> Programs.Result {
        try Programs.superbill(arguments + ["--database", demo.path], input: input)
    }

    @Test func aQueryIsDraftedSentAndAnswered() throws {
        let demo = try DemoDatabase()
        let draft = try run(
            demo, "query", "draft", "1002", "--code", "E78.5", "--question",
            "Please state the type of the condition quoted above.",
            "--option", "Mixed", "--option", "Pure")
        #expect(draft.status == 0, "\(draft.errors)")
        #expect(draft.output.contains("Query 1, visit 1002, lakeside about E78.5: draft"))
        #expect(draft.output.contains("4  Unable to determine"))
        #expect(try run(demo, "query", "answer", "1", "--option", "1").status == 3, "a draft is not answered")
        #expect(try run(demo, "query", "send", "1", "--days", "91").status == 1)
        #expect(try run(demo, "query", "send", "1").output.contains("sent, answer due "))
        #expect(try run(demo, "query", "list", "--overdue").output.contains("No answer is late."))
        #expect(try run(demo, "query", "list").output.contains("1538201140"))
        #expect(try run(demo, "work").output.contains("provider-query"))
        let answer = try run(demo, "query", "answer", "1", "--option", "2")
        #expect(answer.output.contains("Answer: Pure") && answer.output.contains("superbill code 1002"))
        #expect(try run(demo, "query", "withdraw", "1").status == 64)
        #expect(try run(demo, "query", "show", "9").status == 3)
        let leading = try run(
            demo, "query", "draft", "1002", "--code", "E78.5", "--question",
            "Please document that it is the mixed type.")
        #expect(leading.status == 1 && leading.errors.contains("query.leading"))
    }

    @Test func aReviewIsKeptAndMeasured() throws {
        let demo = try DemoDatabase()
        #expect(try run(demo, "quality", "list").output.contains("No claim waits"))
        #expect(try run(demo, "quality", "review", "1002").status == 64)
        #expect(try run(demo, "quality", "review", "1002", "--codes", "I10 nonsense").status == 2)
        let review = try run(
            demo, "quality", "review", "1002", "--codes", "I10 E78.2 99214", "--reason", "the type is stated"
        )
        #expect(review.status == 0, "\(review.errors)")
        #expect(
            review.output.contains("specificity: E78.5 instead of E78.2") && review.output.contains("coded by demo"))
        #expect(try run(demo, "quality", "show", "1002").output.contains("Why: the type is stated"))
        let accuracy = try run(demo, "quality", "accuracy", "--by", "provider")
        #expect(accuracy.output.contains("1538201140") && accuracy.output.contains("1 specificity"))
        #expect(accuracy.output.contains(" % ("))
        #expect(try run(demo, "quality", "accuracy", "--by", "nobody").status == 64)
    }

    @Test func certificatesAreListedWithWhatIsLeft() throws {
        let demo = try DemoDatabase()
        #expect(try run(demo, "user", "credential", "list").output.contains("No certificate"))
        #expect(
            try run(
                demo, "user", "credential", "add", "maria", "--kind", "CPC", "--number", "1", "--expires", "2030-01-31"
            ).status == 3, "no such user")
        for name in ["maria", "tom"] {
            let added = try run(
                demo, "user", "add", name, "--role", "coder", "--password-stdin", input: "correct horse battery\n")
            #expect(added.status == 0, "\(added.errors)")
        }
        #expect(
            try run(
                demo, "user", "credential", "add", "maria", "--kind", "cpc", "--number", "1", "--expires", "2020-01-31"
            ).output.contains("CPC of maria"))
        let list = try run(demo, "user", "credential", "list")
        #expect(list.output.contains("EXPIRED") && list.output.contains("! The CPC of maria ended on 2020-01-31."))
        #expect(try run(demo, "work").errors.contains("The CPC of maria ended on 2020-01-31."))
        let renewed = try run(demo, "user", "credential", "renew", "maria", "--kind", "CPC", "--expires", "2099-01-31")
        #expect(renewed.output.contains("valid through 2099-01-31"))
        let assigned = try run(demo, "quality", "blind", "assign", "1003", "maria", "tom")
        #expect(assigned.output.contains("Blind coding 1: visit 1003"), "\(assigned.errors)")
        #expect(try run(demo, "quality", "blind", "show", "1").output.contains("once both are in"))
        #expect(try run(demo, "quality", "blind", "code", "1", "--codes", "I10").status == 1, "not given to them")
        #expect(try run(demo, "quality", "blind", "agreement").output.contains("No visit has been coded by two."))
    }

    @Test func aTraineeIsScoredAndSeesWhatWasMissed() throws {
        let demo = try DemoDatabase()
        #expect(try run(demo, "practice", "list").output.contains("A planned knee injection"))
        let note = try run(demo, "practice", "start", "07-knee-injection").output
        #expect(note.contains("Rosalind Achterberg") && !note.contains("M17.11") && !note.contains("J3301"))
        let json = try run(demo, "practice", "list", "--json").output
        #expect(!json.contains("M17.11"), "the answers are not given away")
        let answer = try run(demo, "practice", "answer", "07-knee-injection", "--codes", "M17.11 20610-RT")
        #expect(answer.output.contains("66 %: 2 of 3 codes right."))
        #expect(answer.output.contains("missing code: J3301-JZ*4"))
        #expect(answer.output.contains("“Triamcinolone acetonide 40 mg”"))
        #expect(try run(demo, "practice", "report").output.contains("1 of 15 visits answered"))
        #expect(try run(demo, "practice", "start", "nothing").status == 3)
    }
}
