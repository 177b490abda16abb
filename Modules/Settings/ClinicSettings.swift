package import Primitives

/// The settings of one clinic: `Config/clinics/<id>.yaml`.
package struct ClinicSettings: Equatable, Sendable {
    /// The file's name without its extension.
    package var id: String
    package var name: String
    /// The billing provider's organization NPI.
    package var npi: NPI
    /// Nine digits (employer identification number).
    package var taxID: String
    package var taxonomy: String
    package var address: PostalAddress
    /// Ten digits.
    package var phone: String
    /// Whom a payer calls.
    package var contact: String
    /// At least one, in the order of the file.
    package var providers: [ClinicProvider]
    /// The place of service of a visit whose record does not state one, where the clinic sets it.
    package var placeOfService: Sourced<String>?
    /// The charge of one unit by procedure code.
    package var fees: [String: Sourced<Money>]
    /// Codes that the clinic keeps at hand, in the order of the file.
    package var favorites: [String]
    /// The number of the clinic's CLIA certificate, for waived tests done in the office.
    package var cliaNumber: String?
    package var selfPay: SelfPayTerms
    package var statement: StatementTerms
    /// Nil when the clinic has no codes reviewed before billing.
    package var review: ReviewSettings?
    package var release: ReleaseSettings
    /// Rules that the clinic sets for every payer.
    package var rules: [String: Sourced<RuleOverride>]
    /// By payer id.
    package var payers: [String: Sourced<ClinicPayer>]

    package init(
        id: String, name: String, npi: NPI, taxID: String, taxonomy: String, address: PostalAddress, phone: String,
        contact: String, providers: [ClinicProvider], placeOfService: Sourced<String>? = nil,
        fees: [String: Sourced<Money>], favorites: [String] = [], cliaNumber: String? = nil,
        selfPay: SelfPayTerms, statement: StatementTerms, review: ReviewSettings? = nil,
        release: ReleaseSettings = ReleaseSettings(), rules: [String: Sourced<RuleOverride>] = [:],
        payers: [String: Sourced<ClinicPayer>] = [:]
    ) {
        self.id = id
        self.name = name
        self.npi = npi
        self.taxID = taxID
        self.taxonomy = taxonomy
        self.address = address
        self.phone = phone
        self.contact = contact
        self.providers = providers
        self.placeOfService = placeOfService
        self.fees = fees
        self.favorites = favorites
        self.cliaNumber = cliaNumber
        self.selfPay = selfPay
        self.statement = statement
        self.review = review
        self.release = release
        self.rules = rules
        self.payers = payers
    }

    /// The place of service of a visit whose record does not state one: the clinic's setting, or an office (`11`).
    package var usualPlaceOfService: String { placeOfService?.value ?? "11" }

    /// The provider with this NPI, when the clinic lists them.
    package func provider(_ npi: String) -> ClinicProvider? { providers.first { $0.npi.digits == npi } }

    /// The rule override in force for a payer, its plan and a date of service: the plan's stands over the payer's, and
    /// the payer's over the clinic's own.
    package func rule(
        _ id: String, payer: String, plan: String? = nil, on date: CalendarDate
    ) -> Sourced<RuleOverride>? {
        let payer = payers[payer]?.value
        let layers = [plan.flatMap { payer?.plans[$0]?.value.rules[id] }, payer?.terms.rules[id], rules[id]]
        return layers.lazy.compactMap(\.self).first { $0.value.applies(on: date) }
    }
}

extension ClinicSettings {
    /// Reads a clinic's file. The clinic's id is the file's name without `.yaml`.
    /// - Returns: nil when a finding blocks.
    package static func read(bytes: [UInt8], file: String) -> (ClinicSettings?, [Finding]) {
        SettingsReader.read(bytes, file: file) { map in
            let id = identifier(of: file, map: map)
            let name = map.required("name", .text(limit: 60))
            let npi = map.required("npi", .npi)
            let taxID = map.required("tax_id", .digits(9))
            let taxonomy = map.required("taxonomy", .taxonomy)
            let address = map.required("address", .map(readAddress))
            let phone = map.required("phone", .phone)
            let contact = map.required("contact", .text(limit: 60))
            let providers = map.required("providers", .list(of: .map(ClinicProvider.read)))
            let place = map.optional("place_of_service", .digits(2))
            let fees = map.required("fees", .dictionary(.procedureCode, .money))
            let favorites = map.optional("favorites", .list(of: .code))
            let clia = map.optional("clia_number", .text(limit: 10))
            let selfPay = map.optional("self_pay", .map(SelfPayTerms.read))
            let statement = map.optional("statement", .map(StatementTerms.read))
            let review = map.optional("review", .map(ReviewSettings.read))
            let release = map.optional("release", .map(ReleaseSettings.read))
            let rules = map.optional("rules", RuleOverride.dictionary)
            let payers = map.optional("payers", .dictionary(.identifier, .map(ClinicPayer.read)))
            if let providers { checkProviders(providers, reader: map.reader) }
            guard let id, let name, let npi, let taxID, let taxonomy, let address, let phone, let contact,
                let providers,
                let fees
            else { return nil }
            return ClinicSettings(
                id: id, name: name.value, npi: npi.value, taxID: taxID.value, taxonomy: taxonomy.value,
                address: address.value, phone: phone.value, contact: contact.value,
                providers: providers.value.map(\.value), placeOfService: place, fees: fees.value,
                favorites: favorites?.value.map(\.value) ?? [], cliaNumber: clia?.value,
                selfPay: selfPay?.value ?? SelfPayTerms(), statement: statement?.value ?? StatementTerms(),
                review: review?.value, release: release?.value ?? ReleaseSettings(),
                rules: rules?.value ?? [:], payers: payers?.value ?? [:])
        }
    }

    private static func identifier(of file: String, map: SettingsMap) -> String? {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        let stem = [".yaml", ".yml"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
        if SettingsKind<String>.isIdentifier(stem) { return stem }
        map.reader.report(
            "file-name", at: map.position, "the file's name is the clinic's id, and this one cannot be an id",
            fix: "name it in small letters, digits and `-`, such as `lakeside.yaml`")
        return nil
    }

    @Sendable private static func readAddress(_ map: inout SettingsMap) -> PostalAddress? {
        let line1 = map.required("line1", .text(limit: 55))
        let line2 = map.optional("line2", .text(limit: 55))
        let city = map.required("city", .text(limit: 30))
        let state = map.required("state", .state)
        let zip = map.required("zip", .digits(5, 9))
        guard let line1, let city, let state, let zip else { return nil }
        return PostalAddress(
            line1: line1.value, line2: line2?.value, city: city.value, state: state.value, zip: zip.value)
    }

    private static func checkProviders(_ providers: Sourced<[Sourced<ClinicProvider>]>, reader: SettingsReader) {
        if providers.value.isEmpty {
            reader.report(
                "no-providers", at: YAMLNode.Position(line: providers.line, column: providers.column),
                "the clinic has no provider", fix: "list at least one provider with an NPI")
        }
        var seen: Set<NPI> = []
        for provider in providers.value where !seen.insert(provider.value.npi).inserted {
            reader.report(
                "same-provider", at: YAMLNode.Position(line: provider.line, column: provider.column),
                "another provider of this list has the same NPI", fix: "correct the NPI, or delete one of the two")
        }
    }
}
