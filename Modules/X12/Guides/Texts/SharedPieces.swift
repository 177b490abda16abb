extension GuideText {
    /// Element lists that several guides use: what an address, a contact or a date of birth looks like is the same
    /// in every HIPAA guide of 005010. The compiler reads this text before any guide.
    static let shared = GuideText(
        #"""
        # City, state, postal code, country; N407 only outside the United States and Canada.
        elements cityLine = R S{@state} S S{@country} - - S{@subdivision}
        # A person or office with up to three numbers: e-mail, extension, fax, telephone.
        elements contactNumbers = R{IC} S R{EM,FX,TE} R S{EM,EX,FX,TE} S S{EM,EX,FX,TE} S
        # A telephone number with its extension, as property and casualty payers ask for it.
        elements telephoneNumber = R{IC} S R{TE} R S{EX} S
        # Date of birth and sex.
        elements birthAndSex = R{D8} R R{F,M,U}
        # A payer under its national plan number (XV) or the number the payer gave itself (PI).
        elements payerName = R!{PR} R{2} R - - - - R{PI,XV} R
        """#
    )
}
