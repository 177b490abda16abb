extension GuideText {
    /// The 277CA health care claim acknowledgment (005010X214): which claims of an 837 a payer or clearinghouse took
    /// in, and which it rejected and why, by batch, billing provider, claim and line. Same transaction set number as
    /// the claim status response; GS08 tells the two apart.
    static let claimAcknowledgment = GuideText(
        #"""
        guide 277CA
        title Claim acknowledgment
        transaction 277
        group HN
        version 005010X214
        unit 2200D

        elements acknowledgedClaim = R{@claimstatuscategory} R{@claimstatus} S{03,1P,1Z,36,40,41,71,72,73,77,82,85,87,AY,DK,DN,DQ,FA,GB,HK,IL,LI,MSC,PR,PRP,QB,QC,QD,SEP,TL,TTP,TU}

        ST R 1 Transaction set header : R{277} R R{005010X214}
        BHT R 1 Purpose and date of the transaction : R{0085} R{08} R R R R{TH}
        loop 2000A R >1 Acknowledging party level
          include statusSource
          loop 2100A R 1 Acknowledging party
            NM1 R 1 Payer or clearinghouse name : R{AY,PR} R{2} R - - - - R{46,FI,PI,XV} R
          loop 2200A R 1 Receipt of the batch
            TRN R 1 Receipt number of the payer or clearinghouse : R{1} R
            DTP R 1 Date received : R!{050} R{D8} R
            DTP R 1 Date processed : R!{009} R{D8} R
          loop 2000B R 1 Submitter level
            HL R 1 Submitter level : R R R!{21} R{0,1}
            loop 2100B R 1 Submitter
              NM1 R 1 Submitter name : R{41} R{1,2} R S S - S R{46} R
            loop 2200B R 1 Batch status
              TRN R 1 Batch number of the submitter : R{2} R
              # A batch rejected as a whole may come without date and amount (STC02, STC04): AMT has the amount.
              STC R >1 Batch status : R(@batchStatus) S R{U,WQ} S - - - - - S(@batchStatus) S(@batchStatus)
              QTY S 1 Number of claims accepted : R!{90} R
              QTY S 1 Number of claims rejected : R!{AA} R
              AMT S 1 Charges accepted : R!{YU} R
              AMT S 1 Charges rejected : R!{YY} R
            loop 2000C S >1 Billing provider level
              HL R 1 Billing provider level : R R R!{19} R{0,1}
              loop 2100C R 1 Billing provider
                NM1 R 1 Billing provider name : R{85} R{1,2} R S S - S R{FI,SV,XX} R
              loop 2200C S 1 Billing provider status
                TRN R 1 Billing provider trace number : R{1,2} R
                STC S >1 Billing provider status : R(@providerStatus) S R{U,WQ} R - - - - - S(@providerStatus) S(@providerStatus)
                REF S 3 Billing provider other number : R{0B,1G,G2,LU,SY,TJ} R
                QTY S 1 Number of claims accepted : R!{QA} R
                QTY S 1 Number of claims rejected : R!{QC} R
                AMT S 1 Charges accepted : R!{YU} R
                AMT S 1 Charges rejected : R!{YY} R
              loop 2000D S >1 Patient level
                HL R 1 Patient level : R R R!{PT}
                loop 2100D R 1 Patient
                  NM1 R 1 Patient name : R{QC} R{1} R S S - S R{II,MI} R
                loop 2200D R >1 Claim status
                  TRN R 1 Patient control number : R{2} R
                  STC R >1 Claim status : R(@acknowledgedClaim) R R{U,WQ} R - - - - - S(@acknowledgedClaim) S(@acknowledgedClaim) S
                  REF S 1 Payer claim control number : R!{1K} R
                  REF S 1 Clearinghouse claim number : R!{D9} R
                  REF S 1 Type of bill : R!{BLT} R
                  DTP S 1 Claim service date : R{472} R{D8,RD8} R
                  loop 2220D S >1 Service line status
                    SVC R 1 Service line : R(@statusProcedure) R - S{@revenue} - - S
                    STC R >1 Service line status : R(@acknowledgedClaim) S R{U} - - - - - - S(@acknowledgedClaim) S(@acknowledgedClaim) S
                    REF S 1 Line item control number : R!{FJ} R
                    REF S 1 Prescription number : R!{XZ} R
                    DTP S 1 Line service date : R{472} R{D8,RD8} R
        SE R 1 Transaction set trailer : R R
        """#
    )
}
