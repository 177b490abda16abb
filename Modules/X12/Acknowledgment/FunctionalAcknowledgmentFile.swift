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
        var reader = InterchangeReader(bytes, limits: limits)
        var acknowledgments: [FunctionalAcknowledgment] = []
        var findings = FindingList(limit: limits.findings)
        while let set = reader.next() {
            guard set.id == "999" else {
                findings.add(
                    "x12.not-a-999", .warning, set.header.location(1), "A set is not a 999 and was not read.")
                continue
            }
            if !set.isComplete {
                findings.add(
                    "x12.999.incomplete", .error, set.header.location(), "The 999's end is missing or contradicts it.")
            }
            acknowledgments.append(parse(set, into: &findings))
        }
        return Reading(
            acknowledgments: acknowledgments,
            interchanges: reader.interchangeAcknowledgments.map(InterchangeAcknowledgment.init),
            findings: reader.findings + findings.findings)
    }

    private static func parse(_ set: TransactionSet, into findings: inout FindingList) -> FunctionalAcknowledgment {
        let all = SegmentGroup(set.segments)
        let group = all.first("AK1")
        let end = all.first("AK9")
        if group == nil || end == nil {
            findings.add(
                "x12.segment-missing", .error, set.header.location(), "The 999 has no AK1 or no AK9 segment.")
        }
        return FunctionalAcknowledgment(
            functionalCode: group?.text(1) ?? "", groupControlNumber: group?.text(2) ?? "", version: group?.text(3),
            sets: all.split(at: ["AK2", "AK9"]).groups.filter { $0.first?.id == "AK2" }.map(response),
            status: end?.text(1) ?? "", included: end?.number(2).value, received: end?.number(3).value,
            accepted: end?.number(4).value, errorCodes: (5...9).compactMap { end?.text($0) },
            controlNumber: set.controlNumber)
    }

    private static func response(_ group: SegmentGroup) -> TransactionSetResponse {
        let parts = group.split(at: ["IK3", "IK5"])
        let header = group.first
        let end = group.first("IK5")
        return TransactionSetResponse(
            setID: header?.text(1) ?? "", controlNumber: header?.text(2) ?? "", version: header?.text(3),
            status: end?.text(1) ?? "", errorCodes: (2...6).compactMap { end?.text($0) },
            segmentErrors: parts.groups.filter { $0.first?.id == "IK3" }.map(segmentError))
    }

    private static func segmentError(_ group: SegmentGroup) -> SegmentError {
        let parts = group.split(at: ["IK4"])
        let header = group.first ?? .empty
        // A CTX whose first composite has a value names a business unit; the others only repeat the position.
        let unit = parts.head.all("CTX").first { $0.component(1, 2) != nil }
        return SegmentError(
            segmentID: header.text(1) ?? "", position: header.number(2).value, loop: header.text(3),
            code: header.text(4),
            elementErrors: parts.groups.compactMap(\.first).map { element in
                ElementError(
                    position: element.component(1, 1).flatMap { Int($0.prefix(9)) },
                    component: element.component(1, 2).flatMap { Int($0.prefix(9)) },
                    repetition: element.component(1, 3).flatMap { Int($0.prefix(9)) }, reference: element.text(2),
                    code: element.text(3) ?? "", badValue: element.text(4))
            }, businessUnit: unit?.component(1, 2), businessUnitName: unit?.component(1, 1))
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
        out.add("AK1", [.text(functionalCode), .text(groupControlNumber), .optional(version)])
        for set in sets {
            out.add("AK2", [.text(set.setID), .text(set.controlNumber), .optional(set.version)])
            for error in set.segmentErrors { error.write(into: &out) }
            out.add("IK5", [.text(set.status)] + set.errorCodes.prefix(5).map { .text($0) })
        }
        func count(_ value: Int?) -> Element { .optional(value.map { String($0) }) }
        out.add(
            "AK9",
            [.text(status), count(included), count(received), count(accepted)]
                + errorCodes.prefix(5).map { .text($0) })
    }
}

extension FunctionalAcknowledgment.SegmentError {
    fileprivate func write(into out: inout SegmentWriter) {
        func text(_ value: Int?) -> String { value.map { String($0) } ?? "" }
        out.add(
            "IK3", [.text(segmentID), .optional(position.map { String($0) }), .optional(loop), .optional(code)])
        if let businessUnit { out.add("CTX", [.components([businessUnitName ?? "", businessUnit])]) }
        for error in elementErrors {
            out.add(
                "IK4",
                [
                    .components([text(error.position), text(error.component), text(error.repetition)]),
                    .optional(error.reference), .text(error.code), .optional(error.badValue),
                ])
        }
    }
}
