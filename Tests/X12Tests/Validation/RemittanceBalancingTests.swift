import Primitives
import Testing
import X12

extension SampleSet {
    /// One claim paid with 600, another reversed with 800: 200 below zero are carried forward (X12 RFI 1604).
    static let reversal: SampleSet = {
        var set = remittance
        let end = set.segments.firstIndex { $0.hasPrefix("CLP*") } ?? 0
        set.segments.removeSubrange(end...)
        set.segments[1] = "BPR*I*0*C*NON************20260820"
        set.segments += [
            "CLP*A1*1*600*600**12*ICN1*11*1", "NM1*QC*1*ROE*JANE****MI*M123", "DTM*232*20260801",
            "CLP*A2*22*-800*-800**12*ICN2*11*1", "NM1*QC*1*ROE*JANE****MI*M123", "DTM*232*20260701",
            "CLP*A2*4*800*0**12*ICN3*11*1", "CAS*CO*18*800", "NM1*QC*1*ROE*JANE****MI*M123", "DTM*232*20260701",
            "PLB*1234567893*20261231*FB:T1*-200",
        ]
        return set
    }()

    /// The next remittance: 50 paid, the 200 taken, 150 carried on.
    fileprivate static let carried: SampleSet = {
        var set = reversal
        let end = set.segments.firstIndex { $0.hasPrefix("CLP*A2") } ?? 0
        set.segments.removeSubrange(end...)
        set = set.replacing("CLP*A1", with: "CLP*A1*1*50*50**12*ICN1*11*1")
        set.segments.append("PLB*1234567893*20261231*FB:T1*200*FB:T2*-150")
        return set
    }()
}

