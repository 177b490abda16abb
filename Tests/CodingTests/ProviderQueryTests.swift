import Coding
import Primitives
import Records
import Testing

@Suite("Queries to the clinician")
struct ProviderQueryTests {
    static let day = CalendarDate(dayNumber: 20_518)
    static let evidence = Evidence(
        source: .note, sourceID: "note", start: 0, end: 24, quote: "Osteoarthritis of the knee")

    static func query(
        kind: ProviderQuery.Kind = .laterality, form: ProviderQuery.Form = .choice,
        title: String = "Clarification of side",
        quotes: [String] = ["Osteoarthritis of the knee"], question: String = "Please state which side is meant.",
        options: [String] = ["Right", "Left", ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
    ) -> ProviderQuery {
        ProviderQuery(
            id: "1-laterality-M17.10", visit: 1, kind: kind, form: form, title: title,
            indicators: quotes.map {
                ProviderQuery.Indicator(
                    evidence: Evidence(source: .note, sourceID: "note", start: 0, end: $0.utf8.count, quote: $0),
                    place: "note")
            }, question: question, options: options, created: day, due: day.adding(days: 7))
    }

    private func moment(_ days: Int) -> Timestamp {
        Timestamp(date: ProviderQueryTests.day.adding(days: days), hour: 9)
    }

    private func ids(_ query: ProviderQuery) -> [String] { QueryCompliance.findings(in: query).map(\.id) }

    // MARK: Life

    @Test("goes from draft to answer, and each step is kept")
    func life() throws {
        var query = ProviderQueryTests.query()
        #expect(query.state == .draft)
        try query.send(by: "coder", at: moment(0))
        try query.record(ProviderQuery.Answer(option: "Left"), by: "provider", at: moment(2))
        #expect(query.state == .answered && query.answer?.option == "Left")
        #expect(query.history.map(\.state) == [.sent, .answered])
        #expect(throws: ProviderQueryError.notAllowed(from: .answered, to: .withdrawn)) {
            try query.withdraw(because: "late", by: "coder", at: moment(3))
        }
    }

    @Test("expires only when it is due, and a late answer is still an answer")
    func expiry() throws {
        var query = ProviderQueryTests.query()
        try query.send(by: "coder", at: moment(0))
        #expect(throws: ProviderQueryError.notYetDue) { try query.expire(at: moment(7)) }
        try query.expire(at: moment(8))
        try query.record(ProviderQuery.Answer(text: "The left knee."), by: "provider", at: moment(9))
        #expect(query.state == .answered)
    }

