package import Primitives

/// Loop 2100: what the payer did with one claim.
package struct RemittanceClaim: Codable, Equatable, Sendable, HoldsPatientData {
    /// CLP01, our CLM01.
    package var patientControlNumber: String
    var statusText: ShortText
    /// CLP03.
    package var charge: Money?
    /// CLP04.
    package var paid: Money?
    /// CLP05; nil when the payer does not say.
    package var patientResponsibility: Money?
    var filingText: ShortText
    /// CLP07.
    package var payerClaimControlNumber: String?
    var facilityText: ShortText
    var frequencyText: ShortText
    var patientParty: CompactParty
    var subscriberParty: CompactParty
    var renderingParty: CompactParty
    package var adjustments: [Adjustment]
    package var references: [Reference]
    var compactDates: CompactDates
    /// AMT: `AU` coverage amount, `F5` patient paid, `I` interest, ... Never part of the balance.
    package var amounts: [QualifiedAmount]
    package var lines: [RemittanceLine]
    var headerText: ShortText
    /// Byte offset of the CLP in the file it was read from; 0 in one to be written.
    package var offset: Int
    /// What few claims have.
    var rare: Occasional<RemittanceClaimSupplement>

    package init(
        patientControlNumber: String, status: String, charge: Money? = nil, paid: Money? = nil,
        patientResponsibility: Money? = nil, claimFilingIndicator: String? = nil,
        payerClaimControlNumber: String? = nil, facilityCode: String? = nil, frequencyCode: String? = nil,
        drg: String? = nil, patient: RemittanceParty? = nil, subscriber: RemittanceParty? = nil,
        correctedPatient: RemittanceParty? = nil, rendering: RemittanceParty? = nil,
        crossoverCarrier: RemittanceParty? = nil, priorityPayer: RemittanceParty? = nil,
        adjustments: [Adjustment] = [], remarkCodes: [String] = [], inpatient: [String] = [],
        outpatient: [String] = [], references: [Reference] = [], dates: [QualifiedDate] = [],
        contact: Contact? = nil, amounts: [QualifiedAmount] = [], quantities: [QualifiedQuantity] = [],
        lines: [RemittanceLine] = [], headerNumber: String = "1", offset: Int = 0,
        unreadable: [UnreadableElement] = [], supplement: RemittanceClaimSupplement = .none
    ) {
        self.init()
        self.patientControlNumber = patientControlNumber
        self.charge = charge
        self.paid = paid
        self.patientResponsibility = patientResponsibility
        self.payerClaimControlNumber = payerClaimControlNumber
        self.adjustments = adjustments
        self.references = references
        self.amounts = amounts
        self.lines = lines
        self.offset = offset
        var rare = supplement
        rare.drg = drg ?? rare.drg
        rare.correctedPatient = correctedPatient ?? rare.correctedPatient
        rare.crossoverCarrier = crossoverCarrier ?? rare.crossoverCarrier
        rare.priorityPayer = priorityPayer ?? rare.priorityPayer
        if !remarkCodes.isEmpty { rare.remarkCodes = remarkCodes }
        if !inpatient.isEmpty { rare.inpatient = inpatient }
        if !outpatient.isEmpty { rare.outpatient = outpatient }
        if let contact { rare.contacts.insert(RemittanceContact(function: "CX", contact), at: 0) }
        if !quantities.isEmpty { rare.quantities = quantities }
        if !unreadable.isEmpty { rare.unreadable = unreadable }
        self.rare = Occasional(rare)
        self.status = status
        self.claimFilingIndicator = claimFilingIndicator
        self.facilityCode = facilityCode
        self.frequencyCode = frequencyCode
        self.headerNumber = headerNumber
        self.patient = patient
        self.subscriber = subscriber
        self.rendering = rendering
        self.dates = dates
    }

    /// A claim without anything, as the decoder begins it.
    init() {
        patientControlNumber = ""
        statusText = ShortText()
        charge = nil
        paid = nil
        patientResponsibility = nil
        filingText = ShortText()
        payerClaimControlNumber = nil
        facilityText = ShortText()
        frequencyText = ShortText()
        patientParty = CompactParty()
        subscriberParty = CompactParty()
        renderingParty = CompactParty()
        adjustments = []
        references = []
        compactDates = CompactDates()
        amounts = []
        lines = []
        headerText = ShortText()
        offset = 0
        rare = Occasional()
    }
}

/// What is held compactly, as text.
extension RemittanceClaim {
    /// The places whose values may be too long for them.
    enum Place: UInt8 {
        case status, filingIndicator, facility, frequency, headerNumber
    }

    /// CLP02: `1` processed as primary, `2` secondary, `3` tertiary, `4` denied, `19` to `21` and forwarded, `22`
    /// reversal, `23` not ours and forwarded, `25` predetermination.
    package var status: String {
        get { text(statusText, .status) }
        set { statusText = short(newValue, .status) }
    }

    package var isReversal: Bool { statusText == ShortText("22") }

    /// CLP06.
    package var claimFilingIndicator: String? {
        get { filingText.isEmpty ? nil : text(filingText, .filingIndicator) }
        set { filingText = short(newValue, .filingIndicator) }
    }

    /// CLP08.
    package var facilityCode: String? {
        get { facilityText.isEmpty ? nil : text(facilityText, .facility) }
        set { facilityText = short(newValue, .facility) }
    }

    /// CLP09.
    package var frequencyCode: String? {
        get { frequencyText.isEmpty ? nil : text(frequencyText, .frequency) }
        set { frequencyText = short(newValue, .frequency) }
    }

    /// LX01 of the loop 2000 that holds the claim.
    package var headerNumber: String {
        get { text(headerText, .headerNumber) }
        set { headerText = short(newValue, .headerNumber) }
    }

    /// NM1*QC.
    package var patient: RemittanceParty? {
        get { patientParty.isLong ? rare.parts.patient : patientParty.party }
        set { patientParty = compact(newValue, \.patient) }
    }

    /// NM1*IL, when it is not the patient.
    package var subscriber: RemittanceParty? {
        get { subscriberParty.isLong ? rare.parts.subscriber : subscriberParty.party }
        set { subscriberParty = compact(newValue, \.subscriber) }
    }

    /// NM1*82.
    package var rendering: RemittanceParty? {
        get { renderingParty.isLong ? rare.parts.rendering : renderingParty.party }
        set { renderingParty = compact(newValue, \.rendering) }
    }

    private mutating func compact(
        _ party: RemittanceParty?, _ long: WritableKeyPath<RemittanceClaimSupplement, RemittanceParty?>
    ) -> CompactParty {
        let place = CompactParty(party)
        if place.isLong {
            rare.parts[keyPath: long] = party
        } else if !rare.isEmpty {
            rare.parts[keyPath: long] = nil
        }
        return place
    }

    /// DTM: `232` and `233` statement from and to, `036` coverage ended, `050` received.
    package var dates: [QualifiedDate] {
        get { compactDates.list }
        set { compactDates = CompactDates(newValue) }
    }

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

/// A person or organization of loop 2100 with the number that the payer knows it by.
package struct RemittanceParty: Codable, Equatable, Sendable, HoldsPatientData {
    package var name: EntityName
    package var id: String?
    /// `MI`, `HN`, `XX`, `PI`, ...
    package var idQualifier: String?

    package init(name: EntityName, id: String? = nil, idQualifier: String? = nil) {
        self.name = name
        self.id = id
        self.idQualifier = idQualifier
    }
}
