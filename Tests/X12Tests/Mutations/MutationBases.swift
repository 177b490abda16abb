import X12

/// The valid files that the mutants are made of.
enum MutationBases {
    /// The set that a text has, a segment a line.
    static func set(_ code: String, _ version: String, _ text: String) -> SampleSet {
        SampleSet(
            functionalCode: code, version: version,
            segments: text.split { $0 == "\n" }.map { line in
                String(line.drop { $0 == " " })
            })
    }

    static let all: [(name: String, set: SampleSet)] = [
        ("837P", .professional), ("837P secondary", .secondary), ("837P ambulance", ambulance),
        ("837P equipment", equipment), ("835 reversal", reversal),
        ("837I", institutional), ("837D", dental), ("835", remittance), ("270", eligibility),
        ("271", eligibilityAnswer), ("276", statusRequest), ("277", statusAnswer),
        ("277CA", claimAcknowledgment), ("999", functionalAcknowledgment),
    ]

    /// A dependent's ambulance ride after an accident, a claim that replaces an earlier one, with a drug.
    static let ambulance = set(
        "HC", "005010X222A1",
        """
        ST*837*0001*005010X222A1
        BHT*0019*00*44*20260901*1200*CH
        NM1*41*2*CLINIC*****46*SENDER
        PER*IC*EDI*TE*6145550100*EX*12
        NM1*40*2*PAYER*****46*RECEIVER
        HL*1**20*1
        PRV*BI*PXC*3416L0300X
        NM1*85*1*DOE*ANN*M***XX*1245319599
        N3*1 MAIN ST*SUITE 2
        N4*COLUMBUS*OH*432151234
        REF*SY*311234567
        REF*1G*UP1234
        PER*IC*OFFICE*TE*6145550101*FX*6145550102
        NM1*87*1
        N3*PO BOX 9
        N4*COLUMBUS*OH*432159999
        HL*2*1*22*1
        SBR*P**GRP1*PLAN*****CI
        NM1*IL*1*ROE*JANE*Q**JR*MI*M123
        NM1*PR*2*PAYER*****PI*60054
        N3*5 PAYER RD
        N4*DAYTON*OH*45402
        REF*2U*77
        REF*G2*PROV9
        HL*3*2*23*0
        PAT*19
        NM1*QC*1*ROE*TIM
        N3*2 OAK AVE
        N4*COLUMBUS*OH*43215
        DMG*D8*20150101*M
        CLM*A9*900***41:B:7*Y*A*Y*Y*P*AA:::OH
        DTP*431*D8*20260801
        DTP*439*D8*20260801
        PWK*OZ*BM***AC*CTRL1
        AMT*F5*20
        REF*G1*AUTH1
        REF*F8*ICN555
        REF*EA*MR7
        NTE*ADD*FELL FROM A LADDER
        CR1*LB*140**A*DH*12
        CRC*07*Y*01*09
        HI*ABK:S93401A*ABF:M25571
        NM1*DN*1*STONE*LEE****XX*1234567893
        NM1*82*1*POE*ADAM****XX*1999999992
        PRV*PE*PXC*207Q00000X
        NM1*PW*2
        N3*7 ELM ST
        N4*COLUMBUS*OH*43215
        NM1*45*2*HOSPITAL
        N3*8 ASH ST
        N4*COLUMBUS*OH*43215
        LX*1
        SV1*HC:A0427:SH*500*UN*1***1**Y
        DTP*472*D8*20260801
        QTY*PT*2
        REF*6R*L1
        LX*2
        SV1*HC:A0425:SH*300*UN*12***1:2
        DTP*472*D8*20260801
        REF*6R*L2
        LX*3
        SV1*HC:J1100*100*UN*5***1
        DTP*472*D8*20260801
        REF*6R*L3
        NTE*ADD*GIVEN ON THE WAY
        LIN**N4*00641036725
        CTP****5*ML
        REF*XZ*RX9
        NM1*DK*1*OTHER*AL****XX*1234567893
        """)

    /// A hospital's inpatient claim with every family of codes.
    static let institutional = set(
        "HC", "005010X223A2",
        """
        ST*837*0001*005010X223A2
        BHT*0019*00*I1*20260901*1200*CH
        NM1*41*2*HOSPITAL*****46*SENDER
        PER*IC*EDI*TE*6145550100
        NM1*40*2*PAYER*****46*RECEIVER
        HL*1**20*1
        PRV*BI*PXC*282N00000X
        NM1*85*2*HOSPITAL*****XX*1234567893
        N3*1 MAIN ST
        N4*COLUMBUS*OH*432151234
        REF*EI*311234567
        HL*2*1*22*0
        SBR*P*18*GRP1******CI
        NM1*IL*1*ROE*JANE****MI*M123
        N3*2 OAK AVE
        N4*COLUMBUS*OH*43215
        DMG*D8*19400101*F
        NM1*PR*2*PAYER*****PI*60054
        CLM*I9*5000***11:A:1**A*Y*Y
        DTP*096*TM*1130
        DTP*434*RD8*20260801-20260805
        DTP*435*DT*202608011015
        CL1*1*1*01
        AMT*F3*100
        REF*EA*MR77
        HI*ABK:I214:::::::Y
        HI*ABJ:R079
        HI*DR:280
        HI*ABF:E119:::::::Y*ABF:I10:::::::Y
        HI*BBR:4A023N7:D8:20260802
        HI*BBQ:B2111ZZ:D8:20260802
        HI*BI:74:RD8:20260802-20260803
        HI*BH:11:D8:20260730
        HI*BE:80:::4*BE:01:::800
        HI*BG:17
        NM1*71*1*DOE*ANN****XX*1245319599
        PRV*AT*PXC*207Q00000X
        NM1*72*1*KNIFE*BOB****XX*1999999992
        LX*1
        SV2*0120**3200*DA*4
        LX*2
        SV2*0250**800*UN*10
        LX*3
        SV2*0450*HC:99284*1000*UN*1
        DTP*472*D8*20260801
        REF*6R*L3
        """)

