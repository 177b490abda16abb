@testable import X12

/// Files in which `{...}` marks what must be masked always and `[...]` what belongs to a payer. Everything else must
/// stay. Nobody in them exists.
enum MaskFixtures {
    struct Marked {
        var bytes: [UInt8] = []
        var always: [Range<Int>] = []
        var payer: [Range<Int>] = []

        init(_ text: String) {
            var start = 0
            for byte in text.utf8 {
                switch byte {
                case UInt8(ascii: "{"), UInt8(ascii: "["): start = bytes.count
                case UInt8(ascii: "}"): always.append(start..<bytes.count)
                case UInt8(ascii: "]"): payer.append(start..<bytes.count)
                default: bytes.append(byte)
                }
            }
        }
    }

    /// - Parameter toPayer: whether the receiver is the payer; nil when the group does not tell.
    private static func file(_ group: String, _ version: String, toPayer: Bool?, _ content: String) -> String {
        let ids = ["SENDERID", "RECEIVERID"]
        let padded = ["SENDERID       ", "RECEIVERID     "]
        let isPayer = [toPayer == false, toPayer == true]
        func mark(_ texts: [String], _ side: Int) -> String { isPayer[side] ? "[\(texts[side])]" : "{\(texts[side])}" }
        return """
            ISA*00*          *01*{SECRET99  }*ZZ*\(mark(padded, 0))*ZZ*\(mark(padded, 1))*260105*1200*^*00501*000000007*0*T*:~
            GS*\(group)*\(mark(ids, 0))*\(mark(ids, 1))*20260105*1200*7*X*\(version)~
            \(content)
            GE*1*7~
            IEA*1*000000007~

            """
    }

    private static let billing = """
        BHT*0019*00*{BATCH77}*20260105*1200*CH~
        NM1*41*2*{LAKESIDE BILLING}*****46*{SENDERID}~
        PER*IC*{DANA DESK}*TE*{6085550142}*EM*{DANA.DESK@LAKESIDE}.ORG*EX*{4471}~
        NM1*40*2*[MUTUAL PLAN]*****46*[RECEIVERID]~
        HL*1**20*1~
        PRV*BI*PXC*207Q00000X~
        NM1*85*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        N3*{10 LAKE ROAD}*{SUITE 200}~
        N4*{MADISON}*WI*537{030001}~
        REF*EI*{123456789}~
        REF*0B*{LIC4455}~
        NM1*87*2~
        N3*{PO BOX 1217}~
        N4*{MADISON}*WI*537{011217}~
        HL*2*1*22*1~
        SBR*P**{GRP90817}*{ACME TOOLS}*****CI~
        NM1*IL*1*{UNDERHILL}*{BRAM}*{QUENTIN}**{JUNIOR}*MI*{W100000007}~
        N3*{4 KESTREL COURT}~
        N4*{TUCSON}*AZ*857{01}~
        DMG*D8*{19680605}*M~
        REF*SY*{219098765}~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        N3*[1 PLAN PLAZA]~
        N4*[OMAHA]*NE*681[31]~
        REF*2U*[PAYER2]~
        REF*FY*[OFFICE4]~
        REF*EI*[470000001]~
        REF*G2*{PROV8817}~
        HL*3*2*23*0~
        PAT*19~
        NM1*QC*1*{UNDERHILL}*{WREN}~
        N3*{4 KESTREL COURT}~
        N4*{TUCSON}*AZ*857{01}~
        DMG*D8*{20150512}*F~
        """

