/// Faults that only rules find: balances, situations, codes, lines of service. One for each rule at least.
enum RuleMutants {
    static let professional = """
        # Levels and patient
        a subscriber under a provider that is not there | HL*2 => HL*2*3*22*0 | x12.hl-parent | 2000B HL02
        a level with a number that is not the next | HL*2 => HL*7*1*22*0 | x12.hl-number | 2000B HL01
        a level that says it has others below | HL*2 => HL*2*1*22*1 | x12.hl-child | 2000B HL04
        no patient below a subscriber who is not the patient | SBR => SBR*P**GRP1******CI | x12.patient-level-missing | 2000B SBR02
        a subscriber without birth date who is the patient | DMG => | x12.subscriber-details | 2010BA NM1
        the second payer's claim without the first payer | SBR => SBR*S*18*GRP1******CI | x12.other-insurance-missing | 2000B SBR01
        an auto insurer without its claim number | SBR => SBR*P*18*******AM | x12.property-casualty-number | 2000B SBR09
        # Billing provider
        a billing provider without a number | NM1*85 => NM1*85*2*CLINIC | x12.billing-provider-number | 2010AA NM109
        a post office box as the street | N3*1 => N3*PO BOX 12 | x12.billing-street-address | 2010AA N301
        a ZIP code of five digits | N4*COLUMBUS => N4*COLUMBUS*OH*43215 | x12.zip-nine-digits | 2010AA N403
        # Claim
        a total that is not the sum of the lines | CLM => CLM*A1*150.01***11:B:1*Y*A*Y*Y | x12.claim-total | 2300 CLM02
        a line's charge a cent off | SV1*HC:99213 => SV1*HC:99213*100.01*UN*1***1:2 | x12.claim-total | 2300 CLM02
        a total below zero | CLM => CLM*A1*-150***11:B:1*Y*A*Y*Y | x12.negative-charge | 2300 CLM02 | x12.claim-total
        a replacement without the claim that it replaces | CLM => CLM*A1*150***11:B:7*Y*A*Y*Y | x12.replacement-reference | 2300 CLM05-3
        an original that names another claim | CLM >> REF*F8*ICN1 | x12.original-reference | 2300 REF01
        an auto accident without its date | CLM => CLM*A1*150***11:B:1*Y*A*Y*Y**AA:::OH | x12.accident-date | 2300 CLM11-1
        an auto accident without its state | CLM => CLM*A1*150***11:B:1*Y*A*Y*Y**AA ;; CLM >> DTP*439*D8*20260730 | x12.accident-state | 2300 CLM11-4
        a hospital visit without admission date | CLM => CLM*A1*150***21:B:1*Y*A*Y*Y ;; SV1*HC:99213 => SV1*HC:99232*100*UN*1***1:2 | x12.admission-date | 2300 CLM05-1
        disability dates as one day | CLM >> DTP*314*D8*20260701 | x12.disability-date-form | 2300 DTP02
        an attachment by mail without its number | CLM >> PWK*OZ*BM | x12.attachment-number | 2300 PWK06
        a referral after a screening that there was not | CLM >> CRC*ZZ*N*AV | x12.epsdt-referral | 2300 CRC03
        the same claim number twice | REF*6R*L2 >> CLM*A1*100***11:B:1*Y*A*Y*Y~HI*ABK:I10~LX*1~SV1*HC:99214*100*UN*1***1~DTP*472*D8*20260802~REF*6R*L3 | x12.duplicate-claim-number | 2300 CLM01
        a second referring provider without a first | HI >> NM1*P3*1*DOE*B****XX*1234567893 | x12.referral-order | 2310A NM101
        the service at the billing provider's own address | PRV*PE >> NM1*77*2*CLINIC~N3*1 MAIN ST~N4*COLUMBUS*OH*432151234 | x12.service-facility-repeated | 2310C NM1
        # Lines
        a pointer to a diagnosis that is not there | SV1*HC:99213 => SV1*HC:99213*100*UN*1***1:3 | x12.diagnosis-pointer | 2400 SV107-2
        a line out of count | LX*2 => LX*3 | x12.line-number | 2400 LX01
        a line number that another line has | REF*6R*L2 => REF*6R*L1 | x12.line-control-number | 2400 REF02
        a purchased service without who sold it | REF*6R*L1 >> PS1*X*20 | x12.purchased-service-provider | 2400 PS101
        a purchased service for nothing | REF*6R*L1 >> PS1*1245319599*0~NM1*QB*2******XX*1245319599 | x12.purchased-service-amount | 2400 PS102
        a laboratory without its certificate | CLM => CLM*A1*150***81:B:1*Y*A*Y*Y ;; SV1*HC:36415 => SV1*HC:80053*50*UN*1***1 | x12.laboratory-certificate | 2400 SV101
        a manipulated spine without the first treatment | SBR => SBR*P*18*******MB ;; SV1*HC:36415 => SV1*HC:98941:AT*50*UN*1***1 | x12.initial-treatment-date | 2400 SV101
        an unlisted procedure without a description | SV1*HC:36415 => SV1*HC:64999*50*UN*1***1 | x12.unlisted-procedure | 2400 SV101-7
        equipment that is not the line's | SV1*HC:36415 => SV1*HC:E0601:NU*50*UN*1***1 ;; SV1*HC:E0601 >> SV5*HC:E0470*DA*30*50*500*4 | x12.equipment-procedure | 2400 SV501-2
        # Codes
        a state that is none | N4*COLUMBUS => N4*COLUMBUS*ZZ*432151234 | x12.external-code | 2010AA N402
        a place of service that is none | CLM => CLM*A1*150***28:B:1*Y*A*Y*Y | x12.external-code | 2300 CLM05-1
        a place of service of the line that is none | SV1*HC:36415 => SV1*HC:36415*50*UN*1*30**1 | x12.external-code | 2400 SV105
        a specialty that is none | PRV*BI => PRV*BI*PXC*997Q00000X | x12.external-code | 2000A PRV03
        a specialty of nine characters | PRV*PE => PRV*PE*PXC*207Q00000 | x12.taxonomy-form | 2310B PRV03
        a diagnosis with its point | HI => HI*ABK:E11.9*ABF:I10 | x12.diagnosis-form | 2300 HI01-2
        a diagnosis that is not on the list | HI => HI*ABK:E119*ABF:Z99999 | x12.diagnosis-code | 2300 HI02-2
        ICD-9 in 2026 | HI => HI*BK:25000*BF:4019 | x12.icd-version | 2300 HI01-1
        a procedure of four characters | SV1*HC:36415 => SV1*HC:3641*50*UN*1***1 | x12.procedure-form | 2400 SV101-2
        a procedure that is not on the list | SV1*HC:36415 => SV1*HC:36499*50*UN*1***1 | x12.procedure-code | 2400 SV101-2
        a modifier of signs | SV1*HC:99213 => SV1*HC:99213:%%*100*UN*1***1:2 | x12.modifier-form | 2400 SV101-3
        a modifier that is not on the list | SV1*HC:99213 => SV1*HC:99213:ZZ*100*UN*1***1:2 | x12.modifier-code | 2400 SV101-3
        an NPI with a wrong check digit | NM1*82 => NM1*82*1*DOE*ANN****XX*1245319590 | x12.npi | 2310B NM109
        an NPI of nine digits | NM1*85 => NM1*85*2*CLINIC*****XX*123456789 | x12.npi | 2010AA NM109
        a ZIP code of four digits | N4*COLUMBUS*OH*43215#2 => N4*COLUMBUS*OH*4321 | x12.zip-code | 2010BA N403
        a tax number of eight digits | REF*EI => REF*EI*31123456 | x12.tax-number | 2010AA REF02
        a drug code of ten digits | REF*6R*L1 >> LIN**N4*0123456789~CTP****1*ML | x12.ndc-form | 2410 LIN03
        a laboratory's certificate without its letter | DTP*472 >> REF*X4*3612345678 | x12.clia-number | 2400 REF02
        a mammography certificate of five digits | DTP*472 >> REF*EW*12345 | x12.mammography-number | 2400 REF02
        a UPIN without its letter | REF*EI >> REF*1G*12345 | x12.upin | 2010AA REF02
        a telephone number with hyphens | PER => PER*IC*EDI*TE*614-555-0100 | x12.telephone | 1000A PER04
        an e-mail address without its sign | PER => PER*IC*EDI*EM*CLINIC.ORG | x12.email | 1000A PER04
        # Dates
        a service in the future | DTP*472 => DTP*472*D8*20261001 | x12.future-date | 2400 DTP03
        a birth in the future | DMG => DMG*D8*20270101*F | x12.birth-date | 2010BA DMG02 | x12.service-before-birth
        a service before the birth | DMG => DMG*D8*20260802*F | x12.service-before-birth | 2400 DTP03
        a patient of 146 years | DMG => DMG*D8*18800101*F | x12.patient-age | 2010BA DMG02
        a service after the death | SBR >> PAT*****D8*20260731 | x12.service-after-death | 2400 DTP03
        a death before the birth | SBR >> PAT*****D8*19791231 | x12.death-date | 2000B PAT06
        a discharge before the admission | CLM >> DTP*435*D8*20260730~DTP*096*D8*20260729 | x12.date-order | 2300 DTP03 @20
        an accident after the service | CLM >> DTP*439*D8*20260802 | x12.event-after-service | 2300 DTP03
        # Services
        anesthesia in units | SV1*HC:99213 => SV1*HC:00400:AA*100*UN*4***1 | x12.anesthesia-minutes | 2400 SV103
        anesthesia of 25 hours | SV1*HC:99213 => SV1*HC:00400:AA*100*MJ*1500***1 | x12.anesthesia-time | 2400 SV104
        a visit in minutes | SV1*HC:99213 => SV1*HC:99213*100*MJ*30***1 | x12.minutes-without-anesthesia | 2400 SV103
        Medicare's anesthesia without who gave it | SBR => SBR*P*18*******MB ;; SV1*HC:99213 => SV1*HC:00400*100*MJ*60***1 | x12.anesthesia-modifier | 2400 SV101-3
        Medicare's equipment neither bought nor rented | SBR => SBR*P*18*******MB ;; SV1*HC:99213 => SV1*HC:E0143*100*UN*1***1 | x12.equipment-modifier | 2400 SV101-3
        Medicare's manipulation without its modifier | SBR => SBR*P*18*******MB ;; CLM >> DTP*454*D8*20260701 ;; SV1*HC:99213 => SV1*HC:98941*100*UN*1***1 | x12.manipulation-modifier | 2400 SV101-3
        a mammography without its certificate | SV1*HC:99213 => SV1*HC:77067*100*UN*1***1 | x12.mammography-certificate | 2400 SV101-2
        a waived test without its certificate | SV1*HC:99213 => SV1*HC:87880:QW*100*UN*1***1 | x12.waived-test-certificate | 2400 SV101-3
        a test sent out without the other laboratory | SV1*HC:99213 => SV1*HC:80053:90*100*UN*1***1 | x12.reference-laboratory | 2400 SV101-3
        a hospital visit in the office | SV1*HC:99213 => SV1*HC:99223*100*UN*1***1 | x12.hospital-visit-place | 2400 SV101-2
        a visit by video in the office | SV1*HC:99213 => SV1*HC:99213:95*100*UN*1***1 | x12.telehealth-place | 2400 SV101-3
        both parts of one service | SV1*HC:99213 => SV1*HC:71046:26:TC*100*UN*1***1 | x12.modifier-conflict | 2400 SV101-4
        a modifier twice | SV1*HC:99213 => SV1*HC:71046:59:26:59*100*UN*1***1 | x12.modifier-repeated | 2400 SV101-5
        both sides as two units | SV1*HC:99213 => SV1*HC:20610:50*100*UN*2***1 | x12.bilateral-units | 2400 SV104
        no units | SV1*HC:99213 => SV1*HC:99213*100*UN*0***1 | x12.units-zero | 2400 SV104
        one and a half visits | SV1*HC:99213 => SV1*HC:99213*100*UN*1.5***1 | x12.visit-units | 2400 SV104
        a visit for nothing | CLM => CLM*A1*50***11:B:1*Y*A*Y*Y ;; SV1*HC:99213 => SV1*HC:99213*0*UN*1***1 | x12.charge-zero | 2400 SV102
        a vaccine that nobody gave | SV1*HC:99213 => SV1*HC:90686*100*UN*1***1 | x12.vaccine-administration | 2400 SV101-2
        no drug | REF*6R*L1 >> LIN**N4*01234567890~CTP****0*ML | x12.drug-quantity | 2410 CTP04 @28
        a newborn's diagnosis of a grown-up | HI => HI*ABK:Z3800*ABF:I10 | x12.newborn-diagnosis | 2300 HI01-2
        """

