import Primitives
import Testing
import X12

@Suite("Situations: other payers")
struct OtherPayerSituationTests {
    private let base = SampleSet.secondary

    @Test("Medicare that does not pay first says why")
    func medicare() {
        let set = base.replacing("SBR*S", with: "SBR*S*18*******MB")
        expectFound("x12.medicare-secondary-reason", at: "2000B SBR05", in: set, base: base)
        expectSilent("x12.medicare-secondary-reason", in: base.replacing("SBR*S", with: "SBR*S*18***12****MB"))
        expectFound(
            "x12.medicare-secondary-reason", at: "2320 SBR05",
            in: base.replacing("SBR*P", with: "SBR*T*18*******MB"), base: base)
    }

    @Test("The order of payers")
    func sequence() {
        expectFound(
            "x12.payer-sequence", at: "2320 SBR01", in: base.replacing("SBR*P", with: "SBR*S*18*GRP2******CI"),
            base: base)
        let unknown = base.replacing("SBR*S", with: "SBR*U*18*GRP1******CI").replacing(
            "SBR*P", with: "SBR*U*18*GRP2******CI")
        expectSilent("x12.payer-sequence", in: unknown)
        expectFound(
            "x12.other-insurance-missing", at: "2000B SBR01", .warning,
            in: .professional.replacing("SBR*P", with: "SBR*S*18*GRP1******CI"))
        let later = base.replacing("SBR*S", with: "SBR*P*18*GRP1******CI")
            .replacing("SBR*P*18*GRP2", with: "SBR*S*18*GRP2******CI")
        expectFound("x12.cob-later-payer-paid", at: "2320 AMT01", .warning, in: later, base: base)
    }

    @Test("A payer that decided says what it paid, and when")
    func decisions() {
        let set = base.removing("AMT*D")
        expectFound("x12.cob-payment-missing", at: "2320 SBR", in: set, base: base)
        expectFound("x12.cob-claim-balance-not-evaluable", at: "2320 SBR", .warning, in: set, base: base)
        var claimLevel = base
        claimLevel.segments.removeAll { $0.hasPrefix("SVD") || $0.hasPrefix("CAS") || $0.hasPrefix("DTP*573") }
        claimLevel = claimLevel.inserting("CAS*CO*45*60", after: "SBR*P*18*GRP2")
        expectFound("x12.cob-payment-date", at: "2330B NM1", in: claimLevel, base: base)
        #expect(claimLevel.inserting("DTP*573*D8*20260815", after: "NM1*PR*2*OTHER").rules() == [])
        expectFound(
            "x12.cob-payment-date", at: "2330B DTP01", .warning,
            in: base.inserting("DTP*573*D8*20260815", after: "NM1*PR*2*OTHER"), base: base)
    }

    @Test("A line's decision is of one of the other payers")
    func linePayer() {
        let set = base.replacing("SVD*87726*70", with: "SVD*87727*70*HC:99213**1")
        expectFound("x12.cob-line-payer", at: "2430 SVD01", in: set, base: base)
        // Sums by payer are not told while it is unclear whose a line's decision is.
        expectSilent("x12.cob-claim-balance", in: set)
    }
}

@Suite("Situations: units out of all measure")
struct OversizedUnitTests {
    /// Each repeated segment makes some rule look for another one; none may look at all of them each time.
    @Test("Thousands of repetitions take seconds, not hours", .timeLimit(.minutes(1)))
    func repetitions() {
        for (start, added) in [
            ("SVD*87726*20", ["SVD*87726*1*HC:36415**1"]), ("REF*6R*L2", ["LX*7", "SV1*HC:81002:QW*0*UN*1***1"]),
            ("HI*", ["REF*G1*X"]), ("NM1*PR*2*OTHER", ["SBR*T*18*GRP3******CI", "NM1*PR*2*P*****PI*1"]),
            ("HL*2", ["HL*3*1*22*0"]), ("N4*COLUMBUS", ["N3*1 MAIN ST"]),
        ] {
            var set = SampleSet.secondary
            let place = set.segments.firstIndex { $0.hasPrefix(start) } ?? 0
            let count = 4_000 / added.count
            set.segments.insert(contentsOf: (0..<count).flatMap { _ in added }, at: place + 1)
            #expect(!set.findings().isEmpty)
        }
    }
}
