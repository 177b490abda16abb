extension FormField {
    /// What the elements of a claim acknowledgment are called.
    static let claimAcknowledgment = """
        - BHT03 | | number of the acknowledgment
        2100A NM103 | | payer's or clearinghouse's name
        2100A NM109 | | payer's or clearinghouse's ID
        2200A TRN02 | | receipt number of the batch
        2200A DTP03 {050} | | date the batch was received
        2200A DTP03 {009} | | date the batch was processed
        2100B NM103 NM104 | | submitter's name
        2100B NM109 | | submitter's ID
        2200B TRN02 | | batch number of the submitter
        2200B,2200C,2200D,2220D STC01-1 | | status category
        2200B,2200C,2200D,2220D STC01-2 | | status code
        2200B,2200C,2200D,2220D STC01-3 | | entity of the status
        2200B,2200C,2200D,2220D STC03 | | acceptance or rejection
        2200B,2200C,2200D STC04 | | charge
        2200B QTY02 {90} | | number of claims accepted
        2200B QTY02 {AA} | | number of claims rejected
        2200C QTY02 {QA} | | number of claims accepted
        2200C QTY02 {QC} | | number of claims rejected
        2200B,2200C AMT02 {YU} | | charges accepted
        2200B,2200C AMT02 {YY} | | charges rejected
        2100C NM103 NM104 | | billing provider's name
        2100C NM109 | | billing provider's NPI
        2100D NM103 NM104 | | patient's name
        2100D NM109 | | patient's member ID
        2200D TRN02 | | patient control number
        2200D REF02 {1K} | | payer's claim control number
        2200D REF02 {D9} | | clearinghouse's claim number
        2200D REF02 {BLT} | | type of bill
        2200D DTP03 | | date of service
        2220D SVC01-2 | | procedure code
        2220D SVC02 | | line charge
        2220D REF02 {FJ} | | line item control number
        """

    /// What the elements of an implementation acknowledgment are called.
    static let functionalAcknowledgment = """
        - AK101 | | kind of the group acknowledged
        - AK102 | | control number of the group acknowledged
        - AK103 | | version of the group acknowledged
        2000 AK201 | | kind of the transaction set
        2000 AK202 | | control number of the transaction set
        2100 IK301 | | segment at fault
        2100 IK302 | | position of the segment at fault
        2100 IK303 | | loop of the segment at fault
        2100 IK304 | | what is wrong with the segment
        2110 IK401-1 | | position of the element at fault
        2110 IK402 | | data element number
        2110 IK403 | | what is wrong with the element
        2000 IK501 | | result for the transaction set
        2000 IK502 IK503 IK504 IK505 IK506 | | reason of the result
        - AK901 | | result for the group
        - AK902 | | number of sets in the group
        - AK903 | | number of sets received
        - AK904 | | number of sets accepted
        - AK905 AK906 AK907 AK908 AK909 | | reason of the result
        """
}
