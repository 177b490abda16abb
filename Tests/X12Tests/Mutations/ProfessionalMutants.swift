/// Faults of a professional claim: header, levels, parties, claim and lines.
enum ProfessionalMutants {
    static let table = """
        # Header
        BHT missing | BHT => | x12.segment-missing | - BHT @2
        BHT01 of another structure | BHT => BHT*0085*00*1*20260901*1200*CH | x12.element-code | BHT01
        BHT02 without a known code | BHT => BHT*0019*13*1*20260901*1200*CH | x12.element-code | BHT02
        BHT03 missing | BHT => BHT*0019*00**20260901*1200*CH | x12.element-missing | BHT03
        BHT04 no date | BHT => BHT*0019*00*1*20260230*1200*CH | x12.element-date | BHT04
        BHT05 no time | BHT => BHT*0019*00*1*20260901*2460*CH | x12.element-time | BHT05
        BHT06 missing | BHT => BHT*0019*00*1*20260901*1200 | x12.element-missing | BHT06
        the submitter missing | NM1*41 => | x12.loop-missing | 1000A NM1 @3
        the submitter's contact missing | PER => | x12.segment-missing | 1000A PER @4
        the receiver missing | NM1*40 => | x12.loop-missing | 1000B NM1 @5
        the receiver twice | NM1*40 >> NM1*40*2*PAYER*****46*RECEIVER | x12.loop-repeat | 1000B NM1
        the submitter behind the levels | HL*2 << NM1*41*2*CLINIC*****46*SENDER | x12.segment-order | 2010AA NM1 | x12.loop-repeat
        the submitter's name missing | NM1*41 => NM1*41*2******46*SENDER | x12.element-missing | 1000A NM103
        the submitter's ID missing | NM1*41 => NM1*41*2*CLINIC*****46 | x12.element-missing | 1000A NM109
        a contact's number without its kind | PER => PER*IC*EDI**6145550100 | x12.element-missing | 1000A PER03
        a contact's number of an unknown kind | PER => PER*IC*EDI*XX*6145550100 | x12.element-code | 1000A PER03
        a contact's second kind without a number | PER => PER*IC*EDI*TE*6145550100*EX | x12.element-conditional | 1000A PER06
        a contact three times | PER >> PER*IC*EDI*TE*1~PER*IC*EDI*TE*2 | x12.segment-repeat | 1000A PER @6
        # Levels
        the billing level missing | HL*1 => | x12.loop-missing | 2000A HL @6
        HL01 missing | HL*2 => HL**1*22*0 | x12.element-missing | 2000B HL01
        HL02 missing | HL*2 => HL*2**22*0 | x12.element-missing | 2000B HL02
        HL03 of no level | HL*2 => HL*2*1*99*0 | x12.element-code | 2000B HL03
        HL04 missing | HL*2 => HL*2*1*22 | x12.element-missing | 2000B HL04
        HL04 without a known code | HL*2 => HL*2*1*22*5 | x12.element-code | 2000B HL04
        the subscriber level without segments | HL*2 >> HL*3*1*22*0 | x12.segment-missing | 2000B SBR | x12.loop-missing x12.loop-missing
        # Billing provider
        a specialty of another kind | PRV*BI => PRV*BI*ZZ*207Q00000X | x12.element-code | 2000A PRV02
        a specialty without its code | PRV*BI => PRV*BI*PXC | x12.element-missing | 2000A PRV03
        the billing provider missing | NM1*85 => | x12.loop-missing | 2010AA NM1 @8
        the billing provider twice | REF*EI >> NM1*85*2*CLINIC*****XX*1234567893~N3*1 MAIN ST~N4*COLUMBUS*OH*432151234~REF*EI*311234567 | x12.loop-repeat | 2010AA NM1
        the billing provider neither person nor organization | NM1*85 => NM1*85*3*CLINIC*****XX*1234567893 | x12.element-code | 2010AA NM102
        the billing provider's ID of another kind | NM1*85 => NM1*85*2*CLINIC*****24*1234567893 | x12.element-code | 2010AA NM108
        a qualifier without an ID | NM1*85 => NM1*85*2*CLINIC*****XX | x12.element-conditional | 2010AA NM109
        the billing provider's name too long | NM1*85 => NM1*85*2*CLINICCLINICCLINICCLINICCLINICCLINICCLINICCLINICCLINICCLINICX*****XX*1234567893 | x12.element-long | 2010AA NM103
        the billing provider's street missing | N3*1 MAIN => | x12.segment-missing | 2010AA N3 @9
        the billing provider's street empty | N3*1 MAIN => N3**SUITE 1 | x12.element-missing | 2010AA N301
        the billing provider's city missing | N4*COLUMBUS*OH*432151234 => | x12.segment-missing | 2010AA N4 @10
        the city empty | N4*COLUMBUS*OH*432151234 => N4**OH*432151234 | x12.element-missing | 2010AA N401
        the city of one letter | N4*COLUMBUS*OH*432151234 => N4*C*OH*432151234 | x12.element-short | 2010AA N401
        the ZIP code too short | N4*COLUMBUS*OH*43215 => N4*COLUMBUS*OH*43 | x12.element-short | 2010AA N403
        the state of three letters | N4*COLUMBUS*OH*432151234 => N4*COLUMBUS*OHI*432151234 | x12.element-long | 2010AA N402
        the tax number missing | REF*EI => | x12.segment-missing | 2010AA REF @11
        the tax number empty | REF*EI => REF*EI | x12.element-missing | 2010AA REF02
        a number of an unknown kind | REF*EI >> REF*ZZ*1 | x12.segment-unexpected | 2010AA REF
        N4 before N3 | N3*1 MAIN << N4*COLUMBUS*OH*432151234 | x12.segment-order | 2010AA N3 @10 | x12.segment-missing x12.segment-repeat
        # Subscriber and payer
        SBR missing | SBR => | x12.segment-missing | 2000B SBR @13
        SBR01 without a known code | SBR => SBR*X*18*GRP1******CI | x12.element-code | 2000B SBR01
        SBR01 missing | SBR => SBR**18*GRP1******CI | x12.element-missing | 2000B SBR01
        SBR02 another relationship | SBR => SBR*P*01*GRP1******CI | x12.element-code | 2000B SBR02
        SBR09 without a known code | SBR => SBR*P*18*GRP1******99 | x12.element-code | 2000B SBR09
        SBR twice | SBR >> SBR*P*18*GRP1******CI | x12.segment-repeat | 2000B SBR
        the subscriber missing | NM1*IL => | x12.loop-missing | 2010BA NM1 @14
        the subscriber without a last name | NM1*IL => NM1*IL*1**JANE****MI*M123 | x12.element-missing | 2010BA NM103
        the subscriber's ID of another kind | NM1*IL => NM1*IL*1*ROE*JANE****ZZ*M123 | x12.element-code | 2010BA NM108
        the member ID too long | NM1*IL => NM1*IL*1*ROE*JANE****MI*123456789012345678901234567890123456789012345678901234567890123456789012345678901 | x12.element-long | 2010BA NM109
        a control character in a name | NM1*IL => NM1*IL*1*RO\u{01}E*JANE****MI*M123 | x12.element-character | 2010BA NM103
        a first name with components | NM1*IL => NM1*IL*1*ROE*JA:NE****MI*M123 | x12.component-count | 2010BA NM104
        a last name that repeats | NM1*IL => NM1*IL*1*ROE^DOE*JANE****MI*M123 | x12.element-repeat | 2010BA NM103
        the birth date in February 30 | DMG => DMG*D8*19800230*F | x12.element-date | 2010BA DMG02
        the birth date of two-digit year | DMG => DMG*D8*800101*F | x12.element-date | 2010BA DMG02
        the birth date missing | DMG => DMG*D8**F | x12.element-missing | 2010BA DMG02
        the birth date of another form | DMG => DMG*D6*800101*F | x12.element-code | 2010BA DMG01
        the sex without a known code | DMG => DMG*D8*19800101*X | x12.element-code | 2010BA DMG03
        the sex missing | DMG => DMG*D8*19800101 | x12.element-missing | 2010BA DMG03
        DMG twice | DMG >> DMG*D8*19800101*F | x12.segment-repeat | 2010BA DMG
        the payer missing | NM1*PR => | x12.loop-missing | 2010BB NM1 @18
        the payer's ID missing | NM1*PR => NM1*PR*2*PAYER*****PI | x12.element-missing | 2010BB NM109
        the payer a person | NM1*PR => NM1*PR*1*PAYER*****PI*60054 | x12.element-code | 2010BB NM102
        the subscriber's coverage behind the payer | CLM << SBR*P*18*GRP1******CI | x12.segment-order | 2010BB SBR | x12.segment-repeat
        a segment of a remittance | NM1*PR >> CLP*A1*1*150*90 | x12.segment-not-in-guide | 2010BB CLP
        a segment that the standard does not have | NM1*PR >> ZZ9*1 | x12.segment-unknown | 2010BB ZZ9
        an identifier in small letters | NM1*PR >> nm1*PR*2 | x12.segment-unknown | 2010BB ?
        # Claim
        CLM01 missing | CLM => CLM**150***11:B:1*Y*A*Y*Y | x12.element-missing | 2300 CLM01
        CLM01 too long | CLM => CLM*123456789012345678901234567890123456789*150***11:B:1*Y*A*Y*Y | x12.element-long | 2300 CLM01
        CLM02 missing | CLM => CLM*A1****11:B:1*Y*A*Y*Y | x12.element-missing | 2300 CLM02
        CLM02 no amount | CLM => CLM*A1*1.5.0***11:B:1*Y*A*Y*Y | x12.element-character | 2300 CLM02
        CLM02 with a thousands comma | CLM => CLM*A1*1,150***11:B:1*Y*A*Y*Y | x12.element-character | 2300 CLM02
        CLM03 filled | CLM => CLM*A1*150*X**11:B:1*Y*A*Y*Y | x12.element-not-used | 2300 CLM03
        CLM05 missing | CLM => CLM*A1*150****Y*A*Y*Y | x12.element-missing | 2300 CLM05
        CLM05-1 missing | CLM => CLM*A1*150***:B:1*Y*A*Y*Y | x12.element-missing | 2300 CLM05-1
        CLM05-2 of an institutional claim | CLM => CLM*A1*150***11:A:1*Y*A*Y*Y | x12.element-code | 2300 CLM05-2
        CLM05-3 missing | CLM => CLM*A1*150***11:B*Y*A*Y*Y | x12.element-missing | 2300 CLM05-3
        CLM05 with four components | CLM => CLM*A1*150***11:B:1:9*Y*A*Y*Y | x12.component-count | 2300 CLM05
        CLM06 without a known code | CLM => CLM*A1*150***11:B:1*X*A*Y*Y | x12.element-code | 2300 CLM06
        CLM07 missing | CLM => CLM*A1*150***11:B:1*Y**Y*Y | x12.element-missing | 2300 CLM07
        CLM08 without a known code | CLM => CLM*A1*150***11:B:1*Y*A*Q*Y | x12.element-code | 2300 CLM08
        CLM09 without a known code | CLM => CLM*A1*150***11:B:1*Y*A*Y*M | x12.element-code | 2300 CLM09
        CLM11-1 without a known code | CLM => CLM*A1*150***11:B:1*Y*A*Y*Y**ZZ | x12.element-code | 2300 CLM11-1
        CLM20 without a known code | CLM => CLM*A1*150***11:B:1*Y*A*Y*Y***********99 | x12.element-code | 2300 CLM20
        no diagnosis segment | HI => | x12.segment-missing | 2300 HI @20
        a diagnosis without its code | HI => HI*ABK:*ABF:I10 | x12.element-missing | 2300 HI01-2
        a diagnosis of an unknown list | HI => HI*ABK:E119*ZZZ:I10 | x12.element-code | 2300 HI02-1
        the first diagnosis not principal | HI => HI*ABF:E119*ABF:I10 | x12.segment-unexpected | 2300 HI | x12.segment-missing
        the diagnoses twice | HI >> HI*ABK:E119 | x12.segment-repeat | 2300 HI
        a date of an unknown kind | CLM >> DTP*999*D8*20260801 | x12.segment-unexpected | 2300 DTP
        an accident date on no day | CLM >> DTP*439*D8*20260231 | x12.element-date | 2300 DTP03
        an onset date without a form | CLM >> DTP*431**20260801 | x12.element-missing | 2300 DTP02
        an admission date as a period | CLM >> DTP*435*RD8*20260801-20260802 | x12.element-code | 2300 DTP02
        an onset date twice | CLM >> DTP*431*D8*20260801~DTP*431*D8*20260802 | x12.segment-repeat | 2300 DTP @21
        an amount of an unknown kind | CLM >> AMT*ZZ*5 | x12.element-code | 2300 AMT01
        a note of an unknown kind | CLM >> NTE*ZZZ*TEXT | x12.element-code | 2300 NTE01
        a note without text | CLM >> NTE*ADD | x12.element-missing | 2300 NTE02
        a note too long | CLM >> NTE*ADD*123456789012345678901234567890123456789012345678901234567890123456789012345678901 | x12.element-long | 2300 NTE02
        eleven attachments | CLM >> PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA~PWK*OZ*AA | x12.segment-repeat | 2300 PWK @30
        # Providers of the claim
        the rendering provider's ID qualifier unknown | NM1*82 => NM1*82*1*DOE*ANN****MI*1245319599 | x12.element-code | 2310B NM108
        the rendering provider without a name | NM1*82 => NM1*82*1******XX*1245319599 | x12.element-missing | 2310B NM103
        the rendering provider twice | PRV*PE >> NM1*82*1*DOE*ANN****XX*1245319599 | x12.loop-repeat | 2310B NM1
        a provider of an unknown kind | PRV*PE >> NM1*XX*1*DOE*ANN | x12.segment-unexpected | 2310B NM1
        the service facility without an address | PRV*PE >> NM1*77*2*ANNEX*****XX*1234567893 | x12.segment-missing | 2310C N3 @24 | x12.segment-missing
        a referring provider that is an organization | HI >> NM1*DN*2*STONE*****XX*1234567893 | x12.element-code | 2310A NM102
        # Lines
        the claim's CLM missing | CLM => | x12.loop-missing | 2300 CLM @19
        the claim without a line | CLM << CLM*A0*0***11:B:1*Y*A*Y*Y~HI*ABK:E119 | x12.loop-missing | 2400 LX @21
        the first LX missing | LX*1 => | x12.loop-missing | 2400 LX @23
        the second LX missing | LX*2 => | x12.segment-missing | 2400 LX @27
        LX01 missing | LX*1 => LX*X | x12.element-character | 2400 LX01
        SV1 missing | SV1*HC:36415 => | x12.segment-missing | 2400 SV1 @28
        SV1 twice | SV1*HC:36415 >> SV1*HC:36415*50*UN*1***1 | x12.segment-repeat | 2400 SV1
        the procedure without a code | SV1*HC:99213 => SV1*HC:*100*UN*1***1:2 | x12.element-missing | 2400 SV101-2
        the procedure of an unknown list | SV1*HC:99213 => SV1*XX:99213*100*UN*1***1:2 | x12.element-code | 2400 SV101-1
        a modifier of one character | SV1*HC:99213 => SV1*HC:99213:2*100*UN*1***1:2 | x12.element-short | 2400 SV101-3
        a modifier of three characters | SV1*HC:99213 => SV1*HC:99213:255*100*UN*1***1:2 | x12.element-long | 2400 SV101-3
        the charge missing | SV1*HC:99213 => SV1*HC:99213**UN*1***1:2 | x12.element-missing | 2400 SV102
        the charge no amount | SV1*HC:99213 => SV1*HC:99213*ABC*UN*1***1:2 | x12.element-character | 2400 SV102
        the unit of an unknown kind | SV1*HC:99213 => SV1*HC:99213*100*DA*1***1:2 | x12.element-code | 2400 SV103
        units without their kind | SV1*HC:99213 => SV1*HC:99213*100**1***1:2 | x12.element-missing | 2400 SV103
        units no number | SV1*HC:99213 => SV1*HC:99213*100*UN*ONE***1:2 | x12.element-character | 2400 SV104
        the pointer missing | SV1*HC:99213 => SV1*HC:99213*100*UN*1 | x12.element-missing | 2400 SV107
        the pointer out of the list | SV1*HC:99213 => SV1*HC:99213*100*UN*1***13 | x12.element-code | 2400 SV107-1
        five pointers | SV1*HC:99213 => SV1*HC:99213*100*UN*1***1:2:1:2:1 | x12.component-count | 2400 SV107
        the emergency indicator wrong | SV1*HC:99213 => SV1*HC:99213*100*UN*1***1:2**X | x12.element-code | 2400 SV109
        the service date missing | DTP*472 => | x12.segment-missing | 2400 DTP @25
        the service date in month 13 | DTP*472 => DTP*472*D8*20261301 | x12.element-date | 2400 DTP03
        the service date of seven digits | DTP*472 => DTP*472*D8*2026080 | x12.element-date | 2400 DTP03
        a period that ends before it starts | DTP*472 => DTP*472*RD8*20260802-20260801 | x12.element-date | 2400 DTP03
        the service date of an unknown form | DTP*472 => DTP*472*TM*1200 | x12.element-code | 2400 DTP02
        a line number without a value | REF*6R*L1 => REF*6R | x12.element-missing | 2400 REF02
        a line number twice | REF*6R*L1 >> REF*6R*L9 | x12.segment-repeat | 2400 REF
        a claim's date in a line | REF*6R*L1 << DTP*439*D8*20260801 | x12.segment-order | 2400 DTP
        a drug without its quantity | REF*6R*L1 >> LIN**N4*00641036725 | x12.segment-missing | 2410 CTP @28
        a drug of an unknown list | REF*6R*L1 >> LIN**ZZ*00641036725~CTP****5*ML | x12.element-code | 2410 LIN02
        a drug's unit unknown | REF*6R*L1 >> LIN**N4*00641036725~CTP****5*XX | x12.element-code | 2410 CTP05-1 @28
        """

