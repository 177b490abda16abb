/// Faults of eligibility and claim status questions and answers.
enum InquiryMutants {
    static let eligibility = """
        BHT01 of another structure | BHT => BHT*0019*13*Q1*20260901*1200 | x12.element-code | BHT01
        BHT02 of an answer | BHT => BHT*0022*11*Q1*20260901*1200 | x12.element-code | BHT02
        the payer's level missing | HL*1 => | x12.loop-missing | 2000A HL @3
        the payer missing | NM1*PR => | x12.loop-missing | 2100A NM1 @4
        the payer of an unknown kind | NM1*PR => NM1*ZZ*2*PAYER*****PI*60054 | x12.element-code | 2100A NM101
        the payer's ID missing | NM1*PR => NM1*PR*2*PAYER*****PI | x12.element-missing | 2100A NM109
        the provider missing | NM1*1P => | x12.loop-missing | 2100B NM1 @6
        the provider's ID of an unknown kind | NM1*1P => NM1*1P*2*CLINIC*****ZZ*1234567893 | x12.element-code | 2100B NM108
        the subscriber missing | NM1*IL#2 => | x12.loop-missing | 2100C NM1 @18
        the trace number missing | TRN => TRN*1**9311234567 | x12.element-missing | 2000D TRN02
        the trace's giver missing | TRN => TRN*1*T9 | x12.element-missing | 2000D TRN03
        the trace's giver of nine characters | TRN => TRN*1*T9*311234567 | x12.element-short | 2000D TRN03
        three trace numbers | TRN >> TRN*1*T7*9311234567~TRN*1*T6*9311234567 | x12.segment-repeat | 2000D TRN @12
        the dependent an organization | NM1*03 => NM1*03*2*ROE | x12.element-code | 2100D NM102
        the dependent's birth date on no day | DMG => DMG*D8*20150199*M | x12.element-date | 2100D DMG02
        the dependent's sex unknown | DMG => DMG*D8*20150101*X | x12.element-code | 2100D DMG03
        the relationship unknown | INS => INS*N*99 | x12.element-code | 2100D INS02
        the dependent as subscriber | INS => INS*Y*19 | x12.element-code | 2100D INS01
        the date of an unknown kind | DTP => DTP*472*D8*20260901 | x12.element-code | 2100D DTP01
        the date as a time | DTP => DTP*291*TM*1200 | x12.element-code | 2100D DTP02
        the date on no day | DTP => DTP*291*D8*20260931 | x12.element-date | 2100D DTP03
        the service of an unknown kind | EQ => EQ*QQ | x12.element-code | 2110D EQ01
        the dependent without a question | EQ => | x12.loop-missing | 2110D EQ @15
        the question empty | EQ => EQ***FAM | x12.element-conditional | 2110D EQ01
        a number of an unknown kind | REF*6P => REF*ZZZ*GRP1 | x12.element-code | 2100C REF01
        a benefit in a question | EQ#2 >> EB*1**30 | x12.segment-not-in-guide | 2110C EB
        the dependent's level above the subscriber's | HL*3 << HL*9*2*23*0 | x12.loop-missing | 2000C HL @7 | x12.loop-missing x12.loop-missing
        """

    static let eligibilityAnswer = """
        BHT02 of a question | BHT => BHT*0022*13*Q1*20260901*1201 | x12.element-code | BHT02
        the payer missing | NM1*PR => | x12.loop-missing | 2100A NM1 @4
        the contact's kind unknown | PER => PER*IC*HELP*ZZ*8005550100 | x12.element-code | 2100A PER03
        the subscriber without a kind | NM1*IL => NM1*IL**POE*ANN****MI*M9 | x12.element-missing | 2100C NM102
        the subscriber's state of one letter | N4 => N4*DAYTON*O*45402 | x12.element-short | 2100C N402
        the subscriber's birth date on no day | DMG => DMG*D8*19901301*F | x12.element-date | 2100C DMG02
        the plan's date of an unknown kind | DTP*346 => DTP*999*D8*20260101 | x12.element-code | 2100C DTP01
        EB01 missing | EB*1 => EB***30**GOLD | x12.element-missing | 2110C EB01
        EB01 without a known code | EB*1 => EB*ZZ**30**GOLD | x12.element-code | 2110C EB01
        EB02 without a known code | EB*C => EB*C*XXX*30***23*1000 | x12.element-code | 2110C EB02
        EB03 with an unknown repetition | EB*C => EB*C*IND*30^QQ***23*1000 | x12.element-code | 2110C EB03
        EB06 without a known code | EB*C => EB*C*IND*30***99*1000 | x12.element-code | 2110C EB06
        EB07 no amount | EB*C => EB*C*IND*30***23*FREE | x12.element-character | 2110C EB07
        EB09 without its quantity | EB*C => EB*C*IND*30***23***VS | x12.element-conditional | 2110C EB10
        EB11 without a known code | EB*C => EB*C*IND*30***23*1000****X | x12.element-code | 2110C EB11
        HSD01 without its quantity | HSD => HSD*VS | x12.element-conditional | 2110C HSD02
        the benefit's date on no day | DTP*292 => DTP*292*RD8*20260101-20261232 | x12.element-date | 2110C DTP03
        the message empty | MSG => MSG**X | x12.element-missing | 2110C MSG01
        eleven messages | MSG >> MSG*A~MSG*B~MSG*C~MSG*D~MSG*E~MSG*F~MSG*G~MSG*H~MSG*I~MSG*J | x12.segment-repeat | 2110C MSG @29
        LE missing | LE => | x12.segment-missing | LS LE @24
        LS of another loop | LS => LS*2000 | x12.element-code | LS LS01
        the related party of an unknown kind | NM1*1P#2 => NM1*QQ*2*CLINIC*****XX*1234567893 | x12.element-code | 2120C NM101
        AAA01 without a known code | AAA => AAA*X**75*C | x12.element-code | 2100C AAA01
        AAA03 missing | AAA => AAA*Y***C | x12.element-missing | 2100C AAA03
        AAA03 without a known code | AAA => AAA*Y**99*C | x12.element-code | 2100C AAA03
        AAA04 missing | AAA => AAA*Y**75 | x12.element-missing | 2100C AAA04
        a question in an answer | EB*1 << EQ*30 | x12.segment-not-in-guide | 2100C EQ
        """

