package import Primitives

/// Reads a stream of interchanges segment by segment and keeps the envelopes: which interchange, group and set a segment
/// stands in, and what is wrong with their frames.
///
/// Like ``SegmentReader`` it does no input itself and takes any bytes. A set without SE ends where the next frame begins.
package struct TransactionStream: ~Copyable {
    /// What ``next()`` came to.
    package enum Event {
        case needsInput
        /// ``segment`` is an ISA.
        case interchangeStart
        /// ``segment`` is a GS.
        case groupStart
        /// ``segment`` is an ST.
        case setStart
        /// ``segment`` stands inside of a set.
        case segment
        /// The set is over; ``segment`` is its SE unless ``EnvelopeFault/trailerMissing`` is among ``setFaults``.
        case setEnd
        /// The group is over; see ``groupFaults``.
        case groupEnd
        /// The interchange is over; see ``interchangeFaults``.
        case interchangeEnd
        /// ``segment`` is a TA1.
        case interchangeAcknowledgment
        /// ``segment`` stands where none belongs.
        case stray
        case end
    }

    package var reader: SegmentReader
    private let limits: ReadLimits
    /// What is open at the moment.
    package private(set) var interchange: InterchangeHeader?
    package private(set) var group: GroupHeader?
    package private(set) var set: SetHeader?
    /// What ended last: the frame of a `setEnd`, `groupEnd` or `interchangeEnd`.
    package private(set) var lastInterchange: InterchangeHeader?
    package private(set) var lastGroup: GroupHeader?
    package private(set) var lastSet: SetHeader?
    package private(set) var setFaults: Set<EnvelopeFault> = []
    package private(set) var groupFaults: Set<EnvelopeFault> = []
    package private(set) var interchangeFaults: Set<EnvelopeFault> = []
    /// Groups in the interchange, and sets in the group, so far.
    package private(set) var groupCount = 0
    package private(set) var setCount = 0
    /// Segments of the set so far, ST and SE included: the position of ``segment`` in it.
    package private(set) var setPosition = 0
    private var setNumbers = ControlNumberMemory()
    private var groupNumbers = ControlNumberMemory()
    private var interchangeNumbers = ControlNumberMemory()
    /// The segment is to be looked at again: it ended a frame that had no trailer.
    private var isPending = false
    private var inputIsOver = false
    /// The same as `set != nil`, which would copy the header for each segment.
    private var isInSet = false

    package init(limits: ReadLimits = ReadLimits()) {
        self.limits = limits
        reader = SegmentReader(limits: limits)
    }

    /// The segment of the last event.
    package var segment: SegmentView {
        @_lifetime(borrow self)
        borrowing get { reader.segment }
    }

    package var findings: [Finding] { reader.findings.findings }
    /// The file offset behind the last segment of the set that ended: behind its SE, or where the next frame starts.
    package var segmentEnd: Int {
        setFaults.contains(.trailerMissing) && !inputIsOver ? reader.segment.offset : reader.offset
    }
    package var findingCount: Int { reader.findings.findings.count }

    /// Lets `read` put bytes into memory; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try reader.feed(read)
    }

    package mutating func next() -> Event {
        if inputIsOver { return close() ?? .end }
        if isPending {
            isPending = false
        } else {
            switch reader.next() {
            case .segment: break
            case .needsInput: return .needsInput
            case .end:
                inputIsOver = true
                return close() ?? .end
            }
        }
        let id = reader.segmentID
        if isInSet {
            switch id {
            case "SE": return endSet()
            case "ST", "GE", "GS", "ISA", "IEA": return endSetWithoutTrailer()
            default:
                setPosition &+= 1
                guard setPosition <= limits.segmentsPerSet else { return overLimit() }
                return .segment
            }
        }
        return envelope(id)
    }
}

// MARK: Sets

extension TransactionStream {
    private mutating func report(
        _ id: String, element: Int? = nil, _ message: String, severity: Finding.Severity = .error
    ) {
        let location = inputIsOver ? Finding.Location("end of file") : reader.segment.location(element)
        reader.report(
            Finding(
                id, severity, at: location, message,
                fix: severity == .error ? "Ask the sender for a correct file." : nil
            ))
    }

    private mutating func startSet() -> Event {
        let header = SetHeader(reader.segment)
        setFaults = []
        if group == nil {
            setFaults.insert(.misplaced)
            report("x12.st-outside-group", "An ST segment stands outside of a GS/GE group.")
        }
        setCount += 1
        setPosition = 1
        if !setNumbers.insert(header.controlNumber) {
            setFaults.insert(.duplicateControl)
            report("x12.st-duplicate", element: 2, "ST02 repeats a control number of the same group.")
        }
        if !(4...9).contains(header.controlNumber.utf8.count) {
            setFaults.insert(.invalidControl)
            report("x12.st-control", element: 2, "ST02 is not a control number of four to nine characters.")
        }
        set = header
        isInSet = true
        return .setStart
    }

    private mutating func endSet() -> Event {
        setPosition &+= 1
        let count = reader.segment.number(1).value
        let control = reader.segment.text(2)
        if count != setPosition {
            setFaults.insert(.countMismatch)
            report(
                "x12.se-count", element: 1,
                "SE01 is not the number of segments of the set, which is \(setPosition).")
        }
        if control != set?.controlNumber {
            setFaults.insert(.controlMismatch)
            report("x12.se-control", element: 2, "SE02 is not the control number of the ST segment.")
        }
        return finishSet()
    }

