package import Primitives

/// Reads claims from bytes that somebody else brings: it does no input, and holds one window of the file and one claim.
package struct ClaimScanner<Claim: StreamedClaim>: ~Copyable {
    package enum Event {
        /// ``feed(_:)`` must be called first.
        case needsInput
        /// ``takeClaim()`` gives a claim.
        case claim
        /// A set of claims began; its header is read with its first claim.
        case setStart
        case setEnd(ClaimSetEnd)
        case end
    }

    private enum Place { case outside, inSet, ending, skipping }

    private var stream: TransactionStream
    private var decoder: Claim.Decoder
    private var place = Place.outside
    private var claimCount = 0

    package init(limits: ReadLimits = ReadLimits()) {
        stream = TransactionStream(limits: limits)
        decoder = Claim.Decoder(limits: limits)
    }

    /// What is wrong with the file so far; complete after ``Event/end``.
    package var findings: [Finding] { stream.findings }

    /// What stands above the claims of the set that is open or ended last.
    package var context: ClaimSetContext? { decoder.context?.wrappedValue }

    /// Lets `read` put bytes into memory; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try stream.feed(read)
    }

    /// The claim of the last event.
    @specialized(where Claim == ProfessionalClaim)
    @specialized(where Claim == InstitutionalClaim)
    @specialized(where Claim == DentalClaim)
    package mutating func takeClaim() -> DecodedClaim<Claim>? { decoder.takeClaim() }

    @specialized(where Claim == ProfessionalClaim)
    @specialized(where Claim == InstitutionalClaim)
    @specialized(where Claim == DentalClaim)
    package mutating func next() -> Event {
        while true {
            if place == .ending { return endSet() }
            guard let event = place == .inSet ? decoder.advance(&stream) : stream.next() else {
                return found()
            }
            switch event {
            case .needsInput: return .needsInput
            case .setStart: if startSet() { return .setStart }
            case .setEnd:
                guard place == .inSet else {
                    place = .outside
                    continue
                }
                place = .ending
                if decoder.endSet() { return found() }
            case .end: return .end
            default: break
            }
        }
    }

    private mutating func startSet() -> Bool {
        guard let set = stream.set else { return false }
        claimCount = 0
        var found: [Finding] = []
        let isRead = decoder.begin(stream.interchange ?? .none, stream.group ?? .none, set) { found.append($0) }
        report(found)
        place = isRead ? .inSet : .skipping
        return isRead
    }

    private mutating func found() -> Event {
        claimCount += 1
        report(decoder.takeFindings())
        return .claim
    }

    private mutating func endSet() -> Event {
        place = .outside
        report(decoder.takeFindings())
        return .setEnd(
            ClaimSetEnd(
                controlNumber: stream.lastSet?.controlNumber ?? "", claimCount: claimCount, faults: stream.setFaults))
    }

    private mutating func report(_ findings: [Finding]) {
        for finding in findings { stream.reader.report(finding) }
    }
}
