/// Faults of an institutional claim.
enum InstitutionalMutants {
    static let table = """
        the type of bill of a professional claim | CLM => CLM*I9*5000***11:B:1**A*Y*Y | x12.element-code | 2300 CLM05-2
        the frequency missing | CLM => CLM*I9*5000***11:A**A*Y*Y | x12.element-missing | 2300 CLM05-3
        CLM07 missing | CLM => CLM*I9*5000***11:A:1***Y*Y | x12.element-missing | 2300 CLM07
        CLM06 filled | CLM => CLM*I9*5000***11:A:1*Y*A*Y*Y | x12.element-not-used | 2300 CLM06
        the statement dates missing | DTP*434 => | x12.segment-missing | 2300 DTP @22
        the statement as one day | DTP*434 => DTP*434*D8*20260801 | x12.element-code | 2300 DTP02
        the statement ends before it starts | DTP*434 => DTP*434*RD8*20260805-20260801 | x12.element-date | 2300 DTP03
        the discharge hour of 25 | DTP*096 => DTP*096*TM*2530 | x12.element-date | 2300 DTP03
        the discharge hour as a date | DTP*096 => DTP*096*D8*20260805 | x12.element-code | 2300 DTP02
        the admission without an hour | DTP*435 => DTP*435*DT*20260801 | x12.element-date | 2300 DTP03
        CL1 missing | CL1 => | x12.segment-missing | 2300 CL1 @23
        the admission type missing | CL1 => CL1**1*01 | x12.element-missing | 2300 CL101
        the patient status missing | CL1 => CL1*1*1 | x12.element-missing | 2300 CL103
        the admission type too long | CL1 => CL1*11*1*01 | x12.element-long | 2300 CL101
        CL1 twice | CL1 >> CL1*1*1*01 | x12.segment-repeat | 2300 CL1
        the principal diagnosis missing | HI*ABK => | x12.segment-missing | 2300 HI @35
        present on admission unknown | HI*ABK => HI*ABK:I214:::::::X | x12.element-code | 2300 HI01-9
        the admitting diagnosis twice | HI*ABJ >> HI*ABJ:R079 | x12.segment-repeat | 2300 HI
        a principal procedure without its date | HI*BBR => HI*BBR:4A023N7 | x12.element-missing | 2300 HI01-3 | x12.element-missing
        a principal procedure on no day | HI*BBR => HI*BBR:4A023N7:D8:20260231 | x12.element-date | 2300 HI01-4
        another procedure as a period | HI*BBQ => HI*BBQ:B2111ZZ:RD8:20260802-20260803 | x12.element-code | 2300 HI01-3
        an occurrence span as one day | HI*BI => HI*BI:74:D8:20260802 | x12.element-code | 2300 HI01-3
        an occurrence without its date | HI*BH => HI*BH:11 | x12.element-missing | 2300 HI01-3 | x12.element-missing
        a value without its amount | HI*BE => HI*BE:80 | x12.element-missing | 2300 HI01-5
        a value that is no amount | HI*BE => HI*BE:80:::FOUR | x12.element-character | 2300 HI01-5
        a condition of another list | HI*BG => HI*ZZ:17 | x12.segment-unexpected | 2300 HI
        the condition codes three times | HI*BG >> HI*BG:18~HI*BG:20 | x12.segment-repeat | 2300 HI @37
        thirteen conditions | HI*BG => HI*BG:17*BG:18*BG:20*BG:21*BG:22*BG:23*BG:24*BG:25*BG:26*BG:28*BG:29*BG:31*BG:33 | x12.element-count | 2300 HI13
        the attending provider an organization | NM1*71 => NM1*71*2*DOE*****XX*1245319599 | x12.element-code | 2310A NM102
        the attending provider twice | PRV*AT >> NM1*71*1*DOE*ANN****XX*1245319599 | x12.loop-repeat | 2310A NM1
        the attending provider's specialty of another role | PRV*AT => PRV*PE*PXC*207Q00000X | x12.element-code | 2310A PRV01
        the statement dates behind the diagnoses | NM1*71 << DTP*434*RD8*20260801-20260805 | x12.segment-order | 2300 DTP | x12.segment-repeat
        the billing provider a person | NM1*85 => NM1*85*1*DOE*ANN****XX*1234567893 | x12.element-code | 2010AA NM102
        the tax number of a person | REF*EI => REF*SY*311234567 | x12.element-code | 2010AA REF01
        PAT in a subscriber's level | SBR >> PAT*****D8*20260801 | x12.segment-unexpected | 2000B PAT
        SV2 missing | SV2*0250 => | x12.segment-missing | 2400 SV2 @42
        the revenue code missing | SV2*0250 => SV2***800*UN*10 | x12.element-missing | 2400 SV201
        the line's charge missing | SV2*0250 => SV2*0250***UN*10 | x12.element-missing | 2400 SV203
        the line's unit unknown | SV2*0250 => SV2*0250**800*ML*10 | x12.element-code | 2400 SV204
        the line's units missing | SV2*0250 => SV2*0250**800*UN | x12.element-missing | 2400 SV205
        the line's procedure of a dentist | SV2*0450 => SV2*0450*AD:D0120*1000*UN*1 | x12.element-code | 2400 SV202-1
        a professional line | SV2*0450 => SV1*HC:99284*1000*UN*1***1 | x12.segment-not-in-guide | 2400 SV1 | x12.segment-missing
        the service date of another form | DTP*472 => DTP*472*DT*202608011200 | x12.element-code | 2400 DTP02
        the line number missing | LX*2 => LX | x12.element-missing | 2400 LX01
        """
}

