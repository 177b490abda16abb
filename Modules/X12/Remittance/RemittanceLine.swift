package import Primitives

/// Loop 2110: what the payer did with one service.
package struct RemittanceLine: Codable, Equatable, Sendable, HoldsPatientData {
    var qualifierText: ShortText
    var procedureText: ShortText
    /// The modifiers, with a separator between them.
    var modifierText: ShortText
    /// SVC02.
    package var charge: Money?
    /// SVC03.
    package var paid: Money?
    var revenueText: ShortText
    var unitsText: ShortText
    var compactDates: CompactDates
    package var adjustments: [Adjustment]
    /// REF*6R, ours.
    package var lineControlNumber: String?
    /// REF segments other than the first 6R.
    package var references: [Reference]
    /// The first AMT*B6. Never part of the balance.
    package var allowed: Money?
    /// LQ*HE remark codes (LQ*RX ones are kept as `RX:` and the code).
    package var remarkCodes: [String]
    /// What few lines have.
    var rare: Occasional<RemittanceLineSupplement>

    package init(
        procedureQualifier: String = "HC", procedure: String, modifiers: [String] = [],
        originalProcedure: String? = nil, originalModifiers: [String] = [], charge: Money? = nil, paid: Money? = nil,
        revenueCode: String? = nil, units: String? = nil, originalUnits: String? = nil, dates: [QualifiedDate] = [],
        adjustments: [Adjustment] = [], lineControlNumber: String? = nil, references: [Reference] = [],
        amounts: [QualifiedAmount] = [], allowed: Money? = nil, quantities: [QualifiedQuantity] = [],
        remarkCodes: [String] = [], unreadable: [UnreadableElement] = [], supplement: RemittanceLineSupplement = .none
    ) {
        self.init(
            qualifier: ShortText(), procedure: ShortText(), modifiers: ShortText(), charge: charge, paid: paid,
            revenue: ShortText(), units: ShortText())
        self.adjustments = adjustments
        self.lineControlNumber = lineControlNumber
        self.references = references
        self.allowed = allowed
        self.remarkCodes = remarkCodes
        var rare = supplement
        rare.originalProcedure = originalProcedure ?? rare.originalProcedure
        if !originalModifiers.isEmpty { rare.originalModifiers = originalModifiers }
        rare.originalUnits = originalUnits ?? rare.originalUnits
        if !amounts.isEmpty { rare.amounts = amounts }
        if !quantities.isEmpty { rare.quantities = quantities }
        if !unreadable.isEmpty { rare.unreadable = unreadable }
        self.rare = Occasional(rare)
        self.procedureQualifier = procedureQualifier
        self.procedure = procedure
        self.modifiers = modifiers
        self.revenueCode = revenueCode
        self.units = units
        self.dates = dates
    }

    /// A line of nothing but its SVC, as the decoder begins it.
    init(
        qualifier: ShortText, procedure: ShortText, modifiers: ShortText, charge: Money?, paid: Money?,
        revenue: ShortText, units: ShortText
    ) {
        qualifierText = qualifier
        procedureText = procedure
        modifierText = modifiers
        self.charge = charge
        self.paid = paid
        revenueText = revenue
        unitsText = units
        compactDates = CompactDates()
        adjustments = []
        lineControlNumber = nil
        references = []
        allowed = nil
        remarkCodes = []
        rare = Occasional()
    }
}

/// What is held compactly, as text.
extension RemittanceLine {
    /// The places whose texts may be too long for them.
    enum Place: UInt8 {
        case qualifier, procedure, modifiers, revenue, units
    }

    /// SVC01-1: `HC`, `N4`, `NU`, ...
    package var procedureQualifier: String {
        get { text(qualifierText, .qualifier) }
        set { qualifierText = short(newValue, .qualifier) }
    }

    /// SVC01-2: what was paid.
    package var procedure: String {
        get { text(procedureText, .procedure) }
        set { procedureText = short(newValue, .procedure) }
    }

    package var modifiers: [String] {
        get { text(modifierText, .modifiers).split(separator: RemittanceLine.separator).map(String.init) }
        set {
            let joined = newValue.filter { !$0.isEmpty }.joined(separator: String(RemittanceLine.separator))
            modifierText = short(joined, .modifiers)
        }
    }

    /// SVC04.
    package var revenueCode: String? {
        get { revenueText.isEmpty ? nil : text(revenueText, .revenue) }
        set { revenueText = short(newValue, .revenue) }
    }

    /// SVC05: units paid, a decimal; 1 when absent.
    package var units: String? {
        get { unitsText.isEmpty ? nil : text(unitsText, .units) }
        set { unitsText = short(newValue, .units) }
    }

    /// DTM: `472`, or `150` and `151`.
    package var dates: [QualifiedDate] {
        get { compactDates.list }
        set { compactDates = CompactDates(newValue) }
    }

    /// Between modifiers, whatever separates them in a file.
    static let separator: Character = ":"

    private func text(_ short: ShortText, _ place: Place) -> String {
        short.isLong ? rare.parts.longTexts[place.rawValue] ?? "" : short.string
    }

    private mutating func short(_ text: String?, _ place: Place) -> ShortText {
        let short = ShortText(text)
        if short.isLong {
            rare.parts.longTexts[place.rawValue] = text
        } else if !rare.isEmpty, !rare.parts.longTexts.isEmpty {
            rare.parts.longTexts[place.rawValue] = nil
        }
        return short
    }
}
