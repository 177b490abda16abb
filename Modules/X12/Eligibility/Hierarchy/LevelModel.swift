package import Primitives

/// How one kind of transaction set is read: which levels it has, and what becomes of their segments.
///
/// ``UnitDecoder`` drives it and does what all kinds have in common: envelopes, HL segments, BHT, limits and findings.
package protocol LevelModel: Sendable {
    /// One patient's inquiry or answer, one claim's status: what a reader gives out at a time.
    associatedtype Unit: Equatable, Sendable
    /// What stands above a unit.
    associatedtype Path: Sendable

    /// ST01.
    static var set: PackedCode { get }
    /// The start of the version that is read, such as `005010X279`.
    static var version: String { get }
    /// True when sets of other versions mean something else and are passed over.
    static var isVersionStrict: Bool { get }
    /// HL03 of the levels from the highest to the lowest.
    static var chain: [PackedCode] { get }

    init(_ header: BusinessHeader)
    var path: Path { get set }
    /// Reads a segment before the first level.
    mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes)
    /// True when a BHT was read.
    var hasHeader: Bool { get }
    /// Starts a level; what the path holds from this depth on belongs to earlier levels.
    mutating func open(depth: Int)
    /// Reads a segment of the open level. True when it starts a unit, so that the one before it must be taken first.
    func startsUnit(_ segment: SegmentView) -> Bool
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes)
    /// Hands over the unit that was read, if the level holds one.
    mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> Unit?
}

/// One unit as it was read, with what is wrong with it and where it stands.
package struct ReadUnit<Value: Equatable & Sendable>: Sendable, HoldsPatientData {
    package let value: Value
    /// A unit with a blocking finding must not be relied on; where a value could not be read, its segment is kept.
    package let findings: [Finding]
    package let interchange: InterchangeHeader
    package let group: GroupHeader
    /// Byte offset in the file of the segment that starts the unit: its HL, or its TRN where a level holds several.
    package let offset: Int
    /// Position of that segment in its set, the ST being 1.
    package let position: Int

    package var isReadable: Bool { !findings.hasBlocking }
}
