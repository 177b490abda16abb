/// Faults of a remittance.
enum PaymentMutants {
    static let table = """
        BPR missing | BPR => | x12.segment-missing | - BPR @2
        BPR01 without a known code | BPR :: BPR*I // BPR*Z | x12.element-code | BPR01
        BPR02 missing | BPR :: *140* // ** | x12.element-missing | BPR02
        BPR02 no amount | BPR :: *140* // *14O* | x12.element-character | BPR02
        BPR03 without a known code | BPR :: *C*ACH // *X*ACH | x12.element-code | BPR03
        BPR04 without a known code | BPR :: *ACH* // *XXX* | x12.element-code | BPR04
        BPR06 without its number | BPR :: *01*111000025*DA*100 // *01**DA*100 | x12.element-conditional | BPR07
        BPR08 without an account | BPR :: *DA*100*13 // *DA**13 | x12.element-conditional | BPR09
        BPR10 of nine characters | BPR :: *1311234567* // *311234567* | x12.element-short | BPR10
        BPR16 missing | BPR :: *20260820 // | x12.element-missing | BPR16
        BPR16 on no day | BPR :: *20260820 // *20260840 | x12.element-date | BPR16
        TRN missing | TRN => | x12.segment-missing | - TRN @3
        TRN01 without a known code | TRN => TRN*2*T1*1311234567 | x12.element-code | TRN01
        TRN02 missing | TRN => TRN*1**1311234567 | x12.element-missing | TRN02
        TRN03 too short | TRN => TRN*1*T1*311234567 | x12.element-short | TRN03
        the production date of another kind | DTM*405 => DTM*999*20260819 | x12.element-code | DTM01
        the payer missing | N1*PR => | x12.loop-missing | 1000A N1 @5
        the payer's name missing | N1*PR => N1*PR | x12.element-missing | 1000A N102
        the payer's address missing | N3 => | x12.segment-missing | 1000A N3 @6
        a contact of an unknown kind | PER*CX => PER*ZZ*HELP*TE*8005550100 | x12.segment-unexpected | 1000A PER
        the payee missing | N1*PE => | x12.loop-missing | 1000B N1 @11
        the payee's ID of an unknown kind | N1*PE => N1*PE*CLINIC*ZZ*1234567893 | x12.element-code | 1000B N103
        the payee's ID missing | N1*PE => N1*PE*CLINIC*XX | x12.element-missing | 1000B N104
        the payee twice | N1*PE >> N1*PE*CLINIC*XX*1234567893 | x12.loop-repeat | 1000B N1
        LX missing | LX => | x12.loop-missing | 2000 LX @13
        CLP01 missing | CLP*A1 => CLP**1*150*90*10*12*ICN1*11*1 | x12.element-missing | 2100 CLP01
        CLP02 without a known code | CLP*A1 => CLP*A1*99*150*90*10*12*ICN1*11*1 | x12.element-code | 2100 CLP02
        CLP03 missing | CLP*A1 => CLP*A1*1**90*10*12*ICN1*11*1 | x12.element-missing | 2100 CLP03
        CLP04 no amount | CLP*A1 => CLP*A1*1*150*9X*10*12*ICN1*11*1 | x12.element-character | 2100 CLP04
        CLP06 without a known code | CLP*A1 => CLP*A1*1*150*90*10*XX*ICN1*11*1 | x12.element-code | 2100 CLP06
        CLP07 missing | CLP*A1 => CLP*A1*1*150*90*10*12**11*1 | x12.element-missing | 2100 CLP07
        CLP10 filled | CLP*A1 => CLP*A1*1*150*90*10*12*ICN1*11*1*01 | x12.element-not-used | 2100 CLP10
        the patient missing | NM1*QC => | x12.segment-missing | 2100 NM1 @16
        the patient an organization | NM1*QC => NM1*QC*2*ROE*****MI*M123 | x12.element-code | 2100 NM102
        the patient twice | NM1*QC >> NM1*QC*1*ROE*JANE****MI*M123 | x12.segment-repeat | 2100 NM1
        the rendering provider's ID of an unknown kind | NM1*82 => NM1*82*1*DOE*ANN****ZZ*1245319599 | x12.element-code | 2100 NM108
        a party of an unknown kind | NM1*82 => NM1*99*1*DOE*ANN****XX*1245319599 | x12.segment-unexpected | 2100 NM1
        a claim date of an unknown kind | DTM*232 => DTM*472*20260801 | x12.segment-unexpected | 2100 DTM
        a claim date on no day | DTM*232 => DTM*232*20260931 | x12.element-date | 2100 DTM02
        a claim date without a day | DTM*232 => DTM*232 | x12.element-missing | 2100 DTM02
        an adjustment of an unknown group | CAS*CO*45*20 => CAS*CR*45*20 | x12.element-code | 2110 CAS01
        an adjustment without its reason | CAS*CO*45*20 => CAS*CO**20 | x12.element-missing | 2110 CAS02
        an adjustment without its amount | CAS*CO*45*20 => CAS*CO*45 | x12.element-missing | 2110 CAS03
        an adjustment that is no amount | CAS*CO*45*20 => CAS*CO*45*$20 | x12.element-character | 2110 CAS03
        a second reason without its amount | CAS*CO*45*15 => CAS*CO*45*15**97 | x12.element-conditional | 2100 CAS06
        SVC01 missing | SVC*HC:99213 => SVC**100*70**1 | x12.element-missing | 2110 SVC01
        SVC01-1 without a known code | SVC*HC:99213 => SVC*XX:99213*100*70**1 | x12.element-code | 2110 SVC01-1
        SVC02 missing | SVC*HC:99213 => SVC*HC:99213**70**1 | x12.element-missing | 2110 SVC02
        SVC03 missing | SVC*HC:99213 => SVC*HC:99213*100***1 | x12.element-missing | 2110 SVC03
        the service date of an unknown kind | DTM*472 => DTM*999*20260801 | x12.element-code | 2110 DTM01
        a line number twice | REF*6R >> REF*6R*L9 | x12.segment-repeat | 2110 REF
        an amount of an unknown kind | AMT*B6 => AMT*ZZ*80 | x12.element-code | 2110 AMT01
        a remark of an unknown list | LQ => LQ*XX*N130 | x12.element-code | 2110 LQ01
        a remark without its code | LQ => LQ*HE | x12.element-missing | 2110 LQ02
        MOA behind the dates | MOA >> DTM*232*20260803~DTM*233*20260804~MOA***MA01 | x12.segment-repeat | 2100 DTM @37 | x12.segment-order x12.segment-repeat x12.segment-repeat
        PLB01 missing | PLB => PLB**20261231*WO:ICN0*10 | x12.element-missing | PLB01
        PLB02 on no day | PLB => PLB*1234567893*20261331*WO:ICN0*10 | x12.element-date | PLB02
        PLB03-1 without a known code | PLB => PLB*1234567893*20261231*ZZ:ICN0*10 | x12.element-code | PLB03-1
        PLB04 missing | PLB => PLB*1234567893*20261231*WO:ICN0 | x12.element-missing | PLB04
        PLB05 without its amount | PLB => PLB*1234567893*20261231*WO:ICN0*10*L6 | x12.element-conditional | PLB06
        a claim behind the provider adjustments | PLB >> CLP*A3*1*0*0**12*ICN3*11*1 | x12.segment-unexpected | CLP
        a segment of a claim | LX >> CLM*A1*150 | x12.segment-not-in-guide | 2000 CLM
        ST03 of another guide | ST => ST*835*0001*005010X222A1 | x12.no-guide | ST03 @1
        """
}