    @Test("an answer needs an option that was offered, or words")
    func answers() throws {
        var query = ProviderQueryTests.query()
        #expect(throws: ProviderQueryError.notAllowed(from: .draft, to: .answered)) {
            try query.record(ProviderQuery.Answer(option: "Left"), by: "provider", at: moment(0))
        }
        try query.send(by: "coder", at: moment(1))
        #expect(throws: ProviderQueryError.unknownOption) {
            try query.record(ProviderQuery.Answer(option: "Middle"), by: "provider", at: moment(2))
        }
        #expect(throws: ProviderQueryError.emptyAnswer) {
            try query.record(ProviderQuery.Answer(text: "  "), by: "provider", at: moment(2))
        }
        #expect(throws: ProviderQueryError.emptyAnswer) {
            try query.record(ProviderQuery.Answer(option: ProviderQuery.otherOption), by: "provider", at: moment(2))
        }
        #expect(throws: ProviderQueryError.beforeLastEvent) {
            try query.withdraw(because: "mistake", by: "coder", at: moment(0))
        }
    }

    // MARK: Compliance

    @Test("a neutral query has no finding")
    func neutral() { #expect(ids(ProviderQueryTests.query()).isEmpty) }

    @Test(
        "payment, leading words and diagnoses in the title are refused",
        arguments: [
            ("Clarification of side", "Please state the side, since it changes the DRG.", "query.impact"),
            ("Query for better reimbursement", "Please state the side.", "query.impact"),
            ("Clarification of side", "Do you agree that it is the left?", "query.leading"),
            ("Osteoarthritis query", "Please state the side.", "query.title-diagnosis"),
            ("Clarification of side", "Is this rheumatoid arthritis of the right side?", "query.introduced"),
            ("Clarification of side", " ", "query.no-question"),
        ])
    func wording(title: String, question: String, finding: String) {
        #expect(ids(ProviderQueryTests.query(title: title, question: question)).contains(finding))
    }

    @Test("choices need two answers of their own and both ways out")
    func options() {
        let general = [ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
        #expect(ids(ProviderQueryTests.query(options: ["Right"] + general)) == ["query.one-option"])
        #expect(ids(ProviderQueryTests.query(options: ["Right", "Left", general[0]])) == ["query.missing-option"])
        #expect(ids(ProviderQueryTests.query(options: ["Right", "Left", "Left"] + general)) == ["query.same-option"])
        #expect(ids(ProviderQueryTests.query(options: ["Sepsis", "Right"] + general)) == ["query.introduced"])
        #expect(ids(ProviderQueryTests.query(form: .open)) == ["query.open-options"])
    }

    @Test("a question without indicators, or by yes and no about a diagnosis, is refused")
    func form() {
        #expect(ids(ProviderQueryTests.query(quotes: [])) == ["query.no-indicator"])
        let options = ["Yes", "No", ProviderQuery.otherOption, ProviderQuery.undeterminedOption]
        #expect(ids(ProviderQueryTests.query(kind: .specificity, form: .yesNo, options: options)) == ["query.yes-no"])
        #expect(ids(ProviderQueryTests.query(kind: .presentOnAdmission, form: .yesNo, options: options)).isEmpty)
    }

    @Test("a leading query is not sent")
    func refusal() {
        var query = ProviderQueryTests.query(question: "Please add the diagnosis.")
        #expect(throws: ProviderQueryError.leading) { try query.send(by: "coder", at: moment(0)) }
        #expect(query.state == .draft)
    }

    // MARK: Drafts

    private func proposal(_ code: String, _ question: String?) -> CodeProposal {
        CodeProposal(
            system: .icd10cm, code: code, title: "", evidence: [ProviderQueryTests.evidence], reason: "", rules: [],
            confidence: .medium, question: question)
    }

    @Test(
        "what a proposal leaves open becomes a query of its kind",
        arguments: [
            ("Which side: right, left or both?", ProviderQuery.Kind.laterality),
            ("Which stage of chronic kidney disease?", .stage), ("Which trimester, and how many weeks?", .trimester),
            ("How severe: mild intermittent, or mild, moderate or severe persistent?", .severity),
            ("Is this active treatment (initial), healing (subsequent) or a late effect (sequela)?", .episode),
        ])
    func drafts(question: String, kind: ProviderQuery.Kind) throws {
        let drafts = QueryDrafts(visit: 7, created: ProviderQueryTests.day).queries(for: [proposal("M17.10", question)])
        let query = try #require(drafts.first)
        #expect(query.kind == kind && query.state == .draft && query.id == "7-\(kind.rawValue)-M17.10")
        #expect(query.indicators.map(\.evidence) == [ProviderQueryTests.evidence])
        #expect(QueryCompliance.findings(in: query).isEmpty)
        if query.form == .choice {
            #expect(query.options.suffix(2) == [ProviderQuery.otherOption, ProviderQuery.undeterminedOption])
        }
    }

    @Test("without a question, or with one that is the coder's own, nothing is drafted; twice the same is once")
    func noDrafts() {
        let drafts = QueryDrafts(visit: 7, created: ProviderQueryTests.day)
        #expect(drafts.queries(for: [proposal("I10", nil)]).isEmpty)
        #expect(
            drafts.queries(for: [proposal("Z12.11", "Was the screening performed at this visit, or only planned?")])
                .isEmpty)
        let side = proposal("M17.10", "Which side: right, left or both?")
        #expect(drafts.queries(for: [side, side]).count == 1)
    }

    @Test("two sides for the same problem are a conflict; a past or doubtful one is none")
    func conflicts() throws {
        func conflicts(_ text: String) -> [DocumentationConflict] {
            DocumentationConflict.all(in: [ClinicalNote(sourceID: "note", patientID: "patient", title: "", text: text)])
        }
        let found = conflicts("HPI: Left knee pain for a week.\nAssessment: Right knee pain.")
        #expect(found.map(\.other.quote) == ["Right knee pain"])
        let query = try #require(
            QueryDrafts(visit: 7, created: ProviderQueryTests.day).queries(for: [], conflicts: found).first)
        #expect(query.kind == .conflict && query.options.count == 5)
        #expect(conflicts("HPI: Right knee pain.\nAssessment: Right knee pain.").isEmpty)
        #expect(conflicts("HPI: No asthma.\nAssessment: Asthma.").count == 1)
        #expect(conflicts("Family history: asthma.\nAssessment: No asthma.").isEmpty)
    }

    // MARK: Deadlines

    @Test("due dates count business days, without holidays")
    func due() throws {
        let friday = try #require(CalendarDate(iso: "2026-03-06"))
        let deadline = QueryDeadline(
            days: 3, escalations: [], holidays: [try #require(CalendarDate(iso: "2026-03-10"))])
        #expect(deadline.due(from: friday) == CalendarDate(iso: "2026-03-12"))
        #expect(deadline.businessDays(from: friday, to: friday.adding(days: 3)) == 1)
        #expect(deadline.businessDays(from: friday, to: friday.adding(days: -3)) == 0)
    }

    @Test("an open query rises from role to role")
    func escalation() throws {
        var query = ProviderQueryTests.query()
        let deadline = QueryDeadline.standard
        let later = query.due.adding(days: 30)
        #expect(deadline.escalation(of: query, on: later) == nil)
        try query.send(by: "coder", at: moment(0))
        #expect(deadline.escalation(of: query, on: query.due) == nil)
        #expect(deadline.escalation(of: query, on: later)?.role == "physician advisor")
        try query.record(ProviderQuery.Answer(option: "Left"), by: "provider", at: moment(1))
        #expect(deadline.escalation(of: query, on: later) == nil)
    }
}
