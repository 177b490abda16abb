package import Primitives

/// What a clinic sets for one payer, or for one plan of it. What is nil or absent stays as the payer's file has it.
package struct ClinicTerms: Equatable, Sendable {
    /// By rule id, such as `claim.timely-filing`.
    package var rules: [String: Sourced<RuleOverride>]
    /// Days from the date of service.
    package var filingLimitDays: Sourced<Int>?
    /// What the patient pays at the desk for a visit.
    package var copay: Sourced<Money>?
    /// Procedure codes that need an authorization number.
    package var requiredAuthorization: [Sourced<String>]

    package init(
        rules: [String: Sourced<RuleOverride>] = [:], filingLimitDays: Sourced<Int>? = nil,
        copay: Sourced<Money>? = nil, requiredAuthorization: [Sourced<String>] = []
    ) {
        self.rules = rules
        self.filingLimitDays = filingLimitDays
        self.copay = copay
        self.requiredAuthorization = requiredAuthorization
    }
}

/// A payer as one clinic works with it.
package struct ClinicPayer: Equatable, Sendable {
    /// False while the clinic's enrollment for electronic claims is not complete.
    package var enrolled: Sourced<Bool>?
    /// The number under which the payer knows the clinic, where it uses one beside the NPI.
    package var providerID: Sourced<String>?
    package var terms: ClinicTerms
    /// By the plan's identifier; a plan's terms stand over the payer's.
    package var plans: [String: Sourced<ClinicTerms>]

    package init(
        enrolled: Sourced<Bool>? = nil, providerID: Sourced<String>? = nil, terms: ClinicTerms = ClinicTerms(),
        plans: [String: Sourced<ClinicTerms>] = [:]
    ) {
        self.enrolled = enrolled
        self.providerID = providerID
        self.terms = terms
        self.plans = plans
    }
}

extension ClinicTerms {
    @Sendable static func read(_ map: inout SettingsMap) -> ClinicTerms? {
        ClinicTerms(
            rules: map.optional("rules", RuleOverride.dictionary)?.value ?? [:],
            filingLimitDays: map.optional("filing_limit_days", .integer(1...3650)),
            copay: map.optional("copay", .money),
            requiredAuthorization: map.optional("authorization_required", .list(of: .procedureCode))?.value ?? [])
    }
}

extension ClinicPayer {
    @Sendable static func read(_ map: inout SettingsMap) -> ClinicPayer? {
        let enrolled = map.optional("enrolled", .boolean)
        let providerID = map.optional("provider_id", .text(limit: 50))
        let plans = map.optional("plans", .dictionary(.identifier, .map(ClinicTerms.read)))
        guard let terms = ClinicTerms.read(&map) else { return nil }
        return ClinicPayer(enrolled: enrolled, providerID: providerID, terms: terms, plans: plans?.value ?? [:])
    }
}
