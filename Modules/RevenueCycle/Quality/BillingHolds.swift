import Claims
import Coding
import Compliance
import Primitives
import Records

extension Office {
    /// What the making of the codes, not their content, holds against a claim: who decided, whether a review is due, and
    /// whether a provider's answer is waited for. Only the claim to the first payer is asked.
    func codingHolds(_ claim: Claim, _ session: any OfficeSession) throws -> [Finding] {
        guard claim.responsibility == .primary else { return [] }
        let decisions = try session.decisions(ofVisit: claim.visit).standing
        return try releaseHold(decisions, clinic: claim.clinic, session)
            + [reviewHold(claim, gate: reviewGate(of: claim.clinic, session), session)].compactMap(\.self)
            + queryHold(claim.visit, session)
    }

    /// Codes that somebody decided on who may not release codes by themselves.
    private func releaseHold(
        _ decisions: [CodingDecision], clinic: String, _ session: any OfficeSession
    ) throws -> [Finding] {
        guard !clinics.releaseTerms(of: clinic).codes.isEmpty else { return [] }
        var seen: Set<String> = []
        var findings: [Finding] = []
        for decision in decisions where seen.insert("\(decision.by) \(decision.at.date)").inserted {
            let verdict = try verdict(
                for: .codes, of: decision.by, clinic: clinic, on: decision.at.date, session)
            guard let why = verdict.refusal else { continue }
            findings.append(
                Finding(
                    "coding.release", .hold, at: .init("codes"), why,
                    fix: "Somebody with one of these certificates decides on the codes, or releases the claim."))
        }
        return findings
    }

    /// The clinic's gate as it stands now; nil when it has no codes reviewed.
    func reviewGate(of clinic: String, _ session: any OfficeSession) throws -> ReviewGate? {
        guard let terms = clinics.reviewTerms(of: clinic) else { return nil }
        return ReviewGate(terms: terms, newest: try session.newestReviews(clinic: clinic, limit: terms.windowVisits))
    }

    /// The hold of a review before billing.
    func reviewHold(_ claim: Claim, gate: ReviewGate?, _ session: any OfficeSession) throws -> Finding? {
        guard let gate, claim.responsibility == .primary, let visit = try session.visit(claim.visit) else { return nil }
        return gate.hold(
            visit: claim.visit, coded: CodedVisit(decisions: try session.decisions(ofVisit: claim.visit)),
            review: try session.reviews(ReviewFilter(visit: claim.visit)).last, digest: gate.digest(of: visit))
    }

    private func queryHold(_ visit: Int64, _ session: any OfficeSession) throws -> [Finding] {
        try session.queries(QueryFilter(visit: visit)).filter(\.isOpen).map { query in
            Finding(
                "coding.query-open", .hold, at: .init("query[\(query.number)]"),
                "The provider has not answered query \(query.number) yet; the answer is due on \(query.query.due).",
                fix: "superbill query show \(query.number)")
        }
    }
}

extension ReviewGate {
    /// By the source's own identifier, which nobody here gives out.
    func digest(of visit: StoredVisit) -> String {
        AuditChain.hexadecimalHash(of: [terms.seed, visit.clinic, visit.record.encounter.sourceID])
    }
}
