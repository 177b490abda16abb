package import Claims
package import Primitives
package import Settings

extension PayerHost {
    /// Applies the layers in order; the last that says something wins, and the profile remembers which one it was.
    package func profile(of payer: PayerFile, clinic: ClinicSettings?, on date: CalendarDate?) -> PayerProfile {
        let electronicID = payer.electronicID?.value ?? payer.id.uppercased()
        var profile = PayerProfile(
            id: payer.id, name: payer.name.value, aliases: payer.aliases.map(\.value), adapter: payer.adapter.value,
            electronicID: electronicID, filingIndicator: payer.filingIndicator?.value ?? "CI",
            receiver: payer.receiver?.value
                ?? TradingPartner(name: payer.name.value, id: String(electronicID.prefix(15))),
            parameters: payer.parameters.mapValues(\.value), posting: payer.posting.mapValues(\.value),
            simulator: payer.simulator?.value ?? SimulatorTerms())
        profile.provenance["name"] = payer.name.source
        profile.provenance["adapter"] = payer.adapter.source
        profile.provenance["electronic_id"] = payer.electronicID?.source
        profile.provenance["filing_indicator"] = payer.filingIndicator?.source
        profile.provenance["receiver"] = payer.receiver?.source
        for (key, value) in payer.parameters { profile.provenance["parameters.\(key)"] = value.source }
        for (key, value) in payer.posting { profile.provenance["posting.\(key)"] = value.source }
        if let base = baseTerms { profile.apply(base, on: date) }
        profile.apply(payer.terms, on: date)
        if let clinic { profile.apply(clinic, payer: payer.id, on: date) }
        return profile
    }
}

extension PayerProfile {
    fileprivate mutating func apply(_ terms: PayerTerms, on date: CalendarDate?) {
        if let value = terms.filingLimitDays { set(\.filingLimitDays, value, "filing_limit_days") }
        if let value = terms.appealDays { set(\.appealDays, value, "appeal_days") }
        if let value = terms.expected { set(\.expected, value, "expected_days") }
        if let value = terms.authorizationRequired { set(\.authorizationRequired, value, "authorization_required") }
        if let value = terms.transports { set(\.transports, value, "transports") }
        if let value = terms.copay { set(\.copay, value.map { Optional($0) }, "copay") }
        for (id, rule) in terms.rules { apply(rule, id: id, on: date) }
    }

    fileprivate mutating func apply(_ clinic: ClinicSettings, payer: String, on date: CalendarDate?) {
        for (id, rule) in clinic.rules { apply(rule, id: id, on: date) }
        guard let entry = clinic.payers[payer]?.value else { return }
        if let value = entry.enrolled { set(\.isEnrolled, value, "enrolled") }
        if let value = entry.providerID { set(\.providerNumber, value.map { Optional($0) }, "provider_id") }
        let own = entry.terms
        if let value = own.filingLimitDays { set(\.filingLimitDays, value, "filing_limit_days") }
        if let value = own.copay { set(\.copay, value.map { Optional($0) }, "copay") }
        if let first = own.requiredAuthorization.first {
            let codes = authorizationRequired + own.requiredAuthorization.map(\.value)
            set(\.authorizationRequired, first.map { _ in codes }, "authorization_required")
        }
        for (id, rule) in own.rules { apply(rule, id: id, on: date) }
    }

    private mutating func apply(_ rule: Sourced<RuleOverride>, id: String, on date: CalendarDate?) {
        if let date, !rule.value.applies(on: date) { return }
        let severity = rule.value.severity
        rules[id] = RuleSetting(
            severity: severity.value.finding, reason: rule.value.reason?.value, source: severity.source)
        provenance["rules.\(id)"] = severity.source
    }

    private mutating func set<Value>(
        _ path: WritableKeyPath<PayerProfile, Value>, _ value: Sourced<Value>, _ name: String
    ) {
        self[keyPath: path] = value.value
        provenance[name] = value.source
    }
}
