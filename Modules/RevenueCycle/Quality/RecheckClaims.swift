import Claims
import Coding
import Primitives

extension Office {
    /// Checks claims again after what was known of their codes has changed: those of the visit that have not left yet,
    /// and every other one of the clinic that a review holds.
    /// - Returns: the claims that were held and are ready now.
    @discardableResult
    func recheck(visit: Int64, clinic: String, in context: WorkContext) async throws -> [ClaimNumber] {
        let open = try await store.read { session in
            let own = try session.claims(ClaimFilter(visit: visit)).filter { [.held, .ready].contains($0.state) }
            let others = try session.claims(ClaimFilter(clinic: clinic, state: .held, limit: 10_000)).filter { claim in
                guard claim.visit != visit else { return false }
                return try session.findings(of: claim.number).contains { ReviewGate.ids.contains($0.id) }
            }
            return own + others
        }
        var freed: [ClaimNumber] = []
        for claim in open {
            // A claim whose payer is not loaded stays as it is; the others are not made to wait for it.
            guard let result = try? await ScrubClaim(self)(claim.number, in: context) else { continue }
            if claim.state == .held, result.state == .ready { freed.append(claim.number) }
        }
        return freed
    }
}
