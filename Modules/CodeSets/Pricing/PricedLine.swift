package import Primitives

/// A line of a claim to be priced.
package struct PricingLine: Sendable, Hashable {
    package var code: ProcedureCode
    package var modifiers: [Modifier]
    package var units: Int
    /// Of the whole line. Medicare pays the lower of charge and fee; nil leaves the charge out.
    package var charge: Money?

    package init(code: ProcedureCode, modifiers: [Modifier] = [], units: Int = 1, charge: Money? = nil) {
        self.code = code
        self.modifiers = modifiers
        self.units = units
        self.charge = charge
    }

    func has(_ modifiers: String...) -> Bool { self.modifiers.contains { modifiers.contains($0.text) } }
}

/// One step on the way to an amount, so that a biller sees how the figure came about.
package struct PricingStep: Sendable, Hashable {
    package let rule: PricingRule
    /// What the former amount was multiplied by, where the rule is a share.
    package let factor: FixedPoint?
    /// After the step.
    package let amount: Money
    /// Codes, indicators and numbers that the step used.
    package let detail: String

    package init(rule: PricingRule, factor: FixedPoint? = nil, amount: Money, detail: String = "") {
        self.rule = rule
        self.factor = factor
        self.amount = amount
        self.detail = detail
    }
}

/// Why the fee schedule gives no amount for a line, or for some units of it.
package enum NoAmount: String, Sendable, Hashable, Codable, CaseIterable {
    case unknownCode, unknownLocality, contractorPriced, bundled, bundledIntoOtherServices, notCovered, otherSystem
    case notForMedicare, anesthesia, deleted, noModifierRow, facilityPaysTechnical, assistantNotPaid, coSurgeonsNotPaid
    case teamNotPaid, byReport, splitCareNotPaid, noUnits, noBaseUnits

    package var meaning: String {
        switch self {
        case .unknownCode: "the code is not in the fee schedule in force"
        case .unknownLocality: "the contractor and locality are not in the table of indices in force"
        case .contractorPriced: "the contractor sets the price"
        case .bundled: "never paid by itself; it is part of other services"
        case .bundledIntoOtherServices: "paid only when nothing else of the fee schedule is billed that day"
        case .notCovered: "Medicare does not cover it"
        case .otherSystem: "paid under other rules than the fee schedule, or not at all"
        case .notForMedicare: "Medicare uses another code or takes this one for reporting only"
        case .anesthesia: "anesthesia is paid by base units and time, not by relative values"
        case .deleted: "the code is deleted"
        case .noModifierRow: "the code has no separate value for this modifier"
        case .facilityPaysTechnical:
            "in a facility this is the facility's to bill; only a professional part is paid here"
        case .assistantNotPaid: "an assistant at surgery is not paid for this code"
        case .coSurgeonsNotPaid: "two surgeons are not paid for this code"
        case .teamNotPaid: "a team is not paid for this code"
        case .byReport: "the contractor sets the price by report"
        case .splitCareNotPaid: "this part of the surgical package is not paid by itself"
        case .noUnits: "there is no unit to pay"
        case .noBaseUnits: "the base units of the anesthesia code are not known"
        }
    }
}

/// What a biller should know of a line that has an amount.
package enum PricingRemark: String, Sendable, Hashable, Codable, CaseIterable {
    case rarelyInThisSetting, coveredInSpecialCases, needsDocumentation, bilateralDoesNotApply, technicalPartUnknown

    package var meaning: String {
        switch self {
        case .rarelyInThisSetting: "the fee schedule says that this is rarely or never done in this setting"
        case .coveredInSpecialCases: "covered in special cases only"
        case .needsDocumentation: "paid only when the record sent with the claim shows the need"
        case .bilateralDoesNotApply: "the code does not know of sides; it is paid once"
        case .technicalPartUnknown:
            "the technical part has a code of its own, so its cut for several tests is not counted"
        }
    }
}

/// A priced line.
package struct PricedLine: Sendable, Hashable {
    package let line: PricingLine
    /// What Medicare allows, before the patient's share. Nil when there is no amount at all.
    package internal(set) var allowed: Money?
    /// Why there is none, or not for all units.
    package internal(set) var missing: [NoAmount] = []
    package internal(set) var remarks: [PricingRemark] = []
    package internal(set) var steps: [PricingStep] = []

    init(line: PricingLine) { self.line = line }

    static func none(_ line: PricingLine, _ reason: NoAmount) -> PricedLine {
        var priced = PricedLine(line: line)
        priced.missing = [reason]
        return priced
    }
}
