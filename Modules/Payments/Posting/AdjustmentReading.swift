public import Primitives

/// One adjustment of a remittance, as an adapter sees it.
public struct PayerAdjustment: Equatable, Sendable {
    /// CO contractual obligation, PR patient responsibility, OA other, PI payer initiated.
    public let group: String
    /// Claim adjustment reason code.
    public let reason: String
    public let amount: Money
    /// What the payer paid for the same line or claim.
    public let paid: Money
    /// What was charged for it.
    public let charge: Money

    public init(group: String, reason: String, amount: Money, paid: Money, charge: Money) {
        self.group = group
        self.reason = reason
        self.amount = amount
        self.paid = paid
        self.charge = charge
    }
}

/// What an adjustment means for the books.
public struct AdjustmentReading: Equatable, Sendable {
    public enum Effect: String, Equatable, Sendable, CaseIterable {
        /// Written off under the contract.
        case contractual
        /// Moves to the patient (or the next payer).
        case patient
        /// Refused; the balance stays with the payer until somebody works it.
        case denial
        /// Written off for another reason that the payer states, such as sequestration.
        case other
        /// Already in the books, such as what an earlier payer did (OA-23).
        case informational
    }

    public let effect: Effect
    /// `deductible`, `coinsurance`, `copay`, `non-covered`, `timely filing`, ... for lists and reports.
    public let category: String
    /// What a biller does next; nil when nothing is to be done.
    public let nextAction: String?

    public init(_ effect: Effect, category: String, nextAction: String? = nil) {
        self.effect = effect
        self.category = category
        self.nextAction = nextAction
    }

    /// The reading that holds for every payer unless its settings or adapter say otherwise.
    public static func standard(_ adjustment: PayerAdjustment) -> AdjustmentReading {
        if adjustment.group == "PR" { return patient(adjustment.reason) }
        if let known = knownReasons[adjustment.reason] { return known }
        if adjustment.group == "CO", adjustment.paid > .zero {
            return AdjustmentReading(.contractual, category: "contractual")
        }
        return AdjustmentReading(
            .denial, category: "unclassified",
            nextAction: "Read the payer's remark and decide: correct, appeal or write off.")
    }

    /// Reads a word of `posting.yaml`: `contractual`, `patient`, `denial` or `other`.
    public static func named(_ word: String, category: String) -> AdjustmentReading? {
        Effect(rawValue: word).map { effect in
            AdjustmentReading(
                effect, category: category,
                nextAction: effect == .denial ? "Work the denial: correct and resubmit, appeal, or write off." : nil)
        }
    }

    private static func patient(_ reason: String) -> AdjustmentReading {
        switch reason {
        case "1": AdjustmentReading(.patient, category: "deductible")
        case "2": AdjustmentReading(.patient, category: "coinsurance")
        case "3": AdjustmentReading(.patient, category: "copay")
        default: AdjustmentReading(.patient, category: "non-covered")
        }
    }

    /// Adjustment reason codes that mean the same with every payer, in our own words.
    private static let knownReasons: [String: AdjustmentReading] = [
        "4": denial("coding", "Check the modifier against the procedure, correct and resubmit."),
        "11": denial("medical necessity", "Check that the diagnosis supports the service, correct and resubmit."),
        "16": denial("missing information", "Complete what the remark code names and resubmit."),
        "18": denial("duplicate", "Find the first claim; void this one, or send it as a replacement."),
        "23": AdjustmentReading(.informational, category: "earlier payer"),
        "22": denial("coordination of benefits", "Ask which payer is first, correct the order and resubmit."),
        "27": denial("eligibility", "Check the coverage on the date of service; bill the right payer or the patient."),
        "29": denial("timely filing", "Prove the first filing with the acknowledgment, or write off."),
        "31": denial("registration", "Correct the member number and resubmit."),
        "45": AdjustmentReading(.contractual, category: "contractual"),
        "50": denial("medical necessity", "Check the coverage policy; correct the diagnosis or appeal with the note."),
        "59": AdjustmentReading(.contractual, category: "multiple procedure"),
        "96": denial("non-covered", "Read the remark; bill the patient only with a signed notice."),
        "94": AdjustmentReading(.other, category: "other"),
        "97": denial("bundled", "Check the edit; add the modifier only when the note shows a separate service."),
        "109": denial("wrong payer", "Send the claim to the payer that the patient was assigned to."),
        "119": denial("benefit limit", "Check the benefit's limit; bill the patient when the plan allows it."),
        "197": denial("authorization", "Find the authorization and resubmit with it, or ask for one after the fact."),
        "204": denial("non-covered", "Check the plan; bill the patient only when the plan allows it."),
        "253": AdjustmentReading(.other, category: "sequestration"),
    ]

    private static func denial(_ category: String, _ action: String) -> AdjustmentReading {
        AdjustmentReading(.denial, category: category, nextAction: action)
    }
}
