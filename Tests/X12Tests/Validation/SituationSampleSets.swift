import Primitives
import Testing
import X12

extension SampleSet {
    /// The professional visit with the patient as a dependent of the subscriber.
    static let dependent: SampleSet = {
        var set = professional.replacing("HL*2*1*22*0", with: "HL*2*1*22*1")
            .replacing("SBR*P*18", with: "SBR*P**GRP1******CI")
        set.segments = set.segments.flatMap { segment -> [String] in
            guard segment.hasPrefix("CLM*") else { return [segment] }
            return [
                "HL*3*2*23*0", "PAT*19", "NM1*QC*1*ROE*TIM", "N3*2 OAK AVE", "N4*COLUMBUS*OH*43215",
                "DMG*D8*20120304*M", segment,
            ]
        }
        return set
    }()

    /// A hospital stay with admission, discharge and an operation.
    static let hospitalStay = SampleSet(
        functionalCode: "HC", version: "005010X223A2",
        segments: [
            "ST*837*0001*005010X223A2", "BHT*0019*00*1*20260901*1200*CH", "NM1*41*2*HOSPITAL*****46*SENDER",
            "PER*IC*EDI*TE*6145550100", "NM1*40*2*PAYER*****46*RECEIVER", "HL*1**20*1", "PRV*BI*PXC*282N00000X",
            "NM1*85*2*HOSPITAL*****XX*1234567893", "N3*1 MAIN ST", "N4*COLUMBUS*OH*432151234", "REF*EI*311234567",
            "HL*2*1*22*0", "SBR*P*18*GRP1******CI", "NM1*IL*1*ROE*JANE****MI*M123", "N3*2 OAK AVE",
            "N4*COLUMBUS*OH*43215", "DMG*D8*19800101*F", "NM1*PR*2*PAYER*****PI*60054",
            "CLM*S1*5000***11:A:1**A*Y*Y", "DTP*096*TM*1100", "DTP*434*RD8*20260801-20260804",
            "DTP*435*DT*202608010930", "CL1*1*1*01", "HI*ABK:K3580:::::::Y", "HI*ABJ:R1031",
            "HI*BBR:0DTJ4ZZ:D8:20260801", "NM1*71*1*DOE*ANN****XX*1245319599", "NM1*72*1*DOE*ANN****XX*1245319599",
            "LX*1", "SV2*0120**3000*DA*3", "LX*2", "SV2*0360**2000*UN*1",
        ])

    /// An emergency visit to the same hospital, over midnight.
    static let emergencyVisit: SampleSet = {
        var set = hospitalStay.replacing("CLM*", with: "CLM*S1*700***13:A:1**A*Y*Y")
            .removing("DTP*096").replacing("DTP*434", with: "DTP*434*RD8*20260801-20260802").removing("DTP*435")
            .removing("HI*ABJ").removing("HI*BBR").removing("NM1*72").inserting("HI*APR:R1031", after: "HI*ABK")
            .replacing("SV2*0120", with: "SV2*0450*HC:99284*500*UN*1")
            .replacing("SV2*0360", with: "SV2*0300*HC:85025*200*UN*1")
        set = set.inserting("DTP*472*D8*20260801", after: "SV2*0450")
        return set.inserting("DTP*472*D8*20260802", after: "SV2*0300")
    }()

    /// A dental visit: an examination and a filling.
    static let dentalVisit = SampleSet(
        functionalCode: "HC", version: "005010X224A2",
        segments: [
            "ST*837*0001*005010X224A2", "BHT*0019*00*1*20260901*1200*CH", "NM1*41*2*DENTISTS*****46*SENDER",
            "PER*IC*EDI*TE*6145550100", "NM1*40*2*PAYER*****46*RECEIVER", "HL*1**20*1", "PRV*BI*PXC*122300000X",
            "NM1*85*2*DENTISTS*****XX*1234567893", "N3*1 MAIN ST", "N4*COLUMBUS*OH*432151234", "REF*EI*311234567",
            "HL*2*1*22*0", "SBR*P*18*GRP1******CI", "NM1*IL*1*ROE*JANE****MI*M123", "N3*2 OAK AVE",
            "N4*COLUMBUS*OH*43215", "DMG*D8*19800101*F", "NM1*PR*2*PAYER*****PI*60054",
            "CLM*D1*250***11:B:1*Y*A*Y*Y", "DTP*472*D8*20260801", "NM1*82*1*DOE*ANN****XX*1245319599", "LX*1",
            "SV3*AD:D0120*50", "LX*2", "SV3*AD:D2150*200", "TOO*JP*12*M:O",
        ])

