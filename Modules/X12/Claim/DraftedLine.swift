package import Primitives

/// A service line that is made of the segments below its LX. ``ClaimLineDraft`` walks through the loops, alike for all
/// kinds; the line says which loops it has and what its own segments mean.
package protocol DraftedLine {
    static var blank: Self { get }
    /// The segment that says what was done: SV1, SV2 or SV3.
    static var service: SegmentID { get }
    /// What only some kinds of line have.
    static var parts: LineParts { get }

    var number: Int { get set }
    var adjudications: [ProfessionalClaim.LineAdjudication] { get set }
    var other: [KeptSegment] { get set }
    /// Loop 2410, of a kind that has it.
    var drug: ProfessionalClaim.Drug? { get set }

    mutating func takeService(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults)
    /// Takes the days of DTP*472.
    mutating func takeDays(from: CalendarDate, to: CalendarDate?)
    /// Takes another of loop 2400's own segments; false when it has no field.
    mutating func takeHead(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool
    /// Takes a segment of loop 2440, of a kind that has it; false when it has no place there.
    mutating func takeForm(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool
    /// The loop that an NM1 with the code opens; nil when there is none, or it was there already.
    func partyLoop(_ entity: PackedCode) -> PartyLoop?
    /// Takes an NM1 loop that is over.
    mutating func takeParty(_ party: inout PartyDraft)
}

extension DraftedLine {
    package mutating func takeForm(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool { false }
}

/// What only some kinds of line have.
package struct LineParts: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Loop 2410.
    static let drug = LineParts(rawValue: 1)
    /// Loop 2440.
    static let form = LineParts(rawValue: 2)
    /// DTP*472 must be there.
    static let date = LineParts(rawValue: 4)
}
