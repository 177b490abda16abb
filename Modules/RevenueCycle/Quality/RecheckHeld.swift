import Claims
import Coding
import Primitives

extension Office {
    /// Checks held claims again after what held them may have gone: those of a visit, or all of a clinic that a review
    /// holds.
    /// - Returns: the claims that are ready now.
    @discardableResult
    func recheckHeld(visit: Int64?, clinic: String, in context: WorkContext) async throws -> [ClaimNumber] {
        let codingIDs = ReviewGate.ids.union(["coding.query-open"])
        let held = try await store.read { session in
            try session.claims(ClaimFilter(clinic: clinic, state: .held, visit: visit, limit: 10_000)).map(\.number)
                .filter { number in try session.findings(of: number).contains { codingIDs.contains($0.id) } }
        }
        var freed: [ClaimNumber] = []
        for number in held {
            // A claim whose payer is not loaded stays as it is; the others are not made to wait for it.
            guard let result = try? await ScrubClaim(self)(number, in: context) else { continue }
            if result.state == .ready { freed.append(number) }
        }
        return freed
    }
}
