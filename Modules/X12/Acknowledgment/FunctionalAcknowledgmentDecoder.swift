package import Primitives

/// Reads 999 sets and TA1 segments without doing input itself; one acknowledgment is in memory at a time.
package struct FunctionalAcknowledgmentDecoder: ~Copyable {
    package enum Step {
        case needsInput
        case acknowledgment(FunctionalAcknowledgment)
        case interchange(InterchangeAcknowledgment)
        case end
    }

    private var stream: TransactionStream
    private let limits: ReadLimits
    private var current: FunctionalAcknowledgment?
    private var start = 0
    private var hasGroup = false
    private var hasEnd = false
    /// The last AK2 has its IK5.
    private var isSetClosed = true
    private var isOverLimit = false

    package init(limits: ReadLimits = ReadLimits()) {
        self.limits = limits
        stream = TransactionStream(limits: limits)
    }

    /// What was found so far in the file; complete when ``next()`` came to the end.
    package var findings: [Finding] { stream.findings }

    /// Lets `read` put bytes into memory; it returns how many, and 0 at the end of the file.
    package mutating func feed(_ read: (UnsafeMutableRawBufferPointer) throws -> Int) rethrows {
        try stream.feed(read)
    }

    package mutating func next() -> Step {
        while true {
            switch stream.next() {
            case .needsInput: return .needsInput
            case .end: return .end
            case .interchangeAcknowledgment: return .interchange(InterchangeAcknowledgment(stream.segment))
            case .setStart: startSet()
            case .segment: if current != nil { read() }
            case .setEnd: if let acknowledgment = endSet() { return .acknowledgment(acknowledgment) }
            case .interchangeStart, .groupStart, .groupEnd, .interchangeEnd, .stray: break
            }
        }
    }

    private mutating func startSet() {
        current = nil
        hasGroup = false
        hasEnd = false
        isSetClosed = true
        isOverLimit = false
        start = stream.segment.offset
        guard stream.segment.code(1) == "999" else {
            report("x12.not-a-999", .warning, here(1), "A set is not a 999 and was not read.")
            return
        }
        current = FunctionalAcknowledgment(
            functionalCode: "", groupControlNumber: "", status: "", controlNumber: stream.set?.controlNumber ?? "")
    }

    private mutating func endSet() -> FunctionalAcknowledgment? {
        guard let acknowledgment = current else { return nil }
        current = nil
        let place = Finding.Location("ST", offset: start)
        let broken: Set<EnvelopeFault> = [.trailerMissing, .countMismatch, .controlMismatch]
        if !stream.setFaults.isDisjoint(with: broken) {
            report("x12.999.incomplete", .error, place, "The 999's end is missing or contradicts it.")
        }
        if !hasGroup || !hasEnd {
            report("x12.segment-missing", .error, place, "The 999 has no AK1 or no AK9 segment.")
        }
        if !isSetClosed { report("x12.segment-missing", .error, place, "An AK2 of the 999 has no IK5 segment.") }
        return acknowledgment
    }

    /// Where the segment at hand stands.
    private func here(_ element: Int? = nil) -> Finding.Location { stream.segment.location(element) }

    private mutating func report(
        _ id: String, _ severity: Finding.Severity, _ location: Finding.Location, _ message: String
    ) {
        stream.reader.report(Finding(id, severity, at: location, message))
    }
}

// MARK: Segments