    static let professional = file(
        "HC", "005010X222A1", toPayer: true,
        """
        ST*837*0001*005010X222A1~
        \(billing)
        CLM*{PCN00000001}*125.5***11:B:1*Y*A*Y*Y~
        DTP*431*D8*20260102~
        PWK*OZ*BM***AC*{ATT88271}*{SEE SCAN OF EVA}~
        CN1*02*10**{CONTR71}~
        REF*G1*{AUTH5512}~
        REF*4N*1~
        REF*X4*{05D7654321}~
        REF*D9*{CLH0000000001}~
        REF*P4*DEMO1~
        K3*{STATE DATA 4471}~
        NTE*ADD*{PATIENT EVANS CALLED ON MONDAY}~
        CR1*LB*155**A*DH*12***{TAKEN HOME}*{WEAK}~
        HI*ABK:E1122*ABF:I10~
        HCP*00*80*20*{REPRICER9}~
        NM1*DN*1*{ALVAREZ}*{RUTH}****XX*{1999999992}~
        REF*1G*{UPIN77}~
        NM1*82*1*{RIVERA}*{ANA}*{M}***XX*{1003000126}~
        PRV*PE*PXC*207R00000X~
        SBR*S*18*{GRP55}*{OTHER EMPLOYER}*****MB~
        CAS*PR*1*20~
        AMT*D*80~
        OI***Y***Y~
        NM1*IL*1*{OTTER}*{SAM}****MI*{1EG4TE5MK73}~
        NM1*PR*2*[SECOND PLAN]*****PI*[00590]~
        REF*F8*{ICN990017}~
        LX*1~
        SV1*HC:99213:25::::{OFFICE CALL WITH ANN}*125.5*UN*1***1:2~
        DTP*472*D8*20260102~
        REF*6R*{PCN00000001L1}~
        LIN**N4*00093721410~
        SVD*[00590]*80*HC:99213**1~
        CAS*PR*1*20~
        LQ*UT*01.02~
        FRM*12*Y~
        FRM*3**{CALL DR FINCH}~
        SE*70*0001~
        """)

    static let institutional = file(
        "HC", "005010X223A2", toPayer: true,
        """
        ST*837*0001*005010X223A2~
        \(billing)
        CLM*{ACCT-7781/A}*4500***11:A:1**A*Y*Y~
        DTP*434*RD8*20260101-20260104~
        CL1*1*7*01~
        REF*EA*{MRN445566}~
        NTE*DGN*{SEEN BY DR FINCH}~
        HI*ABK:I5023~
        HI*BH:A1:D8:20251215~
        NM1*71*1*{FINCH}*{OLIVE}****XX*{1111111112}~
        REF*0B*{STL1122}~
        LX*1~
        SV2*0120*HC:G0008:::::{SEMI PRIVATE FOR UNA}*4500*DA*3~
        DTP*472*D8*20260102~
        SE*50*0001~
        """)

    static let dental = file(
        "HC", "005010X224A2", toPayer: true,
        """
        ST*837*0001*005010X224A2~
        \(billing)
        CLM*{D-1}*200***11:B:1*Y*A*Y*Y~
        DN1*36*12~
        DN2*8*M~
        PWK*RB*EL***AC*{XRAY1}~
        LX*1~
        SV3*AD:D2150:::::{FILLING FOR TOM}*200****1~
        TOO*JP*12*L~
        DTP*472*D8*20260102~
        SE*50*0001~
        """)

    static let remittance = file(
        "HP", "005010X221A1", toPayer: false,
        """
        ST*835*0001~
        BPR*I*80*C*ACH*CCP*01*11{1000025}*DA*{445566778}*[1470000001]**01*05{3000196}*DA*{998877}*20260110~
        TRN*1*{EFT0000001}*[1470000001]~
        REF*EV*{RECV88}~
        REF*F2*V1.0~
        DTM*405*20260109~
        N1*PR*[MUTUAL PLAN]*XV*[87726]~
        N3*[1 PLAN PLAZA]~
        N4*[OMAHA]*NE*681[31]~
        REF*2U*[PAYER2]~
        PER*CX*[PLAN HELP]*TE*[8005550100]*EX*[12]~
        PER*BL*[EDI HELP]*EM*[EDI@PLAN].COM~
        N1*PE*{LAKESIDE FAMILY CLINIC}*XX*{1234567893}~
        N3*{10 LAKE ROAD}~
        N4*{MADISON}*WI*537{030001}~
        REF*TJ*{123456789}~
        RDM*EM*{DANA DESK}*{DANA.DESK@LAKESIDE}.ORG~
        LX*1~
        TS3*{1234567893}*11*20261231*1*125.5~
        CLP*{PCN00000001}*1*125.5*80*20*12*{ICN990017}*11*1~
        CAS*CO*45*25.5~
        NM1*QC*1*{UNDERHILL}*{WREN}****MI*{W100000007}~
        NM1*74*1*{UNDERHILL}*{WRENNA}~
        NM1*82*1*{RIVERA}*{ANA}****XX*{1003000126}~
        NM1*TT*2*[SECOND PLAN]*****PI*[00590]~
        MOA***N130~
        REF*1L*{GRP90817}~
        REF*CE*PPO~
        REF*EA*{MRN445566}~
        DTM*232*20260102~
        PER*CX*[CLAIM HELP]*TE*[8005550101]~
        AMT*AU*105.5~
        SVC*HC:99213:25::::{OFFICE CALL}*125.5*80**1*HC:99212:::::{OTHER CALL}~
        DTM*472*20260102~
        CAS*PR*2*20~
        REF*6R*{PCN00000001L1}~
        LQ*HE*N130~
        PLB*{1234567893}*20261231*WO:{ICN880011}*0*72:{W100000007}*0~
        SE*38*0001~
        """)

