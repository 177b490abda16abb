package import Primitives

/// What is checked, and against what.
package struct ValidationOptions: Sendable {
    /// The SNIP types to check: 1 to 7.
    package var levels: Set<Int>
    package var codeLists: any CodeLists
    /// Dates of service after this day lie in the future; nil turns such checks off.
    package var today: CalendarDate?
    package var limits: ReadLimits

    package init(
        levels: Set<Int> = [1, 2, 3, 4, 5, 6, 7], codeLists: any CodeLists = NoCodeLists(),
        today: CalendarDate? = nil, limits: ReadLimits = ReadLimits()
    ) {
        self.levels = levels
        self.codeLists = codeLists
        self.today = today
        self.limits = limits
    }
}

/// How one set ended.
package struct SetVerdict: Equatable, Sendable {
    package var header: SetHeader
    /// The guide it was checked against; nil when there is none for its version.
    package var guide: String?
    package var faults: Set<EnvelopeFault>
    /// Segments with ST and SE.
    package var segments: Int
    package var errors: Int
    /// Units of the set and how many of them have no error.
    package var units: Int
    package var acceptedUnits: Int

    package init(
        header: SetHeader, guide: String?, faults: Set<EnvelopeFault>, segments: Int, errors: Int, units: Int,
        acceptedUnits: Int
    ) {
        self.header = header
        self.guide = guide
        self.faults = faults
        self.segments = segments
        self.errors = errors
        self.units = units
        self.acceptedUnits = acceptedUnits
    }
}

/// What a validator tells as it goes through a file.
package enum ValidationEvent: Sendable {
    case interchangeStart(InterchangeHeader)
    case groupStart(GroupHeader)
    case setStart(SetHeader)
    case finding(TransactionFinding)
    case unit(UnitVerdict)
    /// A set that is to be validated apart.
    case set(SetRange)
    case setEnd(SetVerdict)
    case groupEnd(GroupHeader, Set<EnvelopeFault>, sets: Int)
    case interchangeEnd(InterchangeHeader, Set<EnvelopeFault>, groups: Int)
}

/// Validates a stream of interchanges against the guides of their versions, unit by unit, in flat memory.
///
/// It parses everything and reports everything, whatever the bytes are. Feed it like ``SegmentReader``; events come out
/// in the order of the file.
///
/// A validator that `defersSets` looks at the envelopes only and gives each set as a ``SetRange``, to be validated apart,
/// at the same time as others, by ``SetRange/validate(_:_:)``.
package struct TransactionValidator: ~Copyable {
    package private(set) var stream: TransactionStream
    /// Sees the segments as they are checked.
    package var observer: (any SegmentObserver)?
    private let options: ValidationOptions
    private let defersSets: Bool
    /// The set that is deferred.
    private var range: SetRange?
    private var set: SetValidator?
    private var guide: String?
    private var tables: [String: GuideTables] = [:]
    private var events: [ValidationEvent] = []
    private var nextEvent = 0
    private var envelopeFindings = 0
    private var errors = 0
    private var units = 0
    private var acceptedUnits = 0

    package init(_ options: ValidationOptions = ValidationOptions(), defersSets: Bool = false) {
        self.options = options
        self.defersSets = defersSets
        stream = TransactionStream(limits: options.limits)
    }

    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try stream.feed(read)
    }

    package enum Step {
        case event(ValidationEvent)
        case needsInput
        case end
    }

    package mutating func next() -> Step {
        while true {
            if nextEvent < events.count {
                defer { nextEvent += 1 }
                return .event(events[nextEvent])
            }
            if !events.isEmpty {
                events.removeAll(keepingCapacity: true)
                nextEvent = 0
            }
            let event = stream.next()
            // Findings wait for the event after them, so that they do not depend on how the input is cut.
            if case .needsInput = event { return .needsInput }
            // What is wrong with the trailer of a set comes after what is wrong in the set.
            if case .setEnd = event { endSetBody() }
            if stream.findingCount > envelopeFindings { takeEnvelopeFindings() }
            switch event {
            case .end:
                if events.isEmpty { return .end }
            case .segment:
                set?.take(stream.segment, position: stream.setPosition)
                observer?.take(stream.segment, position: stream.setPosition)
            case .setStart: startSet()
            case .setEnd: endSet()
            case .interchangeStart: startInterchange()
            case .groupStart: startGroup()
            case .groupEnd:
                if let group = stream.lastGroup {
                    events.append(.groupEnd(group, stream.groupFaults, sets: stream.setCount))
                }
            case .interchangeEnd:
                if let header = stream.lastInterchange {
                    events.append(.interchangeEnd(header, stream.interchangeFaults, groups: stream.groupCount))
                }
            case .interchangeAcknowledgment:
                if options.levels.contains(1) {
                    events += EnvelopeChecks.acknowledgment(stream.segment).map { .finding($0) }
                }
            case .needsInput, .stray: break
            }
            drain()
        }
    }
}

extension TransactionValidator {
    /// Passes on what the checks of the set found so far.
    private mutating func drain() {
        // What a guess says may be taken back at the next segment.
        guard set != nil, set?.guess == nil else { return }
        if set?.findings.isEmpty == false {
            for finding in set?.findings ?? [] {
                if finding.isError { errors += 1 }
                events.append(.finding(finding))
            }
            set?.findings.removeAll(keepingCapacity: true)
        }
        if set?.verdicts.isEmpty == false {
            for verdict in set?.verdicts ?? [] {
                units += 1
                if verdict.isAccepted { acceptedUnits += 1 }
                events.append(.unit(verdict))
            }
            set?.verdicts.removeAll(keepingCapacity: true)
        }
    }

