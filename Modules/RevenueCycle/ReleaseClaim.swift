package import Claims
import Compliance
import Payments
import Primitives

/// Lets a held claim go in spite of its holds, because a person says why. An error cannot be released.
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