    /// A dentist's claim: a filling and an examination.
    static let dental = set(
        "HC", "005010X224A2",
        """
        ST*837*0001*005010X224A2
        BHT*0019*00*D1*20260901*1200*CH
        NM1*41*2*DENTAL*****46*SENDER
        PER*IC*EDI*TE*6145550100
        NM1*40*2*PAYER*****46*RECEIVER
        HL*1**20*1
        PRV*BI*PXC*1223G0001X
        NM1*85*2*DENTAL*****XX*1234567893
        N3*1 MAIN ST
        N4*COLUMBUS*OH*432151234
        REF*EI*311234567
        HL*2*1*22*0
        SBR*P*18*GRP1******CI
        NM1*IL*1*ROE*JANE****MI*M123
        N3*2 OAK AVE
        N4*COLUMBUS*OH*43215
        DMG*D8*19800101*F
        NM1*PR*2*PAYER*****PI*60054
        CLM*D1*350***11:B:1*Y*A*Y*Y
        DTP*472*D8*20260801
        DN2*1*M****JP
        PWK*RB*BM***AC*XR1
        NTE*ADD*SENSITIVE TOOTH
        HI*ABK:K029
        NM1*82*1*TOOTH*ANN****XX*1245319599
        PRV*PE*PXC*1223G0001X
        LX*1
        SV3*AD:D2392*250****1*****1
        TOO*JP*3*M:O
        REF*6R*L1
        LX*2
        SV3*AD:D0120*100****1
        REF*6R*L2
        """)

    /// Two claims paid, one adjusted by line and one as a whole, less what the payer takes back.
    static let remittance = set(
        "HP", "005010X221A1",
        """
        ST*835*0001
        BPR*I*140*C*ACH*CCP*01*111000025*DA*100*1311234567**01*111000025*DA*200*20260820
        TRN*1*T1*1311234567
        DTM*405*20260819
        N1*PR*PAYER
        N3*3 ELM RD
        N4*COLUMBUS*OH*43215
        REF*2U*60054
        PER*CX*HELP*TE*8005550100
        PER*BL*EDI*TE*8005550101
        N1*PE*CLINIC*XX*1234567893
        REF*TJ*311234567
        LX*1
        CLP*A1*1*150*90*10*12*ICN1*11*1
        NM1*QC*1*ROE*JANE****MI*M123
        NM1*82*1*DOE*ANN****XX*1245319599
        DTM*232*20260801
        DTM*050*20260805
        SVC*HC:99213*100*70**1
        DTM*472*20260801
        CAS*CO*45*20
        CAS*PR*2*10
        REF*6R*L1
        AMT*B6*80
        LQ*HE*N130
        SVC*HC:36415*50*20**1
        DTM*472*20260801
        CAS*CO*45*30
        CLP*A2*1*80*60*5*12*ICN2*11*1
        CAS*CO*45*15
        CAS*PR*3*5
        NM1*QC*1*POE*ANN****MI*M9
        MOA***MA01
        DTM*232*20260803
        DTM*233*20260804
        PLB*1234567893*20261231*WO:ICN0*10
        """)

    /// Equipment rented under Medicare, with its certificate.
    static let equipment: SampleSet = {
        var set = SampleSet.professional.replacing("SBR*P", with: "SBR*P*18*******MB")
            .replacing("SV1*HC:99213", with: "SV1*HC:E0143:RR*100*UN*1***1")
            .inserting("PWK*CT*AB", "CR3*R*MO*12", after: "SV1*HC:E0143")
        set = set.inserting("DTP*607*D8*20260801", "DTP*463*D8*20260101", after: "DTP*472")
        return set.inserting("NM1*DK*1*DOE*ANN****XX*1245319599", "LQ*UT*04.03", "FRM*1A**056", after: "REF*6R")
    }()

    /// One claim paid with 600, another one's 800 taken back and decided anew: 200 below zero are carried forward.
    static let reversal: SampleSet = {
        var set = SampleSet.remittance
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

    /// Interchanges that hold a TA1 only.
    static let interchangeAcknowledgment =
        "ISA*00*          *00*          *ZZ*RECEIVER       *ZZ*SENDER         *260901*1200*^*00501*000000009*0*T*:~"
        + "TA1*000000001*260901*1200*A*000~IEA*0*000000009~"
}