    static let secondary = """
        a payment that the lines do not come to | AMT*D => AMT*D*90.01 | x12.cob-claim-balance | 2320 AMT02 | x12.cob-payment-balance
        a payment that is not the lines' | SVD*87726*70 => SVD*87726*69*HC:99213**1 ;; CAS*PR*2 => CAS*PR*2*11 | x12.cob-payment-balance | 2320 AMT02 | x12.cob-claim-balance
        a line's payment a cent off | SVD*87726*70 => SVD*87726*69.99*HC:99213**1 | x12.cob-line-balance | 2430 SVD02 | x12.cob-payment-balance
        the claim repeats its lines' adjustments | SBR*P >> CAS*CO*45*50 | x12.cob-adjustment-repeated | 2320 CAS03
        an adjustment without amount | CAS*CO*45*20 => CAS*CO*45*20**253**1 | x12.adjustment-triple | 2430 CAS06
        a payer that decided without paying | AMT*D => | x12.cob-payment-missing | 2320 SBR
        a line's decision of an unknown payer | SVD*87726*70 => SVD*87727*70*HC:99213**1 | x12.cob-line-payer | 2430 SVD01
        the date of payment in claim and lines | NM1*PR*2*OTHER >> DTP*573*D8*20260815 | x12.cob-payment-date | 2330B DTP01
        two payers at the same place | SBR*P => SBR*S*18*GRP2******CI | x12.payer-sequence | 2320 SBR01
        Medicare second without why | SBR*S => SBR*S*18*******MB | x12.medicare-secondary-reason | 2000B SBR05
        a payer paid before its turn | SBR*S => SBR*P*18*GRP1******CI ;; SBR*P*18*GRP2 => SBR*S*18*GRP2******CI | x12.cob-later-payer-paid | 2320 AMT01
        a decision before the service | DTP*573 => DTP*573*D8*20260701 | x12.adjudication-before-service | 2430 DTP03
        an adjustment reason that is none | CAS*CO*45*20 => CAS*CO*999*20 | x12.external-code | 2430 CAS02
        """

