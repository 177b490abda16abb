package import Claims
package import Primitives
package import Settings

/// One payer's own layer: what `payer.yaml` and `posting.yaml` say, each value with its place.
package struct PayerFile: Sendable {
    package var id: String
    package var name: Sourced<String>
    package var aliases: [Sourced<String>]
    package var adapter: Sourced<String>
    package var electronicID: Sourced<String>?
    package var filingIndicator: Sourced<String>?
    package var receiver: Sourced<TradingPartner>?
    package var terms: PayerTerms
    package var parameters: [String: Sourced<String>]
    package var posting: [String: Sourced<String>]
    package var simulator: Sourced<SimulatorTerms>?
}

/// Settings that the base, a payer and a clinic can all give.
package struct PayerTerms: Sendable {
    package var filingLimitDays: Sourced<Int>?
    package var appealDays: Sourced<Int>?
    package var expected: Sourced<ExpectedDays>?
    package var authorizationRequired: Sourced<[String]>?
    package var transports: Sourced<[String]>?
    package var copay: Sourced<Money>?
    package var rules: [String: Sourced<RuleOverride>]

    @Sendable static func read(_ map: inout SettingsMap) -> PayerTerms {
        PayerTerms(
            filingLimitDays: map.optional("filing_limit_days", .integer(1...3650)),
            appealDays: map.optional("appeal_days", .integer(1...3650)),
            expected: map.optional("expected_days", .map(readExpectedDays)),
            authorizationRequired: map.optional("authorization_required", .list(of: .procedureCode))
                .map { list in list.map { $0.map(\.value) } },
            transports: map.optional("transports", .list(of: .oneOf(["simulator", "directory"])))
                .map { list in list.map { $0.map(\.value) } },
            copay: map.optional("copay", .money), rules: map.optional("rules", RuleOverride.dictionary)?.value ?? [:])
    }

    @Sendable private static func readExpectedDays(_ map: inout SettingsMap) -> ExpectedDays? {
        let standard = ExpectedDays()
        return ExpectedDays(
            acknowledgment: map.optional("acknowledgment", .integer(1...365))?.value ?? standard.acknowledgment,
            claimAcknowledgment: map.optional("claim_acknowledgment", .integer(1...365))?.value
                ?? standard.claimAcknowledgment,
            remittance: map.optional("remittance", .integer(1...365))?.value ?? standard.remittance)
    }
}

extension PayerFile {
    /// Reads `payers/<id>/payer.yaml`. Nil when a finding blocks.
    package static func read(id: String, bytes: [UInt8], file: String) -> (PayerFile?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in
            let name = map.required("name", .text(limit: 60))
            let adapter = map.required("adapter", .identifier)
            let aliases = map.optional("aliases", .list(of: .text(limit: 100)))?.value ?? []
            let electronicID = map.optional("electronic_id", .text(limit: 80))
            let filingIndicator = map.optional("filing_indicator", .text(limit: 2))
            let receiver = map.optional("receiver", .map(readReceiver))
            let parameters = map.optional("parameters", .dictionary(.identifier, .text(limit: 500)))?.value ?? [:]
            let simulator = map.optional("simulator", .map(readSimulator))
            let terms = PayerTerms.read(&map)
            guard let name, let adapter else { return nil }
            return PayerFile(
                id: id, name: name, aliases: aliases, adapter: adapter, electronicID: electronicID,
                filingIndicator: filingIndicator, receiver: receiver, terms: terms, parameters: parameters,
                posting: [:],
                simulator: simulator)
        }
    }

    /// Reads `payers/base.yaml`: terms that hold for every payer.
    package static func readBase(bytes: [UInt8], file: String) -> (PayerTerms?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in PayerTerms.read(&map) }
    }

    /// Reads `posting.yaml`: adjustment reason (`45` or `CO-45`) to `contractual`, `patient`, `denial`, `other` or
    /// `informational`.
    package static func readPosting(bytes: [UInt8], file: String) -> ([String: Sourced<String>]?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in
            map.required(
                "adjustments",
                .dictionary(
                    .text(limit: 8), .oneOf(["contractual", "patient", "denial", "other", "informational"])))?.value
        }
    }

    @Sendable private static func readReceiver(_ map: inout SettingsMap) -> TradingPartner? {
        let name = map.required("name", .text(limit: 60))
        let id = map.required("id", .text(limit: 15))
        let qualifier = map.optional("qualifier", .text(limit: 2))
        guard let name, let id else { return nil }
        return TradingPartner(name: name.value, id: id.value, qualifier: qualifier?.value ?? "ZZ")
    }

    @Sendable private static func readSimulator(_ map: inout SettingsMap) -> SimulatorTerms? {
        let standard = SimulatorTerms()
        return SimulatorTerms(
            allowedBasisPoints: map.optional("allowed_percent", .basisPoints)?.value ?? standard.allowedBasisPoints,
            deductible: map.optional("deductible", .money)?.value ?? standard.deductible,
            coinsuranceBasisPoints: map.optional("coinsurance_percent", .basisPoints)?.value ?? 0,
            copay: map.optional("copay", .money)?.value ?? standard.copay,
            sequestrationBasisPoints: map.optional("sequestration_percent", .basisPoints)?.value ?? 0,
            denials: map.optional("denials", .dictionary(.procedureCode, .text(limit: 5)))?.value.mapValues(\.value)
                ?? [:])
    }
}
