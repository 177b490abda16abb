extension GuideText {
    /// The 270 eligibility, coverage or benefit inquiry (005010X279A1): a provider asks a payer what covers a
    /// subscriber or dependent, on a date and for kinds of service.
    static let eligibilityRequest = GuideText(
        #"""
        guide 270
        title Eligibility request
        transaction 270
        group HS
        version 005010X279A1 005010X279
        unit 2000C 2000D

        # `coverage` is the usage of EQ03, which only the subscriber has.
        define inquiry
          EQ R 1 $title benefits asked about : @eligibilityServices S(@eligibilityProcedure) $coverage - S(R S S S)

        define inquiryDetails
          III S 1 $title place of service : R{ZZ} R{@pos}
          REF S 1 $title authorization or referral number : R{9F,G1} R
          DTP S 1 $title benefit date : R{291} R{D8,RD8} R

        ST R 1 Transaction set header : R{270} R R{005010X279A1,005010X279}
        BHT R 1 Purpose and date of the transaction : R{0022} R{01,13} S R R S{RT}
        loop 2000A R >1 Payer level
          HL R 1 Payer level : R - R!{20} R{1}
          loop 2100A R 1 Payer
            NM1 R 1 Payer name : @eligibilitySource
          loop 2000B R >1 Receiver level
            HL R 1 Receiver level : R R R!{21} R{1}
            loop 2100B R 1 Party that asks
              include eligibilityReceiver name=R
              include eligibilityReceiverSpecialty
            loop 2000C R >1 Subscriber level
              HL R 1 Subscriber level : R R R!{22} R{0,1}
              TRN S 2 Subscriber trace number : R{1} R R S
              loop 2100C R 1 Subscriber
                include patientIdentity title=Subscriber name=R{IL} R{1,2} S S S - S S{II,MI} S numbers=18,1L,1W,3H,6P,CT,EA,EJ,F6,GH,HJ,IG,N6,NQ,SY,Y4 description=-
                include patientDetails title=Subscriber insured=Y relation=18 change=- - birth=R dates=2 kinds=102,291
                loop 2110C S 99 Subscriber benefits asked about
                  include inquiry title=Subscriber coverage=S{FAM}
                  AMT S 1 Subscriber spend down amount : R!{R} R
                  AMT S 1 Subscriber spend down charges billed : R!{PB} R
                  include inquiryDetails title=Subscriber
              loop 2000D S >1 Dependent level
                HL R 1 Dependent level : R R R!{23} R{0}
                TRN S 2 Dependent trace number : R{1} R R S
                loop 2100D R 1 Dependent
                  include patientIdentity title=Dependent name=R{03} R{1} S S S - S numbers=18,1L,1W,6P,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,SY,Y4 description=-
                  include patientDetails title=Dependent insured=N relation=01,19,34 change=- - birth=S dates=2 kinds=102,291
                  loop 2110D R 99 Dependent benefits asked about
                    include inquiry title=Dependent coverage=-
                    include inquiryDetails title=Dependent
        SE R 1 Transaction set trailer : R R
        """#
    )
}
