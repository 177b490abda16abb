extension GuideText {
    /// 837 professional claim, 005010X222 with its errata A1 and A2: what physicians and suppliers bill. The claim
    /// stands under the subscriber when the subscriber is the patient, otherwise under the dependent.
    static let professionalClaim = GuideText(
        #"""
        guide 837P
        title Professional health care claim
        transaction 837
        group HC
        version 005010X222A1 005010X222 005010X222A2
        unit 2300

        elements supplement = R!{03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP} R!{AA,BM,EL,EM,FT,FX} - - S{AC} S
        elements ambulance = S{LB} S - R{A,B,C,D,E} R{DH} R - - S S
        elements ambulanceCondition = R!{07} R{N,Y} R{01,04,05,06,07,08,09,12} S{01,04,05,06,07,08,09,12} S{01,04,05,06,07,08,09,12} S{01,04,05,06,07,08,09,12} S{01,04,05,06,07,08,09,12}
        elements visionCondition = R!{E1,E2,E3} R{N,Y} R{L1,L2,L3,L4,L5} S{L1,L2,L3,L4,L5} S{L1,L2,L3,L4,L5} S{L1,L2,L3,L4,L5} S{L1,L2,L3,L4,L5}
        elements diagnoses = R(R!{ABK,BK} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R) S(R{ABF,BF} R)
        elements conditions = R(R!{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition})
        elements claimPricing = R{00,01,02,03,04,05,07,08,09,10,11,12,13,14} R S S S S S - - - - - S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}
        elements linePricing = R{00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} R S S S S S - S{ER,HC,IV,WK} S S{MJ,UN} S S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}

        define line
          LX R 1 Line number : R
          SV1 R 1 Professional service : R(R{ER,HC,IV,WK} R S S S S S) R R{MJ,UN} R S{@pos} - R(R{1,2,3,4,5,6,7,8,9,10,11,12} S{1,2,3,4,5,6,7,8,9,10,11,12} S{1,2,3,4,5,6,7,8,9,10,11,12} S{1,2,3,4,5,6,7,8,9,10,11,12}) - S{Y} - S{Y} S{Y} - - S{0}
          SV5 S 1 Durable medical equipment : R(R{HC} R{@hcpcs}) R{DA} R R R R{1,4,6}
          PWK S 10 Line attachment : @supplement
          PWK S 1 Certificate of medical necessity : R!{CT} R!{AB,AD,AF,AG,NS}
          CR1 S 1 Line ambulance transport : @ambulance
          CR3 S 1 Durable medical equipment certification : R{I,R,S} R{MO} R
          CRC S 3 Line ambulance certification : @ambulanceCondition
          CRC S 1 Hospice employee : R!{70} R{N,Y} R{65}
          CRC S 1 Durable medical equipment condition : R!{09} R{N,Y} R{38,ZV} S{38,ZV}
          DTP R 1 Service date : R!{472} R{D8,RD8} R
          DTP S 1 Prescription date : R!{471} R{D8} R
          DTP S 1 Certification revision or recertification : R!{607} R{D8} R
          DTP S 1 Begin therapy date : R!{463} R{D8} R
          DTP S 1 Last certification date : R!{461} R{D8} R
          DTP S 1 Line date last seen : R!{304} R{D8} R
          DTP S 2 Test date : R!{738,739} R{D8} R
          DTP S 1 Shipped date : R!{011} R{D8} R
          DTP S 1 Line last X-ray date : R!{455} R{D8} R
          DTP S 1 Line initial treatment date : R!{454} R{D8} R
          QTY S 1 Ambulance patient count : R!{PT} R
          QTY S 1 Obstetric anesthesia additional units : R!{FL} R
          MEA S 5 Test result : R{OG,TR} R{HT,R1,R2,R3,R4} R
          CN1 S 1 Line contract : @contract
          REF S 1 Repriced line number : R!{9B} R
          REF S 1 Adjusted repriced line number : R!{9D} R
          REF S 5 Line prior authorization : R!{G1} R - S(R{2U} R)
          REF S 1 Line item control number : R!{6R} R
          REF S 1 Line mammography certification : R!{EW} R
          REF S 1 Line CLIA number : R!{X4} R
          REF S 1 Referring CLIA number : R!{F4} R
          REF S 1 Immunization batch number : R!{BT} R
          REF S 5 Line referral number : R!{9F} R - S(R{2U} R)
          AMT S 1 Sales tax : R!{T} R
          AMT S 1 Postage : R!{F4} R
          K3 S 10 Line fixed format text : R
          NTE S 1 Line note : R!{ADD,DCP} R
          NTE S 1 Third party organization note : R!{TPO} R
          PS1 S 1 Purchased service : R R
          HCP S 1 Line pricing : @linePricing
          loop 2410 S 1 Drug
            LIN R 1 Drug code : - R{EN,EO,HI,N4,ON,UK,UP} R
            CTP R 1 Drug quantity : - - - R R(R{F2,GR,ME,ML,UN})
            REF S 1 Prescription number : R{VY,XZ} R
          loop 2420A S 1 Line rendering provider
            NM1 R 1 Line rendering provider name : R!{82} R{1,2} R S S - S S{XX} S
            PRV S 1 Line rendering provider specialty : @renderingSpecialty
            REF S 20 Line rendering provider other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420B S 1 Purchased service provider
            NM1 R 1 Purchased service provider : R!{QB} R{1,2} - - - - - S{XX} S
            REF S 20 Purchased service provider other number : R{0B,1G,G2} R - S(R{2U} R)
          loop 2420C S 1 Line service facility
            NM1 R 1 Line service facility name : R!{77} R{2} R - - - - S{XX} S
            N3 R 1 Line service facility address : R S
            N4 R 1 Line service facility city : @cityLine
            REF S 3 Line service facility other number : R{G2,LU} R - S(R{2U} R)
          loop 2420D S 1 Line supervising provider
            NM1 R 1 Line supervising provider name : R!{DQ} R{1} R S S - S S{XX} S
            REF S 20 Line supervising provider other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420E S 1 Ordering provider
            NM1 R 1 Ordering provider name : R!{DK} R{1} R S S - S S{XX} S
            N3 S 1 Ordering provider address : R S
            N4 S 1 Ordering provider city : @cityLine
            REF S 20 Ordering provider other number : R{0B,1G,G2} R - S(R{2U} R)
            PER S 1 Ordering provider contact : @contactNumbers
          loop 2420F S 2 Line referring provider
            NM1 R 1 Line referring provider name : R!{DN,P3} R{1} R S S - S S{XX} S
            REF S 20 Line referring provider other number : R{0B,1G,G2} R - S(R{2U} R)
          loop 2420G S 1 Line ambulance pick-up
            NM1 R 1 Line ambulance pick-up : R!{PW} R{2}
            N3 R 1 Line ambulance pick-up address : R S
            N4 R 1 Line ambulance pick-up city : @cityLine
          loop 2420H S 1 Line ambulance drop-off
            NM1 R 1 Line ambulance drop-off : R!{45} R{2} S
            N3 R 1 Line ambulance drop-off address : R S
            N4 R 1 Line ambulance drop-off city : @cityLine
          loop 2430 S 15 Line adjudication
            SVD R 1 Line adjudication : R R R(R{ER,HC,IV,WK} R S S S S S) - R S
            CAS S 5 Line adjustment : @adjustment
            DTP R 1 Line adjudication date : R{573} R{D8} R
            AMT S 1 Line remaining patient liability : R{EAF} R
          loop 2440 S >1 Form
            LQ R 1 Form number : R{AS,UT} R
            FRM R 99 Form answer : R S{N,W,Y} S S S

        define claim
          CLM R 1 Claim : R R - - R(R{@pos} R{B} R{@frequency}) R{N,Y} R{A,B,C} R{N,W,Y} R{I,Y} S{P} S(R{AA,EM,OA} S{AA,EM,OA} - S{@state} S{@country}) S{02,03,05,09} - - - - - - - S{1,2,3,4,5,6,7,8,9,10,11,15}
          DTP S 1 Onset of current illness or symptom : R!{431} R{D8} R
          DTP S 1 Initial treatment date : R!{454} R{D8} R
          DTP S 1 Date last seen : R!{304} R{D8} R
          DTP S 1 Acute manifestation date : R!{453} R{D8} R
          DTP S 1 Accident date : R!{439} R{D8} R
          DTP S 1 Last menstrual period : R!{484} R{D8} R
          DTP S 1 Last X-ray date : R!{455} R{D8} R
          DTP S 1 Hearing or vision prescription date : R!{471} R{D8} R
          DTP S 1 Disability dates : R!{314,360,361} R{D8,RD8} R
          DTP S 1 Date last worked : R!{297} R{D8} R
          DTP S 1 Authorized return to work : R!{296} R{D8} R
          DTP S 1 Admission date : R!{435} R{D8} R
          DTP S 1 Discharge date : R!{096} R{D8} R
          DTP S 2 Assumed or relinquished care : R!{090,091} R{D8} R
          DTP S 1 Property and casualty first contact : R!{444} R{D8} R
          DTP S 1 Repricer received date : R!{050} R{D8} R
          PWK S 10 Claim attachment : @attachment
          CN1 S 1 Contract : @contract
          AMT S 1 Amount the patient paid : R{F5} R
          REF S 1 Service authorization exception : R!{4N} R{1,2,3,4,5,6,7}
          REF S 1 Mandatory Medicare crossover : R!{F5} R{N,Y}
          REF S 1 Mammography certification : R!{EW} R
          REF S 1 Referral number : R!{9F} R
          REF S 1 Prior authorization : R!{G1} R
          REF S 1 Payer claim control number : R!{F8} R
          REF S 1 CLIA number : R!{X4} R
          REF S 1 Repriced claim number : R!{9A} R
          REF S 1 Adjusted repriced claim number : R!{9C} R
          REF S 1 Investigational device number : R!{LX} R
          REF S 1 Clearinghouse claim number : R!{D9} R
          REF S 1 Medical record number : R!{EA} R
          REF S 1 Demonstration project : R!{P4} R
          REF S 1 Care plan oversight : R!{1J} R
          K3 S 10 Fixed format text : R
          NTE S 1 Claim note : R{ADD,CER,DCP,DGN,TPO} R
          CR1 S 1 Ambulance transport : @ambulance
          CR2 S 1 Spinal manipulation : - - - - - - - R{A,C,D,E,F,G,M} - S S
          CRC S 3 Ambulance certification : @ambulanceCondition
          CRC S 3 Vision condition : @visionCondition
          CRC S 1 Homebound patient : R!{75} R{Y} R{IH}
          CRC S 1 EPSDT referral : R!{ZZ} R{N,Y} R{AV,NU,S2,ST} S{AV,NU,S2,ST} S{AV,NU,S2,ST}
          HI R 1 Diagnoses : @diagnoses
          HI S 1 Anesthesia related procedures : R(R!{BP} R) S(R{BO} R)
          HI S 2 Condition codes : @conditions
          HCP S 1 Claim pricing : @claimPricing
          loop 2310A S 2 Referring provider
            NM1 R 1 Referring provider name : R!{DN,P3} R{1} R S S - S S{XX} S
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
            PER S 1 Service facility contact : @telephoneNumber
          loop 2310D S 1 Supervising provider
            NM1 R 1 Supervising provider name : R!{DQ} R{1} R S S - S S{XX} S
            REF S 4 Supervising provider other number : R{0B,1G,G2,LU} R
          loop 2310E S 1 Ambulance pick-up
            NM1 R 1 Ambulance pick-up : R!{PW} R{2}
            N3 R 1 Ambulance pick-up address : R S
            N4 R 1 Ambulance pick-up city : @cityLine
          loop 2310F S 1 Ambulance drop-off
            NM1 R 1 Ambulance drop-off : R!{45} R{2} S
            N3 R 1 Ambulance drop-off address : R S
            N4 R 1 Ambulance drop-off city : @cityLine
          loop 2320 S 10 Other insurance
            SBR R 1 Other coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} R{01,18,19,20,21,39,40,53,G8} S S S{12,13,14,15,16,41,42,43,47} - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            CAS S 5 Claim adjustment : @adjustment
            AMT S 1 Other payer paid : R!{D} R
            AMT S 1 Other payer non-covered amount : R!{A8} R
            AMT S 1 Remaining patient liability : R!{EAF} R
            OI R 1 Other insurance agreements : - - R{N,W,Y} S{P} - R{I,Y}
            MOA S 1 Outpatient adjudication : @outpatientRemarks
            include otherInsured numbers=1
            loop 2330B R 1 Other payer
              include otherPayerName
            loop 2330C S 2 Other payer referring provider
              NM1 R 1 Other payer referring provider : R!{DN,P3} R{1}
              REF R 3 Other payer number of the referring provider : R{0B,1G,G2} R
            loop 2330D S 1 Other payer rendering provider
              NM1 R 1 Other payer rendering provider : R!{82} R{1,2}
              REF R 3 Other payer number of the rendering provider : R{0B,1G,G2,LU} R
            loop 2330E S 1 Other payer service facility
              NM1 R 1 Other payer service facility : R!{77} R{2}
              REF R 3 Other payer number of the service facility : R{0B,G2,LU} R
            loop 2330F S 1 Other payer supervising provider
              NM1 R 1 Other payer supervising provider : R!{DQ} R{1}
              REF R 3 Other payer number of the supervising provider : R{0B,1G,G2,LU} R
            loop 2330G S 1 Other payer billing provider
              NM1 R 1 Other payer billing provider : R!{85} R{1,2}
              REF R 2 Other payer number of the billing provider : R{G2,LU} R
          loop 2400 R 50 Service line
            include line

        include claimHeader
        loop 2000A R >1 Billing provider level
          include billingLevel
          include billingPerson
          loop 2000B R >1 Subscriber level
            HL R 1 Subscriber level : R R R!{22} R{0,1}
            SBR R 1 Subscriber coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} S{18} S S S{12,13,14,15,16,41,42,43,47} - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            PAT S 1 Subscriber death, weight or pregnancy : - - - - S{D8} S S{01} S S{Y}
            loop 2010BA R 1 Subscriber
              include subscriberName
              PER S 1 Property and casualty subscriber contact : @telephoneNumber
            include payer billing=2
            loop 2300 S 100 Claim
              include claim
            loop 2000C S >1 Patient level
              HL R 1 Patient level : R R R!{23} R{0}
              PAT R 1 Patient's relationship, death, weight or pregnancy : R{01,19,20,21,39,40,53,G8} - - - S{D8} S S{01} S S{Y}
              loop 2010CA R 1 Patient
                include patientName
                REF S 1 Property and casualty patient number : R!{1W,SY} R
                PER S 1 Property and casualty patient contact : @telephoneNumber
              loop 2300 R 100 Claim
                include claim
        SE R 1 Transaction end : R R
        """#
    )
}