    static let statusRequest = """
        BHT02 of an answer | BHT => BHT*0010*08*S1*20260901*1200 | x12.element-code | BHT02
        the payer missing | NM1*PR => | x12.loop-missing | 2100A NM1 @4
        the receiver missing | NM1*41 => | x12.loop-missing | 2100B NM1 @6
        the provider missing | NM1*1P => | x12.loop-missing | 2100C NM1 @8
        the provider's ID of an unknown kind | NM1*1P => NM1*1P*2*CLINIC*****ZZ*1234567893 | x12.element-code | 2100C NM108
        the subscriber's ID missing | NM1*IL => NM1*IL*1*ROE*JANE****MI | x12.element-missing | 2100D NM109
        the subscriber's birth date on no day | DMG => DMG*D8*19800132*F | x12.element-date | 2000D DMG02
        the subscriber's sex unknown | DMG => DMG*D8*19800101*U | x12.element-code | 2000D DMG03
        the dependent's birth date missing | DMG#2 => | x12.segment-missing | 2000E DMG @19
        the trace number missing | TRN => TRN*1 | x12.element-missing | 2200D TRN02
        the trace of an answer | TRN => TRN*2*TR1 | x12.element-code | 2200D TRN01
        a number of an unknown kind | REF*EJ => REF*ZZ*A1 | x12.segment-unexpected | 2200D REF
        the charge of an unknown kind | AMT => AMT*ZZ*150 | x12.element-code | 2200D AMT01
        the charge missing | AMT => AMT*T3 | x12.element-missing | 2200D AMT02
        the service date of an unknown kind | DTP => DTP*999*D8*20260801 | x12.element-code | 2200D DTP01
        the line's charge missing | SVC => SVC*HC:99213******1 | x12.element-missing | 2210E SVC02
        the line's procedure without a code | SVC => SVC*HC*80*****1 | x12.element-missing | 2210E SVC01-2
        the line's date missing | DTP#3 => | x12.segment-missing | 2210E DTP @27
        the dependent without a claim | HL*5 << HL*7*4*23~DMG*D8*20150101*M~NM1*QC*1*ROE*TOM | x12.loop-missing | 2200E TRN @19
        HL04 of a subscriber unknown | HL*4 => HL*4*3*22*2 | x12.element-code | 2000D HL04
        """

    static let statusAnswer = """
        BHT06 missing | BHT => BHT*0010*08*S1*20260902*0900 | x12.element-missing | BHT06
        BHT06 of an acknowledgment | BHT => BHT*0010*08*S1*20260902*0900*TH | x12.element-code | BHT06
        the payer's contact without a number | PER => PER*IC*HELP*TE | x12.element-missing | 2100A PER04
        the trace number missing | TRN => TRN*2 | x12.element-missing | 2200D TRN02
        the status missing | STC => | x12.segment-missing | 2200D STC @13
        the status category missing | STC => STC*:65*20260901**150*90 | x12.element-missing | 2200D STC01-1
        the status code missing | STC => STC*F1*20260901**150*90 | x12.element-missing | 2200D STC01-2
        the status entity unknown | STC => STC*F1:65:ZQ*20260901**150*90 | x12.element-code | 2200D STC01-3
        the status date missing | STC => STC*F1:65***150*90 | x12.element-missing | 2200D STC02
        the status date on no day | STC => STC*F1:65*20260931**150*90 | x12.element-date | 2200D STC02
        the paid amount no number | STC => STC*F1:65*20260901**150*FREE | x12.element-character | 2200D STC05
        the payer's number twice | REF*1K >> REF*1K*ICN2 | x12.segment-repeat | 2200D REF
        the line's payment missing | SVC => SVC*HC:99213*100*****1 | x12.element-missing | 2220D SVC03
        the line's units missing | SVC => SVC*HC:99213*100*70 | x12.element-missing | 2220D SVC07
        the line's status missing | STC#2 => | x12.segment-missing | 2220D STC @17
        the line's number of an unknown kind | REF*FJ => REF*6R*L1 | x12.element-code | 2220D REF01
        the provider three times | NM1*1P >> NM1*1P*2*CLINIC*****XX*1234567893~NM1*1P*2*CLINIC*****XX*1234567893 | x12.loop-repeat | 2100C NM1 @11
        """
}
