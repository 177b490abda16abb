package import Primitives

/// A claim that is made of the segments below its CLM. ``ClaimDraft`` walks through the loops, alike for all kinds; the
/// claim says which loops it has and what its own segments mean.
package protocol DraftedClaim: Equatable, Sendable {
    associatedtype Line: DraftedLine

    static var expectedVersion: ClaimVersion { get }
    /// What a claim is before its segments come in.
    static var blank: Self { get }

    var patientControlNumber: String { get set }
    var totalCharge: Money { get set }
    var frequencyCode: String { get set }
    var assignment: String { get set }
    var benefitsAssigned: String { get set }
    var releaseOfInformation: String { get set }
    var delayReason: String? { get set }
    var clearinghouseClaimNumber: String? { get set }
    var referralNumber: String? { get set }
    var priorAuthorization: String? { get set }
    var payerClaimControlNumber: String? { get set }
    var otherSubscribers: [ProfessionalClaim.OtherSubscriber] { get set }
    var lines: [Line] { get set }
    var other: [KeptSegment] { get set }

    mutating func takeLevels(_ levels: borrowing ClaimLevels)
    /// Takes from the CLM segment what only this kind has, or has elsewhere.
    mutating func takeOwnCodes(_ segment: borrowing SegmentView)
    /// Takes one of loop 2300's own segments; false when it has no field.
    mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool
    /// The loop that an NM1 with the code opens; nil when there is none, or it was there already.
    func partyLoop(_ entity: PackedCode) -> PartyLoop?
    /// Takes an NM1 loop that is over.
    mutating func takeParty(_ party: inout PartyDraft)
    /// Reports what a whole claim must have and this one lacks.
    func reportMissing(_ place: SegmentPlace, _ faults: inout ClaimFaults)
}

extension DraftedClaim {
    package func reportMissing(_ place: SegmentPlace, _ faults: inout ClaimFaults) {}

    /// Takes a REF that every kind has; false when it is another one, or was there already.
    mutating func takeSharedReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "D9" where clearinghouseClaimNumber == nil: clearinghouseClaimNumber = number
        case "9F" where referralNumber == nil: referralNumber = number
        case "G1" where priorAuthorization == nil: priorAuthorization = number
        case "F8" where payerClaimControlNumber == nil: payerClaimControlNumber = number
        default: return false
        }
        return true
    }
}

/// A claim whose CLM says what caused the condition and which special program it falls under.
protocol CausedClaim {
    var relatedCauses: [String] { get set }
    var accidentState: String? { get set }
    var accidentCountry: String? { get set }
    var specialProgram: String? { get set }
}

extension ProfessionalClaim: CausedClaim {}
extension DentalClaim: CausedClaim {}

extension CausedClaim {
    /// CLM11 and CLM12.
    mutating func takeCauses(_ segment: borrowing SegmentView) {
        if !segment.isEmpty(11) {
            relatedCauses = segment.components(11, from: 1, through: 3)
            accidentState = segment.component(11, 4)
            accidentCountry = segment.component(11, 5)
        }
        specialProgram = segment.text(12)
    }
}

/// The guide that a kind of claim follows.
package struct ClaimVersion {
    let prefix: String
    /// The finding of a set that follows another one.
    let finding: String
    let name: String
}

/// The loop of a guide that an NM1 segment opens.
package struct PartyLoop {
    let name: StaticString
    let parts: PartyParts
    /// PRV01 as the guide has it in this loop; empty where there is no PRV.
    let specialty: PackedCode

    init(_ name: StaticString, _ parts: PartyParts = .references, specialty: PackedCode = .empty) {
        self.name = name
        self.parts = parts
        self.specialty = specialty
    }
}
