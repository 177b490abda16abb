package import CodeSets
package import Primitives

/// What Medicare allows and pays for the services of one session, with every step on the way.
package struct PriceServices: Sendable {
    package struct Terms: Sendable {
        package var date: CalendarDate
        /// Five and two digits; nil when the ZIP code tells them.
        package var contractor: String?
        package var locality: String?
        package var zip: String?
        package var place = "11"
        package var isParticipating = true
        package var isQualifying = false
        /// In hundredths of a percent.
        package var practitionerShare: Int64 = 10_000
        package var deductibleLeft = Money.zero

        package init(date: CalendarDate) { self.date = date }
    }

    package struct Answer: Sendable, Codable {
        package var on: CalendarDate
        package var contractor: String
        package var locality: String
        package var setting: PricingSetting
        package var lines: [Line]
        package var total: Money
        /// How the total is shared; nil when no line has an amount.
        package var share: Share?
    }

    package struct Line: Sendable, Codable {
        package var service: String
        package var allowed: Money?
        /// Why there is no amount, or not for all units.
        package var missing: [String]
        package var remarks: [String]
        package var steps: [Step]
    }

    package struct Step: Sendable, Codable {
        package var rule: String
        package var title: String
        package var source: String
        package var factor: String?
        package var amount: Money
        package var detail: String

        init(_ step: PricingStep) {
            rule = step.rule.rawValue
            title = step.rule.title
            source = step.rule.source
            factor = step.factor.map { $0.text(placesMin: 2) }
            amount = step.amount
            detail = step.detail
        }
    }

    package struct Share: Sendable, Codable {
        package var deductible: Money
        package var coinsurance: Money
        package var sequestered: Money
        package var medicarePays: Money
    }

    private let codes: InstalledCodeSets

    package init(_ codes: InstalledCodeSets) { self.codes = codes }

    /// - Throws: ``UseCaseError`` `.notConfigured` without a fee schedule or indices for the date, `.conflict` when the
    ///   place or locality is not known.
    package func callAsFunction(_ services: [ServiceNotation], _ terms: Terms) throws -> Answer {
        guard let pricing = codes.pricing(on: terms.date, isQualifying: terms.isQualifying) else {
            throw UseCaseError.notConfigured(
                "no fee schedule with its indices (PPRRVU and GPCI) is installed for \(terms.date); superbill codes status"
            )
        }
        guard let setting = codes.setting(ofPlace: terms.place) else {
            throw UseCaseError.notFound("place of service", terms.place)
        }
        let (contractor, locality) = try locality(terms)
        var priced = PricingTerms(contractor: contractor, locality: locality, setting: setting, date: terms.date)
        priced.isParticipating = terms.isParticipating
        priced.practitionerShare = terms.practitionerShare
        if let caps = codes.outpatientCaps(on: terms.date) {
            priced.outpatientCap = { code, modifier in
                let row = caps.row(code.text, modifier: modifier, contractor: contractor, locality: locality)
                return try? (setting == .facility ? row?.facility : row?.nonFacility)?.money
            }
        }
        let lines = services.map { PricingLine(code: $0.code, modifiers: $0.modifiers, units: $0.units) }
        let results = try pricing.price(lines, priced)
        let total = try results.reduce(Money.zero) { try $0 + ($1.allowed ?? .zero) }
        let share =
            try results.contains { $0.allowed != nil }
            ? MedicareShare(
                allowed: total, deductibleLeft: terms.deductibleLeft,
                sequestration: MedicareShare.sequestration(on: terms.date)) : nil
        return Answer(
            on: terms.date, contractor: contractor, locality: locality, setting: setting,
            lines: zip(services, results).map { service, result in
                Line(
                    service: service.text, allowed: result.allowed, missing: result.missing.map(\.meaning),
                    remarks: result.remarks.map(\.meaning), steps: result.steps.map(Step.init))
            }, total: total,
            share: share.map {
                Share(
                    deductible: $0.deductible, coinsurance: $0.coinsurance, sequestered: $0.sequestered,
                    medicarePays: $0.medicarePays)
            })
    }

    private func locality(_ terms: Terms) throws -> (String, String) {
        if let contractor = terms.contractor, let locality = terms.locality { return (contractor, locality) }
        guard let zip = terms.zip else {
            throw UseCaseError.conflict("name the contractor and the locality, or the ZIP code of the place of service")
        }
        guard let row = codes.locality(ofZIP: zip, on: terms.date) else {
            throw UseCaseError.notFound("single locality of ZIP code", zip)
        }
        return (row.contractor, row.locality)
    }
}
