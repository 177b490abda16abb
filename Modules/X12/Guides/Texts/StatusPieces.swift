extension GuideText {
    /// What the three claim status guides share: the 276 request, its 277 response and the 277CA acknowledgment. They
    /// name the same parties under HL levels 20, 21, 19, 22 and 23, and report a status in the same composite.
    static let statusPieces = GuideText(
        #"""
        # The parties.
        elements statusPayer = R{PR} R{2} R - - - - R{PI,XV} R
        elements statusReceiver = R{41} R{1,2} S S S - - R{46} R
        elements statusProvider = R{1P} R{1,2} S S S - S R{FI,SV,XX} R
        elements statusSubscriber = R{IL} R{1,2} R S S - S R{24,II,MI} R
        elements statusDependent = R{QC} R{1} R S S - S

        # Category, status and the entity the status speaks of; in a claim status, RX in the fourth component says that
        # the second one is a reject code of the NCPDP, so that no list is named for it.
        elements batchStatus = R{@claimstatuscategory} R{@claimstatus} S{36,40,41,AY,PR}
        elements providerStatus = R{@claimstatuscategory} R{@claimstatus} S{1P,36,40,41,77,82,85,87,AY,FA,PR}
        elements claimStatus = R{@claimstatuscategory} R S{03,13,17,1E,1G,1H,1I,1O,1P,1Q,1R,1S,1T,1U,1V,1W,1X,1Y,1Z,28,2A,2B,2D,2E,2I,2K,2P,2Q,2S,2Z,30,36,3A,3C,3D,3E,3F,3G,3H,3I,3J,3K,3L,3M,3N,3O,3P,3Q,3R,3S,3T,3U,3V,3W,3X,3Y,3Z,40,41,43,44,4A,4B,4C,4D,4E,4F,4G,4H,4I,4J,4L,4M,4N,4O,4P,4Q,4R,4S,4U,4V,4W,4X,4Y,4Z,5A,5B,5C,5D,5E,5F,5G,5H,5I,5J,5K,5L,5M,5N,5O,5P,5Q,5R,5S,5T,5U,5V,5W,5X,5Y,5Z,61,6A,6B,6C,6D,6E,6F,6G,6H,6I,6J,6K,6L,6M,6N,6O,6P,6Q,6R,6S,6U,6V,6W,6X,6Y,71,72,73,74,77,7C,80,82,84,85,87,95,AY,CK,CZ,D2,DD,DJ,DK,DN,DO,DQ,E1,E2,E7,E9,FA,FD,FE,G0,G3,GB,GD,GI,GJ,GK,GM,GY,HF,HH,HK,I3,IJ,IL,IN,LI,LR,MR,MSC,OB,OD,OX,P0,P2,P3,P4,P6,P7,PR,PRP,PT,PV,PW,QA,QB,QC,QD,QE,QH,QK,QL,QN,QO,QS,QV,QY,RC,RW,S4,SEP,SJ,SU,T4,TL,TQ,TT,TTP,TU,UH,X3,X4,X5,ZZ} S{RX}

        elements statusProcedure = R{AD,ER,HC,HP,IV,N4,NU,WK} R S S S S

        define statusSource
          HL R 1 Payer level : R - R!{20} R{1}

        define statusProviderName
          loop 2100C R 2 Provider
            NM1 R 1 Provider name : @statusProvider
        """#
    )
}
