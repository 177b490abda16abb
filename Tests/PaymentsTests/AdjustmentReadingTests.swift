import Primitives
import Testing

@testable import Payments

/// What adjustments mean for the books when no payer says otherwise.
@Suite struct AdjustmentReadingTests {
    private func read(_ code: String, cents: Int64 = 4_000, paid: Int64 = 6_000, charge: Int64 = 10_000)
        -> AdjustmentReading
    {
        let parts = code.split(separator: "-").map(String.init)
        return .standard(
            PayerAdjustment(
                group: parts[0], reason: parts[1], amount: Money(cents: cents), paid: Money(cents: paid),
                charge: Money(cents: charge)))
    }

    @Test(
        arguments: [
            ("PR-1", .patient, "deductible"), ("PR-2", .patient, "coinsurance"), ("PR-3", .patient, "copay"),
            ("PR-96", .patient, "non-covered"), ("CO-45", .contractual, "contractual"),
            ("CO-253", .other, "sequestration"),
            ("OA-23", .informational, "earlier payer"), ("CO-50", .denial, "medical necessity"),
            ("CO-29", .denial, "timely filing"),
            ("CO-197", .denial, "authorization"), ("OA-18", .denial, "duplicate"),
            ("PI-16", .denial, "missing information"),
            ("OA-94", .other, "other"), ("CO-999", .contractual, "contractual"), ("PI-999", .denial, "unclassified"),
        ] as [(String, AdjustmentReading.Effect, String)])
    func standardReadings(code: String, effect: AdjustmentReading.Effect, category: String) {
        #expect(read(code).effect == effect && read(code).category == category)
    }

    @Test func anUnknownReasonForTheWholeChargeIsADenial() {
        #expect(read("CO-999", cents: 10_000, paid: 0).effect == .denial)
        #expect(read("CO-999", cents: 10_000, paid: 0).nextAction != nil)
    }

    @Test(arguments: AdjustmentReading.Effect.allCases) func settingsNameEveryEffect(effect: AdjustmentReading.Effect) {
        let reading = AdjustmentReading.named(effect.rawValue, category: "c")
        #expect(reading?.effect == effect)
        #expect((reading?.nextAction != nil) == (effect == .denial))
    }

    @Test func otherWordsNameNone() { #expect(AdjustmentReading.named("writeoff", category: "c") == nil) }
}
