package import Primitives

/// Reads units of one kind from interchanges, without doing input itself: whoever drives it calls ``next()`` and gives
/// it bytes with ``feed(_:)`` when it asks. One unit with what stands above it is in memory at a time.
///
/// It takes any bytes and never fails; what is wrong becomes a finding of the unit and of the file.
package struct UnitDecoder<Model: LevelModel>: ~Copyable {
    package enum Step {
        case needsInput
        case unit(ReadUnit<Model.Unit>)
        case end
    }

    private enum Place {
        /// Outside of a set, or in one of another kind.
        case outside
        case header
        case level
        /// In a level that the transaction does not have, or that is over the limit.
        case skipping
    }

    private var stream: TransactionStream
    private let limits: ReadLimits
    private var model = Model(BusinessHeader(purpose: ""))
    private var tracker = LevelTracker<Model.Path>(chain: Model.chain)
    private var notes: UnitNotes
    private var place = Place.outside
    private var interchange = InterchangeHeader.none
    private var group = GroupHeader.none
    /// A level was entered and not handed over.
    private var hasOpenLevel = false
    private var levelIsBroken = false

    package init(limits: ReadLimits = ReadLimits()) {
        self.limits = limits
        stream = TransactionStream(limits: limits)
        notes = UnitNotes(limit: limits.findings)
    }

    /// What was found so far in the file; complete when ``next()`` came to the end.
    package var findings: [Finding] { stream.findings }

    /// How many bytes were taken in.
    package var bytesRead: Int { stream.reader.bytesRead }

    /// Lets `read` put bytes into memory; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try stream.feed(read)
    }

    // A reader in another module would otherwise run this without knowing the model, at half the speed.
    @specialized(where Model == EligibilityInquiryModel)
    @specialized(where Model == EligibilityResponseModel)
    @specialized(where Model == ClaimStatusInquiryModel)
    @specialized(where Model == ClaimStatusResponseModel)
    @specialized(where Model == ClaimAcknowledgmentModel)
    package mutating func next() -> Step {
        while true {
            switch stream.next() {
            case .needsInput: return .needsInput
            case .end: return .end
            case .setStart: startSet()
            case .segment: if let unit = read() { return .unit(unit) }
            case .setEnd: if let unit = endSet() { return .unit(unit) }
            case .interchangeStart, .groupStart, .groupEnd, .interchangeEnd, .interchangeAcknowledgment, .stray: break
            }
        }
    }
}

// MARK: Sets

extension UnitDecoder {
    private mutating func startSet() {
        place = .outside
        guard let set = stream.set else { return }
        let isKind = stream.segment.code(1) == Model.set
        let version = set.version ?? stream.group?.version ?? ""
        let isVersion = version.hasPrefix(Model.version)
        guard isKind, isVersion || !Model.isVersionStrict else {
            stream.reader.report(
                Finding(
                    "x12.other-set", .warning, at: stream.segment.location(1),
                    "A set is not a \(Model.set) of version \(Model.version) and was not read."))
            return
        }
        interchange = stream.interchange ?? .none
        group = stream.group ?? .none
        model = Model(BusinessHeader(set))
        tracker = LevelTracker(chain: Model.chain)
        notes.startLevel(offset: set.offset, position: 1)
        levelIsBroken = false
        hasOpenLevel = false
        place = .header
        if !isVersion {
            notes.add(
                "x12.version", .error, stream.segment.location(3),
                "The set is not of version \(Model.version); it was read as if it were.",
                fix: "Ask the sender for version \(Model.version).")
        }
        report()
    }

    private mutating func endSet() -> ReadUnit<Model.Unit>? {
        guard place != .outside else { return nil }
        defer {
            place = .outside
            report()
        }
        if tracker.isEmpty {
            notes.add("x12.loop-missing", .error, setLocation, "The set has no level (HL segment).")
        }
        tracker.finish(path: model.path)
        for lie in tracker.lies { stream.reader.report(lie) }
        let broken: Set<EnvelopeFault> = [.trailerMissing, .countMismatch, .controlMismatch]
        if !stream.setFaults.isDisjoint(with: broken) {
            notes.add(
                "x12.set-incomplete", .error, setLocation,
                "The end of the set is missing or contradicts it; its last part may be cut short.",
                fix: "Ask the sender to send it again.")
        }
        return takeLevel(hasChild: false)
    }

    private var setLocation: Finding.Location {
        Finding.Location("ST", offset: stream.lastSet?.offset ?? notes.offset)
    }

    /// Takes what the open level holds, once.
    private mutating func takeLevel(hasChild: Bool) -> ReadUnit<Model.Unit>? {
        guard hasOpenLevel else { return nil }
        hasOpenLevel = false
        return wrap(model.take(hasChild: hasChild, &notes))
    }

    private func wrap(_ value: Model.Unit?) -> ReadUnit<Model.Unit>? {
        guard let value else { return nil }
        var findings = notes.findings
        if levelIsBroken && !findings.hasBlocking {
            findings.append(
                Finding(
                    "x12.hl-path", .error, at: Finding.Location(offset: notes.offset),
                    "A level above this one has a wrong number or parent."))
        }
        return ReadUnit(
            value: value, findings: findings, interchange: interchange, group: group, offset: notes.offset,
            position: notes.position)
    }

    private mutating func report() { for finding in notes.takeFile() { stream.reader.report(finding) } }
}

// MARK: Levels

extension UnitDecoder {
    private mutating func read() -> ReadUnit<Model.Unit>? {
        guard place != .outside else { return nil }
        defer { report() }
        if stream.segment.id == "HL" { return enter() }
        switch place {
        case .outside, .skipping: break
        case .header: model.readHeader(stream.segment, &notes)
        case .level: return readInLevel()
        }
        return nil
    }

    private mutating func readInLevel() -> ReadUnit<Model.Unit>? {
        guard stream.segment.offset &- notes.offset <= limits.unitBytes else {
            notes.add(
                "x12.unit-limit", .error, stream.segment.location(),
                "One level has more than \(limits.unitBytes) bytes; the rest of it was not read.",
                fix: "Ask the sender for a correct file.")
            place = .skipping
            return nil
        }
        var before: ReadUnit<Model.Unit>?
        if model.startsUnit(stream.segment) {
            before = wrap(model.take(hasChild: true, &notes))
            notes.startUnit(offset: stream.segment.offset, position: stream.setPosition)
        }
        model.read(stream.segment, &notes)
        return before
    }

    private mutating func enter() -> ReadUnit<Model.Unit>? {
        if tracker.isEmpty && !model.hasHeader {
            notes.add("x12.segment-missing", .error, setStart, "The BHT segment is missing.")
        }
        let entry = tracker.enter(stream.segment, path: model.path)
        for lie in tracker.lies { stream.reader.report(lie) }
        let before = takeLevel(hasChild: entry?.isChild ?? false)
        report()
        notes.startLevel(offset: stream.segment.offset, position: stream.setPosition)
        for finding in tracker.findings { notes.add(finding) }
        guard let entry else {
            place = .skipping
            return before
        }
        if let restored = entry.restored { model.path = restored }
        model.open(depth: entry.depth)
        levelIsBroken = entry.isBroken
        hasOpenLevel = true
        place = .level
        return before
    }

    private var setStart: Finding.Location { Finding.Location("ST", offset: stream.set?.offset ?? notes.offset) }
}