    /// Of a claim with a payment before.
    static let secondary = """
        the other payer missing | NM1*PR*2*OTHER => | x12.loop-missing | 2330B NM1 @27
        the other insured missing | NM1*IL#2 => | x12.loop-missing | 2330A NM1 @27
        the agreements missing | OI => | x12.segment-missing | 2320 OI @25
        OI03 missing | OI => OI******Y | x12.element-missing | 2320 OI03
        OI06 without a known code | OI => OI***Y***N | x12.element-code | 2320 OI06
        the other coverage's order unknown | SBR#2 => SBR*X*18*GRP2******CI | x12.element-code | 2320 SBR01
        the other coverage's relationship missing | SBR#2 => SBR*P**GRP2******CI | x12.element-missing | 2320 SBR02
        the other payer's amount twice | AMT*D >> AMT*D*90 | x12.segment-repeat | 2320 AMT
        the other payer's amount no number | AMT*D => AMT*D*X | x12.element-character | 2320 AMT02
        a payment's line without a payer | SVD => SVD**70*HC:99213**1 | x12.element-missing | 2430 SVD01
        a payment's line without an amount | SVD => SVD*87726**HC:99213**1 | x12.element-missing | 2430 SVD02
        a payment's line without a procedure | SVD => SVD*87726*70***1 | x12.element-missing | 2430 SVD03
        an adjustment of an unknown group | CAS => CAS*XX*45*20 | x12.element-code | 2430 CAS01
        an adjustment without its reason | CAS => CAS*CO**20 | x12.element-missing | 2430 CAS02
        an adjustment without its amount | CAS => CAS*CO*45 | x12.element-missing | 2430 CAS03
        a second reason without its amount | CAS => CAS*CO*45*20**97 | x12.element-conditional | 2430 CAS06
        a second amount without its reason | CAS => CAS*CO*45*20***5 | x12.element-conditional | 2430 CAS05
        the date of payment missing | DTP*573 => | x12.segment-missing | 2430 DTP @35
        six adjustments in a line | CAS*CO*45*20 << CAS*CO*1*0~CAS*CO*2*0~CAS*CO*3*0~CAS*CO*4*0 | x12.segment-repeat | 2430 CAS @38
        """

