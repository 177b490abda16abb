package import Primitives

/// Makes claims of one kind of the segments of transaction sets: the set's header, its levels, and the claim that is open.
package struct ClaimDecoder<Claim: DraftedClaim>: ClaimDecoding {
    private var header = ClaimSetHeader()
    private var isInSet = false
    package private(set) var context: Shared<ClaimSetContext>?
    private var levels = ClaimLevels()
    private var draft = ClaimDraft<Claim>()
    private var isInClaim = false
    private var faults = ClaimFaults()
    private var offset = 0
    private var position = 0
    private var finished: DecodedClaim<Claim>?
    private var findings: [Finding] = []
    private let unitBytes: Int
    /// Where the claim or level that is open begins.
    private var start = 0
    private var isOverLimit = false

    package init(limits: ReadLimits) { unitBytes = limits.unitBytes }

    package mutating func begin(
        _ interchange: InterchangeHeader, _ group: GroupHeader, _ set: SetHeader, _ report: (Finding) -> Void
    ) -> Bool {
        isInSet = false
        start = set.offset
        isOverLimit = false
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
        let expected = Claim.expectedVersion
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
    package mutating func take(_ segment: borrowing SegmentView, position: Int) -> Bool {
        switch segment.id {
        case "CLM":
            let isFinished = closeClaim()
            openClaim(segment, position)
            return isFinished
        case "HL":
            let isFinished = closeClaim()
            if context == nil { closeHeader() }
            var found: [Finding] = []
            start = segment.offset
            isOverLimit = false
            levels.begin(segment) { found.append($0) }
            if !found.isEmpty { findings += found }
            return isFinished
        default:
            if segment.offset &- start > unitBytes {
                reportLimit(segment)
            } else if isInClaim {
                draft.take(segment, &faults)
            } else if context != nil {
                levels.take(segment)
            } else {
                header.take(segment)
            }
            return false
        }
    }

    package mutating func endSet() -> Bool {
        let isFinished = closeClaim()
        if context == nil { closeHeader() }
        return isFinished
    }

    package mutating func takeClaim() -> DecodedClaim<Claim>? { finished.take() }

    package mutating func takeFindings() -> [Finding] {
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
        start = segment.offset
        isOverLimit = false
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

    private mutating func reportLimit(_ segment: borrowing SegmentView) {
        guard !isOverLimit else { return }
        isOverLimit = true
        let message = "A claim or level has more than \(unitBytes) bytes; the rest of it was not read."
        if isInClaim {
            faults.fail("x12.unit-limit", segment.location(), message)
        } else {
            findings.append(Finding("x12.unit-limit", .error, at: segment.location(), message))
        }
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
