/// Faults of remittances, questions and answers that only rules find.
enum AnswerRuleMutants {
    static let remittance = """
        a line's payment a cent off | SVC*HC:99213 => SVC*HC:99213*100*69.99**1 | x12.remittance-line-balance | 2110 SVC03
        a claim's payment a cent off | CLP*A2 => CLP*A2*1*80*59.99*5*12*ICN2*11*1 | x12.remittance-claim-balance | 2100 CLP04 | x12.remittance-total
        a payment a cent off | BPR :: *140* // *140.01* | x12.remittance-total | BPR02
        a provider's adjustment a cent off | PLB => PLB*1234567893*20261231*WO:ICN0*10.01 | x12.remittance-total | BPR02
        the claim's charge is not its lines' | CLP*A1 => CLP*A1*1*151*90*10*12*ICN1*11*1 ;; CLP*A1 >> CAS*CO*45*1 | x12.remittance-line-charges | 2100 CLP03
        the patient's share a cent off | CLP*A1 => CLP*A1*1*150*90*9.99*12*ICN1*11*1 | x12.remittance-patient-share | 2100 CLP05
        the claim repeats its lines' adjustments | CLP*A1 >> CAS*CO*45*50 | x12.remittance-adjustment-repeated | 2100 CAS03
        an adjustment without amount | CAS*CO*45*20 => CAS*CO*45*20**253**1 | x12.adjustment-triple | 2110 CAS06
        a denied claim that is paid | CLP*A2 => CLP*A2*4*80*60*5*12*ICN2*11*1 | x12.denied-payment | 2100 CLP02
        a transfer without the account | BPR :: *DA*200*20260820 // ***20260820 | x12.transfer-account | BPR14 | x12.transfer-account
        a trace of another payer | TRN => TRN*1*T1*1999999999 | x12.trace-payer | TRN03
        a claim without any date | DTM*232*20260803 => ;; DTM*233 => | x12.remittance-date | 2100 CLP
        a provider's totals of another count | LX >> TS3*1234567893*11*20261231*9*230 | x12.provider-totals | 2000 TS304
        money without payment | BPR => BPR*I*140*C*NON************20260820 | x12.payment-amount | BPR04
        a remark that is none | LQ => LQ*HE*N9999 | x12.remark-code | 2110 LQ02
        an adjustment reason that is none | CAS*CO*45*20 => CAS*CO*999*20 | x12.external-code | 2110 CAS02
        a bank's number with a wrong check digit | BPR :: *111000025*DA*100 // *111000026*DA*100 | x12.bank-routing | BPR07
        the end of the claim before its beginning | DTM*233 => DTM*233*20260802 | x12.payment-date-order | 2100 DTM02
        a service after the payment | DTM*472 => DTM*472*20260825 | x12.service-after-payment | 2110 DTM02
        a payee's NPI with a wrong check digit | N1*PE => N1*PE*CLINIC*XX*1234567890 | x12.npi | 1000B N104
        """

    /// A claim taken back and decided anew, for less than nothing.
    static let reversal = """
        a reversal above zero | CLP*A2*22 => CLP*A2*22*800*-800**12*ICN2*11*1 | x12.reversal-sign | 2100 CLP03 | x12.remittance-claim-balance
        a reversal without the new decision | CLP*A2*4 => CLP*A3*4*800*0**12*ICN3*11*1 | x12.reversal-correction | 2100 CLP02 @16
        less than nothing that is not carried forward | PLB => | x12.remittance-forward-balance | BPR02
        a check of nothing | BPR => BPR*I*0*C*CHK************20260820 | x12.payment-amount | BPR04
        a check of less than nothing | PLB => ;; BPR => BPR*I*-200*C*CHK************20260820 | x12.payment-amount | BPR02
        """

    static let eligibility = """
        a question about nothing | EQ#2 => | x12.eligibility-question | 2000C HL04
        a question about a stranger | NM1*IL*1*POE => NM1*IL*1*POE*ANN ;; REF*6P => ;; DMG*D8*1990 => | x12.eligibility-search | 2100C NM1
        a dependent under the payer | HL*4 => HL*4*1*23*0 | x12.hl-parent | 2000D HL02
        """

    static let eligibilityAnswer = """
        an answer that says nothing | AAA => | x12.eligibility-answer | 2000C HL
        a copayment without its amount | EB*B => EB*B*IND*98**GOLD*27 | x12.benefit-amount | 2110C EB07
        """

    static let statusRequest = """
        a question without dates | DTP*472 => | x12.status-request-date | 2200D TRN
        a question without the birth date | DMG => | x12.status-birth-date | 2000D HL
        """

    static let claimAcknowledgment = """
        a count of accepted claims that is not theirs | QTY*90 => QTY*90*3 | x12.acknowledged-totals | 2200B QTY02
        a rejected amount a cent off | AMT*YY => AMT*YY*80.01 | x12.acknowledged-totals | 2200B AMT02
        a rejected claim that is taken in | STC*A7:562 => STC*A7:562:85*20260902*WQ*80 | x12.acknowledgment-action | 2200D STC03 | x12.acknowledged-totals x12.acknowledged-totals x12.acknowledged-totals x12.acknowledged-totals
        """

    static let functionalAcknowledgment = """
        a count of sets that is not theirs | AK9 => AK9*P*2*2*0 | x12.group-acknowledgment-count | AK904 | x12.group-acknowledgment-result
        accepted as a whole with a set rejected | AK9 => AK9*A*2*2*1 | x12.group-acknowledgment-result | AK901
        """
}
