import Coding
import Primitives
import Testing

@Suite struct TrackedQueryTests {
    private let now = Timestamp(milliseconds: 1_790_586_000_000)

    private func query(_ events: [QueryEvent] = []) -> TrackedQuery {
        TrackedQuery(
            id: 1, visit: 1, clinic: "lakeside", provider: nil, code: nil, question: "Which stage was treated?",
            options: QueryWording.options([]), evidence: [], by: "maria", at: now, events: events)
    }

    @Test func aQueryGoesFromDraftToAnswer() {
        let due = now.date.adding(days: 7)
        let sent = QueryEvent(.sent, by: "maria", at: now, due: due)
        let answered = QueryEvent(.answered, by: "okafor", at: now, option: "Stage 3a")
        #expect(QueryEvent.Kind.allCases.filter { query().allows($0) } == [.sent, .withdrawn])
        #expect(QueryEvent.Kind.allCases.filter { query([sent]).allows($0) } == [.answered, .withdrawn])
        #expect(QueryEvent.Kind.allCases.filter { query([sent, answered]).allows($0) }.isEmpty)
        #expect(query([sent]).due == due && query().due == nil)
        #expect(!query([sent]).isOverdue(on: due) && query([sent]).isOverdue(on: due.adding(days: 1)))
        #expect(!query([sent, answered]).isOverdue(on: due.adding(days: 1)))
    }

    @Test func itsWordsStayOutOfLogs() {
        let sent = query([QueryEvent(.answered, by: "okafor", at: now, text: "stage 3a, see the eGFR")])
        #expect(!"\(sent)".contains("stage") && !String(reflecting: sent).contains("eGFR"))
    }

    @Test(arguments: [
        ("Which type of heart failure was treated?", ["Systolic", "Diastolic"], true),
        ("Which type of heart failure was treated?", [], true),
        ("Which type of heart failure was treated?", ["Systolic"], false),
        ("Please document systolic heart failure, would you?", [], false),
        ("Can the type be stated? It raises the risk score.", [], false),
        ("Which type?", ["A reimbursement of more", "Other one"], false),
        ("Systolic heart failure.", [], false),
    ])
    func aQueryAsksAndNeverLeads(_ question: String, _ options: [String], _ isGood: Bool) {
        let objection = QueryWording.objection(question: question, options: QueryWording.options(options))
        #expect((objection == nil) == isGood, "\(objection ?? "accepted")")
    }

    @Test func everyQueryOffersOtherAndUndetermined() {
        let options = QueryWording.options(["A", QueryWording.other, "B"])
        #expect(options == ["A", "B", QueryWording.other, QueryWording.undetermined])
    }
}
