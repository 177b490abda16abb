package import Primitives

/// A CR1 segment: an ambulance transport.
package struct AmbulanceTransport: Codable, Equatable, Sendable, HoldsPatientData {
    /// CR102, a decimal in pounds.
    package var patientWeight: String?
    /// CR104: `A` to `E`.
    package var reason: String
    /// CR106, a decimal in miles.
    package var distance: String
    /// CR109.
    package var roundTripPurpose: String?
    /// CR110.
    package var stretcherPurpose: String?

    package init(
        patientWeight: String? = nil, reason: String, distance: String, roundTripPurpose: String? = nil,
        stretcherPurpose: String? = nil
    ) {
        self.patientWeight = patientWeight
        self.reason = reason
        self.distance = distance
        self.roundTripPurpose = roundTripPurpose
        self.stretcherPurpose = stretcherPurpose
    }
}

/// A CR2 segment: a spinal manipulation.
package struct SpinalManipulation: Codable, Equatable, Sendable, HoldsPatientData {
    /// CR208: `A`, `C` to `G` or `M`.
    package var condition: String
    /// CR210.
    package var description: String?
    /// CR211.
    package var furtherDescription: String?

    package init(condition: String, description: String? = nil, furtherDescription: String? = nil) {
        self.condition = condition
        self.description = description
        self.furtherDescription = furtherDescription
    }
}

/// A CRC segment: up to five conditions of one kind that apply or do not.
package struct ConditionIndicator: Codable, Equatable, Sendable, HoldsPatientData {
    /// CRC01: `07` ambulance, `E1` to `E3` vision, `75` homebound, `ZZ` EPSDT referral, `70` hospice, `09` durable
    /// medical equipment.
    package var category: String
    /// CRC02.
    package var applies: Bool
    /// CRC03 to CRC07.
    package var codes: [String]

    package init(category: String, applies: Bool, codes: [String]) {
        self.category = category
        self.applies = applies
        self.codes = codes
    }
}

/// An SV5 segment: equipment that is rented or bought.
package struct EquipmentService: Codable, Equatable, Sendable {
    /// SV501-2.
    package var procedure: String
    /// SV503, a decimal: the days that it is needed.
    package var days: String
    package var rentalPrice: Money
    package var purchasePrice: Money
    /// SV506: `1` weekly, `4` monthly, `6` daily.
    package var frequency: String

    package init(procedure: String, days: String, rentalPrice: Money, purchasePrice: Money, frequency: String) {
        self.procedure = procedure
        self.days = days
        self.rentalPrice = rentalPrice
        self.purchasePrice = purchasePrice
        self.frequency = frequency
    }
}

/// A CR3 segment: a certification for equipment or oxygen.
package struct EquipmentCertification: Codable, Equatable, Sendable {
    /// CR301: `I` initial, `R` renewal, `S` revised.
    package var type: String
    /// CR303, a decimal.
    package var months: String

    package init(type: String, months: String) {
        self.type = type
        self.months = months
    }
}

/// A MEA segment: a test result.
package struct TestResult: Codable, Equatable, Sendable, HoldsPatientData {
    /// MEA01: `OG` starting dosage, `TR` test result.
    package var reference: String
    /// MEA02: `HT` height, `R1` hemoglobin, `R2` hematocrit, `R3` epoetin, `R4` creatinine.
    package var qualifier: String
    /// MEA03, a decimal.
    package var value: String

    package init(reference: String, qualifier: String, value: String) {
        self.reference = reference
        self.qualifier = qualifier
        self.value = value
    }
}

/// A PS1 segment: a service that was bought from another provider.
package struct PurchasedService: Codable, Equatable, Sendable {
    package var providerID: String
    package var charge: Money

    package init(providerID: String, charge: Money) {
        self.providerID = providerID
        self.charge = charge
    }
}

/// Loop 2440: a form that the payer wants with the line, and the answers to its questions.
package struct LineForm: Codable, Equatable, Sendable, HoldsPatientData {
    /// LQ01: `UT` a certificate of medical necessity, `AS` a form of another kind.
    package var codeList: String
    /// LQ02.
    package var form: String
    package var answers: [FormAnswer]

    package init(codeList: String, form: String, answers: [FormAnswer] = []) {
        self.codeList = codeList
        self.form = form
        self.answers = answers
    }
}

/// A FRM segment.
package struct FormAnswer: Codable, Equatable, Sendable, HoldsPatientData {
    /// FRM01.
    package var question: String
    /// FRM02: `Y`, `N` or `W`.
    package var response: String?
    /// FRM03.
    package var text: String?
    /// FRM04.
    package var date: CalendarDate?
    /// FRM05, a decimal.
    package var percent: String?

    package init(
        question: String, response: String? = nil, text: String? = nil, date: CalendarDate? = nil,
        percent: String? = nil
    ) {
        self.question = question
        self.response = response
        self.text = text
        self.date = date
        self.percent = percent
    }
}
