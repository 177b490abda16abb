package import Coding
import Compliance
package import Primitives

/// Practice for people who learn to code: worked visits without their codes, scored answers, and what was missed.
package struct Practice: Sendable {
    let office: Office
    package let visits: [PracticeVisit]

    package init(_ office: Office, visits: [PracticeVisit]) {
        self.office = office
        self.visits = visits
    }

    package func visit(_ id: String) throws -> PracticeVisit {
        guard let visit = visits.first(where: { $0.id == id }) else {
            throw UseCaseError.notFound("practice visit", String(id.prefix(60)))
        }
        return visit
    }

    /// Scores an answer and keeps it.
    package func answer(
        _ id: String, with codes: CodedVisit, in context: WorkContext
    ) async throws -> (result: PracticeResult, lessons: [PracticeResult.Lesson]) {
        let visit = try visit(id)
        let office = office
        let result = try await office.store.write { session in
            let result = PracticeResult(
                user: try office.person(context, session), visit: visit, codes: codes,
                comparison: office.compare(codes, with: visit.truth, on: visit.date), at: office.clock.now)
            try session.append(result)
            try session.append(
                office.event(
                    .create, "practice", visit.id, in: context,
                    detail: "\(result.comparison.correct) of \(result.comparison.items) codes right"))
            return result
        }
        return (result, result.lessons(of: visit))
    }

    /// A trainee's progress: one's own, or, for those who may see other people's figures, anybody's.
    package func progress(of user: String? = nil, in context: WorkContext) async throws -> PracticeProgress {
        let office = office
        return try await office.store.write { session in
            let person = try office.person(context, session)
            let wanted = try user.map { try session.user($0)?.name ?? $0 } ?? person
            if wanted != person { try office.require(.seeEverybodysFigures, context, session) }
            try session.append(office.event(.read, "practice", "report", in: context, detail: "progress shown"))
            return PracticeProgress(user: wanted, results: try session.practiceResults(of: wanted))
        }
    }
}
