// Stand-ins for what a file does not say; a blocking finding goes with them.
extension ProfessionalClaim.BillingProvider {
    static let absent = Self(name: .organization(""), taxID: "", address: .empty)
}

extension ProfessionalClaim.Payer {
    static let absent = Self(name: "", id: "", idQualifier: "")
}

extension ProfessionalClaim.Subscriber {
    static let absent = Self(name: .empty, memberID: "", memberIDQualifier: "")
}
