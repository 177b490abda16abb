import Primitives
import Testing
import X12

/// The professional claim as the second payer gets it, with an adjustment at claim level too.
extension SampleSet {
    fileprivate static let secondaryWithClaimAdjustment = secondary.replacing("AMT*D", with: "AMT*D*80")
        .inserting("CAS*OA*23*10", after: "SBR*P*18*GRP2")
}

@Suite("Balancing of claims")
struct ClaimBalancingTests {
    @Test("The base sets balance")
    func clean() {
        for set in SampleSet.situations + [.secondaryWithClaimAdjustment] {
            #expect(set.findings().map { "\($0.rule) \($0.place.path)" } == [])
        }
    }

    @Test("C1: a cent in the total or in any line's charge", arguments: ["CLM*A1*150.01***11:B:1*Y*A*Y*Y"])
    func claimTotal(claim: String) {
        expectFound("x12.claim-total", at: "2300 CLM02", in: .professional.replacing("CLM*", with: claim))
        for line in ["SV1*HC:99213*100.01*UN*1***1:2", "SV1*HC:99213*99.99*UN*1***1:2"] {
            expectFound(
                "x12.claim-total", at: "2300 CLM02", in: .professional.replacing("SV1*HC:99213", with: line))
        }
        expectFound(
            "x12.claim-total", at: "2300 CLM02",
            in: .hospitalStay.replacing("SV2*0360", with: "SV2*0360**2000.01*UN*1"), base: .hospitalStay)
        expectFound(
            "x12.claim-total", at: "2300 CLM02",
            in: .dentalVisit.replacing("SV3*AD:D0120", with: "SV3*AD:D0120*49.99"), base: .dentalVisit)
    }

    @Test("C1: nothing is said when an amount can not be read")
    func claimTotalUnknown() {
        for line in ["SV1*HC:99213*1,00*UN*1***1:2", "SV1*HC:99213**UN*1***1:2", "SV1*HC:99213*1e2*UN*1***1:2"] {
            let set = SampleSet.professional.replacing("SV1*HC:99213", with: line)
            expectSilent("x12.claim-total", in: set)
            expectFound("x12.claim-total-not-evaluable", at: "2300 CLM02", .warning, in: set)
        }
        let empty = SampleSet.professional.replacing("CLM*", with: "CLM*A1****11:B:1*Y*A*Y*Y")
        expectFound("x12.claim-total-not-evaluable", at: "2300 CLM02", .warning, in: empty)
    }

    @Test("C1: a line of the total itself is not added")
    func totalLine() {
        let set = SampleSet.hospitalStay.inserting("LX*3", "SV2*0001**5000*UN*1", after: "SV2*0360")
        expectSilent("x12.claim-total", in: set)
        expectFound("x12.total-line", at: "2400 SV201", .warning, in: set, base: .hospitalStay)
    }

    @Test("C2 and C3: the other payer's payment of the claim")
    func otherPayerClaim() {
        let set = SampleSet.secondary.replacing("AMT*D", with: "AMT*D*90.01")
        expectFound("x12.cob-claim-balance", at: "2320 AMT02", in: set, base: .secondary)
        expectFound("x12.cob-payment-balance", at: "2320 AMT02", in: set, base: .secondary)
        let unreadable = SampleSet.secondary.replacing("AMT*D", with: "AMT*D*9O")
        expectFound("x12.cob-claim-balance-not-evaluable", at: "2320 AMT02", .warning, in: unreadable)
        expectFound("x12.cob-payment-balance-not-evaluable", at: "2320 AMT02", .warning, in: unreadable)
        expectSilent("x12.cob-claim-balance", in: unreadable)
    }

    @Test("C2: a payer that has not decided, or was not billed, is not balanced")
    func otherPayerUndecided() {
        let undecided = SampleSet.professional.inserting(
            "SBR*S*18*GRP2******CI", "OI***Y***Y", "NM1*IL*1*ROE*JANE****MI*Z9", "NM1*PR*2*OTHER*****PI*87726",
            after: "PRV*PE*PXC")
        #expect(undecided.rules() == [])
    }

    @Test("C4: a line's payment and adjustments, over all loops of a payer")
    func otherPayerLine() {
        expectFound(
            "x12.cob-line-balance", at: "2430 SVD02",
            in: .secondary.replacing("SVD*87726*70", with: "SVD*87726*69.99*HC:99213**1"), base: .secondary)
        expectFound(
            "x12.cob-line-balance", at: "2430 SVD02",
            in: .secondary.replacing("CAS*PR*2", with: "CAS*PR*2*10.01"), base: .secondary)
        let split = SampleSet.secondary.replacing("SVD*87726*70", with: "SVD*87726*50*HC:99213**1")
            .inserting("SVD*87726*20*HC:99213**1", "DTP*573*D8*20260815", after: "DTP*573")
        expectSilent("x12.cob-line-balance", in: split)
        expectSilent("x12.cob-payment-balance", in: split)
        let unreadable = SampleSet.secondary.replacing("CAS*PR*2", with: "CAS*PR*2*1O")
        expectSilent("x12.cob-line-balance", in: unreadable)
        expectFound("x12.cob-line-balance-not-evaluable", at: "2430 SVD02", .warning, in: unreadable)
    }

    @Test("C5: an adjustment at claim level that the lines have too")
    func otherPayerRepeated() {
        let set = SampleSet.secondary.inserting("CAS*CO*45*50", after: "SBR*P*18*GRP2")
        expectFound("x12.cob-adjustment-repeated", at: "2320 CAS03", in: set, base: .secondary)
        expectSilent("x12.cob-claim-balance", in: set)
        expectSilent("x12.cob-adjustment-repeated", in: .secondaryWithClaimAdjustment)
    }

    @Test("C5: what the patient paid is in no balance")
    func patientPaid() {
        #expect(SampleSet.professional.inserting("AMT*F5*20", after: "CLM*").rules() == [])
    }

    @Test("B7: an adjustment with a quantity but no amount")
    func triple() {
        expectFound(
            "x12.adjustment-triple", at: "2430 CAS06",
            in: .secondary.replacing("CAS*CO*45*20", with: "CAS*CO*45*20**253**1"), base: .secondary)
        expectFound(
            "x12.adjustment-triple", at: "2110 CAS06",
            in: .remittance.replacing("CAS*CO*45*20", with: "CAS*CO*45*20**253**1"), base: .remittance)
    }

    @Test("A cent in claims of growing size is found")
    func generated() {
        for count in 1...50 {
            var set = SampleSet.professional
            let end = set.segments.firstIndex { $0.hasPrefix("LX*1") } ?? 0
            set.segments.removeSubrange(end...)
            var total = 0
            for line in 1...count {
                let charge = (count * 7_919 + line * 104_729) % 100_000
                total += charge
                let cents = charge % 100 < 10 ? "0\(charge % 100)" : "\(charge % 100)"
                set.segments += [
                    "LX*\(line)", "SV1*HC:99213*\(charge / 100).\(cents)*UN*1***1", "DTP*472*D8*20260801",
                ]
            }
            func claim(_ total: Int) -> SampleSet {
                let cents = total % 100 < 10 ? "0\(total % 100)" : "\(total % 100)"
                return set.replacing("CLM*", with: "CLM*A1*\(total / 100).\(cents)***11:B:1*Y*A*Y*Y")
            }
            #expect(claim(total).rules() == [])
            #expect(claim(total + 1).rules() == ["x12.claim-total"])
        }
    }
}
