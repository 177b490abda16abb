extension GuideText {
    /// Pieces that the three claim guides share (837 professional, institutional and dental, 005010): submitter and
    /// receiver, the pay-to loops, the payers' names and the adjustments of a previous payer.
    static let claimPieces = GuideText(
        #"""
        # Group code, then up to six triples of reason, amount and quantity.
        elements adjustment = R{CO,CR,OA,PI,PR} R{@carc} R S S{@carc} S S S{@carc} S S S{@carc} S S S{@carc} S S S{@carc} S S
        # Kind of paperwork, how it travels, and the control number it carries.
        elements attachment = R{03,04,05,06,07,08,09,10,11,13,15,21,A3,A4,AM,AS,B2,B3,B4,BR,BS,BT,CB,CK,CT,D2,DA,DB,DG,DJ,DS,EB,HC,HR,I5,IR,LA,M1,MT,NN,OB,OC,OD,OE,OX,OZ,P4,P5,PE,PN,PO,PQ,PY,PZ,RB,RR,RT,RX,SG,V5,XP} R{AA,BM,EL,EM,FT,FX} - - S{AC} S
        # Specialty of the rendering provider.
        elements renderingSpecialty = R{PE} R{PXC} R{@taxonomy}
        # Kind of contract, amount, percent, contract number, discount percent and version.
        elements contract = R{01,02,03,04,05,06,09} S S S S S
        # The subscriber; the member number stands for persons, a group may come without one.
        elements insuredName = R!{IL} R{1,2} R S S - S S{II,MI} S
        # Outpatient adjudication: rate, amount, up to five remark codes, two more amounts.
        elements outpatientRemarks = S S S{@rarc} S{@rarc} S{@rarc} S{@rarc} S{@rarc} S S

        define claimHeader
          ST R 1 Transaction start : R{837} R R
          BHT R 1 Purpose and date of the transaction : R{0019} R{00,18} R R R R{31,CH,RP}
          loop 1000A R 1 Submitter
            NM1 R 1 Submitter name : R!{41} R{1,2} R S S - - R{46} R
            PER R 2 Submitter contact : @contactNumbers
          loop 1000B R 1 Receiver
            NM1 R 1 Receiver name : R!{40} R{2} R - - - - R{46} R

        define billingLevel
          HL R 1 Billing provider level : R - R!{20} R{1}
          PRV S 1 Billing provider specialty : R{BI} R{PXC} R{@taxonomy}
          CUR S 1 Foreign currency : R{85} R{@currency}

        define payToPlan
          loop 2010AC S 1 Pay-to plan
            NM1 R 1 Pay-to plan name : R!{PE} R{2} R - - - - R{PI,XV} R
            N3 R 1 Pay-to plan address : R S
            N4 R 1 Pay-to plan city : @cityLine
            REF S 1 Pay-to plan other number : R!{2U,FY,NF} R
            REF R 1 Pay-to plan tax number : R!{EI} R

        # Billing provider and pay-to address where a person may bill: professional and dental claims.
        define billingPerson
          loop 2010AA R 1 Billing provider
            NM1 R 1 Billing provider name : R!{85} R{1,2} R S S - S S{XX} S
            N3 R 1 Billing provider address : R S
            N4 R 1 Billing provider city : @cityLine
            REF R 1 Billing provider tax number : R!{EI,SY} R
            REF S 2 Billing provider UPIN or licence : R!{0B,1G} R
            PER S 2 Billing provider contact : @contactNumbers
          loop 2010AB S 1 Pay-to address
            NM1 R 1 Pay-to address name : R!{87} R{1,2}
            N3 R 1 Pay-to address : R S
            N4 R 1 Pay-to city : @cityLine
          include payToPlan

        define payer
          loop 2010BB R 1 Payer
            NM1 R 1 Payer name : @payerName
            N3 S 1 Payer address : R S
            N4 S 1 Payer city : @cityLine
            REF S 3 Payer other number : R!{2U,EI,FY,NF} R
            REF S $billing Billing provider number with the payer : R!{G2,LU} R

        define subscriberName
          NM1 R 1 Subscriber name : @insuredName
          N3 S 1 Subscriber address : R S
          N4 S 1 Subscriber city : @cityLine
          DMG S 1 Subscriber birth date and sex : @birthAndSex
          REF S 1 Subscriber social security number : R!{SY} R
          REF S 1 Property and casualty claim number : R!{Y4} R

        define patientName
          NM1 R 1 Patient name : R!{QC} R{1} R S S - S
          N3 R 1 Patient address : R S
          N4 R 1 Patient city : @cityLine
          DMG R 1 Patient birth date and sex : @birthAndSex
          REF S 1 Property and casualty claim number : R!{Y4} R

        define otherInsured
          loop 2330A R 1 Other insured
            NM1 R 1 Other insured name : R!{IL} R{1,2} R S S - S R{II,MI} R
            N3 S 1 Other insured address : R S
            N4 S 1 Other insured city : @cityLine
            REF S $numbers Other insured social security number : R{SY} R

        define otherPayerName
          NM1 R 1 Other payer name : @payerName
          N3 S 1 Other payer address : R S
          N4 S 1 Other payer city : @cityLine
          DTP S 1 Other payer payment date : R{573} R{D8} R
          REF S 2 Other payer other number : R!{2U,EI,FY,NF} R
          REF S 1 Other payer prior authorization : R!{G1} R
          REF S 1 Other payer referral number : R!{9F} R
          REF S 1 Other payer adjusted the claim : R!{T4} R{Y}
          REF S 1 Other payer claim control number : R!{F8} R
        """#
    )
}
