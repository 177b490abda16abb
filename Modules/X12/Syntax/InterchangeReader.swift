package import Primitives

/// Reads a file of interchanges, one transaction set at a time, and checks the envelopes around them.
///
/// A file may hold several interchanges, each with several groups and sets. Whatever is wrong becomes a finding; reading
/// goes on with what can be read.
package struct InterchangeReader: Sendable {
    private var tokenizer: SegmentTokenizer
    private let limits: ReadLimits
    private var state = EnvelopeState()
    /// The ISA segments seen so far.
    package private(set) var interchanges: [InterchangeHeader] = []
    /// The TA1 segments seen so far.
    package private(set) var interchangeAcknowledgments: [Segment] = []
    private var seenInterchanges: Set<[String]> = []
    /// An ST that was met before the SE of the set before it.
    private var pendingHeader: Segment?
    private var isFinished = false

    package init(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) {
        tokenizer = SegmentTokenizer(bytes, limits: limits)
        self.limits = limits
    }

    /// What was found up to the last set that was read; complete after `next()` returned nil.
    package var findings: [Finding] { tokenizer.findings.findings }

    /// The next transaction set, or nil at the end of the file.
    package mutating func next() -> TransactionSet? {
        if let header = pendingHeader {
            pendingHeader = nil
            return set(startingWith: header)
        }
        while let segment = tokenizer.next() {
            if segment.id == "ST" { return set(startingWith: segment) }
            envelope(segment)
        }
        if !isFinished {
            isFinished = true
            closeInterchange(before: nil)
        }
        return nil
    }

    /// Reads a file to its end.
    package static func readAll(
        _ bytes: [UInt8], limits: ReadLimits = ReadLimits()
    ) -> (sets: [TransactionSet], findings: [Finding]) {
        var reader = InterchangeReader(bytes, limits: limits)
        var sets: [TransactionSet] = []
        while let set = reader.next() { sets.append(set) }
        return (sets, reader.findings)
    }
}

extension InterchangeReader {
    private mutating func report(
        _ id: String, _ segment: Segment?, element: Int? = nil, _ message: String,
        severity: Finding.Severity = .error
    ) {
        tokenizer.findings.add(
            id, severity, segment?.location(element) ?? Finding.Location("end of file"), message,
            fix: severity == .error ? "Ask the sender for a correct file." : nil)
    }

    private mutating func set(startingWith header: Segment) -> TransactionSet {
        if state.group == nil {
            report("x12.st-outside-group", header, "An ST segment stands outside of a GS/GE group.")
        }
        state.setsInGroup += 1
        if !state.setNumbers.insert(header.text(2) ?? "").inserted {
            report("x12.st-duplicate", header, element: 2, "ST02 repeats a control number of the same group.")
        }
        var segments: [Segment] = []
        var isComplete = false
        reading: while true {
            guard let segment = tokenizer.next() else {
                report("x12.se-missing", nil, "The file ends before the SE segment.")
                break
            }
            switch segment.id {
            case "SE":
                isComplete = check(trailer: segment, of: header, count: segments.count + 2)
                break reading
            case "GE", "IEA", "ISA", "GS", "ST":
                report("x12.se-missing", segment, "A transaction set has no SE segment.")
                if segment.id == "ST" {
                    // The next set starts here; it is read without its predecessor's end.
                    pendingHeader = segment
                } else {
                    envelope(segment)
                }
                break reading
            default:
                guard segments.count < limits.segmentsPerSet else {
                    report(
                        "x12.set-limit", segment, "A transaction set has more than \(limits.segmentsPerSet) segments.")
                    continue
                }
                segments.append(segment)
            }
        }
        return TransactionSet(
            interchange: state.interchange ?? .none, group: state.group ?? .none, header: header,
            segments: segments, isComplete: isComplete)
    }

    private mutating func check(trailer: Segment, of header: Segment, count: Int) -> Bool {
        let countIsRight = trailer.number(1).value == count
        if !countIsRight {
            report(
                "x12.se-count", trailer, element: 1, "SE01 is not the number of segments of the set, which is \(count)."
            )
        }
        let numberIsRight = trailer.text(2) == header.text(2)
        if !numberIsRight {
            report("x12.se-control", trailer, element: 2, "SE02 is not the control number of the ST segment.")
        }
        return countIsRight && numberIsRight
    }

    private mutating func envelope(_ segment: Segment) {
        switch segment.id {
        case "ISA":
            closeInterchange(before: segment)
            let header = InterchangeHeader(segment)
            if !seenInterchanges.insert([header.senderID, header.controlNumber]).inserted {
                report(
                    "x12.isa-duplicate", segment, element: 13, "ISA13 repeats a control number of the same file.",
                    severity: .warning)
            }
            interchanges.append(header)
            state = EnvelopeState()
            state.interchange = header
        case "GS":
            closeGroup(before: segment)
            state.group = GroupHeader(segment)
            state.groups += 1
            state.setsInGroup = 0
            state.setNumbers = []
        case "GE": end(group: segment)
        case "IEA": end(interchange: segment)
        case "TA1": interchangeAcknowledgments.append(segment)
        case "SE": report("x12.se-without-st", segment, "An SE segment without ST.")
        default:
            report("x12.segment-outside", segment, "A segment stands outside of a transaction set.")
        }
    }

    private mutating func end(group trailer: Segment) {
        guard let group = state.group else {
            report("x12.ge-without-gs", trailer, "A GE segment without GS.")
            return
        }
        if trailer.number(1).value != state.setsInGroup {
            report(
                "x12.ge-count", trailer, element: 1,
                "GE01 is not the number of sets of the group, which is \(state.setsInGroup).")
        }
        if trailer.text(2) != group.controlNumber {
            report("x12.ge-control", trailer, element: 2, "GE02 is not the control number of the GS segment.")
        }
        state.group = nil
    }

    private mutating func end(interchange trailer: Segment) {
        closeGroup(before: trailer)
        defer { tokenizer.leaveInterchange() }
        guard let interchange = state.interchange else {
            report("x12.iea-without-isa", trailer, "An IEA segment without ISA.")
            return
        }
        if trailer.number(1).value != state.groups {
            report(
                "x12.iea-count", trailer, element: 1, "IEA01 is not the number of groups, which is \(state.groups).")
        }
        if trailer.text(2) != interchange.controlNumber {
            report("x12.iea-control", trailer, element: 2, "IEA02 is not the control number of the ISA segment.")
        }
        state = EnvelopeState()
    }

    private mutating func closeGroup(before segment: Segment?) {
        guard state.group != nil else { return }
        report("x12.ge-missing", segment, "A functional group has no GE segment.")
        state.group = nil
    }

    private mutating func closeInterchange(before segment: Segment?) {
        closeGroup(before: segment)
        guard state.interchange != nil else { return }
        report("x12.iea-missing", segment, "An interchange has no IEA segment.")
        state = EnvelopeState()
    }
}

/// What is open at one moment, and what was counted in it.
private struct EnvelopeState: Sendable {
    var interchange: InterchangeHeader?
    var group: GroupHeader?
    var groups = 0
    var setsInGroup = 0
    var setNumbers: Set<String> = []
}
