import Primitives

/// Turns the segments of an 835 set into values as they come, one claim at a time.
///
/// It does no input and holds one claim: begin a set with ``start(_:in:)``, give it each segment between ST and SE, take
/// out what was completed, and call ``finish(isComplete:)`` at the end. It takes any segments in any order.
package struct RemittanceDecoder: ~Copyable, Sendable {
    /// What ``take(_:)`` came to. Other than with `nothing` the segment was only looked at: it is to be given again.
    package enum Completion: Sendable {
        case nothing
        /// ``header`` holds everything before the first LX, CLP or PLB.
        case header
        /// ``summary`` is the header of a loop 2000.
        case summary
        /// ``takeClaim()`` gives a claim with its lines.
        case claim
    }

    enum Place {
        case outside, header, payer, payee, otherParty, group, claim, line
        /// Something was completed, and what follows is not known yet.
        case between
        /// Behind the claims.
        case closing
    }

    var place = Place.outside
    /// The remittance without its claims and provider adjustments.
    package internal(set) var header = Remittance.blank
    /// The header of the last loop 2000.
    package internal(set) var summary = ProviderSummary(number: "")
    /// Position in the file of the last CLP.
    package private(set) var claimOrdinal = 0
    /// Claims of the set that were completed.
    package private(set) var claimCount = 0
    /// The last claim has elements that could not be read.
    package internal(set) var isUnreadable = false

    var claim = RemittanceClaim()
    /// LX01 of the claims to come.
    var headerText = ShortText()
    var seen = SeenSegments()
    var ending = RemittanceEnd()
    /// Segments outside of claims so far, PLB apart.
    private var otherSegments = 0
    private let unitBytes: Int

    /// How many segments outside of claims, and how many provider adjustments, are kept of one set. Real remittances
    /// have some dozens; the limit bounds the memory that a hostile file can take.
    static let keptLimit = 10_000
    static let adjustmentLimit = 200_000

    /// - Parameter limits: its `unitBytes` is the limit for one claim; what is behind it makes the claim unreadable.
    package init(limits: ReadLimits = ReadLimits()) { unitBytes = limits.unitBytes }

    /// Begins a set.
    package mutating func start(_ set: SetHeader, in interchange: InterchangeHeader?) {
        header = .blank
        header.controlNumber = set.controlNumber
        header.interchangeSender = interchange?.senderID ?? ""
        header.interchangeControlNumber = interchange?.controlNumber ?? ""
        place = .header
        claim = RemittanceClaim()
        summary = ProviderSummary(number: "")
        headerText = ShortText()
        seen = SeenSegments()
        ending = RemittanceEnd()
        ending.setOffset = set.offset
        claimCount = 0
        otherSegments = 0
    }

    /// Takes the next segment between ST and SE.
    package mutating func take(_ segment: borrowing SegmentView) -> Completion {
        switch segment.id {
        case "SVC":
            if place == .claim || place == .line {
                if isOverLimit(segment) { return .nothing }
                place = .line
                startLine(segment)
                return .nothing
            }
            return begin(.closing) ?? orphan(segment)
        case "CLP":
            if let completion = begin(.claim) { return completion }
            claimOrdinal = segment.ordinal
            startClaim(segment)
        case "LX":
            if let completion = begin(.group) { return completion }
            summary = ProviderSummary(number: segment.text(1) ?? "", firstClaim: claimCount)
            headerText = ShortText(summary.number)
        case "PLB":
            if let completion = begin(.closing) { return completion }
            providerAdjustments(segment)
        default: inner(segment)
        }
        return .nothing
    }

    /// A segment that begins no loop of claims.
    private mutating func inner(_ segment: borrowing SegmentView) {
        switch place {
        case .line:
            if isOverLimit(segment) { return }
            return lineSegment(segment)
        case .claim:
            if isOverLimit(segment) { return }
            return claimSegment(segment)
        default: break
        }
        otherSegments &+= 1
        guard otherSegments <= RemittanceDecoder.keptLimit else { return }
        switch place {
        case .group: groupSegment(segment)
        case .header, .payer, .payee, .otherParty: headerSegment(segment)
        case .between, .closing: ending.closingSegments.append(KeptSegment(segment))
        case .outside, .claim, .line: break
        }
    }

    /// Ends what is open, one thing a call; ``finish(isComplete:)`` follows when it gives ``Completion/nothing``.
    package mutating func close() -> Completion { begin(.closing) ?? .nothing }

    /// What stands behind the claims.
    package mutating func finish(isComplete: Bool) -> RemittanceEnd {
        ending.claimCount = claimCount
        ending.isComplete = isComplete
        place = .outside
        return exchange(&ending, with: RemittanceEnd())
    }

    /// The claim that was completed; once.
    package mutating func takeClaim() -> RemittanceClaim { exchange(&claim, with: RemittanceClaim()) }

    /// Goes to a place, unless something must be handed out before.
    private mutating func begin(_ next: Place) -> Completion? {
        switch place {
        case .claim, .line:
            if seen.hasRemarks { placeRemarks() }
            claimCount &+= 1
            place = .between
            return .claim
        case .header, .payer, .payee, .otherParty:
            completeHeader()
            place = .between
            return .header
        case .group:
            place = .between
            return .summary
        case .outside, .between, .closing:
            place = next
            return nil
        }
    }

    /// True when the claim is too large for the segment to be taken. Its balance can not be computed then.
    @inline(__always)
    private mutating func isOverLimit(_ segment: borrowing SegmentView) -> Bool {
        guard segment.offset &- claim.offset > unitBytes else { return false }
        noteLimit(segment.offset)
        return true
    }

    @inline(never)
    private mutating func noteLimit(_ offset: Int) {
        guard !seen.limit else { return }
        seen.limit = true
        isUnreadable = true
        claim.rare.parts.unreadable.append(UnreadableElement(element: "SVC", offset: offset))
    }

    /// An SVC that belongs to no claim: its amounts are missing from the balance.
    private mutating func orphan(_ segment: borrowing SegmentView) -> Completion {
        otherSegments &+= 1
        guard otherSegments <= RemittanceDecoder.keptLimit else { return .nothing }
        ending.unreadable.append(UnreadableElement(element: "SVC", offset: segment.offset))
        ending.closingSegments.append(KeptSegment(segment))
        return .nothing
    }
}

