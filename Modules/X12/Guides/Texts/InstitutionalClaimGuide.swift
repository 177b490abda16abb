extension GuideText {
    /// 837 institutional claim, 005010X223 with its errata A1, A2 and A3: what hospitals, nursing facilities and other
    /// institutions bill, with the bill type, the revenue codes and the NUBC code families of the HI segments.
    static let institutionalClaim = GuideText(
        #"""
        guide 837I
        title Institutional health care claim
        transaction 837
        group HC
        version 005010X223A2 005010X223 005010X223A1 005010X223A3
        unit 2300

        # The HI families: a qualifier, a code, then a date, an amount or the present-on-admission answer.
        elements otherDiagnoses = R(R!{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y}) S(R{ABF,BF} R - - - - - - S{N,U,W,Y})
        elements externalCauses = R(R!{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y}) S(R{ABN,BN} R - - - - - - S{N,U,W,Y})
        elements otherProcedures = R(R!{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R) S(R{BBQ,BQ} R R{D8} R)
        elements occurrenceSpans = R(R!{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R) S(R{BI} R{@occurrencespan} R{RD8} R)
        elements occurrences = R(R!{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R) S(R{BH} R{@occurrence} R{D8} R)
        elements values = R(R!{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R) S(R{BE} R{@value} - - R)
        elements conditions = R(R!{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition}) S(R{BG} R{@condition})
        elements treatments = R(R!{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R) S(R{TC} R)
        elements pricing = R{00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} R S S S S S S - - S{DA,UN} S S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}
        elements linePricing = R{00,01,02,03,04,05,06,07,08,09,10,11,12,13,14} R S S S S S S S{ER,HC,HP,IV,WK} S S{DA,UN} S S{T1,T2,T3,T4,T5,T6} S{1,2,3,4,5} S{1,2,3,4,5,6}

        define line
          LX R 1 Line number : R
          SV2 R 1 Institutional service : R{@revenue} S(R{ER,HC,HP,IV,WK} R S S S S S) R R{DA,UN} R - S
          PWK S 10 Line attachment : @attachment
          DTP S 1 Service date : R{472} R{D8,RD8} R
          REF S 1 Line item control number : R!{6R} R
          REF S 1 Repriced line number : R!{9B} R
          REF S 1 Adjusted repriced line number : R!{9D} R
          AMT S 1 Service tax : R!{GT} R
          AMT S 1 Facility tax : R!{N8} R
          NTE S 1 Third party organization note : R{TPO} R
          HCP S 1 Line pricing : @linePricing
          loop 2410 S 1 Drug
            LIN R 1 Drug code : - R{N4} R
            CTP R 1 Drug quantity : - - - R R(R{F2,GR,ME,ML,UN})
            REF S 1 Prescription number : R{VY,XZ} R
          loop 2420A S 1 Line operating physician
            NM1 R 1 Line operating physician name : R!{72} R{1} R S S - S S{XX} S
            REF S 20 Line operating physician other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420B S 1 Line other operating physician
            NM1 R 1 Line other operating physician name : R!{ZZ} R{1} R S S - S S{XX} S
            REF S 20 Line other operating physician other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420C S 1 Line rendering provider
            NM1 R 1 Line rendering provider name : R!{82} R{1} R S S - S S{XX} S
            REF S 20 Line rendering provider other number : R{0B,1G,G2,LU} R - S(R{2U} R)
          loop 2420D S 1 Line referring provider
            NM1 R 1 Line referring provider name : R!{DN} R{1} R S S - S S{XX} S
            REF S 20 Line referring provider other number : R{0B,1G,G2} R - S(R{2U} R)
          loop 2430 S 15 Line adjudication
            SVD R 1 Line adjudication : R R S(R{ER,HC,HP,IV,WK} R S S S S S) R{@revenue} R S
            CAS S 5 Line adjustment : @adjustment
            DTP R 1 Line adjudication date : R{573} R{D8} R
            AMT S 1 Line remaining patient liability : R{EAF} R

        define claim
          CLM R 1 Claim : R R - - R(R{@facilitybill} R{A} R{@frequency}) - R{A,B,C} R{N,W,Y} R{I,Y} - - - - - - - - - - S{1,2,3,4,5,6,7,8,9,10,11,15}
          DTP S 1 Discharge hour : R!{096} R{TM} R
          DTP R 1 Statement dates : R!{434} R{RD8} R
          DTP S 1 Admission date and hour : R!{435} R{D8,DT} R
          DTP S 1 Repricer received date : R!{050} R{D8} R
          CL1 R 1 Admission type, source and patient status : R{@admissiontype} S{@admissionsource} R{@patientstatus}
          PWK S 10 Claim attachment : @attachment
          CN1 S 1 Contract : @contract
          AMT S 1 Estimated amount due from the patient : R{F3} R
          REF S 1 Service authorization exception : R!{4N} R{1,2,3,4,5,6,7}
          REF S 1 Referral number : R!{9F} R
          REF S 1 Prior authorization : R!{G1} R
          REF S 1 Payer claim control number : R!{F8} R
          REF S 1 Repriced claim number : R!{9A} R
          REF S 1 Adjusted repriced claim number : R!{9C} R
          REF S 5 Investigational device number : R!{LX} R
          REF S 1 Clearinghouse claim number : R!{D9} R
          REF S 1 Auto accident state : R!{LU} R
          REF S 1 Medical record number : R!{EA} R
          REF S 1 Demonstration project : R!{P4} R
          REF S 1 Peer review approval number : R!{G4} R
          K3 S 10 Fixed format text : R
          NTE S 10 Claim note : R!{ALG,DCP,DGN,DME,MED,NTR,ODT,RHB,RLH,RNH,SET,SFM,SPT,UPI} R
          NTE S 1 Billing note : R!{ADD} R
          CRC S 1 EPSDT referral : R{ZZ} R{N,Y} R{AV,NU,S2,ST} S{AV,NU,S2,ST} S{AV,NU,S2,ST}
          HI R 1 Principal diagnosis : R(R!{ABK,BK} R - - - - - - S{N,U,W,Y})
          HI S 1 Admitting diagnosis : R(R!{ABJ,BJ} R)
          HI S 1 Patient's reason for visit : R(R!{APR,PR} R) S(R{APR,PR} R) S(R{APR,PR} R)
          HI S 1 External causes of injury : @externalCauses
          HI S 1 Diagnosis related group : R(R!{DR} R{@drg})
          HI S 2 Other diagnoses : @otherDiagnoses
          HI S 1 Principal procedure : R(R!{BBR,BR,CAH} R R{D8} R)
          HI S 2 Other procedures : @otherProcedures
          HI S 2 Occurrence span codes : @occurrenceSpans
          HI S 2 Occurrence codes : @occurrences
          HI S 2 Value codes : @values
          HI S 2 Condition codes : @conditions
          HI S 2 Treatment codes : @treatments
          HCP S 1 Claim pricing : @pricing
          loop 2310A S 1 Attending provider
            NM1 R 1 Attending provider name : R!{71} R{1} R S S - S S{XX} S
            PRV S 1 Attending provider specialty : R{AT} R{PXC} R{@taxonomy}
            REF S 4 Attending provider other number : R{0B,1G,G2,LU} R
          loop 2310B S 1 Operating physician
            NM1 R 1 Operating physician name : R!{72} R{1} R S S - S S{XX} S
            REF S 4 Operating physician other number : R{0B,1G,G2,LU} R
          loop 2310C S 1 Other operating physician
            NM1 R 1 Other operating physician name : R!{ZZ} R{1} R S S - S S{XX} S
            REF S 4 Other operating physician other number : R{0B,1G,G2,LU} R
          loop 2310D S 1 Rendering provider
            NM1 R 1 Rendering provider name : R!{82} R{1} R S S - S S{XX} S
            REF S 4 Rendering provider other number : R{0B,1G,G2,LU} R
          loop 2310E S 1 Service facility
            NM1 R 1 Service facility name : R!{77} R{2} R - - - - S{XX} S
            N3 R 1 Service facility address : R S
            N4 R 1 Service facility city : @cityLine
            REF S 3 Service facility other number : R{0B,G2,LU} R
          loop 2310F S 1 Referring provider
            NM1 R 1 Referring provider name : R!{DN} R{1} R S S - S S{XX} S
            REF S 3 Referring provider other number : R{0B,1G,G2} R
          loop 2320 S 10 Other insurance
            SBR R 1 Other coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} R{01,18,19,20,21,39,40,53,G8} S S - - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            CAS S 5 Claim adjustment : @adjustment
            AMT S 1 Other payer paid : R!{D} R
            AMT S 1 Remaining patient liability : R!{EAF} R
            AMT S 1 Other payer non-covered amount : R!{A8} R
            OI R 1 Other insurance agreements : - - R{N,W,Y} - - R{I,Y}
            MIA S 1 Inpatient adjudication : R - S S S{@rarc} S S S S S S S S S S S S S S S{@rarc} S{@rarc} S{@rarc} S{@rarc} S
            MOA S 1 Outpatient adjudication : @outpatientRemarks
            include otherInsured numbers=2
            loop 2330B R 1 Other payer
              include otherPayerName
            loop 2330C S 1 Other payer attending provider
              NM1 R 1 Other payer attending provider : R!{71} R{1}
              REF R 4 Other payer number of the attending provider : R{0B,1G,G2,LU} R
            loop 2330D S 1 Other payer operating physician
              NM1 R 1 Other payer operating physician : R!{72} R{1}
              REF R 4 Other payer number of the operating physician : R{0B,1G,G2,LU} R
            loop 2330E S 1 Other payer other operating physician
              NM1 R 1 Other payer other operating physician : R!{ZZ} R{1}
              REF R 4 Other payer number of the other operating physician : R{0B,1G,G2,LU} R
            loop 2330F S 1 Other payer service facility
              NM1 R 1 Other payer service facility : R!{77} R{2}
              REF R 3 Other payer number of the service facility : R{0B,G2,LU} R
            loop 2330G S 1 Other payer rendering provider
              NM1 R 1 Other payer rendering provider : R!{82} R{1}
              REF R 4 Other payer number of the rendering provider : R{0B,1G,G2,LU} R
            loop 2330H S 1 Other payer referring provider
              NM1 R 1 Other payer referring provider : R!{DN} R{1}
              REF R 3 Other payer number of the referring provider : R{0B,1G,G2} R
            loop 2330I S 1 Other payer billing provider
              NM1 R 1 Other payer billing provider : R!{85} R{2}
              REF R 2 Other payer number of the billing provider : R{G2,LU} R
          loop 2400 R 999 Service line
            include line

        include claimHeader
        loop 2000A R >1 Billing provider level
          include billingLevel
          loop 2010AA R 1 Billing provider
            NM1 R 1 Billing provider name : R!{85} R{2} R - - - - S{XX} S
            N3 R 1 Billing provider address : R S
            N4 R 1 Billing provider city : @cityLine
            REF R 1 Billing provider tax number : R{EI} R
            PER S 2 Billing provider contact : @contactNumbers
          loop 2010AB S 1 Pay-to address
            NM1 R 1 Pay-to address name : R!{87} R{2}
            N3 R 1 Pay-to address : R S
            N4 R 1 Pay-to city : @cityLine
          include payToPlan
          loop 2000B R >1 Subscriber level
            HL R 1 Subscriber level : R R R!{22} R{0,1}
            SBR R 1 Subscriber coverage : R{A,B,C,D,E,F,G,H,P,S,T,U} S{18} S S - - - - S{11,12,13,14,15,16,17,AM,BL,CH,CI,DS,FI,HM,LM,MA,MB,MC,OF,TV,VA,WC,ZZ}
            loop 2010BA R 1 Subscriber
              include subscriberName
            include payer billing=1
            loop 2300 S 100 Claim
              include claim
            loop 2000C S >1 Patient level
              HL R 1 Patient level : R R R!{23} R{0}
              PAT R 1 Patient's relationship to the subscriber : R{01,19,20,21,39,40,53,G8}
              loop 2010CA R 1 Patient
                include patientName
                REF S 1 Property and casualty patient number : R!{1W,SY} R
              loop 2300 R 100 Claim
                include claim
        SE R 1 Transaction end : R R
        """#
    )
}
