extension GuideText {
    /// 837 dental claim, 005010X224 with its errata A1, A2 and A3: what dentists bill, claims and predeterminations,
    /// with teeth, surfaces and orthodontic months. Diagnoses are optional and at most four.
    static let dentalClaim = GuideText(
        #"""
        guide 837D
        title Dental health care claim
        transaction 837
        group HC
        version 005010X224A2 005010X224 005010X224A1 005010X224A3
        unit 2300

        elements referringSpecialty = R{RF} R{PXC} R{@taxonomy}
        elements assistantSpecialty = R{AS} R{PXC} R{@taxonomy}

        define line
          LX R 1 Line number : R
          SV3 R 1 Dental service : R(R{AD} R{@cdt} S S S S S) R S{@pos} S(R{@oralcavity} S{@oralcavity} S{@oralcavity} S{@oralcavity} S{@oralcavity}) S{I,R} S - - - - S(R{1,2,3,4} S{1,2,3,4} S{1,2,3,4} S{1,2,3,4})
          TOO S 32 Tooth and surfaces : R{JP} S{@tooth} S(R{@toothsurface} S{@toothsurface} S{@toothsurface} S{@toothsurface} S{@toothsurface})
          DTP S 1 Service date : R!{472} R{D8,RD8} R
          DTP S 1 Prior placement date : R!{139,441} R{D8} R
          DTP S 1 Appliance placement date : R!{452} R{D8} R
          DTP S 1 Appliance replacement date : R!{446} R{D8} R
          DTP S 1 Treatment start date : R!{196} R{D8} R
          DTP S 1 Treatment completion date : R!{198} R{D8} R
          CN1 S 1 Line contract : @contract
          REF S 5 Line predetermination number : R!{G3} R - S(R{2U} R)
          REF S 5 Line prior authorization : R!{G1} R - S(R{2U} R)
          REF S 1 Line item control number : R!{6R} R
          REF S 1 Repriced claim number : R!{9A} R
          REF S 1 Adjusted repriced claim number : R!{9C} R
          REF S 5 Line referral number : R!{9F} R - S(R{2U} R)
          AMT S 1 Sales tax : R{T} R
          K3 S 10 Line fixed format text : R
          HCP S 1 Line pricing : R{00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} R S S S - - - S{AD,ER} S S{UN} S S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}
          loop 2420A S 1 Line rendering provider
            NM1 R 1 Line rendering provider name : R!{82} R{1,2} R S S - S S{XX} S
            PRV S 1 Line rendering provider specialty : @renderingSpecialty
            REF S 20 Line rendering provider other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420B S 1 Line assistant surgeon
            NM1 R 1 Line assistant surgeon name : R!{DD} R{1} R S S - S S{XX} S
            PRV S 1 Line assistant surgeon specialty : @assistantSpecialty
            REF S 20 Line assistant surgeon other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420C S 1 Line supervising provider
            NM1 R 1 Line supervising provider name : R!{DQ} R{1} R S S - S S{XX} S
            REF S 20 Line supervising provider other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420D S 1 Line service facility
            NM1 R 1 Line service facility name : R!{77} R{2} R - - - - S{XX} S
            N3 R 1 Line service facility address : R S
            N4 R 1 Line service facility city : @cityLine
            REF S 3 Line service facility other number : R{0B,G2,LU} R - S(R{2U} R)
          loop 2430 S 15 Line adjudication
            SVD R 1 Line adjudication : R R R(R{AD,ER} R S S S S S) - R S
            CAS S 5 Line adjustment : @adjustment
            DTP R 1 Line adjudication date : R{573} R{D8} R
            AMT S 1 Line remaining patient liability : R{EAF} R

