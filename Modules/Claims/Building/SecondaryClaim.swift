import Primitives

extension Claim {
    /// The claim to the next payer after this claim's payer has decided (loops 2320, 2330 and 2430).
    /// - Parameters:
    ///   - number: the new claim's number.
    ///   - decision: what this claim's payer paid and adjusted.
    /// - Returns: nil when the patient has no other payer that has not decided.
    package func secondary(number: ClaimNumber, decision: OtherCoverage.PriorDecision) -> Claim? {
        guard let next = otherCoverages.first(where: { $0.decision == nil }) else { return nil }
        var claim = self
        claim.number = number
        claim.version = 1
        claim.payer = next.payer
        claim.responsibility = responsibility == .primary ? .secondary : .tertiary
        claim.subscriber = next.subscriber
        claim.frequency = .original
        claim.priorClaim = accountClaim
        claim.originalReference = nil
        let own = OtherCoverage(
            payer: payer, responsibility: responsibility, subscriber: subscriber, decision: decision)
        claim.otherCoverages = otherCoverages.filter { $0.payer.id != next.payer.id } + [own]
        return claim
    }
}