    /// What covers a subscriber, asked and answered.
    static let benefitQuestion = SampleSet(
        functionalCode: "HS", version: "005010X279A1",
        segments: [
            "ST*270*0001*005010X279A1", "BHT*0022*13*1*20260901*1200", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*60054",
            "HL*2*1*21*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "TRN*1*T1*9311234567",
            "NM1*IL*1*ROE*JANE****MI*M123", "DMG*D8*19800101", "DTP*291*D8*20260901", "EQ*30",
        ])

    static let benefitAnswer = SampleSet(
        functionalCode: "HB", version: "005010X279A1",
        segments: [
            "ST*271*0001*005010X279A1", "BHT*0022*11*1*20260901*1200", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*60054",
            "HL*2*1*21*1", "NM1*1P*2*CLINIC*****XX*1234567893", "HL*3*2*22*0", "TRN*2*T1*9311234567",
            "NM1*IL*1*ROE*JANE****MI*M123", "DMG*D8*19800101*F", "EB*1**30", "EB*B**98****20", "EB*A**98*****.2",
        ])

    /// A question about a subscriber's claim.
    static let statusQuestion = SampleSet(
        functionalCode: "HR", version: "005010X212",
        segments: [
            "ST*276*0001*005010X212", "BHT*0010*13*1*20260901*1200", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*60054",
            "HL*2*1*21*1", "NM1*41*2*CLINIC*****46*SENDER", "HL*3*2*19*1", "NM1*1P*2*CLINIC*****XX*1234567893",
            "HL*4*3*22*0", "DMG*D8*19800101*F", "NM1*IL*1*ROE*JANE****MI*M123", "TRN*1*T1", "REF*EJ*A1",
            "AMT*T3*150", "DTP*472*D8*20260801",
        ])

    /// A batch of three claims, of which the payer took in two and rejected one.
    static let batchAcknowledgment = SampleSet(
        functionalCode: "HN", version: "005010X214",
        segments: [
            "ST*277*0001*005010X214", "BHT*0085*08*1*20260901*1200*TH", "HL*1**20*1", "NM1*PR*2*PAYER*****PI*60054",
            "TRN*1*R1", "DTP*050*D8*20260901", "DTP*009*D8*20260901", "HL*2*1*21*1", "NM1*41*2*CLINIC*****46*SENDER",
            "TRN*2*B1", "STC*A1:19:PR*20260901*WQ*450", "QTY*90*2", "QTY*AA*1", "AMT*YU*250", "AMT*YY*200",
            "HL*3*2*19*1", "NM1*85*2*CLINIC*****XX*1234567893", "TRN*1*P1", "QTY*QA*2", "QTY*QC*1", "AMT*YU*250",
            "AMT*YY*200", "HL*4*3*PT", "NM1*QC*1*ROE*JANE****MI*M123", "TRN*2*A1", "STC*A2:20:PR*20260901*WQ*150",
            "DTP*472*D8*20260801", "TRN*2*A2", "STC*A2:20:PR*20260901*WQ*100", "DTP*472*D8*20260802", "TRN*2*A3",
            "STC*A7:562:85*20260901*U*200", "DTP*472*D8*20260803",
        ])

    /// Two sets received, one of them accepted.
    static let groupAcknowledgment = SampleSet(
        functionalCode: "FA", version: "005010X231A1",
        segments: [
            "ST*999*0001*005010X231A1", "AK1*HC*1*005010X222A1", "AK2*837*0001*005010X222A1", "IK5*A",
            "AK2*837*0002*005010X222A1", "IK3*NM1*8**8", "IK4*9*67*1", "IK5*R*5", "AK9*P*2*2*1",
        ])

    static let situations: [SampleSet] = [
        dependent, hospitalStay, emergencyVisit, dentalVisit, benefitQuestion, benefitAnswer, statusQuestion,
        batchAcknowledgment, groupAcknowledgment,
    ]
}

/// Expects a rule to find one thing in a changed set, at a place and with a severity, and the rule to be silent before.
func expectFound(
    _ rule: String, at path: String, _ severity: Finding.Severity = .error, in changed: SampleSet,
    base: SampleSet = .professional, _ location: SourceLocation = #_sourceLocation
) {
    #expect(!base.rules().contains(rule), "found in the base set", sourceLocation: location)
    let found = changed.findings().filter { $0.rule == rule }
    #expect(found.map(\.place.path) == [path], sourceLocation: location)
    #expect(found.map(\.severity) == [severity], sourceLocation: location)
    for finding in found {
        #expect(!finding.message.isEmpty && finding.fix != nil, sourceLocation: location)
    }
}

/// Expects a rule to be silent about a set that differs from a faulty one only where it matters.
func expectSilent(_ rule: String, in set: SampleSet, _ location: SourceLocation = #_sourceLocation) {
    #expect(!set.rules().contains(rule), sourceLocation: location)
    #expect(set.functionalCode != "", "the set was not changed", sourceLocation: location)
}