    static let ambulance = """
        the patient's level and the subscriber as the patient | SBR => SBR*P*18*GRP1*PLAN*****CI | x12.subscriber-is-patient | 2000B SBR02 | x12.subscriber-details
        the patient under the provider | HL*3 => HL*3*1*23*0 | x12.hl-parent | 2000C HL02
        a ride without why | CR1 => | x12.ambulance-transport | 2400 SV101-2 @52 | x12.ambulance-transport
        a ride of no miles | CR1 => CR1*LB*140**A*DH*0 | x12.ambulance-mileage | 2300 CR106
        a ride in the office | CLM :: 41:B:7 // 11:B:7 | x12.ambulance-place | 2400 SV101-2 @53
        a ride from nowhere to nowhere | SV1*HC:A0425 => SV1*HC:A0425*300*UN*12***1:2 | x12.ambulance-modifier | 2400 SV101-3
        a ride without where it began | NM1*PW => ;; N3*7 ELM => ;; N4*COLUMBUS*OH*43215#4 => | x12.ambulance-address | 2400 SV101-2 @50
        a ride of several patients without how many | QTY => ;; SV1*HC:A0427 => SV1*HC:A0427:SH:GM*500*UN*1***1**Y | x12.ambulance-patients | 2400 SV101-4
        an accident state that is none | CLM :: AA:::OH // AA:::ZZ | x12.external-code | 2300 CLM11-4
        """

