extension FormField {
    /// Where the elements of an 837 professional claim stand on the CMS-1500 of February 2012.
    static let professional = """
        # Submitter, receiver and billing provider.
        - BHT03 | | file number of the sender
        - BHT06 | | kind of file: claims or encounters
        1000A NM103 | | name of the submitter
        1000A NM109 | | submitter's ID
        1000A PER02 | | submitter's contact
        1000A PER04 | | submitter's phone or e-mail
        1000B NM103 | | name of the receiver
        1000B NM109 | | receiver's ID
        2000A PRV03 | 33b | billing provider's specialty (taxonomy)
        2010AA NM103 NM104 NM105 NM107 | 33 | billing provider's name
        2010AA NM109 | 33a | billing provider's NPI
        2010AA N301 N302 | 33 | billing provider's street
        2010AA N401 | 33 | billing provider's city
        2010AA N402 | 33 | billing provider's state
        2010AA N403 | 33 | billing provider's ZIP code
        2010AA PER04 | 33 | billing provider's phone
        2010AA REF02 {EI,SY} | 25 | billing provider's tax ID
        2010AB N301 N302 | | street that payments go to
        2010AB N401 N402 N403 | | city, state and ZIP code that payments go to
        # The insured.
        2000B SBR01 | | order of the payers
        2000B SBR02 | 6 | patient's relationship to the insured
        2000B SBR03 | 11 | insured's group number
        2000B SBR04 | 11c | insured's plan name
        2000B SBR09 | 1 | type of coverage
        2010BA NM103 | 4 | insured's last name
        2010BA NM104 | 4 | insured's first name
        2010BA NM105 | 4 | insured's middle name
        2010BA NM107 | 4 | insured's name suffix
        2010BA NM108 | 1a | kind of the insured's ID number
        2010BA NM109 | 1a | insured's ID number
        2010BA N301 N302 | 7 | insured's street
        2010BA N401 | 7 | insured's city
        2010BA N402 | 7 | insured's state
        2010BA N403 | 7 | insured's ZIP code
        2010BA DMG02 | 11a | insured's birth date
        2010BA DMG03 | 11a | insured's sex
        2010BA REF02 {Y4} | 11b | property and casualty claim number
        2010BA REF02 {SY} | | insured's social security number
        2010BB NM103 | | payer's name
        2010BB NM108 | | kind of the payer ID
        2010BB NM109 | | payer ID
        2010BB N301 N302 | | payer's street
        2010BB N401 N402 N403 | | payer's city, state and ZIP code
        2010BB REF02 {G2,LU} | 33b | billing provider's number with the payer
        # The patient, when somebody else is the insured.
        2000C PAT01 | 6 | patient's relationship to the insured
        2010CA NM103 | 2 | patient's last name
        2010CA NM104 | 2 | patient's first name
        2010CA NM105 | 2 | patient's middle name
        2010CA NM107 | 2 | patient's name suffix
        2010CA N301 N302 | 5 | patient's street
        2010CA N401 | 5 | patient's city
        2010CA N402 | 5 | patient's state
        2010CA N403 | 5 | patient's ZIP code
        2010CA DMG02 | 3 | patient's birth date
        2010CA DMG03 | 3 | patient's sex
        2010CA REF02 {Y4} | 11b | property and casualty claim number
        # The claim.
        2300 CLM01 | 26 | patient's account number
        2300 CLM02 | 28 | total charge
        2300 CLM05-1 | 24B | place of service
        2300 CLM05-2 | 24B | kind of place code
        2300 CLM05-3 | 22 | resubmission code
        2300 CLM05 | 24B | place of service
        2300 CLM06 | 31 | provider's signature
        2300 CLM07 | 27 | acceptance of assignment
        2300 CLM08 | 13 | insured's signature for payment to the provider
        2300 CLM09 | 12 | patient's signature for the release of information
        2300 CLM10 | 12 | source of the patient's signature
        2300 CLM11 | 10 | cause of the condition
        2300 CLM11-1 CLM11-2 | 10 | cause of the condition
        2300 CLM11-4 CLM11-5 | 10b | state or country of the auto accident
        2300 CLM12 | | special program
        2300 CLM20 | | reason for the delay
        2300 DTP03 {431,484} | 14 | date of current illness, injury or pregnancy
        2300 DTP03 {304,439,444,453,454,455,471,090,091} | 15 | other date
        2300 DTP03 {296,297,314,360,361} | 16 | dates the patient could not work
        2300 DTP03 {096,435} | 18 | hospitalization dates
        2300 PWK01 PWK02 PWK06 | 19 | attachment
        2300 AMT02 | 29 | amount the patient paid
        2300 REF02 {F8} | 22 | payer's number of the original claim
        2300 REF02 {9F,G1} | 23 | referral or authorization number
        2300 REF02 {X4} | 23 | CLIA number
        2300 REF02 {EA} | | medical record number
        2300 REF02 {D9} | | clearinghouse's claim number
        2300 NTE01 NTE02 | 19 | additional claim information
        2300 CR102 | | patient's weight
        2300 CR104 | | reason for the ambulance
        2300 CR106 | | ambulance miles
        2300 CRC03 CRC04 CRC05 CRC06 CRC07 | | condition code
        2300 HI01 HI01-1 HI01-2 {ABK,BK} | 21A | first diagnosis
        2300 HI02 HI02-1 HI02-2 {ABK,BK} | 21B | second diagnosis
        2300 HI03 HI03-1 HI03-2 {ABK,BK} | 21C | third diagnosis
        2300 HI04 HI04-1 HI04-2 {ABK,BK} | 21D | fourth diagnosis
        2300 HI05 HI05-1 HI05-2 {ABK,BK} | 21E | fifth diagnosis
        2300 HI06 HI06-1 HI06-2 {ABK,BK} | 21F | sixth diagnosis
        2300 HI07 HI07-1 HI07-2 {ABK,BK} | 21G | seventh diagnosis
        2300 HI08 HI08-1 HI08-2 {ABK,BK} | 21H | eighth diagnosis
        2300 HI09 HI09-1 HI09-2 {ABK,BK} | 21I | ninth diagnosis
        2300 HI10 HI10-1 HI10-2 {ABK,BK} | 21J | tenth diagnosis
        2300 HI11 HI11-1 HI11-2 {ABK,BK} | 21K | eleventh diagnosis
        2300 HI12 HI12-1 HI12-2 {ABK,BK} | 21L | twelfth diagnosis
        2300 HI {ABK,BK} | 21 | diagnoses
        2300 HI01 HI02 HI03 HI04 {BG} | 10d | condition code
        # Providers of the claim.
        2310A NM103 NM104 NM105 NM107 | 17 | referring provider's name
        2310A NM109 | 17b | referring provider's NPI
        2310A REF02 | 17a | referring provider's other ID
        2310B NM103 NM104 NM105 NM107 | 31 | rendering provider's name
        2310B NM109 | 24J | rendering provider's NPI
        2310B PRV03 | 24J | rendering provider's specialty (taxonomy)
        2310B REF01 | 24I | kind of the rendering provider's other ID
        2310B REF02 | 24J | rendering provider's other ID
        2310C NM103 | 32 | service facility's name
        2310C NM109 | 32a | service facility's NPI
        2310C N301 N302 | 32 | service facility's street
        2310C N401 | 32 | service facility's city
        2310C N402 | 32 | service facility's state
        2310C N403 | 32 | service facility's ZIP code
        2310C REF02 | 32b | service facility's other ID
        2310D NM103 NM104 NM105 NM107 | 17 | supervising provider's name
        2310D NM109 | 17b | supervising provider's NPI
        2310D REF02 | 17a | supervising provider's other ID
        # The other coverage.
        2320 SBR02 | | patient's relationship to the other insured
        2320 SBR03 | 9a | other insured's group number
        2320 SBR04 | 9d | other insured's plan name
        2320 SBR09 | | type of the other coverage
        2320 AMT02 {D} | 29 | amount the other payer paid
        2320 AMT02 {EAF} | | amount the patient still owes
        2320 CAS02 CAS05 CAS08 CAS11 CAS14 CAS17 | | other payer's adjustment reason
        2320 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | other payer's adjustment amount
        2320 OI03 | 13 | other insured's signature for payment to the provider
        2320 OI06 | 12 | release of information to the other payer
        2330A NM103 NM104 NM105 NM107 | 9 | other insured's name
        2330A NM109 | 9a | other insured's ID number
        2330B NM103 | 9d | other payer's name
        2330B NM109 | | other payer's ID
        2330B DTP03 | | other payer's payment date
        2330B REF02 {F8} | | other payer's claim number
        # The service lines.
        2400 LX01 | 24 | line number
        2400 SV101-1 | 24D | kind of procedure code
        2400 SV101-2 | 24D | procedure code
        2400 SV101-3 SV101-4 SV101-5 SV101-6 | 24D | modifier
        2400 SV101-7 | 24 | description of the service
        2400 SV101 | 24D | procedure code
        2400 SV102 | 24F | charge
        2400 SV103 | 24G | unit: days or units
        2400 SV104 | 24G | days or units
        2400 SV105 | 24B | place of service
        2400 SV107 SV107-1 SV107-2 SV107-3 SV107-4 | 24E | diagnosis pointer
        2400 SV109 | 24C | emergency indicator
        2400 SV111 | 24H | EPSDT
        2400 SV112 | 24H | family planning
        2400 DTP03 {472} | 24A | date of service
        2400 REF02 {G1,9F} | 23 | referral or authorization number of the line
        2400 REF02 {X4} | 23 | CLIA number of the line
        2400 REF02 {6R} | | line item control number
        2400 NTE02 | 24 | line note
        2400 PS102 | 20 | purchased service charge
        2410 LIN03 | 24 | drug code (NDC)
        2410 CTP04 | 24 | drug quantity
        2410 CTP05-1 | 24 | drug unit
        2420A NM103 NM104 NM105 NM107 | 31 | line's rendering provider
        2420A NM109 | 24J | line's rendering provider's NPI
        2420A PRV03 REF02 | 24J | line's rendering provider's other ID
        2420C NM103 | 32 | line's service facility
        2420C NM109 | 32a | line's service facility's NPI
        2420D NM103 NM104 | 17 | line's supervising provider
        2420D NM109 | 17b | line's supervising provider's NPI
        2420E NM103 NM104 | 17 | ordering provider's name
        2420E NM109 | 17b | ordering provider's NPI
        2420F NM103 NM104 | 17 | line's referring provider
        2420F NM109 | 17b | line's referring provider's NPI
        2430 SVD01 | | ID of the payer that paid the line
        2430 SVD02 | | amount another payer paid for the line
        2430 CAS02 CAS05 CAS08 CAS11 CAS14 CAS17 | | adjustment reason of the line
        2430 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | adjustment amount of the line
        2430 DTP03 | | date another payer decided on the line
        """
}
