extension GuideText {
    /// The 276 health care claim status request (005010X212): a provider asks a payer where its claims are, by patient
    /// and claim under the HL levels payer, receiver, provider, subscriber and dependent.
    static let claimStatusRequest = GuideText(
        #"""
        guide 276
        title Claim status request
        transaction 276
        group HR
        version 005010X212
        unit 2200D 2200E

        define requestedClaim
          loop 2200$level $usage >1 Claim asked about
            TRN R 1 Claim trace number : R{1} R
            REF S 1 Payer claim control number : R!{1K} R
            REF S 1 Type of bill : R!{BLT} R
            REF S 1 Payer system or location number : R!{LU} R
            REF S 1 Group number : R!{6P} R
            REF S 1 Patient control number : R!{EJ} R
            REF S 1 Prescription number : R!{XZ} R
            REF S 1 Clearinghouse claim number : R!{D9} R
            AMT S 1 Claim charge : R{T3} R
            DTP S 1 Claim service date : R{472} R{D8,RD8} R
            loop 2210$level S >1 Service line asked about
              SVC R 1 Service line : R(@statusProcedure) R - S{@revenue} - - S
              REF S 1 Line item control number : R{FJ} R
              DTP R 1 Line service date : R{472} R{D8,RD8} R

        ST R 1 Transaction set header : R{276} R R{005010X212}
        BHT R 1 Purpose and date of the transaction : R{0010} R{13} R R R
        loop 2000A R >1 Payer level
          include statusSource
          loop 2100A R 1 Payer
            NM1 R 1 Payer name : @statusPayer
          loop 2000B R >1 Receiver level
            HL R 1 Receiver level : R R R!{21} R{1}
            loop 2100B R 1 Receiver of the answer
              NM1 R 1 Receiver name : @statusReceiver
            loop 2000C R >1 Provider level
              HL R 1 Provider level : R R R!{19} R{1}
              include statusProviderName
              loop 2000D R >1 Subscriber level
                HL R 1 Subscriber level : R R R!{22} R{0,1}
                DMG S 1 Subscriber birth date and sex : R{D8} R S{F,M}
                loop 2100D R 1 Subscriber
                  NM1 R 1 Subscriber name : @statusSubscriber
                include requestedClaim level=D usage=S
                loop 2000E S >1 Dependent level
                  HL R 1 Dependent level : R R R!{23}
                  DMG R 1 Dependent birth date and sex : R{D8} R S{F,M}
                  loop 2100E R 1 Dependent
                    NM1 R 1 Dependent name : @statusDependent
                  include requestedClaim level=E usage=R
        SE R 1 Transaction set trailer : R R
        """#
    )
}
