extension GuideText {
    /// What the 270 and the 271 (005010X279A1) share: the answer names the same parties as the question, under the HL
    /// levels 20, 21, 22 and 23, and most of what describes the patient. Subscriber and dependent are one piece with
    /// parameters; so are the benefits of the 271.
    static let eligibilityPieces = GuideText(
        #"""
        # The payer (or sponsor, administrator, gateway) that is asked.
        elements eligibilitySource = R{2B,36,GP,P5,PR} R{1,2} R S S - S R{24,46,FI,NI,PI,XV,XX} R
        # A further diagnosis behind the first one.
        elements furtherDiagnosis = R{ABF,BF} R
        # A procedure that the question or the answer is about, without the parts that only the answer uses.
        elements eligibilityProcedure = R{AD,CJ,HC,ID,IV,N4,ZZ} R S S S S
        # The kinds of service asked about or answered; 005010 fixes its own list.
        elements eligibilityServices = S{1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,30,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96,97,98,99,A0,A1,A2,A3,A4,A5,A6,A7,A8,A9,AA,AB,AC,AD,AE,AF,AG,AH,AI,AJ,AK,AL,AM,AN,AO,AQ,AR,B1,B2,B3,BA,BB,BC,BD,BE,BF,BG,BH,BI,BJ,BK,BL,BM,BN,BP,BQ,BR,BS,BT,BU,BV,BW,BX,BY,BZ,C1,CA,CB,CC,CD,CE,CF,CG,CH,CI,CJ,CK,CL,CM,CN,CO,CP,CQ,DG,DM,DS,GF,GN,GY,IC,MH,NI,ON,PT,PU,RN,RT,TC,TN,UC}*99

        # The provider (or other party) that asks; `name` says whether NM103 is required.
        define eligibilityReceiver
          NM1 R 1 Provider or other party that asks : R{1P,2B,36,80,FA,GP,P5,PR} R{1,2} $name S S - S R{24,34,FI,PI,PP,SV,XV,XX} R
          REF S 9 Other number of the party that asks : R{0B,1C,1D,1J,4A,CT,EL,EO,HPI,JD,N5,N7,Q4,SY,TJ} R S
          N3 S 1 Address of the party that asks : R S
          N4 S 1 City of the party that asks : @cityLine

        define eligibilityReceiverSpecialty
          PRV S 1 Role and specialty of the party that asks : R{AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SB,SK,SU} S{PXC} S

        # `name` are the elements of NM1, `numbers` the codes of REF01 and `description` the usage of REF03.
        define patientIdentity
          NM1 R 1 $title name : $name
          REF S 9 $title other number : R{$numbers} R $description
          N3 S 1 $title address : R S
          N4 S 1 $title city : @cityLine

        # INS: `insured` and `relation` are codes, `change` is INS03 and INS04, `birth` the usage of the sequence in a
        # multiple birth. DTP: `kinds` are the codes of DTP01.
        define patientDetails
          PRV S 1 $title provider : R{AD,AT,BI,CO,CV,H,HH,LA,OT,P1,P2,PC,PE,R,RF,SK,SU} S{9K,D3,EI,HPI,PXC,SY,TJ} S
          DMG S 1 $title birth date and sex : S{D8} S S{F,M,U}
          INS S 1 $title relationship : R{$insured} R{$relation} $change - - - - - - - - - - - - $birth
          HI S 1 $title diagnoses : R(R{ABK,BK} R) S(@furtherDiagnosis) S(@furtherDiagnosis) S(@furtherDiagnosis) S(@furtherDiagnosis) S(@furtherDiagnosis) S(@furtherDiagnosis) S(@furtherDiagnosis)
          DTP S $dates $title date : R{$kinds} R{D8,RD8} R
        """#
    )
}
