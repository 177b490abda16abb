extension FormField {
    /// What the elements of a remittance are called; it has no paper form.
    static let remittance = """
        - BPR01 | | how the payment is handled
        - BPR02 | | payment amount
        - BPR03 | | credit or debit
        - BPR04 | | payment method
        - BPR16 | | payment date
        - TRN02 | | check or EFT number
        - TRN03 | | payer's tax ID
        - DTM02 | | production date
        1000A N102 | | payer's name
        1000A N301 N302 N401 N402 N403 | | payer's address
        1000A REF02 | | payer's ID
        1000A PER02 | | payer's contact
        1000A PER04 | | payer's phone, e-mail or web site
        1000B N102 | | payee's name
        1000B N104 | | payee's NPI or tax ID
        1000B REF02 | | payee's other ID
        2000 LX01 | | claim group number
        2100 CLP01 | | patient account number
        2100 CLP02 | | claim status
        2100 CLP03 | | total charge of the claim
        2100 CLP04 | | amount paid for the claim
        2100 CLP05 | | patient's responsibility
        2100 CLP06 | | kind of plan
        2100 CLP07 | | payer's claim control number
        2100 CLP08 | | facility type or place of service
        2100 CLP09 | | claim frequency
        2100 CLP11 | | DRG
        2100 CAS01 | | adjustment group of the claim
        2100 CAS02 CAS05 CAS08 CAS11 CAS14 CAS17 | | adjustment reason of the claim
        2100 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | adjustment amount of the claim
        2100 NM103 NM104 NM105 NM107 {QC} | | patient's name
        2100 NM109 {QC} | | patient's ID
        2100 NM103 NM104 {IL} | | insured's name
        2100 NM109 {IL} | | insured's ID
        2100 NM103 NM104 {82} | | rendering provider's name
        2100 NM109 {82} | | rendering provider's NPI
        2100 NM103 {TT} | | crossover payer's name
        2100 DTM02 {232,233} | | claim's service dates
        2100 DTM02 {036} | | end of coverage
        2100 DTM02 {050} | | date the claim was received
        2100 REF02 | | other claim number
        2100 AMT02 | | supplemental amount of the claim
        2100 MOA03 MOA04 MOA05 MOA06 MOA07 | | remark code of the claim
        2100 MIA05 MIA20 MIA21 MIA22 MIA23 | | remark code of the claim
        2110 SVC01-1 | | kind of procedure code
        2110 SVC01 SVC01-2 | | procedure code
        2110 SVC01-3 SVC01-4 SVC01-5 SVC01-6 | | modifier
        2110 SVC02 | | charge of the line
        2110 SVC03 | | amount paid for the line
        2110 SVC04 | | revenue code
        2110 SVC05 | | units paid
        2110 SVC06 SVC06-2 | | procedure code as billed
        2110 SVC07 | | units as billed
        2110 DTM02 | | date of service
        2110 CAS01 | | adjustment group of the line
        2110 CAS02 CAS05 CAS08 CAS11 CAS14 CAS17 | | adjustment reason of the line
        2110 CAS03 CAS06 CAS09 CAS12 CAS15 CAS18 | | adjustment amount of the line
        2110 REF02 {6R} | | line item control number
        2110 AMT02 {B6} | | allowed amount
        2110 LQ02 | | remark code of the line
        - PLB01 | | provider of the adjustment
        - PLB02 | | end of the provider's fiscal year
        - PLB03-1 PLB05-1 PLB07-1 PLB09-1 PLB11-1 PLB13-1 | | reason of the provider adjustment
        - PLB03-2 PLB05-2 PLB07-2 PLB09-2 PLB11-2 PLB13-2 | | reference of the provider adjustment
        - PLB04 PLB06 PLB08 PLB10 PLB12 PLB14 | | amount of the provider adjustment
        """
}
