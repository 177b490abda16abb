extension FormField {
    /// Where the elements of an 837 dental claim stand on the dental claim form of the ADA (2012 and later).
    static let dental = """
        # Submitter, receiver and billing dentist.
        - BHT03 | | file number of the sender
        1000A NM109 | | submitter's ID
        1000B NM109 | | receiver's ID
        2000A PRV03 | | billing dentist's specialty (taxonomy)
        2010AA NM103 NM104 NM105 NM107 | 48 | billing dentist's name
        2010AA NM109 | 49 | billing dentist's NPI
        2010AA N301 N302 | 48 | billing dentist's street
        2010AA N401 N402 N403 | 48 | billing dentist's city, state and ZIP code
        2010AA REF02 {EI,SY} | 51 | billing dentist's tax ID
        2010AA REF02 {0B} | 50 | billing dentist's licence number
        2010AA PER04 | 52 | billing dentist's phone
        # The policyholder and the patient.
        2000B SBR02 | 18 | patient's relationship to the policyholder
        2000B SBR03 | 16 | plan or group number
        2000B SBR04 | 17 | group or employer name
        2010BA NM103 NM104 NM105 NM107 | 12 | policyholder's name
        2010BA NM108 | 15 | kind of the policyholder's ID
        2010BA NM109 | 15 | policyholder's ID
        2010BA N301 N302 | 12 | policyholder's street
        2010BA N401 N402 N403 | 12 | policyholder's city, state and ZIP code
        2010BA DMG02 | 13 | policyholder's birth date
        2010BA DMG03 | 14 | policyholder's gender
        2010BB NM103 | 3 | dental plan's name
        2010BB NM108 | 3 | kind of the dental plan's payer ID
        2010BB NM109 | 3 | dental plan's payer ID
        2010BB N301 N401 N402 N403 | 3 | dental plan's address
        2010BB REF02 {G2,LU} | 52a | billing dentist's number with the payer
        2000C PAT01 | 18 | patient's relationship to the policyholder
        2010CA NM103 NM104 NM105 NM107 | 20 | patient's name
        2010CA N301 N302 | 20 | patient's street
        2010CA N401 N402 N403 | 20 | patient's city, state and ZIP code
        2010CA DMG02 | 21 | patient's birth date
        2010CA DMG03 | 22 | patient's gender
        # The claim.
        2300 CLM01 | 23 | patient's account number
        2300 CLM02 | 32 | total fee
        2300 CLM05 CLM05-1 | 38 | place of treatment
        2300 CLM05-3 | | claim frequency
        2300 CLM06 | 53 | treating dentist's signature
        2300 CLM07 | | acceptance of assignment
        2300 CLM08 | 37 | signature for payment to the dentist
        2300 CLM09 | 36 | patient's consent
        2300 CLM11 CLM11-1 CLM11-2 | 45 | treatment resulting from
        2300 CLM11-4 | 47 | auto accident state
        2300 CLM12 | 1 | EPSDT
        2300 CLM19 | 1 | request for predetermination
        2300 DTP03 {439} | 46 | date of accident
        2300 DTP03 {452} | 41 | date the appliance was placed
        2300 DTP03 {472} | 24 | procedure date
        2300 DN101 DN102 | 42 | months of treatment
        2300 DN201 DN202 | 33 | missing teeth
        2300 PWK01 PWK02 PWK06 | 39 | enclosures
        2300 AMT02 | | amount the patient paid
        2300 REF02 {G1,G3} | 2 | predetermination or authorization number
        2300 REF02 {F8} | | payer's number of the original claim
        2300 NTE02 | 35 | remarks
        2300 HI01 HI02 HI03 HI04 | 34a | diagnosis code
        2300 HI01-1 | 34 | kind of diagnosis code
        # Providers of the claim.
        2310A NM103 NM109 | | referring dentist
        2310B NM103 NM104 NM105 NM107 | 53 | treating dentist's name
        2310B NM109 | 54 | treating dentist's NPI
        2310B PRV03 | 56a | treating dentist's specialty
        2310B REF02 {0B} | 55 | treating dentist's licence number
        2310B REF02 {1G,G2,LU} | 58 | treating dentist's other ID
        2310C N301 N302 N401 N402 N403 | 56 | address of the treatment
        # The other coverage.
        2320 SBR02 | 10 | patient's relationship to the other policyholder
        2320 SBR03 | 9 | other plan or group number
        2320 AMT02 {D} | 31a | amount the other payer paid
        2330A NM103 NM104 | 5 | other policyholder's name
        2330A NM109 | 8 | other policyholder's ID
        2330B NM103 | 11 | other dental plan's name
        2330B NM109 | 11 | other dental plan's payer ID
        # The service lines.
        2400 LX01 | 24 | line number
        2400 SV301 SV301-1 SV301-2 | 29 | procedure code (CDT)
        2400 SV301-7 | 30 | description of the service
        2400 SV302 | 31 | fee
        2400 SV303 | 38 | place of treatment of the line
        2400 SV304 SV304-1 SV304-2 SV304-3 SV304-4 SV304-5 | 25 | area of the oral cavity
        2400 SV305 | 43 | replacement of a prosthesis
        2400 SV306 | 29b | quantity
        2400 SV311 SV311-1 SV311-2 SV311-3 SV311-4 | 29a | diagnosis pointer
        2400 TOO01 | 26 | tooth system
        2400 TOO02 | 27 | tooth number
        2400 TOO03 TOO03-1 TOO03-2 TOO03-3 TOO03-4 TOO03-5 | 28 | tooth surface
        2400 DTP03 {472} | 24 | procedure date
        2400 DTP03 {139,441} | 44 | date of prior placement
        2400 DTP03 {452} | 41 | date the appliance was placed
        2400 REF02 {6R} | | line item control number
        2420A NM103 NM104 | 53 | line's treating dentist
        2420A NM109 | 54 | line's treating dentist's NPI
        """
}
