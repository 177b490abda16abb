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
        let office = office
        return try await office.store.write { session in
            let waiting = try session.claims(ClaimFilter(clinic: clinic, state: .held, limit: 10_000))
                .filter { context.mayWork(in: $0.clinic) }
                .compactMap { claim in
                    let findings = try session.findings(of: claim.number)
                    return findings.first { ReviewGate.ids.contains($0.id) }.map { why in
                        Waiting(
                            claim: claim.number, visit: claim.visit, clinic: claim.clinic,
                            serviceDate: claim.serviceDate, why: why)
                    }
                }
            try session.append(
                office.event(
                    .read, "claim-list", clinic ?? "all", in: context, clinic: clinic,
                    detail: "\(waiting.count) claims wait for a review"))
            return waiting
        }
    }

    /// Why a clinic's claims are stopped; nil while its accuracy is good enough, or when it has no reviews.
    package func stop(of clinic: String) async throws -> String? {
        let office = office
        return try await office.store.read { session in try office.reviewGate(of: clinic, session)?.stop }
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

    /// A visit that nobody drew, or whose claim has left, is an audit: it does not count towards the accuracy that stops
    /// claims, because somebody has chosen it.
    /// - Parameter truth: the right codes; nil when the coder's are.
    package func callAsFunction(
        _ key: Int64, truth: CodedVisit?, reason: String? = nil, in context: WorkContext
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
            try office.checkCertificate(of: reviewer, clinic: visit.clinic, session)
            let date = visit.record.encounter.start
            let coded = CodedVisit(decisions: try session.decisions(ofVisit: key))
            let right = try office.checked(truth ?? coded, on: date, for: "the review")
            let review = CodingReview(
                visit: key, clinic: visit.clinic, source: try office.source(of: visit, session), serviceDate: date,
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
        let freed = try await office.recheck(visit: key, clinic: review.clinic, in: context)
        return Outcome(review: review, freed: freed)
    }
}

extension Office {
    private static let unbilled: Set<ClaimState> = [.draft, .held, .ready, .void]

    fileprivate func source(of visit: StoredVisit, _ session: any OfficeSession) throws -> CodingReview.Source {
        guard let gate = try reviewGate(of: visit.clinic, session), gate.asksForReview(digest: gate.digest(of: visit)),
            try session.claims(ClaimFilter(visit: visit.key)).allSatisfy({ Self.unbilled.contains($0.state) })
        else { return .audit }
        return .beforeBilling
    }

    /// What a reviewer finds right is released by it, so it takes what a release of codes takes.
    func checkCertificate(of reviewer: String, clinic: String, _ session: any OfficeSession) throws {
        let verdict = try verdict(for: .codes, of: reviewer, clinic: clinic, on: clock.today, session)
        guard let why = verdict.refusal else { return }
        throw refused(
            "the review", "release.credential", why,
            "Somebody with one of these certificates reviews the visit: superbill user credential list.")
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
