public import CodeSets
public import Primitives

/// One version of a claim for professional services: everything that a payer will be told, frozen.
///
/// A claim is a value. Scrubbing, preparing for a payer, writing and comparing are functions of a version; a change
/// makes the next version, and what was sent is never touched.
public struct Claim: Codable, Equatable, Sendable, HoldsPatientData {
    /// The clinic's own number, sent as the patient control number (CLM01).
    public var number: ClaimNumber
    public var version: Int
    public var clinic: String
    public var visit: Int64
    /// The patient's key in the store.
    public var patientKey: Int64
    public var payer: ClaimPayer
    public var responsibility: PayerResponsibility
    public var billingProvider: BillingProvider
    public var rendering: Provider?
    public var referring: Provider?
    public var subscriber: Subscriber
    public var patient: ClaimPerson
    /// Other insurance of the patient, with what it has already decided when it came first.
    public var otherCoverages: [OtherCoverage]
    /// Two digits (CLM05-1).
    public var placeOfService: String
    /// CLM05-3: 1 original, 7 replacement, 8 void.
    public var frequency: ClaimFrequency
    /// The payer's number of the claim that this one replaces or voids (REF F8).
    public var originalReference: String?
    public var priorAuthorization: String?
    /// The date of an accident, when an injury is claimed as one.
    public var accidentDate: CalendarDate?
    public var note: String?
    /// The claim to the earlier payer, when this one bills the next; the ledger keeps both under that claim.
    public var priorClaim: ClaimNumber?
    /// Most important first, at most twelve.
    public var diagnoses: [ICD10CM.Code]
    public var lines: [ServiceLine]

    public init(
        number: ClaimNumber, version: Int, clinic: String, visit: Int64, patientKey: Int64, payer: ClaimPayer,
        responsibility: PayerResponsibility, billingProvider: BillingProvider, rendering: Provider?,
        referring: Provider? = nil, subscriber: Subscriber, patient: ClaimPerson, otherCoverages: [OtherCoverage] = [],
        placeOfService: String, frequency: ClaimFrequency = .original, originalReference: String? = nil,
        priorAuthorization: String? = nil, accidentDate: CalendarDate? = nil, note: String? = nil,
        priorClaim: ClaimNumber? = nil, diagnoses: [ICD10CM.Code], lines: [ServiceLine]
    ) {
        self.number = number
        self.version = version
        self.clinic = clinic
        self.visit = visit
        self.patientKey = patientKey
        self.payer = payer
        self.responsibility = responsibility
        self.billingProvider = billingProvider
        self.rendering = rendering
        self.referring = referring
        self.subscriber = subscriber
        self.patient = patient
        self.otherCoverages = otherCoverages
        self.placeOfService = placeOfService
        self.frequency = frequency
        self.originalReference = originalReference
        self.priorAuthorization = priorAuthorization
        self.accidentDate = accidentDate
        self.note = note
        self.priorClaim = priorClaim
        self.diagnoses = diagnoses
        self.lines = lines
    }

    /// CLM02.
    public var totalCharge: Money {
        get throws { try Money.sum(lines.map(\.charge)) }
    }

    /// The claim under which the ledger keeps the services: the first payer's.
    public var accountClaim: ClaimNumber { priorClaim ?? number }

    /// The first day of service over all lines.
    public var serviceDate: CalendarDate? { lines.map(\.from).min() }
}

/// `C1001`: a claim's number, unique in the installation.
public struct ClaimNumber: Hashable, Comparable, Sendable, Codable, CustomStringConvertible {
    public let value: Int64

    public init(_ value: Int64) { self.value = value }

    /// Accepts `C1001`, `c1001` and `1001`, and no other spelling: a payer's answer must name the claim as we did.
    public init?(_ text: some StringProtocol) {
        let digits = text.first == "C" || text.first == "c" ? String(text.dropFirst()) : String(text)
        guard digits.utf8.allSatisfy({ (48...57).contains($0) }), digits.utf8.first != 48, let number = Int64(digits)
        else { return nil }
        value = number
    }

    public var description: String { "C\(value)" }
    public static func < (left: ClaimNumber, right: ClaimNumber) -> Bool { left.value < right.value }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let number = ClaimNumber(try container.decode(String.self)) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a claim number")
        }
        self = number
    }
}

public enum PayerResponsibility: String, Codable, Sendable, Hashable, CaseIterable {
    case primary = "P"
    case secondary = "S"
    case tertiary = "T"
}

public enum ClaimFrequency: String, Codable, Sendable, Hashable {
    case original = "1"
    case replacement = "7"
    case void = "8"
}

/// One billed service.
public struct ServiceLine: Codable, Equatable, Sendable {
    /// 1-based position, kept for the life of the claim.
    public var number: Int
    public var from: CalendarDate
    public var to: CalendarDate
    public var procedure: ProcedureCode
    public var modifiers: [Modifier]
    public var charge: Money
    public var units: Int
    /// 1-based positions in the claim's diagnoses, most important first, at most four.
    public var diagnosisPointers: [Int]
    public var note: String?

    public init(
        number: Int, from: CalendarDate, to: CalendarDate, procedure: ProcedureCode, modifiers: [Modifier],
        charge: Money, units: Int, diagnosisPointers: [Int], note: String? = nil
    ) {
        self.number = number
        self.from = from
        self.to = to
        self.procedure = procedure
        self.modifiers = modifiers
        self.charge = charge
        self.units = units
        self.diagnosisPointers = diagnosisPointers
        self.note = note
    }

    /// REF 6R: how a remittance names the line.
    public func controlNumber(of claim: ClaimNumber) -> String { "\(claim)L\(number)" }
}