    /// Equipment with its certificate, which the mutants take apart.
    static let equipment = """
        a certificate that runs again without its date | DTP*607 => | x12.recertification-date | 2400 CR301
        a certificate without the beginning of the therapy | DTP*463 => | x12.therapy-start | 2400 CR3
        a form without the attachment that announces it | PWK => | x12.certificate-indicator | 2440 LQ
        equipment that nobody ordered | NM1*DK => | x12.equipment-ordering-provider | 2400 SV101-2
        """

    static let institutional = """
        an inpatient without admission | DTP*435 => | x12.inpatient-admission | 2300 CLM05-1
        an inpatient without admitting diagnosis | HI*ABJ => | x12.admitting-diagnosis | 2300 CLM05-1
        a discharge without its hour | DTP*096 => | x12.discharge-hour | 2300 CLM05-1
        a final bill of a patient who is still there | CL1 => CL1*1*1*30 | x12.still-patient | 2300 CL103
        no attending provider | NM1*71 => ;; PRV*AT => | x12.attending-provider | 2300 CLM
        an operation without who operated | HI*BBR => HI*BBR:0DTJ4ZZ:D8:20260802 ;; NM1*72 => | x12.operating-physician | 2300 HI01-2
        a line of the total | REF*6R*L3 >> LX*4~SV2*0001**5000*UN*1 | x12.total-line | 2400 SV201 @48
        an outpatient without a reason for the visit | CLM => CLM*I9*5000***13:A:1**A*Y*Y ;; HI*ABJ => | x12.visit-reason | 2300 CLM
        an outpatient's line without a date | CLM => CLM*I9*5000***13:A:1**A*Y*Y ;; DTP*472 => | x12.outpatient-line-date | 2400 SV2 @44
        a line's charge a cent off | SV2*0250 => SV2*0250**800.01*UN*10 | x12.claim-total | 2300 CLM02
        a replacement without the claim that it replaces | CLM => CLM*I9*5000***11:A:7**A*Y*Y | x12.replacement-reference | 2300 CLM05-3
        a type of bill that is none | CLM => CLM*I9*5000***01:A:1**A*Y*Y | x12.external-code | 2300 CLM05-1
        an admission type that is none | CL1 => CL1*7*1*01 | x12.external-code | 2300 CL101
        an occurrence that is a span | HI*BH => HI*BH:70:D8:20260730 | x12.external-code | 2300 HI01-2
        a procedure of six characters | HI*BBR => HI*BBR:4A023N:D8:20260802 | x12.icd-procedure-form | 2300 HI01-2
        ICD-9 procedures in 2026 | HI*BBR => HI*BR:5123:D8:20260802 | x12.icd-version | 2300 HI01-1
        a DRG of two digits | HI*DR => HI*DR:28 | x12.drg-form | 2300 HI01-2
        a revenue code of three digits | SV2*0250 => SV2*250**800*UN*10 | x12.revenue-code | 2400 SV201
        an accident state that is none | AMT*F3 >> REF*LU*ZZ | x12.accident-state-code | 2300 REF02
        a statement that ends in the future | DTP*434 => DTP*434*RD8*20260801-20261005 | x12.future-statement-end | 2300 DTP03
        an admission after the statement | DTP*435 => DTP*435*DT*202608061000 | x12.date-order | 2300 DTP03
        a line outside of the statement | DTP*472 => DTP*472*D8*20260810 | x12.line-outside-statement | 2400 DTP03
        a room by units | SV2*0120 => SV2*0120**3200*UN*4 | x12.room-days | 2400 SV204
        a rate code without its revenue code | SV2*0450 => SV2*0450*HP:1AA11*1000*UN*1 | x12.hipps-revenue | 2400 SV201
        hospice on a hospital's bill | SV2*0450 => SV2*0651*HC:Q5001*1000*UN*1 | x12.hospice-bill-type | 2300 CLM05-1
        dialysis without height and weight | SBR => SBR*P*18*******MA ;; CLM => CLM*I9*5000***72:A:1**A*Y*Y | x12.dialysis-values | 2300 CLM05-1
        a newborn admitted as a grown-up | CL1 => CL1*4*1*01 | x12.newborn-admission | 2300 CL102
        """