        define claim
          CLM R 1 Claim : R R - - R(R{@pos} R{B} R{@frequency}) R{N,Y} R{A,C} R{N,W,Y} R{I,Y} - S(R{AA,EM,OA} S{AA,EM,OA} - S{@state} S{@country}) S{01,02,03,05} - - - - - - S{PB} S{1,2,3,4,5,6,7,8,9,10,11,15}
          DTP S 1 Accident date : R!{439} R{D8} R
          DTP S 1 Appliance placement date : R!{452} R{D8} R
          DTP S 1 Service date : R!{472} R{D8,RD8} R
          DTP S 1 Repricer received date : R!{050} R{D8} R
          DN1 S 1 Orthodontic months of treatment : S S - S{Y}
          DN2 S 35 Missing or extracted tooth : R{@tooth} R{E,M} - - - R{JP}
          PWK S 10 Claim attachment : R{B4,DA,DG,EB,OZ,P6,RB,RR} R{AA,BM,EL,EM,FT,FX} - - S{AC} S
          CN1 S 1 Contract : @contract
          AMT S 1 Amount the patient paid : R{F5} R
          REF S 1 Predetermination number : R!{G3} R
          REF S 1 Service authorization exception : R!{4N} R{1,2,3,4,5,6,7}
          REF S 1 Payer claim control number : R!{F8} R
          REF S 1 Referral number : R!{9F} R
          REF S 1 Prior authorization : R!{G1} R
          REF S 1 Repriced claim number : R!{9A} R
          REF S 1 Adjusted repriced claim number : R!{9C} R
          REF S 1 Clearinghouse claim number : R!{D9} R
          K3 S 10 Fixed format text : R
          NTE S 5 Claim note : R{ADD} R
          HI S 1 Diagnoses : R(R{ABK,BK,TQ} R) S(R{ABF,BF,TQ} R) S(R{ABF,BF,TQ} R) S(R{ABF,BF,TQ} R)
          HCP S 1 Claim pricing : R{00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} R S S S - - - - - - - S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}
          loop 2310A S 2 Referring provider
            NM1 R 1 Referring provider name : R!{DN,P3} R{1} R S S - S S{XX} S
            PRV S 1 Referring provider specialty : @referringSpecialty
            REF S 3 Referring provider other number : R{0B,1G,G2} R
          loop 2310B S 1 Rendering provider
            NM1 R 1 Rendering provider name : R!{82} R{1,2} R S S - S S{XX} S
            PRV S 1 Rendering provider specialty : @renderingSpecialty
            REF S 4 Rendering provider other number : R{0B,1G,G2,LU} R
          loop 2310C S 1 Service facility
            NM1 R 1 Service facility name : R!{77} R{2} R - - - - S{XX} S
            N3 R 1 Service facility address : R S
            N4 R 1 Service facility city : @cityLine
            REF S 3 Service facility other number : R{0B,G2,LU} R
          loop 2310D S 1 Assistant surgeon
            NM1 R 1 Assistant surgeon name : R!{DD} R{1} R S S - S S{XX} S
            PRV S 1 Assistant surgeon specialty : @assistantSpecialty
            REF S 4 Assistant surgeon other number : R{0B,1G,G2,LU} R
          loop 2310E S 1 Supervising provider
            NM1 R 1 Supervising provider name : R!{DQ} R{1} R S S - S S{XX} S
            REF S 4 Supervising provider other number : R{0B,1G,G2,LU} R
          loop 2320 S 10 Other insurance
            SBR R 1 Other coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} R{01,18,19,20,21,39,40,53,G8} S S S{12,13,14,15,16,41,42,43,47} - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            CAS S 5 Claim adjustment : @adjustment
            AMT S 1 Other payer paid : R!{D} R
            AMT S 1 Remaining patient liability : R!{EAF} R
            AMT S 1 Other payer non-covered amount : R!{A8} R
            OI R 1 Other insurance agreements : - - R{N,W,Y} - - R{I,Y}
            MOA S 1 Outpatient adjudication : @outpatientRemarks
            include otherInsured numbers=2
            loop 2330B R 1 Other payer
              include otherPayerName
              REF S 1 Other payer predetermination number : R!{G3} R
            loop 2330C S 2 Other payer referring provider
              NM1 R 1 Other payer referring provider : R!{DN,P3} R{1}
              REF R 3 Other payer number of the referring provider : R{0B,1G,G2} R
            loop 2330D S 1 Other payer rendering provider
              NM1 R 1 Other payer rendering provider : R!{82} R{1,2}
              REF R 3 Other payer number of the rendering provider : R{0B,1G,G2,LU} R
            loop 2330E S 1 Other payer supervising provider
              NM1 R 1 Other payer supervising provider : R!{DQ} R{1}
              REF R 3 Other payer number of the supervising provider : R{0B,1G,G2,LU} R
            loop 2330F S 1 Other payer billing provider
              NM1 R 1 Other payer billing provider : R!{85} R{1,2}
              REF R 2 Other payer number of the billing provider : R{G2,LU} R
            loop 2330G S 1 Other payer service facility
              NM1 R 1 Other payer service facility : R!{77} R{2}
              REF R 3 Other payer number of the service facility : R{0B,G2,LU} R
            loop 2330H S 1 Other payer assistant surgeon
              NM1 R 1 Other payer assistant surgeon : R!{DD} R{1}
              REF R 3 Other payer number of the assistant surgeon : R{0B,1G,G2,LU} R
          loop 2400 R 50 Service line
            include line

        include claimHeader
        loop 2000A R >1 Billing provider level
          include billingLevel
          include billingPerson
          loop 2000B R >1 Subscriber level
            HL R 1 Subscriber level : R R R!{22} R{0,1}
            SBR R 1 Subscriber coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} S{18} S S S{12,13,14,15,16,41,42,43,47} - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            loop 2010BA R 1 Subscriber
              include subscriberName
            include payer billing=2
            loop 2300 S 100 Claim
              include claim
            loop 2000C S >1 Patient level
              HL R 1 Patient level : R R R!{23} R{0}
              PAT R 1 Patient's relationship to the subscriber : R{01,19,20,21,39,40,53,G8}
              loop 2010CA R 1 Patient
                include patientName
              loop 2300 R 100 Claim
                include claim
        SE R 1 Transaction end : R R
        """#
    )
}