    static let inquiry = file(
        "HS", "005010X279A1", toPayer: true,
        """
        ST*270*0001*005010X279A1~
        BHT*0022*13*{TRACE71}*20260105*1200~
        HL*1**20*1~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        HL*2*1*21*1~
        NM1*1P*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        REF*JD*{USER77}~
        N3*{10 LAKE ROAD}~
        N4*{MADISON}*WI*537{030001}~
        PRV*BI*PXC*207Q00000X~
        HL*3*2*22*0~
        TRN*1*{Q9981}*{9SENDERID1}*{DESK7}~
        NM1*IL*1*{UNDERHILL}*{BRAM}****MI*{W100000007}~
        REF*6P*{GRP90817}~
        REF*SY*{219098765}~
        N3*{4 KESTREL COURT}~
        N4*{TUCSON}*AZ*857{01}~
        PRV*RF*HPI*{1999999992}~
        DMG*D8*{19680605}*M~
        DTP*291*D8*20260105~
        EQ*30~
        III*ZZ*11~
        SE*22*0001~
        """)

    static let benefits = file(
        "HB", "005010X279A1", toPayer: false,
        """
        ST*271*0001*005010X279A1~
        BHT*0022*11*{TRACE71}*20260105*1201~
        HL*1**20*1~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        PER*IC*[PLAN HELP]*TE*[8005550100]*UR*[WWW.PLAN.EXAMPLE]~
        HL*2*1*21*1~
        NM1*1P*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        HL*3*2*22*0~
        TRN*2*{Q9981}*{9SENDERID1}~
        NM1*IL*1*{UNDERHILL}*{BRAM}****MI*{W100000007}~
        N3*{4 KESTREL COURT}~
        N4*{TUCSON}*AZ*857{01}~
        DMG*D8*{19680605}*M~
        INS*Y*18*001*25~
        MPI*A*F*E**{UNIT SEVEN}~
        DTP*346*D8*20260101~
        EB*1*FAM*30**GOLD PLAN~
        HSD*VS*12~
        REF*18*{PLAN44}*{GOLD FOR ACME}~
        MSG*{CALL BRAM FOR DETAILS}~
        III*ZZ*11~
        LS*2120~
        NM1*P3*1*{RIVERA}*{ANA}****XX*{1003000126}~
        PER*IC**TE*{6085550199}~
        LE*2120~
        SE*24*0001~
        """)

    static let statusInquiry = file(
        "HR", "005010X212", toPayer: true,
        """
        ST*276*0001*005010X212~
        BHT*0010*13*{ST4471}*20260105*1200~
        HL*1**20*1~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        HL*2*1*21*1~
        NM1*41*2*{LAKESIDE BILLING}*****46*{SENDERID}~
        HL*3*2*19*1~
        NM1*1P*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        HL*4*3*22*0~
        DMG*D8*{19680605}*M~
        NM1*IL*1*{UNDERHILL}*{BRAM}****MI*{W100000007}~
        TRN*1*{Q771}~
        REF*1K*{ICN990017}~
        REF*BLT*131~
        REF*EJ*{PCN00000001}~
        AMT*T3*125.5~
        DTP*472*D8*20260102~
        SVC*HC:99213*125.5*****1~
        REF*FJ*{LINE77}~
        HL*5*3*22*1~
        NM1*IL*1*{OTTER}*{SAM}****MI*{1EG4TE5MK73}~
        HL*6*5*23~
        DMG*D8*{20150512}*F~
        NM1*QC*1*{OTTER}*{WREN}~
        TRN*1*{Q772}~
        SE*26*0001~
        """)

