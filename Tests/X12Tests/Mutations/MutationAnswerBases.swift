import X12

/// Questions, answers and acknowledgments.
extension MutationBases {
    /// A question about a dependent and one about a subscriber.
    static let eligibility = set(
        "HS", "005010X279A1",
        """
        ST*270*0001*005010X279A1
        BHT*0022*13*Q1*20260901*1200
        HL*1**20*1
        NM1*PR*2*PAYER*****PI*60054
        HL*2*1*21*1
        NM1*1P*2*CLINIC*****XX*1234567893
        HL*3*2*22*1
        NM1*IL*1*ROE*JANE****MI*M123
        HL*4*3*23*0
        TRN*1*T9*9311234567
        NM1*03*1*ROE*TIM
        DMG*D8*20150101*M
        INS*N*19
        DTP*291*D8*20260901
        EQ*30
        HL*5*2*22*0
        TRN*1*T8*9311234567
        NM1*IL*1*POE*ANN****MI*M9
        REF*6P*GRP1
        DMG*D8*19900101*F
        DTP*291*D8*20260901
        EQ*30
        """)

    /// The answer: benefits of one subscriber, and one who was not found.
    static let eligibilityAnswer = set(
        "HB", "005010X279A1",
        """
        ST*271*0001*005010X279A1
        BHT*0022*11*Q1*20260901*1201
        HL*1**20*1
        NM1*PR*2*PAYER*****PI*60054
        PER*IC*HELP*TE*8005550100
        HL*2*1*21*1
        NM1*1P*2*CLINIC*****XX*1234567893
        HL*3*2*22*0
        TRN*2*T8*9311234567
        NM1*IL*1*POE*ANN****MI*M9
        N3*9 ELM ST
        N4*DAYTON*OH*45402
        DMG*D8*19900101*F
        DTP*346*D8*20260101
        EB*1**30**GOLD
        EB*C*IND*30***23*1000
        HSD*VS*20
        DTP*292*RD8*20260101-20261231
        MSG*CALL FOR DETAILS
        LS*2120
        NM1*1P*2*CLINIC*****XX*1234567893
        N3*1 MAIN ST
        N4*COLUMBUS*OH*432151234
        LE*2120
        EB*B*IND*98**GOLD*27*25
        HL*4*2*22*0
        TRN*2*T7*9311234567
        NM1*IL*1*ROE*JANE****MI*M123
        AAA*Y**75*C
        """)

    /// A question about a subscriber's claim and about a line of a dependent's.
    static let statusRequest = set(
        "HR", "005010X212",
        """
        ST*276*0001*005010X212
        BHT*0010*13*S1*20260901*1200
        HL*1**20*1
        NM1*PR*2*PAYER*****PI*60054
        HL*2*1*21*1
        NM1*41*2*CLINIC*****46*SENDER
        HL*3*2*19*1
        NM1*1P*2*CLINIC*****XX*1234567893
        HL*4*3*22*0
        DMG*D8*19800101*F
        NM1*IL*1*ROE*JANE****MI*M123
        TRN*1*TR1
        REF*EJ*A1
        AMT*T3*150
        DTP*472*D8*20260801
        HL*5*3*22*1
        NM1*IL*1*POE*ANN****MI*M9
        HL*6*5*23
        DMG*D8*20150101*M
        NM1*QC*1*POE*TIM
        TRN*1*TR2
        REF*1K*ICN1
        AMT*T3*80
        DTP*472*RD8*20260801-20260802
        SVC*HC:99213*80*****1
        REF*FJ*L1
        DTP*472*D8*20260801
        """)

    /// The answer to it.
    static let statusAnswer = set(
        "HN", "005010X212",
        """
        ST*277*0001*005010X212
        BHT*0010*08*S1*20260902*0900*DG
        HL*1**20*1
        NM1*PR*2*PAYER*****PI*60054
        PER*IC*HELP*TE*8005550100
        HL*2*1*21*1
        NM1*41*2*CLINIC*****46*SENDER
        HL*3*2*19*1
        NM1*1P*2*CLINIC*****XX*1234567893
        HL*4*3*22*0
        NM1*IL*1*ROE*JANE****MI*M123
        TRN*2*TR1
        STC*F1:65*20260901**150*90*20260820***T1
        REF*1K*ICN1
        DTP*472*D8*20260801
        SVC*HC:99213*100*70****1
        STC*F1:65*20260901
        REF*FJ*L1
        DTP*472*D8*20260801
        SVC*HC:36415*50*20****1
        STC*F1:65*20260901
        REF*FJ*L2
        DTP*472*D8*20260801
        """)

    /// One claim taken in and one rejected.
    static let claimAcknowledgment = set(
        "HN", "005010X214",
        """
        ST*277*0001*005010X214
        BHT*0085*08*R1*20260902*0900*TH
        HL*1**20*1
        NM1*PR*2*PAYER*****46*RECEIVER
        TRN*1*R1
        DTP*050*D8*20260902
        DTP*009*D8*20260902
        HL*2*1*21*1
        NM1*41*2*CLINIC*****46*SENDER
        TRN*2*1
        STC*A1:19:PR*20260902*WQ*230
        QTY*90*1
        QTY*AA*1
        AMT*YU*150
        AMT*YY*80
        HL*3*2*19*1
        NM1*85*2*CLINIC*****XX*1234567893
        TRN*1*0
        STC*A1:19:PR**WQ*230
        QTY*QA*1
        QTY*QC*1
        AMT*YU*150
        AMT*YY*80
        HL*4*3*PT
        NM1*QC*1*ROE*JANE****MI*M123
        TRN*2*A1
        STC*A2:20:PR*20260902*WQ*150
        REF*1K*ICN1
        DTP*472*D8*20260801
        HL*5*3*PT
        NM1*QC*1*POE*ANN****MI*M9
        TRN*2*A2
        STC*A7:562:85*20260902*U*80
        REF*D9*CH7
        DTP*472*RD8*20260803-20260804
        SVC*HC:99212*80
        STC*A7:454**U
        REF*FJ*L3
        DTP*472*D8*20260803
        """)

    /// One set rejected and one accepted.
    static let functionalAcknowledgment = set(
        "FA", "005010X231A1",
        """
        ST*999*0001*005010X231A1
        AK1*HC*1*005010X222A1
        AK2*837*0001*005010X222A1
        IK3*NM1*14*2010BA*8
        CTX*CLM01:A1
        IK4*3*1035*1
        IK3*SV1*24*2400*8
        IK4*1:2*234*1
        CTX*SITUATIONAL TRIGGER*CLM*19*2300*5
        IK5*R*5
        AK2*837*0002*005010X222A1
        IK5*A
        AK9*P*2*2*1
        """)
}
