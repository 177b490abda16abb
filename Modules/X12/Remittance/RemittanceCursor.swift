package import Primitives

/// Reads the remittances of a file step by step: any number of interchanges, groups and sets, of any size, one claim in
/// memory at a time.
///
/// It does no input: call ``next()``, and ``feed(_:)`` when it asks for bytes. What is wrong with the file becomes a
/// finding; a set that is no 835 is passed over with one.
package struct RemittanceCursor: ~Copyable {
    /// What ``next()`` came to.
    package enum Step: Sendable {
        case needsInput
        /// ``takeEvent()`` must be called and gives the event; it is large, so it is made where it goes.
        case event
        /// There is nothing more.
        case end
    }

    private var stream: TransactionStream
    private var decoder: RemittanceDecoder
    private var list: FindingList
    /// The set is an 835.
    private var isReading = false
    /// The set's SE was seen: what is open is handed out, then the end.
    private var isClosing = false
    /// What the last event is made of; `nothing` for the end of a set.
    private var completion = RemittanceDecoder.Completion.nothing
    /// The stream's segment completed something and was not taken yet.
    private var isPending = false

    package init(limits: ReadLimits = ReadLimits()) {
        stream = TransactionStream(limits: limits)
        decoder = RemittanceDecoder(limits: limits)
        list = FindingList(limit: limits.findings)
    }

    /// What was found so far; complete after ``Step/end``.
    package var findings: [Finding] { stream.findings + list.findings }

    /// Position in the file of the CLP of the last claim, the first segment being 1.
    package var claimOrdinal: Int { decoder.claimOrdinal }

    /// The place of the last claim in its set, the first being 0.
    package var claimIndex: Int { decoder.claimCount - 1 }

    /// Lets `read` put bytes into memory; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try stream.feed(read)
    }

    /// Goes on to the next event.
    @inline(__always)
    package mutating func next() -> Step {
        while true {
            // What is open at the end of a set is handed out one thing a call, and then the end.
            if isClosing {
                completion = decoder.close()
                return .event
            }
            // A segment that completed something is still to be taken.
            let event = isPending ? .segment : stream.next()
            isPending = false
            switch event {
            case .needsInput: return .needsInput
            case .segment:
                guard isReading else { continue }
                completion = decoder.take(stream.segment)
                if case .nothing = completion { continue }
                isPending = true
                return .event
            case .setStart: startSet()
            case .setEnd: isClosing = isReading
            case .end: return .end
            case .interchangeStart, .groupStart, .groupEnd, .interchangeEnd, .interchangeAcknowledgment, .stray:
                continue
            }
        }
    }

    /// The event of the last ``Step/event``; once.
    package mutating func takeEvent() -> RemittanceEvent {
        switch completion {
        case .claim:
            if decoder.isUnreadable { reportClaim() }
            return .claim(decoder.takeClaim())
        case .header:
            list.report(decoder.header.unreadable)
            return .header(decoder.header)
        case .summary: return .summary(decoder.summary)
        case .nothing: return .end(end())
        }
    }

    private mutating func reportClaim() {
        list.report(decoder.claim.unreadable)
        for line in decoder.claim.lines { list.report(line.unreadable) }
    }

    private mutating func startSet() {
        guard let set = stream.set else { return }
        isReading = set.id == "835"
        guard isReading else {
            list.add(
                "x12.not-a-remittance", .warning, set.location("ST01"), "A set is not an 835 and was not read.")
            return
        }
        if !(set.version ?? stream.group?.version ?? "").hasPrefix("005010X221") {
            list.add(
                "x12.835.version", .warning, set.location("ST"),
                "The group is not version 005010X221; it was read as if it were.")
        }
        decoder.start(set, in: stream.interchange)
    }

    private mutating func end() -> RemittanceEnd {
        isClosing = false
        isReading = false
        let broken: Set<EnvelopeFault> = [.trailerMissing, .countMismatch, .controlMismatch]
        let end = decoder.finish(isComplete: stream.setFaults.isDisjoint(with: broken))
        list.report(end.unreadable)
        if !end.isComplete, let set = stream.lastSet {
            list.add(
                "x12.835.incomplete", .error, set.location("ST"),
                "The set's end is missing or contradicts it; it must not be posted.",
                fix: "Ask the payer to send the remittance again.")
        }
        return end
    }
}

/// A part of a remittance, in the order of the file.
package enum RemittanceEvent: Sendable {
    /// A set begins: the remittance without its claims and provider adjustments. It is large and comes once.
    indirect case header(Remittance)
    /// A loop 2000 begins.
    case summary(ProviderSummary)
    case claim(RemittanceClaim)
    /// The set is over.
    case end(RemittanceEnd)
}

extension SetHeader {
    fileprivate func location(_ what: String) -> Finding.Location {
        Finding.Location("segment \(ordinal) \(what)", offset: offset)
    }
}

extension FindingList {
    fileprivate mutating func report(_ elements: [UnreadableElement]) {
        for element in elements {
            add(
                "x12.unreadable", .error, Finding.Location(element.element, offset: element.offset),
                "\(element.element) is missing or can not be read.", fix: "Ask the payer to correct it.")
        }
    }
}
