import Primitives

/// One inquiry of a 276, version 005010X212: what became of one claim.
///
/// When the patient is a dependent, the subscriber stands above.
package struct ClaimStatusInquiry: Codable, Equatable, Sendable, HoldsPatientData {
    package var header: BusinessHeader
    package var source: StatusSource?
    package var receiver: StatusParty?
    package var provider: StatusParty?
    package var subscriber: StatusPerson?
    package var dependent: StatusPerson?
    /// Loop 2200D or 2200E; nil only when a file holds a level without one.
    package var claim: StatusClaim?

    package init(
        header: BusinessHeader = BusinessHeader(purpose: "13"), source: StatusSource?, receiver: StatusParty?,
        provider: StatusParty?, subscriber: StatusPerson?, dependent: StatusPerson? = nil, claim: StatusClaim?
    ) {
        self.header = header
        self.source = source
        self.receiver = receiver
        self.provider = provider
        self.subscriber = subscriber
        self.dependent = dependent
        self.claim = claim
    }

    package static let version = "005010X212"

    package var patient: StatusPerson? { dependent ?? subscriber }
}

/// One answer of a 277, version 005010X212: where one claim stands.
///
/// When the receiver or the provider was refused there is no claim, and the statuses stand there.
package struct ClaimStatusResponse: Codable, Equatable, Sendable, HoldsPatientData {
    package var header: BusinessHeader
    package var source: StatusSource?
    package var receiver: StatusParty?
    package var provider: StatusParty?
    package var subscriber: StatusPerson?
    package var dependent: StatusPerson?
    package var claim: StatusClaim?

    package init(
        header: BusinessHeader = BusinessHeader(purpose: "08", type: "DG"), source: StatusSource?,
        receiver: StatusParty?, provider: StatusParty? = nil, subscriber: StatusPerson? = nil,
        dependent: StatusPerson? = nil, claim: StatusClaim? = nil
    ) {
        self.header = header
        self.source = source
        self.receiver = receiver
        self.provider = provider
        self.subscriber = subscriber
        self.dependent = dependent
        self.claim = claim
    }

    package static let version = ClaimStatusInquiry.version

    package var patient: StatusPerson? { dependent ?? subscriber }

    /// The statuses that answer: the claim's, or those of the level at which the inquiry was refused.
    package var statuses: [ClaimStatus] {
        claim?.statuses ?? (receiver?.statuses ?? []) + (provider?.statuses ?? [])
    }

    /// True when the answer returns the inquiry's trace number (277 TRN02 of a claim).
    package func answers(_ inquiry: ClaimStatusInquiry) -> Bool {
        guard let answer = claim?.trace, let asked = inquiry.claim?.trace else { return false }
        return answer.type == "2" && answer.number == asked.number
    }
}
