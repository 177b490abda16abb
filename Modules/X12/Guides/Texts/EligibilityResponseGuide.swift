extension GuideText {
    /// The 271 eligibility, coverage or benefit response (005010X279A1): what covers the subscriber or dependent of a
    /// 270, or at which level and why the question was rejected.
    static let eligibilityResponse = GuideText(
        #"""
        guide 271
        title Eligibility response
        transaction 271
        group HB
        version 005010X279A1 005010X279
        unit 2000C 2000D

        elements coverageKind = R{1,2,3,4,5,6,7,8,A,B,C,CB,D,E,F,G,H,I,J,K,L,M,MC,N,O,P,Q,R,S,T,U,V,W,X,Y} S{CHD,DEP,ECH,EMP,ESP,FAM,IND,SPC,SPO}
        elements insuranceKind = S{12,13,14,15,16,41,42,43,47,AP,C1,CO,CP,D,DB,EP,FF,GP,HM,HN,HS,IN,IP,LC,LD,LI,LT,MA,MB,MC,MH,MI,MP,OT,PE,PL,PP,PR,PS,QM,RP,SP,TF,WC,WU}
        elements benefitPeriod = S{6,7,13,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36}
        elements benefitQuantity = S{8H,99,CA,CE,D3,DB,DY,HS,LA,LE,M2,MN,P6,QA,S7,S8,VS,YY} S
        elements deliveryPattern = S{1,2,3,4,5,6,7,8,9,A,B,C,D,E,F,G,H,J,K,L,M,N,O,P,Q,R,S,SG,SL,SP,SX,SY,SZ,T,U,V,W,X,Y} S{A,B,C,D,E,F,G,Y}
        elements militaryRank = S{A1,A2,A3,B1,B2,C1,C2,C3,C4,C5,C6,C7,C8,C9,E1,F1,F2,F3,F4,G1,G4,L1,L2,L3,L4,L5,L6,M1,M2,M3,M4,M5,M6,P1,P2,P3,P4,P5,R1,R2,S1,S2,S3,S4,S5,S6,S7,S8,S9,SA,SB,SC,T1,V1,W1}

        define coveredPatient
          include patientIdentity title=$title name=$name numbers=$numbers description=S
          AAA S 9 $title rejected : R{N,Y} - R{$reasons} R{C,N,R,S,W,X,Y}
          include patientDetails title=$title insured=$insured relation=$relation change=S{001} S{25} birth=S dates=9 kinds=096,102,152,291,307,318,340,341,342,343,346,347,356,357,382,435,442,458,472,539,540,636,771
          MPI S 1 $title military service : R{A,C,L,O,P,S,T} R{AE,AO,AS,AT,AU,CC,DD,HD,IR,LX,PE,RE,RM,RR,RU} R{A,B,C,D,E,F,G,H,I,J,K,L,M,N,O,Q,R,S,U,W} S @militaryRank S{D8,RD8} S
          loop 2110$level S >1 $title benefit
            EB R 1 $title benefit : @coverageKind @eligibilityServices @insuranceKind S @benefitPeriod S S @benefitQuantity S{N,U,Y} S{N,U,W,Y} S(@eligibilityProcedure - S) S(R S S S)
            HSD S 9 Delivery of the benefit : S{DY,FL,HS,MN,VS} S S{DA,MO,VS,WK,YR} S S{6,7,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35} S @deliveryPattern
            REF S 9 Benefit number : R{18,1L,1W,49,6P,9F,ALS,CLI,F6,FO,G1,IG,M7,N6,NQ} R S
            DTP S 20 Benefit date : R{096,193,194,198,290,291,292,295,304,307,318,346,348,349,356,357,435,472,636,771} R{D8,RD8} R
            AAA S 9 Benefit request rejected : R{N,Y} - R{15,33,52,53,54,55,56,57,60,61,62,63,69,70,98,AA,AE,AF,AG,AO,CI,E8,IA,MA} R{C,N,R,W,X,Y}
            MSG S 10 Benefit message : R
            loop 2115$level S 10 Further benefit information
              III R 1 Place of service or nature of injury : S{GR,NI,ZZ} S S{44} S
            # The standard frames the related parties by LS and LE; a loop of their own keeps the two together.
            loop LS S 1 Parties of the benefit
              LS R 1 Start of the parties : R{2120}
              loop 2120$level R 23 Party of the benefit
                NM1 R 1 Name of the party : R{13,1I,1P,2B,36,73,FA,GP,GW,I3,IL,LR,OC,P3,P4,P5,PR,PRP,SEP,TTP,VER,VN,VY,X3,Y2} R{1,2} S S S - S S{24,34,46,FA,FI,II,MI,NI,PI,PP,SV,XV,XX} S S{01,02,27,41,48,65,72}
                N3 S 1 Address of the party : R S
                N4 S 1 City of the party : R S{@state} S S{@country} S{RJ} S S{@subdivision}
                PER S 3 Contact of the party : R{IC} S S{ED,EM,FX,TE,UR,WP} S S{ED,EM,EX,FX,TE,UR,WP} S S{ED,EM,EX,FX,TE,UR,WP} S
                PRV S 1 Role and specialty of the party : R{AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU} S{PXC} S
              LE R 1 End of the parties : R{2120}

        ST R 1 Transaction set header : R{271} R R{005010X279A1,005010X279}
        BHT R 1 Purpose and date of the transaction : R{0022} R{06,11} S R R
        loop 2000A R >1 Payer level
          HL R 1 Payer level : R - R!{20} R{0,1}
          AAA S 9 Request rejected : R{N,Y} - R{04,41,42,79} R{C,N,P,R,S,Y}
          loop 2100A R 1 Payer
            NM1 R 1 Payer name : @eligibilitySource
            PER S 3 Payer contact : R{IC} S S{ED,EM,FX,TE,UR} S S{ED,EM,EX,FX,TE,UR} S S{ED,EM,EX,FX,TE,UR} S
            AAA S 9 Payer rejected : R{N,Y} - R{04,41,42,79,80,T4} R{C,N,P,R,S,W,X,Y}
          loop 2000B S >1 Receiver level
            HL R 1 Receiver level : R R R!{21} R{0,1}
            loop 2100B R 1 Party that asked
              include eligibilityReceiver name=S
              AAA S 9 Party that asked rejected : R{N,Y} - R{15,41,43,44,45,46,47,48,50,51,79,97,T4} R{C,N,R,S,W,X,Y}
              include eligibilityReceiverSpecialty
            loop 2000C S >1 Subscriber level
              HL R 1 Subscriber level : R R R!{22} R{0,1}
              TRN S 3 Subscriber trace number : R{1,2} R R S
              loop 2100C R 1 Subscriber
                include coveredPatient level=C title=Subscriber name=R{IL} R{1,2} S S S - S S{II,MI} S numbers=18,1L,1W,3H,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,N6,NQ,Q4,SY,Y4 reasons=15,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,71,72,73,74,75,76,78 insured=Y relation=18
              loop 2000D S >1 Dependent level
                HL R 1 Dependent level : R R R!{23} R{0}
                TRN S 3 Dependent trace number : R{1,2} R R S
                loop 2100D R 1 Dependent
                  include coveredPatient level=D title=Dependent name=R{03} R{1} S S S - S numbers=18,1L,1W,49,6P,CE,CT,EA,EJ,F6,GH,HJ,IF,IG,MRC,N6,NQ,Q4,SY,Y4 reasons=15,35,42,43,45,47,48,49,51,52,56,57,58,60,61,62,63,64,65,66,67,68,71,77 insured=N relation=01,19,20,21,39,40,53,G8
        SE R 1 Transaction set trailer : R R
        """#
    )
}
