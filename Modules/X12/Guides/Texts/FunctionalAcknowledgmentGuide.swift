extension GuideText {
    /// The 999 implementation acknowledgment (005010X231A1): the receiver of a functional group says which of its
    /// transaction sets it accepted, and which segments and elements of the others are at fault.
    static let functionalAcknowledgment = GuideText(
        #"""
        guide 999
        title Acknowledgment of a functional group
        transaction 999
        group FA
        version 005010X231A1 005010X231
        unit 2000

        # Two uses in one: the element that made a situational rule apply (named by segment, position and loop), or the
        # business unit in which the fault lies (a name such as CLM01 with its value).
        elements context = R(R S)*10 S S S S(R S S) S(R S)

        # Why a transaction set, or the whole group, was not accepted: up to five reasons.
        define transactionResult
          IK5 R 1 Result for the transaction set : R{A,E,M,R,W,X} S{$faults} S{$faults} S{$faults} S{$faults} S{$faults}

        define groupResult
          AK9 R 1 Result for the group : R{A,E,M,P,R,W,X} R R R S{$faults} S{$faults} S{$faults} S{$faults} S{$faults}

        ST R 1 Transaction set header : R{999} R R{005010X231A1,005010X231}
        AK1 R 1 Group acknowledged : R R R
        loop 2000 S >1 Transaction set acknowledged
          AK2 R 1 Transaction set acknowledged : R R S
          loop 2100 S >1 Segment at fault
            IK3 R 1 Segment at fault : R R S S{1,2,3,4,5,6,7,8,I4,I6,I7,I8,I9}
            CTX S 10 Context of the segment : @context
            loop 2110 S >1 Element at fault
              IK4 R 1 Element at fault : R(R S S) S R{1,2,3,4,5,6,7,8,9,10,12,13,I6,I9,I10,I11,I12,I13} S
              CTX S 10 Context of the element : @context
          include transactionResult faults=1,2,3,4,5,6,7,8,9,10,11,12,13,15,16,17,18,19,23,24,25,26,27,I5,I6
        include groupResult faults=1,2,3,4,5,6,10,11,12,13,14,15,16,17,18,19,23,24,25,26
        SE R 1 Transaction set trailer : R R
        """#
    )
}
