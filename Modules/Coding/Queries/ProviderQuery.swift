package import Primitives

/// A question to the clinician where the documentation leaves open what a code needs, in the manner of the
/// AHIMA/ACDIS practice for compliant queries: indicators quoted from the record, choices that all of them allow, and
/// nothing that leads to one answer. A value; who keeps and sends it is not its concern.
package struct ProviderQuery: Codable, Equatable, Sendable, HoldsPatientData {
    /// What the documentation leaves open.
    package enum Kind: String, Codable, Sendable, CaseIterable {
        case laterality, stage, acuity, severity, cause, specificity, trimester, episode, conflict
        case presentOnAdmission = "present-on-admission"
        case clinicalSignificance = "clinical-significance"
    }

    package enum Form: String, Codable, Sendable {
        case open
        case choice
        /// Only where the diagnosis is documented already: present on admission, a stated cause, a conflict.
        case yesNo = "yes-no"
    }

    package enum State: String, Codable, Sendable, CaseIterable {
        case draft, sent, answered, withdrawn, expired

        /// What may follow. An answer that comes late is still an answer; a new question is a new query.
        package var successors: [State] {
            switch self {
            case .draft: [.sent, .withdrawn]
            case .sent: [.answered, .withdrawn, .expired]
            case .expired: [.answered, .withdrawn]
            case .answered, .withdrawn: []
            }
        }
    }

    /// One thing that the record says, as it says it.
    package struct Indicator: Codable, Equatable, Sendable, HoldsPatientData {
        package var evidence: Evidence
        /// Where it stands, in neutral words: `assessment`, `exam`, `results`.
        package var place: String

        package init(evidence: Evidence, place: String) {
            self.evidence = evidence
            self.place = place
        }
    }

    package struct Event: Codable, Equatable, Sendable {
        package var state: State
        package var at: Timestamp
        package var by: String
        package var remark: String?

        package init(state: State, at: Timestamp, by: String, remark: String? = nil) {
            self.state = state
            self.at = at
            self.by = by
            self.remark = remark
        }
    }

    package struct Answer: Codable, Equatable, Sendable, HoldsPatientData {
        /// The option that was chosen; nil for words of the clinician's own.
        package var option: String?
        package var text: String?

        package init(option: String? = nil, text: String? = nil) {
            self.option = option
            self.text = text
        }
    }

    package static let otherOption = "Other (please specify)"
    package static let undeterminedOption = "Unable to determine"

    /// Follows from visit, kind and subject: drafting again gives the same query.
    package let id: String
    package let visit: Int64
    package let kind: Kind
    package let form: Form
    package var title: String
    package var indicators: [Indicator]
    package var question: String
    package var options: [String]
    package let created: CalendarDate
    package var due: CalendarDate
    package private(set) var history: [Event]
    package private(set) var answer: Answer?

    package init(
        id: String, visit: Int64, kind: Kind, form: Form, title: String, indicators: [Indicator], question: String,
        options: [String], created: CalendarDate, due: CalendarDate
    ) {
        self.id = id
        self.visit = visit
        self.kind = kind
        self.form = form
        self.title = title
        self.indicators = indicators
        self.question = question
        self.options = options
        self.created = created
        self.due = due
        history = []
        answer = nil
    }

    package var state: State { history.last?.state ?? .draft }

    // MARK: Transitions

    /// - Throws: ``ProviderQueryError/leading`` when the wording does not pass ``QueryCompliance``.
    package mutating func send(by user: String, at moment: Timestamp) throws(ProviderQueryError) {
        guard QueryCompliance.findings(in: self).isEmpty else { throw .leading }
        try move(to: .sent, by: user, at: moment, remark: nil)
    }

    /// - Throws: ``ProviderQueryError/emptyAnswer``, or ``ProviderQueryError/unknownOption`` for an option that the
    ///   query does not offer.
    package mutating func record(
        _ given: Answer, by user: String, at moment: Timestamp
    ) throws(ProviderQueryError) {
        if let option = given.option, !options.contains(option) { throw .unknownOption }
        let hasText = given.text.map { $0.contains { !$0.isWhitespace } } ?? false
        guard given.option != nil || hasText else { throw .emptyAnswer }
        if given.option == ProviderQuery.otherOption, !hasText { throw .emptyAnswer }
        try move(to: .answered, by: user, at: moment, remark: nil)
        answer = given
    }

    package mutating func withdraw(
        because reason: String, by user: String, at moment: Timestamp
    ) throws(ProviderQueryError) {
        try move(to: .withdrawn, by: user, at: moment, remark: reason)
    }

    package mutating func expire(at moment: Timestamp) throws(ProviderQueryError) {
        guard moment.date > due else { throw .notYetDue }
        try move(to: .expired, by: "system", at: moment, remark: nil)
    }

    private mutating func move(
        to next: State, by user: String, at moment: Timestamp, remark: String?
    ) throws(ProviderQueryError) {
        guard state.successors.contains(next) else { throw .notAllowed(from: state, to: next) }
        if let last = history.last, moment < last.at { throw .beforeLastEvent }
        history.append(Event(state: next, at: moment, by: user, remark: remark))
    }
}

/// Why a query cannot go on.
package struct ProviderQueryError: Error, Equatable, Sendable, CustomStringConvertible {
    private enum Code: Equatable {
        case leading, unknownOption, emptyAnswer, notYetDue, beforeLastEvent
        case notAllowed(ProviderQuery.State, ProviderQuery.State)
    }
    private let code: Code

    package static let leading = ProviderQueryError(code: .leading)
    package static let unknownOption = ProviderQueryError(code: .unknownOption)
    package static let emptyAnswer = ProviderQueryError(code: .emptyAnswer)
    package static let notYetDue = ProviderQueryError(code: .notYetDue)
    package static let beforeLastEvent = ProviderQueryError(code: .beforeLastEvent)
    package static func notAllowed(from: ProviderQuery.State, to: ProviderQuery.State) -> ProviderQueryError {
        ProviderQueryError(code: .notAllowed(from, to))
    }

    package var description: String {
        switch code {
        case .leading: "the query's wording leads to an answer; check its findings and word it neutrally"
        case .unknownOption: "the answer names an option that the query does not offer"
        case .emptyAnswer: "an answer needs an option or words, and \"other\" needs words"
        case .notYetDue: "the query is not past its due date"
        case .beforeLastEvent: "the event lies before the query's last one"
        case .notAllowed(let from, let to): "a query that is \(from.rawValue) cannot become \(to.rawValue)"
        }
    }
}