    /// Of an ambulance ride of a dependent.
    static let ambulance = """
        PAT missing | PAT => | x12.segment-missing | 2000C PAT @26
        PAT01 without a known code | PAT => PAT*99 | x12.element-code | 2000C PAT01
        the patient missing | NM1*QC => | x12.loop-missing | 2010CA NM1 @27
        the patient an organization | NM1*QC => NM1*QC*2*ROE*TIM | x12.element-code | 2010CA NM102
        the patient's address missing | N3*2 OAK => | x12.segment-missing | 2010CA N3 @28
        the patient's birth date missing | DMG => | x12.segment-missing | 2010CA DMG @30
        the patient level without a claim | HL*3 << HL*3*2*23*0~PAT*19~NM1*QC*1*ROE*TOM~N3*2 OAK AVE~N4*COLUMBUS*OH*43215~DMG*D8*20160101*M | x12.loop-missing | 2300 CLM @31
        HL04 of a patient with levels below | HL*3 => HL*3*2*23*1 | x12.element-code | 2000C HL04
        the payer's number of an unknown kind | REF*2U => REF*ZZ*77 | x12.segment-unexpected | 2010BB REF
        the pay-to address without a street | N3*PO => | x12.segment-missing | 2010AB N3 @15
        CR106 missing | CR1 => CR1*LB*140**A*DH | x12.element-missing | 2300 CR106
        CR101 without a weight | CR1 => CR1*LB***A*DH*12 | x12.element-conditional | 2300 CR102
        CR104 without a known code | CR1 => CR1*LB*140**Z*DH*12 | x12.element-code | 2300 CR104
        CR105 of another unit | CR1 => CR1*LB*140**A*KM*12 | x12.element-code | 2300 CR105
        CR1 twice | CR1 >> CR1*LB*140**A*DH*12 | x12.segment-repeat | 2300 CR1
        CRC02 without a known code | CRC => CRC*07*X*01 | x12.element-code | 2300 CRC02
        CRC03 without a known code | CRC => CRC*07*Y*99 | x12.element-code | 2300 CRC03
        CRC01 of no kind | CRC => CRC*XX*Y*01 | x12.segment-unexpected | 2300 CRC
        four ambulance certifications | CRC >> CRC*07*Y*04~CRC*07*Y*05~CRC*07*Y*06 | x12.segment-repeat | 2300 CRC @44
        the pick-up address missing | N3*7 ELM => | x12.segment-missing | 2310E N3 @47
        the drop-off city missing | N4*COLUMBUS*OH*43215#5 => | x12.segment-missing | 2310F N4 @51
        the drop-off twice | N4*COLUMBUS*OH*43215#5 >> NM1*45*2*HOSPITAL~N3*8 ASH ST~N4*COLUMBUS*OH*43215 | x12.loop-repeat | 2310F NM1
        the patient count of another kind | QTY => QTY*XX*2 | x12.segment-unexpected | 2400 QTY
        the patient count no number | QTY => QTY*PT*TWO | x12.element-character | 2400 QTY02
        the drug without a code | LIN => LIN**N4 | x12.element-missing | 2410 LIN03
        the drug's quantity missing | CTP => CTP*****ML | x12.element-missing | 2410 CTP04
        the prescription's number of another kind | REF*XZ => REF*QQ*RX9 | x12.element-code | 2410 REF01
        the ordering provider an organization | NM1*DK => NM1*DK*2*OTHER*****XX*1234567893 | x12.element-code | 2420E NM102
        the attachment without how it travels | PWK => PWK*OZ****AC*CTRL1 | x12.element-missing | 2300 PWK02
        the attachment's number without its kind | PWK => PWK*OZ*BM****CTRL1 | x12.element-conditional | 2300 PWK05
        the claim frequency too long | CLM :: 41:B:7 // 41:B:77 | x12.element-long | 2300 CLM05-3
        the attachment before the dates | DTP*431 << PWK*OZ*BM | x12.segment-order | 2300 DTP @33 | x12.segment-order
        """
}
