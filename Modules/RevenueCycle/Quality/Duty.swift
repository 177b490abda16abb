import Coding
import Compliance
import Primitives

/// What a person is allowed by role and by certificate.
///
/// A name without an account is somebody at the machine's own terminal, whom the operating system has let in; roles
/// hold for everybody who has an account.
enum Duty: Sendable {
    case keepCredentials, review, assignReviews, seeEverybodysFigures, query, answerQuery

    var roles: Set<User.Role> {
        switch self {
        case .keepCredentials: [.administrator, .owner, .compliance]
        case .review: [.administrator, .compliance, .auditor, .coder]
        case .assignReviews, .seeEverybodysFigures: [.administrator, .owner, .compliance, .auditor]
        case .query: [.administrator, .compliance, .coder, .biller]
        case .answerQuery: [.administrator, .compliance, .coder, .provider]
        }
    }

    /// For messages: "may not …".
    var words: String {
        switch self {
        case .keepCredentials: "keep other people's certificates"
        case .review: "review codes"
        case .assignReviews: "assign visits to coders"
        case .seeEverybodysFigures: "see other people's figures"
        case .query: "write to providers"
        case .answerQuery: "answer a query"
        }
    }
}

extension Office {
    /// The name under which a person's work is kept: the account's own spelling, when there is one.
    func person(_ context: WorkContext, _ session: any OfficeSession) throws -> String {
        try session.user(context.actor)?.name ?? context.actor
    }

    func may(_ duty: Duty, _ context: WorkContext, _ session: any OfficeSession) throws -> Bool {
        guard let user = try session.user(context.actor) else { return context.via == "cli" }
        return !user.isDisabled && duty.roles.contains(user.role)
    }

    /// - Returns: the person's name.
    /// - Throws: `UseCaseError` when the person may not.
    @discardableResult
    func require(_ duty: Duty, _ context: WorkContext, _ session: any OfficeSession) throws -> String {
        let name = try person(context, session)
        guard try may(duty, context, session) else {
            throw refused(
                "the request", "access.role", "\(name) may not \(duty.words).",
                "Ask somebody who may, or an administrator.")
        }
        return name
    }

    func refused(_ what: String, _ id: String, _ message: String, _ fix: String? = nil) -> UseCaseError {
        .refused(what, [Finding(id, .error, at: .init(), message, fix: fix)])
    }

    /// The certificate under which a person works today: one that the clinic asks for, before any other that is valid.
    func workingCredential(
        of user: String, clinic: String, _ session: any OfficeSession
    ) throws -> Credential? {
        let valid = try session.credentials(of: user).filter { $0.isValid(on: clock.today) }
        let accepted = clinics.releaseTerms(of: clinic).codes
        return valid.first { accepted.contains($0.kind) } ?? valid.first { $0.kind.apprenticeOf == nil } ?? valid.first
    }

    /// Whether a person may release codes or claims of a clinic on a day.
    func verdict(
        for task: ReleaseTerms.Task, of user: String, clinic: String, on date: CalendarDate,
        _ session: any OfficeSession
    ) throws -> ReleaseTerms.Verdict {
        let terms = clinics.releaseTerms(of: clinic)
        guard !terms.accepted(for: task).isEmpty else { return .allowed(nil) }
        let held = try session.credentials(of: user)
        let supervisors = try Set(held.compactMap(\.supervisor)).sorted().flatMap { try session.credentials(of: $0) }
        return terms.verdict(for: task, user: user, held: held, supervisors: supervisors, on: date)
    }
}
