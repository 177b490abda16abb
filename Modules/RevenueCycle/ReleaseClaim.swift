package import Claims
import Coding
import Compliance
import Payments
import Primitives

/// Lets a held claim go in spite of its holds, because a person says why. An error cannot be released, and neither can a
/// review that is due: the visits that are looked at would be chosen by those who coded them.
package struct ReleaseClaim: Sendable {
    let office: Office

    package init(_ office: Office) { self.office = office }

    /// - Throws: `UseCaseError` when no reason is given, the claim is not held, or an error stands.
    package func callAsFunction(_ number: ClaimNumber, reason: String, in context: WorkContext) async throws
        -> ClaimState
    {
        guard (3...500).contains(reason.count) else {
            throw refusal("A release needs a reason of 3 to 500 characters.", "Say why the claim may go.")
        }
        var explained = context
        explained.reason = reason
        let office = office
        let work = explained
        return try await office.store.write { session in
            let claim = try office.claim(number, session, work)
            guard try session.summary(of: number)?.state == .held else {
                throw UseCaseError.conflict("claim \(number) is not held")
            }
            let findings = try session.findings(of: number)
            guard !findings.contains(where: { $0.severity == .error }) else {
                throw UseCaseError.refused("the release", findings.filter { $0.severity == .error })
            }
            try office.checkRelease(of: claim, holding: findings, session, work)
            let held = findings.filter { $0.severity == .hold }.map(\.id).joined(separator: ", ")
            try session.append(
                ClaimEvent(
                    kind: .released, version: claim.version, at: office.clock.now, by: work.actor,
                    detail: "in spite of \(held)"), to: number)
            try session.finishWorkItems(keyPrefix: "held:\(number):")
            try session.append(
                office.event(
                    .update, "claim", number.description, in: work, clinic: claim.clinic, patient: claim.patientKey,
                    detail: "released in spite of \(held)"))
            return .ready
        }
    }

    private func refusal(_ message: String, _ fix: String) -> UseCaseError {
        .refused("the release", [Finding("claim.release", .error, at: .init("reason"), message, fix: fix)])
    }
}

extension Office {
    /// - Throws: `UseCaseError` with the reason when the person may not release the claim.
    fileprivate func checkRelease(
        of claim: Claim, holding findings: [Finding], _ session: any OfficeSession, _ context: WorkContext
    ) throws {
        let reviews = findings.filter { ReviewGate.ids.contains($0.id) }
        guard reviews.isEmpty else { throw UseCaseError.refused("the release", reviews) }
        var tasks: [ReleaseTerms.Task] = [.claims]
        if findings.contains(where: { $0.id == "coding.release" }) { tasks.append(.codes) }
        for task in tasks {
            let verdict = try verdict(
                for: task, of: person(context, session), clinic: claim.clinic, on: clock.today, session)
            if let why = verdict.refusal {
                throw refused(
                    "the release", "release.credential", why,
                    "Somebody with one of these certificates releases the claim, or the certificate is renewed: "
                        + "superbill user credential list.")
            }
        }
    }
}
