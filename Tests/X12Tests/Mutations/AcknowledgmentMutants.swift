/// Faults of acknowledgments.
enum AcknowledgmentMutants {
    static let claims = """
        BHT01 of a claim status answer | BHT => BHT*0010*08*R1*20260902*0900*TH | x12.element-code | BHT01
        the source of an unknown kind | NM1*PR => NM1*ZZ*2*PAYER*****46*RECEIVER | x12.element-code | 2100A NM101
        the source missing | NM1*PR => | x12.loop-missing | 2100A NM1 @4
        the receipt number missing | TRN => | x12.loop-missing | 2200A TRN @5
        the date received missing | DTP*050 => | x12.segment-missing | 2200A DTP @7
        the date received on no day | DTP*050 => DTP*050*D8*20260931 | x12.element-date | 2200A DTP03
        the submitter's ID of another kind | NM1*41 => NM1*41*2*CLINIC*****XX*SENDER | x12.element-code | 2100B NM108
        the batch's status missing | STC => | x12.segment-missing | 2200B STC @11
        the batch's action unknown | STC => STC*A1:19:PR*20260902*XX*230 | x12.element-code | 2200B STC03
        the batch's entity unknown | STC => STC*A1:19:QQ*20260902*WQ*230 | x12.element-code | 2200B STC01-3
        the count of accepted claims twice | QTY*90 >> QTY*90*1 | x12.segment-repeat | 2200B QTY
        the count no number | QTY*90 => QTY*90*ONE | x12.element-character | 2200B QTY02
        the count of an unknown kind | QTY*90 => QTY*XX*1 | x12.segment-unexpected | 2200B QTY
        the provider's ID of an unknown kind | NM1*85 => NM1*85*2*CLINIC*****ZZ*1234567893 | x12.element-code | 2100C NM108
        the provider's charge missing | STC#2 => STC*A1:19:PR**WQ | x12.element-missing | 2200C STC04
        the patient's ID missing | NM1*QC => NM1*QC*1*ROE*JANE****MI | x12.element-missing | 2100D NM109
        the patient's number missing | TRN*2*A1 => TRN*2 | x12.element-missing | 2200D TRN02
        the claim's status date missing | STC*A2 => STC*A2:20:PR**WQ*150 | x12.element-missing | 2200D STC02
        the claim's action missing | STC*A2 => STC*A2:20:PR*20260902**150 | x12.element-missing | 2200D STC03
        the claim's charge missing | STC*A2 => STC*A2:20:PR*20260902*WQ | x12.element-missing | 2200D STC04
        the claim's status code missing | STC*A2 => STC*A2*20260902*WQ*150 | x12.element-missing | 2200D STC01-2
        the service line accepted | STC*A7:454 => STC*A7:454**WQ | x12.element-code | 2220D STC03
        the service line without a charge | SVC => SVC*HC:99212 | x12.element-missing | 2220D SVC02
        HL03 of a claim status answer | HL*4 => HL*4*3*22 | x12.element-code | 2000D HL03
        """

    static let functional = """
        AK1 missing | AK1 => | x12.segment-missing | - AK1 @2
        AK101 missing | AK1 => AK1**1*005010X222A1 | x12.element-missing | AK101
        AK102 no number | AK1 => AK1*HC*ONE*005010X222A1 | x12.element-character | AK102
        AK201 missing | AK2 => AK2**0001*005010X222A1 | x12.element-missing | 2000 AK201
        AK202 too short | AK2 => AK2*837*1*005010X222A1 | x12.element-short | 2000 AK202
        IK301 missing | IK3 => IK3**14*2010BA*8 | x12.element-missing | 2100 IK301
        IK302 no number | IK3 => IK3*NM1*X*2010BA*8 | x12.element-character | 2100 IK302
        IK304 without a known code | IK3 => IK3*NM1*14*2010BA*99 | x12.element-code | 2100 IK304
        IK401 missing | IK4 => IK4**1035*1 | x12.element-missing | 2110 IK401
        IK401-1 no number | IK4 => IK4*X*1035*1 | x12.element-character | 2110 IK401-1
        IK403 missing | IK4 => IK4*3*1035 | x12.element-missing | 2110 IK403
        IK403 without a known code | IK4 => IK4*3*1035*14 | x12.element-code | 2110 IK403
        CTX01 missing | CTX => CTX**CLM*19 | x12.element-missing | 2100 CTX01
        IK5 missing | IK5*R => | x12.segment-missing | 2000 IK5 @10
        IK501 without a known code | IK5*R => IK5*Q*5 | x12.element-code | 2000 IK501
        IK502 without a known code | IK5*R => IK5*R*99 | x12.element-code | 2000 IK502
        IK5 twice | IK5*R >> IK5*R*5 | x12.segment-repeat | 2000 IK5
        AK9 missing | AK9 => | x12.segment-missing | - AK9 @13
        AK901 without a known code | AK9 => AK9*Z*2*2*1 | x12.element-code | AK901
        AK902 missing | AK9 => AK9*P**2*1 | x12.element-missing | AK902
        AK905 without a known code | AK9 => AK9*P*2*2*1*77 | x12.element-code | AK905
        AK9 before the sets | AK2 << AK9*A*0*0*0 | x12.segment-order | - AK2 @4 | x12.segment-order x12.segment-repeat
        a 997's segment | IK3 << AK3*NM1*14**8 | x12.segment-not-in-guide | 2000 AK3
        """
}
