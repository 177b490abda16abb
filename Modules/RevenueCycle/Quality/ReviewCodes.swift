package import Claims
package import Coding
import Compliance
package import Primitives
import Records

/// Holds a visit's codes against what a second person finds right, and lets its claim go when nothing speaks against it.
package struct ReviewCodes: Sendable {
    package struct Outcome: Sendable {
        package var review: CodingReview
        /// Claims that are ready now, of this visit or of others that the clinic's accuracy had held.
        package var freed: [ClaimNumber]
    }

    /// A claim that waits for a review.
    package struct Waiting: Codable, Equatable, Sendable {
        package var claim: ClaimNumber
        package var visit: Int64
        package var clinic: String
        package var serviceDate: CalendarDate
        package var why: Finding
    }

    let office: Office

    package init(_ office: Office) { self.office = office }

    package func waiting(clinic: String?, in context: WorkContext) async throws -> [Waiting] {
        try await office.store.read { session in
            try session.claims(ClaimFilter(clinic: clinic, state: .held, limit: 10_000))
                .filter { context.mayWork(in: $0.clinic) }
                .compactMap { claim in
                    let findings = try session.findings(of: claim.number)
                    guard let why = findings.first(where: { ReviewGate.ids.contains($0.id) }) else { return nil }
                    return Waiting(
                        claim: claim.number, visit: claim.visit, clinic: claim.clinic, serviceDate: claim.serviceDate,
                        why: why)
                }
        }
    }

    /// Why a clinic's claims are stopped; nil while its accuracy is good enough, or when it has no reviews.
    package func stop(of clinic: String) async throws -> String? {
        let office = office
        guard let terms = office.clinics.reviewTerms(of: clinic) else { return nil }
        return try await office.store.read { session in
            terms.stop(after: try session.newestReviews(clinic: clinic, limit: terms.windowVisits))
        }
    }

    /// The reviews of one visit, oldest first.
    package func reviews(ofVisit key: Int64, in context: WorkContext) async throws -> [CodingReview] {
        let office = office
        return try await office.store.write { session in
            let visit = try office.visit(key, session, context)
            try office.checkNotBlind(key, office.person(context, session), session)
            try session.append(
                office.event(
                    .read, "visit", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail: "reviews shown"))
            return try session.reviews(ReviewFilter(visit: key))
        }
    }

    /// - Parameters:
    ///   - truth: the right codes; nil when the coder's are.
    ///   - isAudit: an audit does not count towards the accuracy that stops claims, because its visits are chosen.
    package func callAsFunction(
        _ key: Int64, truth: CodedVisit?, isAudit: Bool = false, reason: String? = nil, in context: WorkContext
    ) async throws -> Outcome {
        let office = office
        let review = try await office.store.write { session in
            let reviewer = try office.require(.review, context, session)
            let visit = try office.visit(key, session, context)
            try office.checkNotBlind(key, reviewer, session)
            let decisions = try session.decisions(ofVisit: key).standing
            guard let coder = decisions.author else {
                throw UseCaseError.conflict("nobody has decided on the codes of visit \(key) yet")
            }
            guard !decisions.contains(where: { $0.by == reviewer }) else {
                throw office.refused(
                    "the review", "review.own", "Nobody reviews codes that they decided on themselves.",
                    "Somebody else reviews the visit.")
            }
            let date = visit.record.encounter.start
            let coded = CodedVisit(decisions: decisions)
            let right = try office.checked(truth ?? coded, on: date, for: "the review")
            let review = CodingReview(
                visit: key, clinic: visit.clinic, source: isAudit ? .audit : .beforeBilling, serviceDate: date,
                coder: coder, provider: visit.record.practitioner.map { $0.npi ?? $0.sourceID }, coded: coded,
                truth: right, comparison: office.compare(coded, with: right, on: date), by: reviewer,
                credential: try office.workingCredential(of: reviewer, clinic: visit.clinic, session)?.kind.rawValue,
                at: office.clock.now, reason: reason)
            try session.append(review)
            try session.append(
                office.event(
                    .create, "review", String(key), in: context, clinic: visit.clinic, patient: visit.patientKey,
                    detail:
                        "\(review.source.rawValue): \(review.comparison.correct) of \(review.comparison.items) codes "
                        + "right"))
            return review
        }
        // One review can bring the accuracy back, and then every claim that only the stop held goes.
        let freed = try await office.recheckHeld(visit: nil, clinic: review.clinic, in: context)
        return Outcome(review: review, freed: freed)
    }
}

extension [CodingDecision] {
    /// Who answers for a visit's codes: the person with the most decisions that stand, the later one of equals.
    var author: String? {
        var counts: [String: (count: Int, last: Int)] = [:]
        for (index, decision) in enumerated() { counts[decision.by] = ((counts[decision.by]?.count ?? 0) + 1, index) }
        return counts.max { ($0.value.count, $0.value.last) < ($1.value.count, $1.value.last) }?.key
    }
}
