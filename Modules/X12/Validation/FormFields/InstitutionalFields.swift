extension FormField {
    /// Where the elements of an 837 institutional claim stand on the UB-04.
    static let institutional = """
        # Submitter, receiver and billing provider.
        - BHT03 | | file number of the sender
        1000A NM103 | | name of the submitter
        1000A NM109 | | submitter's ID
        1000B NM109 | | receiver's ID
        2000A PRV03 | 81 | billing provider's specialty (taxonomy)
        2010AA NM103 | 1 | billing provider's name
        2010AA NM109 | 56 | billing provider's NPI
        2010AA N301 N302 | 1 | billing provider's street
        2010AA N401 N402 N403 | 1 | billing provider's city, state and ZIP code
        2010AA PER04 | 1 | billing provider's phone
        2010AA REF02 | 5 | federal tax number
        2010AB N301 N302 N401 N402 N403 | 2 | address that payments go to
        # The insured, the payer and the patient.
        2000B SBR02 | 59 | patient's relationship to the insured
        2000B SBR03 | 62 | insurance group number
        2000B SBR04 | 61 | group name
        2000B SBR09 | | type of coverage
        2010BA NM103 NM104 NM105 NM107 | 58 | insured's name
        2010BA NM108 | 60 | kind of the insured's ID
        2010BA NM109 | 60 | insured's ID
        2010BA N301 N302 | 9 | address of the insured
        2010BA N401 N402 N403 | 9 | city, state and ZIP code of the insured
        2010BA DMG02 | 10 | birth date of the insured
        2010BA DMG03 | 11 | sex of the insured
        2010BB NM103 | 50 | payer's name
        2010BB NM108 | 51 | kind of the health plan ID
        2010BB NM109 | 51 | health plan ID
        2010BB REF02 {G2,LU} | 57 | billing provider's number with the payer
        2000C PAT01 | 59 | patient's relationship to the insured
        2010CA NM103 NM104 NM105 NM107 | 8 | patient's name
        2010CA N301 N302 | 9 | patient's street
        2010CA N401 N402 N403 | 9 | patient's city, state and ZIP code
        2010CA DMG02 | 10 | patient's birth date
        2010CA DMG03 | 11 | patient's sex
        # The claim.
        2300 CLM01 | 3a | patient control number
        2300 CLM02 | 47 | total charges
        2300 CLM05 CLM05-1 CLM05-2 CLM05-3 | 4 | type of bill
        2300 CLM07 | | acceptance of assignment
        2300 CLM08 | 53 | assignment of benefits
        2300 CLM09 | 52 | release of information
        2300 DTP03 {096} | 16 | discharge hour
        2300 DTP03 {434} | 6 | statement covers period
        2300 DTP03 {435} | 12 | admission date and hour
        2300 CL101 | 14 | type of admission
        2300 CL102 | 15 | source of admission
        2300 CL103 | 17 | patient status
        2300 AMT02 | 55 | estimated amount due from the patient
        2300 REF02 {9F,G1} | 63 | treatment authorization code
        2300 REF02 {F8} | 64 | document control number
        2300 REF02 {LU} | 29 | accident state
        2300 REF02 {EA} | 3b | medical record number
        2300 NTE02 | 80 | remarks
        2300 HI01 HI01-1 HI01-2 {ABK,BK} | 67 | principal diagnosis
        2300 HI01-9 {ABK,BK} | 67 | present-on-admission answer of the principal diagnosis
        2300 HI01 HI01-1 HI01-2 {ABJ,BJ} | 69 | admitting diagnosis
        2300 HI01 HI01-2 {APR,PR} | 70a | patient's reason for the visit
        2300 HI02 HI02-2 {APR,PR} | 70b | patient's reason for the visit
        2300 HI03 HI03-2 {APR,PR} | 70c | patient's reason for the visit
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {ABN,BN} | 72 | external cause of injury
        2300 HI01 HI01-2 {DR} | 71 | diagnosis related group
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {ABF,BF} | 67A-Q | other diagnosis
        2300 HI01 HI01-2 HI01-4 {BBR,BR,CAH} | 74 | principal procedure
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {BBQ,BQ} | 74a-e | other procedure
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {BI} | 35-36 | occurrence span
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {BH} | 31-34 | occurrence code and date
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {BE} | 39-41 | value code and amount
        2300 HI01 HI02 HI03 HI04 HI05 HI06 HI07 HI08 HI09 HI10 HI11 HI12 {BG} | 18-28 | condition code
        # Providers of the claim.
        2310A NM103 NM104 NM105 NM107 | 76 | attending provider's name
        2310A NM109 | 76 | attending provider's NPI
        2310A PRV03 | 81 | attending provider's specialty (taxonomy)
        2310A REF02 | 76 | attending provider's other ID
        2310B NM103 NM104 NM105 NM107 | 77 | operating physician's name
        2310B NM109 | 77 | operating physician's NPI
        2310B REF02 | 77 | operating physician's other ID
        2310C NM103 NM104 | 78 | other operating physician's name
        2310C NM109 | 78 | other operating physician's NPI
        2310D NM103 NM104 | 78 | rendering provider's name
        2310D NM109 | 78 | rendering provider's NPI
        2310E NM103 | | service facility's name
        2310E NM109 | | service facility's NPI
        2310E N301 N401 N402 N403 | | service facility's address
        2310F NM103 NM104 | 79 | referring provider's name
        2310F NM109 | 79 | referring provider's NPI
        # The other coverage.
        2320 SBR02 | 59 | patient's relationship to the other insured
        2320 SBR03 | 62 | other coverage's group number
        2320 SBR04 | 61 | other coverage's group name
        2320 AMT02 {D} | 54 | prior payment
        2320 CAS02 CAS05 CAS08 CAS11 CAS14 CAS17 | | other payer's adjustment reason
        2320 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | other payer's adjustment amount
        2320 OI03 | 53 | assignment of benefits of the other coverage
        2320 OI06 | 52 | release of information to the other payer
        2330A NM103 NM104 | 58 | other insured's name
        2330A NM109 | 60 | other insured's ID
        2330B NM103 | 50 | other payer's name
        2330B NM109 | 51 | other payer's health plan ID
        2330B REF02 {F8} | 64 | other payer's document control number
        # The service lines.
        2400 LX01 | 42 | line number
        2400 SV201 | 42 | revenue code
        2400 SV202 SV202-1 SV202-2 | 44 | procedure code (HCPCS or HIPPS)
        2400 SV202-3 SV202-4 SV202-5 SV202-6 | 44 | modifier
        2400 SV202-7 | 43 | description of the service
        2400 SV203 | 47 | line charge
        2400 SV204 | 46 | kind of service units
        2400 SV205 | 46 | service units
        2400 SV207 | 48 | non-covered charge
        2400 DTP03 | 45 | service date
        2400 REF02 {6R} | | line item control number
        2410 LIN03 | 43 | drug code (NDC)
        2410 CTP04 CTP05-1 | 43 | drug quantity and unit
        2420A NM103 NM109 | 77 | line's operating physician
        2430 SVD02 | | amount another payer paid for the line
        2430 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | adjustment amount of the line
        2430 DTP03 | | date another payer decided on the line
        """
}