    static let status = file(
        "HN", "005010X212", toPayer: false,
        """
        ST*277*0001*005010X212~
        BHT*0010*08*{ST4471}*20260105*1205*DG~
        HL*1**20*1~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        PER*IC*[PLAN HELP]*TE*[8005550100]~
        HL*2*1*21*1~
        NM1*41*2*{LAKESIDE BILLING}*****46*{SENDERID}~
        HL*3*2*19*1~
        NM1*1P*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        HL*4*3*22*0~
        NM1*IL*1*{UNDERHILL}*{BRAM}****MI*{W100000007}~
        TRN*2*{Q771}~
        STC*F1:65*20260104**125.5*80*20260110**20260110****{SEE NOTE FOR BRAM}~
        REF*1K*{ICN990017}~
        REF*EJ*{PCN00000001}~
        DTP*472*D8*20260102~
        SE*18*0001~
        """)

    static let acknowledgment = file(
        "HN", "005010X214", toPayer: false,
        """
        ST*277*0001*005010X214~
        BHT*0085*08*{ST4471}*20260105*1205*TH~
        HL*1**20*1~
        NM1*PR*2*[MUTUAL PLAN]*****PI*[87726]~
        TRN*1*{PAYTRACE1}~
        DTP*050*D8*20260105~
        DTP*009*D8*20260105~
        HL*2*1*21*1~
        NM1*41*2*{LAKESIDE BILLING}*****46*{SENDERID}~
        TRN*2*{BATCH77}~
        STC*A1:19:PR*20260105*WQ*125.5~
        QTY*90*1~
        AMT*YU*125.5~
        HL*3*2*19*1~
        NM1*85*2*{LAKESIDE FAMILY CLINIC}*****XX*{1234567893}~
        TRN*1*{0}~
        REF*TJ*{123456789}~
        HL*4*3*PT~
        NM1*QC*1*{UNDERHILL}*{WREN}****MI*{W100000007}~
        TRN*2*{PCN00000001}~
        STC*A3:21*20260105*U*125.5********{NAME OF WREN IS WRONG}~
        REF*1K*{ICN990017}~
        REF*D9*{CLH0000000001}~
        DTP*472*D8*20260102~
        SVC*HC:99213*125.5~
        STC*A7:507**U~
        REF*FJ*{LINE77}~
        SE*27*0001~
        """)

    static let functional = file(
        "FA", "005010X231A1", toPayer: nil,
        """
        ST*999*0001*005010X231A1~
        AK1*HC*7*005010X222A1~
        AK2*837*0001*005010X222A1~
        IK3*NM1*17*2010*8~
        CTX*CLM01:{PCN00000001}~
        IK4*9*67*7*{W100000007}~
        CTX*SITUATIONAL TRIGGER*NM1*17~
        IK5*R*5~
        AK9*R*1*1*0~
        SE*10*0001~
        """)

    static let enrollment = file(
        "BE", "005010X220A1", toPayer: true,
        """
        ST*834*0001*005010X220A1~
        BGN*00*{REF771}*20260105*1200****4~
        N1*P5*{ACME TOOLS}*FI*{391234567}~
        N1*IN*[MUTUAL PLAN]*FI*[470000001]~
        INS*Y*18*021*20*A***FT~
        REF*0F*{219098765}~
        REF*1L*{GRP90817}~
        DTP*356*D8*20260101~
        NM1*IL*1*{UNDERHILL}*{BRAM}****34*{219098765}~
        PER*IP**HP*{5205550133}*EM*{BRAM@HOME.EXAMPLE}.NET~
        N3*{4 KESTREL COURT}~
        N4*{TUCSON}*AZ*857{01}**CY*{PIMA}~
        DMG*D8*{19680605}*M~
        HD*021**HLT*GOLD~
        DTP*348*D8*20260101~
        SE*15*0001~
        """)

    static let all: [(name: String, text: String)] = [
        ("837P", professional), ("837I", institutional), ("837D", dental), ("835", remittance), ("270", inquiry),
        ("271", benefits), ("276", statusInquiry), ("277", status), ("277CA", acknowledgment), ("999", functional),
        ("834", enrollment),
    ]
}