    static let dental = """
        no date of service | DTP*472 => | x12.dental-service-date | 2400 SV3 @27 | x12.dental-service-date
        a predetermination with a date of service | CLM => CLM*D1*350***11:B:1*Y*A*Y*Y**********PB | x12.predetermination-date | 2300 DTP01
        a replaced prosthesis without when it was placed | SV3*AD:D2392 => SV3*AD:D2740*250***R*1*****1 ;; TOO => TOO*JP*3 | x12.prior-placement-date | 2400 SV305
        more months left than planned | SV3*AD:D2392 => SV3*AD:D8080*250****1*****1 ;; TOO => ;; DTP*472 >> DN1*24*25 | x12.orthodontic-remaining | 2300 DN102
        braces without their months | SV3*AD:D2392 => SV3*AD:D8080*250****1*****1 ;; TOO => | x12.orthodontic-months | 2400 SV301-2
        a filling without its tooth | TOO => | x12.tooth-missing | 2400 SV301-2
        a filling without its surfaces | TOO => TOO*JP*3 | x12.tooth-surfaces | 2400 TOO03
        a tooth that nobody has | TOO => TOO*JP*33*M:O | x12.external-code | 2400 TOO02
        a surface that no tooth has | TOO => TOO*JP*3*M:X | x12.external-code | 2400 TOO03-2
        a procedure of four characters | SV3*AD:D0120 => SV3*AD:D012*100****1 | x12.procedure-form | 2400 SV301-2
        a pointer to a diagnosis that is not there | SV3*AD:D2392 => SV3*AD:D2392*250****1*****2 | x12.diagnosis-pointer | 2400 SV311-1
        a line's fee a cent off | SV3*AD:D0120 => SV3*AD:D0120*99.99****1 | x12.claim-total | 2300 CLM02
        """
}
