extension FormField {
    /// What the elements of an eligibility question are called.
    static let eligibility = """
        - BHT03 | | number of the question
        2100A NM103 | | payer's name
        2100A NM109 | | payer ID
        2100B NM103 NM104 | | name of the provider that asks
        2100B NM109 | | NPI of the provider that asks
        2000C,2000D TRN02 | | trace number of the question
        2000C,2000D TRN03 | | ID of who gave the trace number
        2100C NM103 | | subscriber's last name
        2100C NM104 | | subscriber's first name
        2100C NM109 | | subscriber's member ID
        2100C DMG02 | | subscriber's birth date
        2100C DMG03 | | subscriber's sex
        2100C REF02 | | subscriber's other number
        2100C,2100D DTP03 | | date asked about
        2100D NM103 | | dependent's last name
        2100D NM104 | | dependent's first name
        2100D DMG02 | | dependent's birth date
        2100D DMG03 | | dependent's sex
        2110C,2110D EQ01 | | kind of service asked about
        2110C,2110D EQ02-2 | | procedure asked about
        2110C,2110D DTP03 | | date of the service asked about
        """

    /// What the elements of an eligibility answer are called.
    static let eligibilityAnswer = """
        - BHT03 | | number of the question
        2100A NM103 | | payer's name
        2100A NM109 | | payer ID
        2100B NM109 | | NPI of the provider that asked
        2000C,2000D TRN02 | | trace number of the question
        2100C NM103 | | subscriber's last name
        2100C NM104 | | subscriber's first name
        2100C NM109 | | subscriber's member ID
        2100C DMG02 | | subscriber's birth date
        2100D NM103 | | dependent's last name
        2100D NM104 | | dependent's first name
        2100D DMG02 | | dependent's birth date
        2000A,2100A,2100B,2100C,2100D,2110C,2110D AAA03 | | reason of the rejection
        2000A,2100A,2100B,2100C,2100D,2110C,2110D AAA04 | | what to do after the rejection
        2110C,2110D EB01 | | kind of benefit information
        2110C,2110D EB02 | | who is covered
        2110C,2110D EB03 | | kind of service
        2110C,2110D EB04 | | kind of insurance
        2110C,2110D EB05 | | plan description
        2110C,2110D EB06 | | time the benefit is counted in
        2110C,2110D EB07 | | benefit amount
        2110C,2110D EB08 | | percent
        2110C,2110D EB09 | | kind of quantity
        2110C,2110D EB10 | | quantity
        2110C,2110D EB11 | | authorization required
        2110C,2110D EB12 | | in or out of network
        2110C,2110D DTP03 | | benefit date
        2110C,2110D MSG01 | | message of the payer
        """

    /// What the elements of a claim status question are called.
    static let claimStatus = """
        - BHT03 | | number of the question
        2100A NM103 | | payer's name
        2100A NM109 | | payer ID
        2100B NM109 | | ID of the receiver of the answer
        2100C NM109 | | provider's NPI
        2100D NM103 NM104 | | subscriber's name
        2100D NM109 | | subscriber's member ID
        2000D DMG02 | | subscriber's birth date
        2100E NM103 NM104 | | dependent's name
        2000E DMG02 | | dependent's birth date
        2200D,2200E TRN02 | | trace number of the claim
        2200D,2200E REF02 {1K} | | payer's claim control number
        2200D,2200E REF02 {BLT} | | type of bill
        2200D,2200E REF02 {EJ} | | patient control number
        2200D,2200E AMT02 | | claim charge
        2200D,2200E DTP03 | | date of service
        2210D,2210E SVC01-2 | | procedure code
        2210D,2210E SVC02 | | line charge
        2210D,2210E DTP03 | | date of the line
        """

    /// What the elements of a claim status answer are called.
    static let claimStatusAnswer = """
        - BHT03 | | number of the answer
        2100A NM103 | | payer's name
        2100A NM109 | | payer ID
        2100B NM109 | | ID of the receiver
        2100C NM109 | | provider's NPI
        2100D NM103 NM104 | | subscriber's name
        2100D NM109 | | subscriber's member ID
        2100E NM103 NM104 | | dependent's name
        2200B,2200C,2200D,2200E TRN02 | | trace number
        2200B,2200C,2200D,2200E,2220D,2220E STC01-1 | | status category
        2200B,2200C,2200D,2200E,2220D,2220E STC01-2 | | status code
        2200B,2200C,2200D,2200E,2220D,2220E STC02 | | date of the status
        2200D,2200E STC04 | | claim charge
        2200D,2200E STC05 | | amount paid
        2200D,2200E STC06 | | payment date
        2200D,2200E STC09 | | check or EFT number
        2200D,2200E REF02 {1K} | | payer's claim control number
        2200D,2200E REF02 {EJ} | | patient control number
        2200D,2200E DTP03 | | date of service
        2220D,2220E SVC01-2 | | procedure code
        2220D,2220E SVC02 | | line charge
        2220D,2220E SVC03 | | amount paid for the line
        """
}
