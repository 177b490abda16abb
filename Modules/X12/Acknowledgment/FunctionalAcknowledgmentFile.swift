package import Primitives

extension FunctionalAcknowledgment {
    /// Every 999 of a file and what is wrong with the file.
    package struct Reading: Sendable, HoldsPatientData {
        package let acknowledgments: [FunctionalAcknowledgment]
        /// TA1 segments of the same file.
        package let interchanges: [InterchangeAcknowledgment]
        package let findings: [Finding]
    }

    package static let version = "005010X231A1"

    /// Reads a file of 999 acknowledgments. It takes any bytes.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var decoder = FunctionalAcknowledgmentDecoder(limits: limits)
        var source = ArraySource(bytes)
        var acknowledgments: [FunctionalAcknowledgment] = []
        var interchanges: [InterchangeAcknowledgment] = []
        while true {
            switch decoder.next() {
            case .needsInput: decoder.feed { source.read(into: $0) }
            case .acknowledgment(let acknowledgment): acknowledgments.append(acknowledgment)
            case .interchange(let interchange): interchanges.append(interchange)
            case .end:
                return Reading(
                    acknowledgments: acknowledgments, interchanges: interchanges, findings: decoder.findings)
            }
        }
    }

    /// One interchange with one 999 for each acknowledgment.
    package static func write(
        _ acknowledgments: [FunctionalAcknowledgment], envelope: InterchangeEnvelope,
        delimiters: Delimiters = .standard
    ) -> WrittenInterchange {
        var interchange = InterchangeWriter(
            envelope, functionalCode: "FA", version: version, delimiters: delimiters)
        for acknowledgment in acknowledgments {
            interchange.transactionSet("999", control: acknowledgment.controlNumber, implementation: version) {
                acknowledgment.write(into: &$0)
            }
        }
        return interchange.finish()
    }

    package func write(envelope: InterchangeEnvelope, delimiters: Delimiters = .standard) -> WrittenInterchange {
        FunctionalAcknowledgment.write([self], envelope: envelope, delimiters: delimiters)
    }

    private func write(into out: inout SegmentWriter) {
        out.require(functionalCode, "AK101", "The code of the group that is answered")
        out.require(groupControlNumber, "AK102", "The control number of the group that is answered")
        out.add("AK1", [.text(functionalCode), .text(groupControlNumber), .optional(version)])
        for (index, set) in sets.enumerated() {
            out.context = "set[\(index + 1)] "
            out.add("AK2", [.text(set.setID), .text(set.controlNumber), .optional(set.version)])
            for error in set.segmentErrors { error.write(into: &out) }
            out.oneOf(AcknowledgmentCodes.setStatus, set.status, "IK501")
            for code in set.errorCodes { out.oneOf(AcknowledgmentCodes.set, code, "IK502") }
            out.atMost(set.errorCodes.count, 5, "IK5", "codes")
            out.add("IK5", [.text(set.status)] + set.errorCodes.prefix(5).map { .text($0) })
        }
        out.context = ""
        func count(_ value: Int?) -> Element { .optional(value.map { String($0) }) }
        out.oneOf(AcknowledgmentCodes.groupStatus, status, "AK901")
        for code in errorCodes { out.oneOf(AcknowledgmentCodes.group, code, "AK905") }
        out.atMost(errorCodes.count, 5, "AK9", "codes")
        out.add(
            "AK9",
            [.text(status), count(included), count(received), count(accepted)]
                + errorCodes.prefix(5).map { .text($0) })
    }
}

extension FunctionalAcknowledgment.SegmentError {
    fileprivate func write(into out: inout SegmentWriter) {
        out.oneOf(AcknowledgmentCodes.segment, code, "IK304")
        out.add(
            "IK3", [.text(segmentID), .optional(position.map { String($0) }), .optional(loop), .optional(code)])
        out.atMost(contexts.count, 9, "CTX", "contexts of one segment")
        for context in contexts { context.write(into: &out) }
        if let businessUnit {
            out.limit(businessUnit, 35, "CTX01-2")
            out.add("CTX", [.components([businessUnitName ?? "", businessUnit])])
        }
        for error in elementErrors { error.write(into: &out) }
    }
}

extension FunctionalAcknowledgment.ElementError {
    fileprivate func write(into out: inout SegmentWriter) {
        func text(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        out.oneOf(AcknowledgmentCodes.element, code, "IK403")
        // 99 characters of a longer value are enough to find it, and IK404 takes no more.
        out.add(
            "IK4",
            [
                .components([text(position), text(component), text(repetition)]), .optional(reference), .text(code),
                .optional(badValue.map { String($0.prefix(99)) }),
            ])
        out.atMost(contexts.count, 10, "CTX", "contexts of one element")
        for context in contexts { context.write(into: &out) }
    }
}
