extension GuideText {
    /// The 835 health care claim payment/advice (005010X221A1): one payment of one payer to one payee, with the
    /// claims and service lines it pays. The guide has no use for ST03, its version stands in GS08; since many payers
    /// send it all the same, a right version is let pass there.
    static let remittance = GuideText(
        #"""
        guide 835
        title Claim payment and remittance advice
        transaction 835
        group HP
        version 005010X221A1 005010X221
        unit 2100

        elements adjustments = R{CO,OA,PI,PR} R{@carc} R S S{@carc} S S S{@carc} S S S{@carc} S S S{@carc} S S S{@carc} S S

        define providerAdjustment
          PLB S >1 Provider adjustment : R R R(R{$reasons} S) R S(R{$reasons} S) S S(R{$reasons} S) S S(R{$reasons} S) S S(R{$reasons} S) S S(R{$reasons} S) S

        ST R 1 Transaction set header : R{835} R S{005010X221A1,005010X221}
        BPR R 1 Payment order : R{C,D,H,I,P,U,X} R R{C,D} R{ACH,BOP,CHK,FWT,NON} S{CCP,CTX} S{01,04} S S{DA} S S S S{01,04} S S{DA,SG} S R
        TRN R 1 Check or EFT trace number : R{1} R R S
        CUR S 1 Payment currency : R{PR} R{@currency}
        REF S 1 Receiver number : R!{EV} R
        REF S 1 Version number of the payer's system : R!{F2} R
        DTM S 1 Production date : R{405} R

        loop 1000A R 1 Payer
          N1 R 1 Payer name : R!{PR} R S{XV} S
          N3 R 1 Payer address : R S
          N4 R 1 Payer city : @cityLine
          REF S 4 Additional payer number : R{2U,EO,HI,NF} R
          PER S 1 Payer business contact : R!{CX} S S{EM,FX,TE} S S{EM,EX,FX,TE} S S{EX} S
          # The guide requires the technical contact; a payment without it has to be posted all the same.
          PER S >1 Payer technical contact : R!{BL} S S{EM,TE,UR} S S{EM,EX,FX,TE,UR} S S{EM,EX,FX,UR} S
          PER S 1 Payer web site : R!{IC} - R{UR} R

        loop 1000B R 1 Payee
          N1 R 1 Payee name : R!{PE} R R{FI,XV,XX} R
          N3 S 1 Payee address : R S
          N4 S 1 Payee city : @cityLine
          REF S >1 Additional payee number : R{0B,D3,PQ,TJ} R
          RDM S 1 Remittance delivery method : R{BM,EM,FT,OL} S S

        loop 2000 S >1 Claim group
          LX R 1 Claim group number : R
          # The guide has no use for TS309 and TS311 (payment and adjustment totals), but part A payments still fill them.
          TS3 S 1 Provider totals : R R R R R - - - S - S - S - S - S S - S S S S S
          TS2 S 1 Inpatient provider totals : S S S S S S S S S S S S S S S S S S S

          loop 2100 R >1 Claim payment
            CLP R 1 Claim payment : R R{1,2,3,4,19,20,21,22,23,25} R R S R{12,13,14,15,16,17,AM,CH,DS,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ} R S S{@frequency} - S S S
            CAS S 99 Claim adjustment : @adjustments
            NM1 R 1 Patient name : R!{QC} R{1} S S S - S S{34,HN,II,MI,MR} S
            NM1 S 1 Insured name : R!{IL} R{1,2} S S S - S R{FI,II,MI} R
            NM1 S 1 Corrected patient or insured name : R!{74} R{1,2} S S S - S S{C} S
            NM1 S 1 Rendering provider name : R!{82} R{1,2} S S S - S R{BD,BS,FI,MC,PC,SL,UP,XX} R
            NM1 S 1 Crossover carrier name : R!{TT} R{2} R - - - - R{AD,FI,NI,PI,PP,XV} R
            NM1 S 1 Corrected priority payer name : R!{PR} R{2} R - - - - R{AD,FI,NI,PI,PP,XV} R
            NM1 S 1 Other subscriber name : R!{GB} R{1,2} S S S - S S{FI,II,MI} S
            MIA S 1 Inpatient adjudication : R S S S S{@rarc} S S S S S S S S S S S S S S S{@rarc} S{@rarc} S{@rarc} S{@rarc} S
            MOA S 1 Outpatient adjudication : S S S{@rarc} S{@rarc} S{@rarc} S{@rarc} S{@rarc} S S
            REF S 5 Other claim number : R!{1L,1W,28,6P,9A,9C,BB,CE,EA,F8,G1,G3,IG,SY} R
            REF S 10 Rendering provider number : R!{0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,LU} R
            DTM S 2 Statement from or to date : R!{232,233} R
            DTM S 1 Coverage expiration date : R!{036} R
            DTM S 1 Claim received date : R!{050} R
            PER S 2 Claim contact : R{CX} S R{EM,FX,TE} R S{EM,EX,FX,TE} S S{EX} S
            AMT S 13 Supplemental claim amount : R{AU,D8,DY,F5,I,NL,T,T2,ZK,ZL,ZM,ZN,ZO} R
            QTY S 14 Supplemental claim quantity : R{CA,CD,LA,LE,NE,NR,OU,PS,VS,ZK,ZL,ZM,ZN,ZO} R

            loop 2110 S 999 Service line payment
              SVC R 1 Service line payment : R(R{AD,ER,HC,HP,IV,N4,N6,NU,UI,WK} R S S S S) R R S{@revenue} S S(R{AD,ER,HC,HP,IV,N4,NU,WK} R S S S S S) S
              DTM S 2 Service date : R{150,151,472} R
              CAS S 99 Service line adjustment : @adjustments
              REF S 8 Service number : R!{1S,APC,BB,E9,G1,G3,LU,RB} R
              REF S 1 Line item control number : R!{6R} R
              REF S 10 Line rendering provider number : R!{0B,1A,1B,1C,1D,1G,1H,1J,D3,G2,HPI,SY,TJ} R
              REF S 5 Health care policy number : R!{0K} R
              AMT S 9 Supplemental line amount : R{B6,KH,T,T2,ZK,ZL,ZM,ZN,ZO} R
              QTY S 6 Supplemental line quantity : R{ZK,ZL,ZM,ZN,ZO} R
              LQ S 99 Line remark code : R{HE,RX} R

        include providerAdjustment reasons=50,51,72,90,AH,AM,AP,B2,B3,BD,BN,C5,CR,CS,CT,CV,CW,DM,E3,FB,FC,GO,HM,IP,IR,IS,J1,L3,L6,LE,LS,OA,OB,PI,PL,RA,RE,SL,TL,WO,WU
        SE R 1 Transaction set trailer : R R
        """#
    )
}