    private mutating func takeEnvelopeFindings() {
        let findings = stream.findings
        for finding in findings[envelopeFindings...] {
            let path = (finding.location.path ?? "").split(separator: " ")
            // `segment 12 SE02`, or `segment 12` of bytes that have no identifier.
            let isSegment = path.first == "segment"
            let name = isSegment ? path.dropFirst(2).first.map(String.init) ?? "" : finding.location.path ?? ""
            // `SE02` names an element, `SE` or `IEA` a segment.
            let element = name.count > 3 ? Int(name.suffix(2)) : nil
            let place = TransactionFinding.Place(
                transaction: stream.set?.controlNumber ?? stream.lastSet?.controlNumber,
                segment: String(element == nil ? name : String(name.dropLast(2))), element: element,
                offset: finding.location.offset ?? stream.reader.offset,
                line: isSegment && path.count >= 2 ? Int(path[1]) ?? 0 : 0, position: stream.setPosition)
            let result = TransactionFinding(
                rule: finding.id, severity: finding.severity, snip: 1, place: place, message: finding.message,
                fix: finding.fix)
            if result.isError { errors += 1 }
            if options.levels.contains(1) { events.append(.finding(result)) }
        }
        envelopeFindings = findings.count
    }

    private mutating func startInterchange() {
        guard let header = stream.interchange else { return }
        events.append(.interchangeStart(header))
        if options.levels.contains(1) { events += EnvelopeChecks.interchange(stream.segment).map { .finding($0) } }
    }

    private mutating func startGroup() {
        guard let group = stream.group else { return }
        events.append(.groupStart(group))
        if options.levels.contains(1) { events += EnvelopeChecks.group(stream.segment).map { .finding($0) } }
    }

    private mutating func startSet() {
        guard let header = stream.set else { return }
        errors = 0
        units = 0
        acceptedUnits = 0
        events.append(.setStart(header))
        let version = header.version ?? stream.group?.version ?? ""
        guard let tables = tables(header.id, version) else {
            set = nil
            reportNoGuide(header)
            return
        }
        guide = tables.checks.guide.name
        checkGroup(tables.checks.guide)
        let delimiters = stream.segment.delimiters
        if defersSets {
            range = SetRange(
                header: header, tables: tables, start: stream.segment.offset, end: stream.segment.offset,
                delimiters: delimiters)
            return
        }
        var validator = SetValidator(
            tables, control: header.controlNumber, delimiters: delimiters, options: options)
        validator.take(stream.segment, position: 1)
        set = consume validator
    }

    private mutating func tables(_ transaction: String, _ version: String) -> GuideTables? {
        let key = "\(transaction) \(version)"
        if let known = tables[key] { return known }
        guard let guide = Guide.matching(transaction: transaction, version: version) else { return nil }
        let made = GuideTables.of(guide, levels: options.levels)
        tables[key] = made
        return made
    }

    private func place(_ element: Int? = nil) -> TransactionFinding.Place {
        let segment = stream.segment
        return TransactionFinding.Place(
            transaction: stream.set?.controlNumber, segment: segment.id.name, element: element,
            offset: segment.offset, line: segment.ordinal, position: stream.setPosition)
    }

    private mutating func reportNoGuide(_ header: SetHeader) {
        events.append(
            .finding(
                TransactionFinding(
                    rule: "x12.no-guide", severity: .warning, snip: 2, place: place(3),
                    message: "There is no guide for this transaction and version; only its envelope was checked.",
                    fix: "Superbill checks the claim transactions of version 005010.")))
    }

    /// The group's code and version must be those of the transaction.
    private mutating func checkGroup(_ guide: Guide) {
        guard let group = stream.group, options.levels.contains(1) else { return }
        if group.functionalCode != guide.functionalGroup {
            errors += 1
            events.append(
                .finding(
                    TransactionFinding(
                        rule: "x12.group-code", snip: 1, place: place(1),
                        message: "The group's code GS01 is not \(guide.functionalGroup), that of a \(guide.name).",
                        fix: "Send each kind of transaction in a group of its own.", syntaxCode: "1")))
        }
        if let version = stream.set?.version, version != group.version {
            errors += 1
            events.append(
                .finding(
                    TransactionFinding(
                        rule: "x12.group-version", snip: 1, place: place(3),
                        message: "ST03 is not the version in GS08.", fix: "Write the same version in both.",
                        syntaxCode: "7")))
        }
    }

    /// Checks the trailer's own elements and ends the checks of the set.
    private mutating func endSetBody() {
        if set != nil {
            if !stream.setFaults.contains(.trailerMissing) { set?.take(stream.segment, position: stream.setPosition) }
            set?.finish()
            drain()
        }
        if var range {
            range.end = stream.segmentEnd
            events.append(.set(range))
            self.range = nil
        }
    }

    private mutating func endSet() {
        guard let header = stream.lastSet else { return }
        events.append(
            .setEnd(
                SetVerdict(
                    header: header, guide: guide, faults: stream.setFaults, segments: stream.setPosition,
                    errors: errors, units: units, acceptedUnits: acceptedUnits)))
        set = nil
        guide = nil
    }
}