@Suite("Balancing of remittances")
struct RemittanceBalancingTests {
    @Test("The base sets balance")
    func clean() {
        for set in [SampleSet.reversal, .carried] { #expect(set.findings().map(\.rule) == []) }
    }

    @Test("B1: a cent in a line's charge, payment or adjustment")
    func line() {
        for (start, changed) in [
            ("SVC*HC:99213", "SVC*HC:99213*100.01*70**1"), ("SVC*HC:99213", "SVC*HC:99213*100*69.99**1"),
            ("CAS*CO*45*20", "CAS*CO*45*20.01"), ("CAS*PR*2", "CAS*PR*2*9.99"),
        ] {
            expectFound(
                "x12.remittance-line-balance", at: "2110 SVC03", in: .remittance.replacing(start, with: changed),
                base: .remittance)
        }
        let unreadable = SampleSet.remittance.replacing("CAS*PR*2", with: "CAS*PR*2*1O")
        expectSilent("x12.remittance-line-balance", in: unreadable)
        expectFound("x12.remittance-line-balance-not-evaluable", at: "2110 SVC03", .warning, in: unreadable)
    }

    @Test("B1: no payment is nothing paid, if that comes out even")
    func lineWithoutPayment() {
        let denied = SampleSet.remittance.replacing("SVC*HC:36415", with: "SVC*HC:36415*50***1")
            .replacing("CAS*CO*45*30", with: "CAS*CO*45*50").replacing("CLP*", with: "CLP*A1*1*150*70*10*12*I*11*1")
            .replacing("BPR*I*90", with: "BPR*I*70*C*CHK************20260820")
        #expect(denied.rules().filter { $0.contains("balance") } == [])
        let open = denied.replacing("CAS*CO*45*50", with: "CAS*CO*45*49")
        expectFound("x12.remittance-line-balance-not-evaluable", at: "2110 SVC03", .warning, in: open)
    }

    @Test("B2: a cent in the claim's charge, payment or adjustments")
    func claim() {
        for changed in ["CLP*A1*1*150.01*90*10*12*ICN1*11*1", "CLP*A1*1*150*89.99*10*12*ICN1*11*1"] {
            expectFound(
                "x12.remittance-claim-balance", at: "2100 CLP04", in: .remittance.replacing("CLP*", with: changed),
                base: .remittance)
        }
        let open = SampleSet.remittance.replacing("CLP*", with: "CLP*A1*1*150**10*12*ICN1*11*1")
        expectSilent("x12.remittance-claim-balance", in: open)
        expectFound("x12.remittance-claim-balance-not-evaluable", at: "2100 CLP04", .warning, in: open)
        expectFound("x12.remittance-total-not-evaluable", at: "BPR02", .warning, in: open)
    }

    @Test("B3: a cent in the payment, a claim or a provider adjustment")
    func total() {
        expectFound(
            "x12.remittance-total", at: "BPR02",
            in: .carried.replacing("PLB*", with: "PLB*1234567893*20261231*FB:T1*200*FB:T2*-150.01")
                .replacing("BPR*", with: "BPR*I*0.02*C*CHK************20260820"), base: .carried)
        let set = SampleSet.remittance.replacing(
            "BPR*", with: "BPR*I*90.01*C*ACH*CCP*01*111000025*DA*100*1311234567**01*111000025*DA*200*20260820")
        expectFound("x12.remittance-total", at: "BPR02", in: set, base: .remittance)
    }

    @Test("B4 and B6: line charges and the patient's share are warnings")
    func derived() {
        let share = SampleSet.remittance.replacing("CLP*", with: "CLP*A1*1*150*90*9.99*12*ICN1*11*1")
        expectFound("x12.remittance-patient-share", at: "2100 CLP05", .warning, in: share, base: .remittance)
        #expect(share.rules() == ["x12.remittance-patient-share"])
        let charges = SampleSet.remittance.replacing("CLP*", with: "CLP*A1*1*151*90*10*12*ICN1*11*1")
            .inserting("CAS*CO*45*1", after: "CLP*")
        #expect(charges.rules() == ["x12.remittance-line-charges"])
        expectFound("x12.remittance-line-charges", at: "2100 CLP03", .warning, in: charges, base: .remittance)
    }

    @Test("B5: the claim repeats its lines' adjustments")
    func repeated() {
        let set = SampleSet.remittance.inserting("CAS*CO*45*50", after: "CLP*")
        expectFound("x12.remittance-adjustment-repeated", at: "2100 CAS03", in: set, base: .remittance)
        expectSilent("x12.remittance-claim-balance", in: set)
    }

    @Test("B8: the signs of a reversal")
    func reversalSigns() {
        expectFound(
            "x12.reversal-sign", at: "2100 CLP03",
            in: .reversal.replacing("CLP*A2*22", with: "CLP*A2*22*800*-800**12*ICN2*11*1"), base: .reversal)
        expectFound(
            "x12.reversal-sign", at: "2100 CLP04", .warning,
            in: .reversal.replacing("CLP*A2*22", with: "CLP*A2*22*-800*800**12*ICN2*11*1"), base: .reversal)
        expectFound(
            "x12.reversal-sign", at: "2100 CLP03", .warning,
            in: .reversal.replacing("CLP*A2*22", with: "CLP*A2*1*-800*-800**12*ICN2*11*1"), base: .reversal)
    }

    @Test("B9 and B10: what is below zero is carried forward, not paid")
    func forward() {
        let lost = SampleSet.reversal.removing("PLB*")
        expectFound("x12.remittance-forward-balance", at: "BPR02", in: lost, base: .reversal)
        expectSilent("x12.remittance-total", in: lost)
        let paid = lost.replacing("BPR*", with: "BPR*I*-200*C*CHK************20260820")
        expectFound("x12.payment-amount", at: "BPR02", in: paid, base: .reversal)
        expectFound(
            "x12.remittance-forward-balance", at: "PLB03-2", .warning,
            in: .reversal.replacing("PLB*", with: "PLB*1234567893*20261231*FB*-200"), base: .reversal)
        expectFound(
            "x12.payment-amount", at: "BPR04", .warning,
            in: .reversal.replacing("BPR*", with: "BPR*I*0*C*CHK************20260820"), base: .reversal)
        expectFound(
            "x12.payment-amount", at: "BPR04",
            in: .remittance.replacing("BPR*", with: "BPR*I*90*C*NON************20260820"), base: .remittance)
    }

    @Test("The group acknowledgment's counts and result")
    func groupCounts() {
        for (changed, path) in [
            ("AK9*P*2*1*1", "AK903"), ("AK9*A*2*2*3", "AK904"), ("AK9*R*2*2*0", "AK904"), ("AK9*A*2*2*2", "AK904"),
        ] {
            expectFound(
                "x12.group-acknowledgment-count", at: path,
                in: .groupAcknowledgment.replacing("AK9", with: changed), base: .groupAcknowledgment)
        }
        // A third set was received and accepted, but not reported.
        #expect(SampleSet.groupAcknowledgment.replacing("AK9", with: "AK9*P*3*3*2").rules() == [])
        expectFound(
            "x12.group-acknowledgment-result", at: "AK901",
            in: .groupAcknowledgment.replacing("AK9", with: "AK9*A*2*2*1"), base: .groupAcknowledgment)
    }
}
