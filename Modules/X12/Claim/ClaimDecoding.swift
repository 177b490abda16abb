package import Primitives

/// The loops below a CLM of one kind of claim while their segments come in. One draft serves claim after claim.
protocol ClaimDraft {
    associatedtype Claim: Equatable & Sendable

    static var expectedVersion: ClaimVersion { get }

    init()
    /// Begins a claim at its CLM segment.
    mutating func begin(
        _ segment: borrowing SegmentView, _ levels: borrowing ClaimLevels, _ faults: inout ClaimFaults)
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults)
    mutating func finish(_ faults: inout ClaimFaults) -> Claim
}

/// The guide that a kind of claim follows.
struct ClaimVersion {
    let prefix: String
    /// The finding of a set that follows another one.
    let finding: String
    let name: String
}

/// Makes claims of the segments of transaction sets, without input of its own and without keeping a set.
package protocol ClaimDecoding {
    associatedtype Claim: Equatable & Sendable

    init()

    /// True when claims of this kind can be read from sets of the version; what is wrong is reported.
    mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool

    /// Takes a segment between ST and SE, which stands at `position` in its set; true when a claim is finished.
    mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool

    /// Ends the set; true when a claim is finished.
    mutating func endSet() -> Bool

    /// The claim that was finished last; nil when it was taken already.
    mutating func takeClaim() -> DecodedClaim<Claim>?

    /// What is wrong with the set's levels since the last call.
    mutating func takeFindings() -> [Finding]

    var context: Shared<ClaimSetContext>? { get }

    /// Reads on up to the end of a claim or an event that is no segment.
    mutating func advance(_ stream: inout TransactionStream) -> TransactionStream.Event?
}

extension ClaimDecoding {
    /// Reads on; nil when a claim is finished. Each kind has this loop to itself, so that it is compiled for it.
    @inline(__always)
    mutating func advanceLoop(_ stream: inout TransactionStream) -> TransactionStream.Event? {
        while true {
            let event = stream.next()
            guard case .segment = event else { return event }
            if take(stream.segment, position: stream.setPosition) { return nil }
        }
    }
}

/// The state of reading a set of claims: its header, its levels, and the claim that is open.
struct ClaimDecoder<Draft: ClaimDraft> {
    private var header = ClaimSetHeader()
    private var isInSet = false
    private(set) var context: Shared<ClaimSetContext>?
    private var levels = ClaimLevels()
    private var draft = Draft()
    private var isInClaim = false
    private var faults = ClaimFaults()
    private var offset = 0
    private var position = 0
    private var finished: DecodedClaim<Draft.Claim>?
    private var findings: [Finding] = []

    mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        isInSet = false
        context = nil
        levels = ClaimLevels()
        isInClaim = false
        let location = Finding.Location("segment \(set.ordinal) ST01", offset: set.offset)
        guard set.id == "837" else {
            report(
                Finding("x12.not-a-claim-set", .warning, at: location, "A set is not an 837 and was not read."))
            return false
        }
        let version = set.version ?? group.version
        let expected = Draft.expectedVersion
        if !version.hasPrefix(expected.prefix) {
            report(
                Finding(
                    expected.finding, .error,
                    at: Finding.Location("segment \(set.ordinal) ST03", offset: set.offset),
                    "The set is not \(expected.name) claims of version \(expected.prefix).",
                    fix: "Only version \(expected.prefix) is read as \(expected.name) claims."))
            // A claim of another kind has other segments; what can be read is of no use.
            let kinds = ["005010X222", "005010X223", "005010X224"]
            if kinds.contains(where: { version.hasPrefix($0) }) { return false }
        }
        header = ClaimSetHeader(interchange, group, set)
        isInSet = true
        return true
    }

    @inline(__always)
    mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        switch segment.id {
        case "CLM":
            let isFinished = closeClaim()
            openClaim(segment, position)
            return isFinished
        case "HL":
            let isFinished = closeClaim()
            if context == nil { closeHeader() }
            var found: [Finding] = []
            levels.begin(segment) { found.append($0) }
            if !found.isEmpty { findings += found }
            return isFinished
        default:
            if isInClaim {
                draft.take(segment, &faults)
            } else if context != nil {
                levels.take(segment)
            } else {
                header.take(segment)
            }
            return false
        }
    }

    mutating func endSet() -> Bool {
        let isFinished = closeClaim()
        if context == nil { closeHeader() }
        return isFinished
    }

    mutating func takeClaim() -> DecodedClaim<Draft.Claim>? { finished.take() }

    mutating func takeFindings() -> [Finding] {
        if findings.isEmpty { return [] }
        defer { findings = [] }
        return findings
    }

    private mutating func closeHeader() {
        guard isInSet else { return }
        if !header.hasBegin {
            findings.append(
                Finding("x12.segment-missing", .error, at: header.location, "The BHT segment is missing."))
        }
        context = Shared(wrappedValue: header.context())
    }

    private mutating func openClaim(_ segment: borrowing SegmentView, _ position: Int) {
        if context == nil { closeHeader() }
        levels.close()
        offset = segment.offset
        self.position = position
        if levels.billing == nil {
            faults.fail("x12.loop-missing", segment.location(), "The claim has no billing provider (loop 2000A).")
        }
        if !levels.hasSubscriberLevel {
            faults.fail("x12.loop-missing", segment.location(), "The claim has no subscriber (loop 2000B).")
        }
        if levels.hasFindings { faults.add(levels.findings) }
        draft.begin(segment, levels, &faults)
        isInClaim = true
    }

    private mutating func closeClaim() -> Bool {
        guard isInClaim, let context else { return false }
        isInClaim = false
        finished = DecodedClaim(
            claim: draft.finish(&faults), findings: faults.findings, offset: offset, position: position,
            context: context)
        if !faults.findings.isEmpty { faults = ClaimFaults() }
        return true
    }
}
