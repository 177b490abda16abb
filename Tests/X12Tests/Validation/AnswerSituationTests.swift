import Primitives
import Testing
import X12

@Suite("Situations: remittances, eligibility and status")
struct AnswerSituationTests {
    private let remittance = SampleSet.remittance

    @Test("Denied yet paid")
    func denied() {
        let set = remittance.replacing("CLP*", with: "CLP*A1*4*150*90*10*12*ICN1*11*1")
        expectFound("x12.denied-payment", at: "2100 CLP02", in: set, base: remittance)
    }

    @Test("A transfer names banks and accounts", arguments: [5, 6, 7, 8, 9, 10, 12, 13, 14, 15])
    func accounts(element: Int) {
        var parts = "BPR*I*90*C*ACH*CCP*01*111000025*DA*100*1311234567**01*111000025*DA*200*20260820"
            .split(separator: "*", omittingEmptySubsequences: false).map(String.init)
        parts[element] = ""
        let path = element < 10 ? "BPR0\(element)" : "BPR\(element)"
        expectFound(
            "x12.transfer-account", at: path, in: remittance.replacing("BPR*", with: parts.joined(separator: "*")),
            base: remittance)
    }

    @Test("A check has no accounts")
    func check() {
        #expect(remittance.replacing("BPR*", with: "BPR*I*90*C*CHK************20260820").rules() == [])
    }

    @Test("Trace, dates and totals of a remittance")
    func details() {
        expectFound(
            "x12.trace-payer", at: "TRN03", .warning, in: remittance.replacing("TRN", with: "TRN*1*T1*1999999999"),
            base: remittance)
        var undated = remittance
        undated.segments.removeAll { $0.hasPrefix("DTM*232") || $0.hasPrefix("DTM*472") }
        expectFound("x12.remittance-date", at: "2100 CLP", .warning, in: undated, base: remittance)
        let totals = remittance.inserting("TS3*1234567893*11*20261231*1*150", after: "LX*1")
        #expect(totals.rules() == [])
        for (changed, path) in [
            ("TS3*1234567893*11*20261231*2*150", "2000 TS304"), ("TS3*1234567893*11*20261231*1*151", "2000 TS305"),
        ] {
            expectFound(
                "x12.provider-totals", at: path, .warning, in: totals.replacing("TS3", with: changed), base: totals)
        }
    }

    @Test("An eligibility request asks something about someone")
    func eligibilityRequest() {
        let base = SampleSet.benefitQuestion
        expectFound("x12.eligibility-question", at: "2000C HL04", in: base.removing("EQ"), base: base)
        let stranger = base.replacing("NM1*IL", with: "NM1*IL*1*ROE*JANE").removing("DMG")
        expectFound("x12.eligibility-search", at: "2100C NM1", .warning, in: stranger, base: base)
        expectSilent("x12.eligibility-search", in: base.replacing("NM1*IL", with: "NM1*IL*1*ROE*JANE"))
    }

    @Test("An eligibility answer has benefits or a reason")
    func eligibilityAnswer() {
        let base = SampleSet.benefitAnswer
        var empty = base
        empty.segments.removeAll { $0.hasPrefix("EB") }
        expectFound("x12.eligibility-answer", at: "2000C HL", in: empty, base: base)
        expectSilent("x12.eligibility-answer", in: empty.inserting("AAA*N**75*C", after: "NM1*IL"))
        expectFound(
            "x12.benefit-amount", at: "2110C EB07", .warning, in: base.replacing("EB*B", with: "EB*B**98"), base: base)
        expectFound(
            "x12.benefit-amount", at: "2110C EB08", .warning, in: base.replacing("EB*A", with: "EB*A**98"), base: base)
        for share in ["20", "1.5"] {
            expectFound(
                "x12.benefit-amount", at: "2110C EB08", .warning,
                in: base.replacing("EB*A", with: "EB*A**98*****\(share)"), base: base)
        }
        expectSilent("x12.benefit-amount", in: base.replacing("EB*A", with: "EB*A**98*****1"))
    }

    @Test("A status request has dates and birth date")
    func statusRequest() {
        let base = SampleSet.statusQuestion
        expectFound("x12.status-request-date", at: "2200D TRN", .warning, in: base.removing("DTP*472"), base: base)
        expectFound("x12.status-birth-date", at: "2000D HL", in: base.removing("DMG"), base: base)
    }

    @Test("The action of a claim acknowledgment fits its category")
    func action() {
        let base = SampleSet.batchAcknowledgment
        expectFound(
            "x12.acknowledgment-action", at: "2200D STC03", .warning,
            in: base.replacing("STC*A7", with: "STC*A7:562:85*20260901*WQ*200"), base: base)
        expectFound(
            "x12.acknowledgment-action", at: "2200D STC03", .warning,
            in: base.replacing("STC*A2", with: "STC*A2:20:PR*20260901*U*150"), base: base)
    }
}