    private mutating func endSetWithoutTrailer() -> Event {
        isPending = true
        setFaults.insert(.trailerMissing)
        report("x12.se-missing", "A transaction set has no SE segment.")
        return finishSet()
    }

    private mutating func finishSet() -> Event {
        lastSet = set
        set = nil
        isInSet = false
        return .setEnd
    }

    private mutating func overLimit() -> Event {
        if setPosition == limits.segmentsPerSet + 1 {
            report("x12.set-limit", "A transaction set has more than \(limits.segmentsPerSet) segments.")
        }
        return .stray
    }
}

// MARK: Groups and interchanges

extension TransactionStream {
    private mutating func envelope(_ id: SegmentID) -> Event {
        switch id {
        case "ST": return startSet()
        case "ISA":
            if let event = closeInterchange() { return event }
            return startInterchange()
        case "GS":
            if let event = closeGroup() { return event }
            return startGroup()
        case "GE": return endGroup()
        case "IEA":
            if let event = closeGroup() { return event }
            return endInterchange()
        case "TA1": return .interchangeAcknowledgment
        case "SE":
            groupFaults.insert(.strayContent)
            report("x12.se-without-st", "An SE segment without ST.")
            return .stray
        default:
            if group != nil { groupFaults.insert(.strayContent) } else { interchangeFaults.insert(.strayContent) }
            report("x12.segment-outside", "A segment stands outside of a transaction set.")
            return .stray
        }
    }

    private mutating func startInterchange() -> Event {
        let header = InterchangeHeader(reader.segment)
        interchangeFaults = []
        groupCount = 0
        groupNumbers = ControlNumberMemory()
        if !interchangeNumbers.insert(header.senderID, header.controlNumber) {
            interchangeFaults.insert(.duplicateControl)
            report(
                "x12.isa-duplicate", element: 13, "ISA13 repeats a control number of the same file.",
                severity: .warning)
        }
        if header.controlNumber.utf8.count != 9 || !header.controlNumber.utf8.allSatisfy(\.isASCIIDigit) {
            interchangeFaults.insert(.invalidControl)
            report("x12.isa-control", element: 13, "ISA13 is not a control number of nine digits.")
        }
        interchange = header
        return .interchangeStart
    }

    private mutating func startGroup() -> Event {
        let header = GroupHeader(reader.segment)
        groupFaults = []
        setCount = 0
        setNumbers = ControlNumberMemory()
        groupCount += 1
        if interchange == nil { groupFaults.insert(.misplaced) }
        if !groupNumbers.insert(header.controlNumber) {
            groupFaults.insert(.duplicateControl)
            report("x12.gs-duplicate", element: 6, "GS06 repeats a control number of the same interchange.")
        }
        let digits = header.controlNumber.utf8
        if !(1...9).contains(digits.count) || !digits.allSatisfy(\.isASCIIDigit) {
            groupFaults.insert(.invalidControl)
            report("x12.gs-control", element: 6, "GS06 is not a control number of one to nine digits.")
        }
        group = header
        return .groupStart
    }

    private mutating func endGroup() -> Event {
        guard let group else {
            interchangeFaults.insert(.strayContent)
            report("x12.ge-without-gs", "A GE segment without GS.")
            return .stray
        }
        let count = reader.segment.number(1).value
        let control = reader.segment.text(2)
        if count != setCount {
            groupFaults.insert(.countMismatch)
            report("x12.ge-count", element: 1, "GE01 is not the number of sets of the group, which is \(setCount).")
        }
        if control != group.controlNumber {
            groupFaults.insert(.controlMismatch)
            report("x12.ge-control", element: 2, "GE02 is not the control number of the GS segment.")
        }
        lastGroup = group
        self.group = nil
        return .groupEnd
    }

    private mutating func endInterchange() -> Event {
        reader.leaveInterchange()
        guard let interchange else {
            report("x12.iea-without-isa", "An IEA segment without ISA.")
            return .stray
        }
        let count = reader.segment.number(1).value
        let control = reader.segment.text(2)
        if count != groupCount {
            interchangeFaults.insert(.countMismatch)
            report("x12.iea-count", element: 1, "IEA01 is not the number of groups, which is \(groupCount).")
        }
        if control != interchange.controlNumber {
            interchangeFaults.insert(.controlMismatch)
            report("x12.iea-control", element: 2, "IEA02 is not the control number of the ISA segment.")
        }
        return finishInterchange()
    }

    private mutating func finishInterchange() -> Event {
        lastInterchange = interchange
        interchange = nil
        return .interchangeEnd
    }

    private mutating func closeGroup() -> Event? {
        guard group != nil else { return nil }
        isPending = !inputIsOver
        groupFaults.insert(.trailerMissing)
        report("x12.ge-missing", "A functional group has no GE segment.")
        lastGroup = group
        group = nil
        return .groupEnd
    }

    private mutating func closeInterchange() -> Event? {
        if let event = closeGroup() { return event }
        guard interchange != nil else { return nil }
        isPending = !inputIsOver
        interchangeFaults.insert(.trailerMissing)
        report("x12.iea-missing", "An interchange has no IEA segment.")
        return finishInterchange()
    }

    /// Ends what is open at the end of the file, one frame a call.
    private mutating func close() -> Event? {
        if set != nil {
            setFaults.insert(.trailerMissing)
            report("x12.se-missing", "The file ends before the SE segment.")
            return finishSet()
        }
        return closeInterchange()
    }
}
