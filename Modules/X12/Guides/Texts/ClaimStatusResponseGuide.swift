extension GuideText {
    /// The 277 health care claim status response (005010X212): the payer's answer to a 276, with the status of a claim
    /// and its lines, or of the whole request or provider where it could not look any further.
    static let claimStatusResponse = GuideText(
        #"""
        guide 277
        title Claim status response
        transaction 277
        group HN
        version 005010X212
        unit 2200B 2200C 2200D 2200E

        define answeredClaim
          loop 2200$level $usage >1 Claim answered
            TRN R 1 Claim trace number : R{2} R
            # STC03 and STC12 belong to the acknowledgment 277CA; payers that echo it send them here too.
            STC R >1 Claim status : R(@claimStatus) R S{U,WQ} S S S - S S S(@claimStatus) S(@claimStatus) S
            REF S 1 Payer claim control number : R!{1K} R
            REF S 1 Type of bill : R!{BLT} R
            REF S 1 Patient control number : R!{EJ} R
            REF S 1 Prescription number : R!{XZ} R
            REF S 1 Voucher number : R!{VV} R
            REF S 1 Clearinghouse claim number : R!{D9} R
            DTP S 1 Claim service date : R{472} R{D8,RD8} R
            loop 2220$level S >1 Service line answered
              SVC R 1 Service line : R(@statusProcedure) R R S{@revenue} - - R
              STC R >1 Service line status : R(@claimStatus) R - - - - - - - S(@claimStatus) S(@claimStatus)
              REF S 1 Line item control number : R{FJ} R
              DTP R 1 Line service date : R{472} R{D8,RD8} R

        ST R 1 Transaction set header : R{277} R R{005010X212}
        BHT R 1 Purpose and date of the transaction : R{0010} R{08} R R R R{DG}
        loop 2000A R >1 Payer level
          include statusSource
          loop 2100A R 1 Payer
            NM1 R 1 Payer name : @statusPayer
            PER S 1 Payer contact : R{IC} S R{ED,EM,FX,TE} R S{ED,EM,EX,FX,TE} S S{ED,EM,EX,FX,TE} S
          loop 2000B R >1 Receiver level
            HL R 1 Receiver level : R R R!{21} R{0,1}
            loop 2100B R 1 Receiver of the answer
              NM1 R 1 Receiver name : @statusReceiver
            loop 2200B S 1 Answer for the whole request
              TRN R 1 Request trace number : R{2} R
              STC R >1 Request status : R(@batchStatus) R - - - - - - - S(@batchStatus) S(@batchStatus)
            loop 2000C S >1 Provider level
              HL R 1 Provider level : R R R!{19} R{0,1}
              include statusProviderName
              loop 2200C S 1 Answer for the whole provider
                TRN R 1 Provider trace number : R{1} R
                STC R >1 Provider status : R(@providerStatus) R - - - - - - - S(@providerStatus) S(@providerStatus)
              loop 2000D S >1 Subscriber level
                HL R 1 Subscriber level : R R R!{22} R{0,1}
                loop 2100D R 1 Subscriber
                  NM1 R 1 Subscriber name : @statusSubscriber
                include answeredClaim level=D usage=S
                loop 2000E S >1 Dependent level
                  HL R 1 Dependent level : R R R!{23}
                  loop 2100E R 1 Dependent
                    NM1 R 1 Dependent name : @statusDependent
                  include answeredClaim level=E usage=R
        SE R 1 Transaction set trailer : R R
        """#
    )
}
