import Primitives

extension Claim {
    /// The claim to the next payer after this claim's payer has decided (loops 2320, 2330 and 2430).
    /// - Parameters:
    ///   - number: the new claim's number.
    ///   - decision: what this claim's payer paid and adjusted.
    /// - Returns: nil when the patient has no other payer that has not decided.
    package func secondary(number: ClaimNumber, decision: OtherCoverage.PriorDecision) -> Claim? {
        guard let index = otherCoverages.firstIndex(where: { $0.decision == nil }) else { return nil }
        let next = otherCoverages[index]
        var claim = self
        claim.number = number
        claim.version = 1
        claim.payer = next.payer
        claim.responsibility = responsibility == .primary ? .secondary : .tertiary
        claim.subscriber = next.subscriber
        claim.frequency = .original
        claim.priorClaim = accountClaim
        // Both numbers were given by this claim's payer and mean nothing to the next.
        claim.originalReference = nil
        claim.priorAuthorization = nil
        let own = OtherCoverage(
            payer: payer, responsibility: responsibility, subscriber: subscriber, decision: decision)
        // By position: a patient may hold two policies of one payer.
        claim.otherCoverages.remove(at: index)
        claim.otherCoverages.append(own)
        return claim
    }
}