/// Faults of a dental claim.
enum DentalMutants {
    static let table = """
        the place of treatment missing | CLM => CLM*D1*350***:B:1*Y*A*Y*Y | x12.element-missing | 2300 CLM05-1
        assignment of a laboratory only | CLM => CLM*D1*350***11:B:1*Y*B*Y*Y | x12.element-code | 2300 CLM07
        predetermination of an unknown kind | CLM => CLM*D1*350***11:B:1*Y*A*Y*Y**********XX | x12.element-code | 2300 CLM19
        a missing tooth without its state | DN2 => DN2*1*****JP | x12.element-missing | 2300 DN202
        a missing tooth's state unknown | DN2 => DN2*1*X****JP | x12.element-code | 2300 DN202
        a tooth of another system | DN2 => DN2*1*M****XX | x12.element-code | 2300 DN206
        orthodontic months no number | DTP*472 >> DN1*ABC | x12.element-character | 2300 DN101
        DN1 twice | DTP*472 >> DN1*24*12~DN1*24*12 | x12.segment-repeat | 2300 DN1 @22
        an attachment of an unknown kind | PWK => PWK*03*BM***AC*XR1 | x12.element-code | 2300 PWK01
        a note of another kind | NTE => NTE*DGN*SENSITIVE TOOTH | x12.element-code | 2300 NTE01
        five diagnoses | HI => HI*ABK:K029*ABF:K030*ABF:K031*ABF:K032*ABF:K033 | x12.element-not-used | 2300 HI05
        the dentist's specialty of a referrer | PRV*PE => PRV*RF*PXC*1223G0001X | x12.element-code | 2310B PRV01
        a line without SV3 | SV3*AD:D0120 => | x12.segment-missing | 2400 SV3 @32
        a procedure that is none of a dentist | SV3*AD:D0120 => SV3*HC:99213*100****1 | x12.element-code | 2400 SV301-1
        a procedure without its code | SV3*AD:D0120 => SV3*AD:*100****1 | x12.element-missing | 2400 SV301-2
        the fee missing | SV3*AD:D0120 => SV3*AD:D0120*****1 | x12.element-missing | 2400 SV302
        the fee no amount | SV3*AD:D0120 => SV3*AD:D0120*1-0****1 | x12.element-character | 2400 SV302
        a prosthesis neither initial nor replaced | SV3*AD:D0120 => SV3*AD:D0120*100***X*1 | x12.element-code | 2400 SV305
        a pointer to the fifth diagnosis | SV3*AD:D2392 => SV3*AD:D2392*250****1*****5 | x12.element-code | 2400 SV311-1
        a tooth of another list | TOO => TOO*XX*3*M:O | x12.element-code | 2400 TOO01
        six surfaces | TOO => TOO*JP*3*M:O:D:B:L:F | x12.component-count | 2400 TOO03
        a tooth without its list | TOO => TOO**3*M:O | x12.element-missing | 2400 TOO01
        a professional line | SV3*AD:D0120 => SV1*HC:99213*100*UN*1***1 | x12.segment-not-in-guide | 2400 SV1 | x12.segment-missing
        the treating dentist twice | PRV*PE >> NM1*82*1*TOOTH*ANN****XX*1245319599 | x12.loop-repeat | 2310B NM1
        the payer's ID missing | NM1*PR => NM1*PR*2*PAYER*****PI | x12.element-missing | 2010BB NM109
        the service date on no day | DTP*472 => DTP*472*D8*20260832 | x12.element-date | 2300 DTP03
        """
}