extension FunctionalAcknowledgmentDecoder {
    private mutating func read() {
        guard stream.segment.offset &- start <= limits.unitBytes else {
            if !isOverLimit {
                report(
                    "x12.unit-limit", .error, here(),
                    "The 999 has more than \(limits.unitBytes) bytes; the rest was not read.")
            }
            isOverLimit = true
            return
        }
        var isTaken = true
        let id = stream.segment.id
        switch id {
        case "AK1": startGroup()
        case "AK2":
            if !isSetClosed {
                report(
                    "x12.segment-missing", .error, here(), "The AK2 before has no IK5 segment.")
            }
            isSetClosed = false
            current?.sets.append(FunctionalAcknowledgment.TransactionSetResponse(stream.segment))
        case "AK9": endGroup()
        default:
            if let last = current?.sets.indices.last, !isSetClosed {
                isTaken = current?.sets[last].read(stream.segment) ?? false
                if isTaken && id == "IK5" { isSetClosed = true }
            } else {
                isTaken = false
            }
        }
        if !isTaken {
            report(
                "x12.unexpected-segment", .warning, here(),
                "The segment has no place here and was not read.")
        }
    }

    private mutating func startGroup() {
        hasGroup = true
        current?.startGroup(stream.segment)
    }

    private mutating func endGroup() {
        hasEnd = true
        current?.endGroup(stream.segment)
        for number in 2...4 where stream.segment.number(number).value == nil {
            report(
                "x12.number", .warning, here(number),
                "A number of transaction sets can not be read.")
        }
    }
}

// The values are set in methods of their own: `current?.version = stream.segment.text(3)` in the decoder, which can not
// be copied, leaks the former value (Swift 6.3.1).
extension FunctionalAcknowledgment {
    /// The AK1.
    fileprivate mutating func startGroup(_ segment: SegmentView) {
        functionalCode = segment.text(1) ?? ""
        groupControlNumber = segment.text(2) ?? ""
        version = segment.text(3)
    }

    /// The AK9.
    fileprivate mutating func endGroup(_ segment: SegmentView) {
        status = segment.text(1) ?? ""
        included = segment.number(2).value
        received = segment.number(3).value
        accepted = segment.number(4).value
        errorCodes = FunctionalAcknowledgment.codes(segment, 5...9)
    }

    fileprivate static func codes(_ segment: SegmentView, _ numbers: ClosedRange<Int>) -> [String] {
        var codes: [String] = []
        for number in numbers { if let code = segment.text(number) { codes.append(code) } }
        return codes
    }
}

extension FunctionalAcknowledgment.TransactionSetResponse {
    fileprivate init(_ segment: SegmentView) {
        self.init(
            setID: segment.text(1) ?? "", controlNumber: segment.text(2) ?? "", version: segment.text(3), status: "")
    }

    /// A segment behind the AK2. False when it has no place there.
    fileprivate mutating func read(_ segment: SegmentView) -> Bool {
        switch segment.id {
        case "IK3":
            segmentErrors.append(
                FunctionalAcknowledgment.SegmentError(
                    segmentID: segment.text(1) ?? "", position: segment.number(2).value, loop: segment.text(3),
                    code: segment.text(4)))
        case "IK4", "CTX":
            guard !segmentErrors.isEmpty else { return false }
            segmentErrors[segmentErrors.count - 1].read(segment)
        case "IK5":
            status = segment.text(1) ?? ""
            errorCodes = FunctionalAcknowledgment.codes(segment, 2...6)
        default: return false
        }
        return true
    }
}

extension FunctionalAcknowledgment.SegmentError {
    /// An IK4 or CTX behind the IK3.
    fileprivate mutating func read(_ segment: SegmentView) {
        if segment.id == "IK4" {
            elementErrors.append(
                FunctionalAcknowledgment.ElementError(
                    position: segment.count(1, 1), component: segment.count(1, 2), repetition: segment.count(1, 3),
                    reference: segment.text(2), code: segment.text(3) ?? "", badValue: segment.text(4)))
            return
        }
        let context = FunctionalAcknowledgment.ErrorContext(segment)
        if !elementErrors.isEmpty {
            elementErrors[elementErrors.count - 1].contexts.append(context)
        } else if businessUnit == nil, context.isBusinessUnit {
            businessUnit = context.value
            businessUnitName = context.name.isEmpty ? nil : context.name
        } else {
            contexts.append(context)
        }
    }
}
