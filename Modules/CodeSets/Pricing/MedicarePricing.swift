package import Primitives

/// Medicare's amounts by the physician fee schedule: pure functions over the tables in force on the date of service.
///
/// Amounts are those that Medicare allows, patient's share included; ``MedicareShare`` parts them. Money is rounded to
/// the cent, half away from zero, after each step that is reported.
package struct MedicarePricing: Sendable {
    let schedule: FeeScheduleTable
    let localities: GPCITable

    package init(schedule: FeeScheduleTable, localities: GPCITable) {
        self.schedule = schedule
        self.localities = localities
    }

    /// The amount of one service by itself.
    package func amount(
        _ code: ProcedureCode, modifiers: [Modifier] = [], _ terms: PricingTerms
    ) throws(MoneyError) -> PricedLine {
        let line = PricingLine(code: code, modifiers: modifiers)
        return try price([line], terms).first ?? .none(line, .unknownCode)
    }

    /// The amounts of all lines of one session, with what several procedures on a day do to each other.
    package func price(_ lines: [PricingLine], _ terms: PricingTerms) throws(MoneyError) -> [PricedLine] {
        var drafts: [Int: PricingDraft] = [:]
        var results: [PricedLine] = []
        for (index, line) in lines.enumerated() {
            let outcome = try draft(line, terms)
            results.append(outcome.priced)
            drafts[index] = outcome.draft
        }
        bundle(&drafts, &results)
        var session = PricingSession(drafts: drafts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        try session.adjustSides()
        try session.reduceSurgery(base: { code throws(MoneyError) in try baseFee(code, terms) })
        try session.reduceTests(on: terms.date)
        try session.reduceTherapy(on: terms.date)
        try session.capImaging()
        for (index, draft) in session.drafts { results[index] = try finish(draft, terms) }
        return results
    }

    /// Some services are paid only when nothing else of the fee schedule is billed that day.
    private func bundle(_ drafts: inout [Int: PricingDraft], _ results: inout [PricedLine]) {
        guard drafts.values.contains(where: { $0.row.status != "T" }) else { return }
        for (index, draft) in drafts where draft.row.status == "T" {
            drafts[index] = nil
            results[index] = .none(draft.line, .bundledIntoOtherServices)
        }
    }

    private func baseFee(_ code: String, _ terms: PricingTerms) throws(MoneyError) -> Money? {
        guard let row = schedule.row(code), let locality = locality(terms) else { return nil }
        return try FeeAmount(row, locality, terms.setting, publishedCap: nil).money()
    }

    func locality(_ terms: PricingTerms) -> GPCITable.Row? {
        localities.row(contractor: terms.contractor, locality: terms.locality)
    }
}

// MARK: - One line by itself

extension MedicarePricing {
    private func draft(
        _ line: PricingLine, _ terms: PricingTerms
    ) throws(MoneyError) -> (priced: PricedLine, draft: PricingDraft?) {
        guard line.units > 0 else { return (.none(line, .noUnits), nil) }
        guard schedule.row(line.code.text) != nil || !schedule.rows(line.code.text).isEmpty else {
            return (.none(line, .unknownCode), nil)
        }
        let component = ["26", "TC", "53"].first { line.has($0) } ?? ""
        guard let row = schedule.row(line.code.text, modifier: component) else {
            return (.none(line, component == "53" ? .byReport : .noModifierRow), nil)
        }
        if let reason = MedicarePricing.reason(status: row.status) { return (.none(line, reason), nil) }
        guard
            row.work != .zero || row.practiceNonFacility != .zero || row.practiceFacility != .zero
                || row.malpractice != .zero
        else { return (.none(line, .contractorPriced), nil) }
        let isFacility = terms.setting == .facility
        if isFacility, row.isFacilityNotApplicable, MedicarePricing.hasTechnicalPart(row) {
            return (.none(line, .facilityPaysTechnical), nil)
        }
        guard let locality = locality(terms) else { return (.none(line, .unknownLocality), nil) }
        func fee(_ row: FeeScheduleTable.Row) throws(MoneyError) -> FeeAmount {
            try FeeAmount(
                row, locality, terms.setting, publishedCap: terms.outpatientCap(line.code, row.modifier))
        }
        let amount = try fee(row)
        let money = try amount.money()
        var draft = PricingDraft(
            priced: PricedLine(line: line), row: row, fee: amount, unitAmount: money, units: Int64(line.units),
            total: money)
        try addParts(&draft, component: component, fee: fee)
        draft.note(
            .feeSchedule, factor: amount.conversionFactor,
            "\(amount.work) + \(amount.practice) + \(amount.malpractice), \(terms.setting.rawValue), locality "
                + "\(terms.contractor) \(terms.locality)")
        if row.status == "R" { draft.remark(.coveredInSpecialCases) }
        if isFacility ? row.isFacilityNotApplicable : row.isNonFacilityNotApplicable {
            draft.remark(.rarelyInThisSetting)
        }
        return (draft.priced, draft)
    }

    /// Technical and professional part, for the cuts that concern only one of them.
    private func addParts(
        _ draft: inout PricingDraft, component: String,
        fee: (FeeScheduleTable.Row) throws(MoneyError) -> FeeAmount
    ) throws(MoneyError) {
        let code = draft.line.code.text
        switch (component, draft.row.professionalTechnical) {
        case ("TC", _), ("", "3"): draft.technical = draft.fee
        case ("26", _), ("", "2"): draft.professional = draft.fee
        case ("", "1"):
            guard let technical = schedule.row(code, modifier: "TC"),
                let professional = schedule.row(code, modifier: "26")
            else { return }
            draft.technical = try fee(technical)
            draft.professional = try fee(professional)
        default: break
        }
    }

    /// Tests with a technical part, technical parts, services by the practice's staff and therapists in private
    /// practice: in a facility they are the facility's.
    private static func hasTechnicalPart(_ row: FeeScheduleTable.Row) -> Bool {
        row.modifier == "TC" || row.modifier.isEmpty && ["1", "3", "4", "5", "7"].contains(row.professionalTechnical)
    }

    /// Why rows of this status have no amount; nil for those that are paid by their values.
    static func reason(status: String) -> NoAmount? {
        switch status {
        case "A", "R", "T": nil
        case "B": .bundled
        case "C": .contractorPriced
        case "D", "F", "H": .deleted
        case "G", "I", "M", "Q": .notForMedicare
        case "J": .anesthesia
        case "N": .notCovered
        default: .otherSystem
        }
    }

    /// What depends on who furnished the service and what was charged, which comes after all that depends on the
    /// services.
    private func finish(_ draft: PricingDraft, _ terms: PricingTerms) throws(MoneyError) -> PricedLine {
        var draft = draft
        if let reason = try draft.applyRole() {
            draft.priced.allowed = nil
            draft.miss(reason)
            return draft.priced
        }
        if terms.practitionerShare != 10_000, !draft.line.has("AS") {
            try draft.multiply(by: terms.practitionerShare, .nonphysician)
        }
        if !terms.isParticipating { try draft.multiply(by: 9_500, .nonparticipating) }
        if let charge = draft.line.charge, charge < draft.total {
            draft.total = charge
            draft.note(.lowerCharge)
        }
        let isUnpriced = draft.priced.missing.contains(.byReport) && draft.total == .zero
        draft.priced.allowed = isUnpriced ? nil : draft.total
        return draft.priced
    }
}
