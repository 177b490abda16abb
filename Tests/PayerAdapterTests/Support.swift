import Claims
import PayerKit
import PayerKitTesting
import Payments
import Primitives

/// The kit's sample claim, changed.
func sample(_ profile: PayerProfile, _ change: (inout Claim) -> Void = { _ in }) -> Claim {
    var claim = PayerAdapterConformance.sampleClaim(for: profile)
    change(&claim)
    return claim
}

/// The claim with everything applied that the adapter wants.
func prepared(_ claim: Claim, by adapter: some PayerAdapter) -> Claim {
    adapter.prepare(claim).reduce(claim) { $0.applying($1) }
}

func adjustment(_ group: String, _ reason: String, cents: Int64 = 2_000) -> PayerAdjustment {
    PayerAdjustment(
        group: group, reason: reason, amount: Money(cents: cents), paid: Money(cents: 8_000),
        charge: Money(cents: 10_000))
}
