import Primitives

/// What stands above a claim.
package struct StatusPath: Sendable {
    var source: StatusSource?
    var receiver: StatusParty?
    var provider: StatusParty?
    var subscriber: StatusPerson?
    var dependent: StatusPerson?
}

/// Reads the levels of a 276 or a 277. A subscriber's and a dependent's claims are read the same way.
package struct StatusLevels: Sendable {
    static let chain: [PackedCode] = ["20", "21", "19", "22", "23"]

    var header: BusinessHeader
    var path = StatusPath()
    private(set) var claim: StatusClaim?
    /// The same as `claim != nil`, which would copy the claim for each segment.
    private var hasClaim = false
    private var depth = -1

    init(_ header: BusinessHeader) { self.header = header }

    mutating func open(depth: Int) {
        self.depth = depth
        claim = nil
        hasClaim = false
        switch depth {
        case 0: path = StatusPath(source: StatusSource(party: nil))
        case 1: path = StatusPath(source: path.source, receiver: StatusParty(party: nil))
        case 2:
            path = StatusPath(source: path.source, receiver: path.receiver, provider: StatusParty(party: nil))
        case 3:
            path.subscriber = StatusPerson(party: nil)
            path.dependent = nil
        default: path.dependent = StatusPerson(party: nil)
        }
    }

    /// True for the TRN of a claim.
    func startsClaim(_ segment: SegmentView) -> Bool { depth >= 3 && segment.id == "TRN" }

    /// True when there is a claim to give out, or a level that has none and nothing below it.
    func isUnit(hasChild: Bool, _ notes: inout UnitNotes) -> Bool {
        if !hasClaim, !hasChild, depth >= 3 { notes.addMissingTrace() }
        return hasClaim || !hasChild
    }

    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch depth {
        case 0: path.source?.read(segment)
        case 1: path.receiver?.read(segment, &notes)
        case 2: path.provider?.read(segment, &notes)
        default: readPatient(segment, &notes)
        }
    }

    private mutating func readPatient(_ segment: SegmentView, _ notes: inout UnitNotes) {
        if segment.id == "TRN" {
            claim = StatusClaim(trace: segment.trace())
            hasClaim = true
        } else if hasClaim {
            claim?.read(segment, &notes)
        } else if depth == 3 {
            path.subscriber?.read(segment, &notes)
        } else {
            path.dependent?.read(segment, &notes)
        }
    }
}

/// Reads 276 sets.
package struct ClaimStatusInquiryModel: LevelModel {
    package static let set: PackedCode = "276"
    package static let version = "005010X212"
    package static let isVersionStrict = false
    package static let chain = StatusLevels.chain

    private var levels: StatusLevels

    package init(_ header: BusinessHeader) { levels = StatusLevels(header) }

    package var path: StatusPath {
        get { levels.path }
        set { levels.path = newValue }
    }
    package var hasHeader: Bool { !levels.header.purpose.isEmpty }
    package mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes) {
        levels.header.read(segment, &notes)
    }
    package mutating func open(depth: Int) { levels.open(depth: depth) }
    package func startsUnit(_ segment: SegmentView) -> Bool { levels.startsClaim(segment) }
    package mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) { levels.read(segment, &notes) }

    package mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> ClaimStatusInquiry? {
        guard levels.isUnit(hasChild: hasChild, &notes) else { return nil }
        return ClaimStatusInquiry(
            header: levels.header, source: path.source, receiver: path.receiver, provider: path.provider,
            subscriber: path.subscriber, dependent: path.dependent, claim: levels.claim)
    }
}

/// Reads 277 sets that answer a 276; a 277CA and other kinds of 277 are passed over.
package struct ClaimStatusResponseModel: LevelModel {
    package static let set: PackedCode = "277"
    package static let version = "005010X212"
    package static let isVersionStrict = true
    package static let chain = StatusLevels.chain

    private var levels: StatusLevels

    package init(_ header: BusinessHeader) { levels = StatusLevels(header) }

    package var path: StatusPath {
        get { levels.path }
        set { levels.path = newValue }
    }
    package var hasHeader: Bool { !levels.header.purpose.isEmpty }
    package mutating func readHeader(_ segment: SegmentView, _ notes: inout UnitNotes) {
        levels.header.read(segment, &notes)
    }
    package mutating func open(depth: Int) { levels.open(depth: depth) }
    package func startsUnit(_ segment: SegmentView) -> Bool { levels.startsClaim(segment) }
    package mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) { levels.read(segment, &notes) }

    package mutating func take(hasChild: Bool, _ notes: inout UnitNotes) -> ClaimStatusResponse? {
        guard levels.isUnit(hasChild: hasChild, &notes) else { return nil }
        return ClaimStatusResponse(
            header: levels.header, source: path.source, receiver: path.receiver, provider: path.provider,
            subscriber: path.subscriber, dependent: path.dependent, claim: levels.claim)
    }
}