/// The segments that count only the first time.
struct SeenSegments {
    var payment = false, trace = false, payer = false, payee = false
    var patient = false, subscriber = false, rendering = false
    /// MIA and MOA, and a bit for each position of them that holds a remark code.
    var inpatient = false, outpatient = false
    var inpatientRemarks: UInt32 = 0, outpatientRemarks: UInt32 = 0
    /// The claim is over the limit.
    var limit = false

    var hasRemarks: Bool { inpatientRemarks | outpatientRemarks != 0 }

    /// A claim begins.
    mutating func startClaim() {
        patient = false
        subscriber = false
        rendering = false
        inpatient = false
        outpatient = false
        inpatientRemarks = 0
        outpatientRemarks = 0
        limit = false
    }
}

/// What ends a remittance: everything behind its claims.
package struct RemittanceEnd: Equatable, Sendable {
    /// PLB.
    package var providerAdjustments: [ProviderAdjustment] = []
    /// Elements of PLB that could not be read, and services without a claim.
    package var unreadable: [UnreadableElement] = []
    /// Segments for which there is no other place.
    package var closingSegments: [KeptSegment] = []
    /// Claims of the set.
    package var claimCount = 0
    /// False when the SE is missing or contradicts the set, which must then not be posted.
    package var isComplete = true
    var setOffset = 0

    package init() {}
}

extension Remittance {
    static var blank: Remittance {
        Remittance(
            handlingCode: "", creditDebit: "", method: "", traceNumber: "", originatorID: "",
            payer: RemittancePayer(name: ""), payee: RemittancePayee(name: ""), claims: [], controlNumber: "")
    }
}
