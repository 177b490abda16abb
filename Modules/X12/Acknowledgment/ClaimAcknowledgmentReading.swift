package import Primitives

extension ClaimAcknowledgment {
    /// Every 277CA of a file and what is wrong with the file.
    package struct Reading: Sendable, HoldsPatientData {
        package let acknowledgments: [ClaimAcknowledgment]
        package let findings: [Finding]
    }

    package static let version = "005010X214"

    /// Reads a file of 277CA acknowledgments. It takes any bytes.
    package static func read(_ bytes: [UInt8], limits: ReadLimits = ReadLimits()) -> Reading {
        var reader = InterchangeReader(bytes, limits: limits)
        var acknowledgments: [ClaimAcknowledgment] = []
        var findings = FindingList(limit: limits.findings)
        while let set = reader.next() {
            guard set.id == "277", set.version.hasPrefix(version) else {
                findings.add(
                    "x12.not-a-277ca", .warning, set.header.location(1), "A set is not a 277CA and was not read.")
                continue
            }
            if !set.isComplete {
                findings.add(
                    "x12.277ca.incomplete", .error, set.header.location(),
                    "The 277CA's end is missing or contradicts it.")
            }
            var parser = ClaimAcknowledgmentReader(set)
            acknowledgments += parser.read(into: &findings)
        }
        return Reading(acknowledgments: acknowledgments, findings: reader.findings + findings.findings)
    }
}

/// Reads one 277 set; each information source level (HL 20) makes an acknowledgment.
private struct ClaimAcknowledgmentReader {
    private let set: TransactionSet
    private var acknowledgments: [ClaimAcknowledgment] = []

    init(_ set: TransactionSet) { self.set = set }

    mutating func read(into findings: inout FindingList) -> [ClaimAcknowledgment] {
        let levels = SegmentGroup(set.segments).split(at: ["HL"])
        let begin = levels.head.first("BHT")
        for level in levels.groups {
            let kind = level.first?[3]
            if kind == "20" {
                acknowledgments.append(source(level, begin, &findings))
                continue
            }
            guard let last = acknowledgments.indices.last else {
                if let header = level.first {
                    findings.add("x12.loop-missing", .error, header.location(), "A level stands above loop 2000A.")
                }
                continue
            }
            switch kind {
            case "21": receiver(level, into: &acknowledgments[last], &findings)
            case "19": acknowledgments[last].providers.append(provider(level, &findings))
            default:
                let claims = self.claims(level, &findings)
                if acknowledgments[last].providers.isEmpty {
                    acknowledgments[last].providers.append(
                        .init(provider: .init(name: .organization(""), id: "", idQualifier: "")))
                }
                acknowledgments[last].providers[acknowledgments[last].providers.count - 1].claims += claims
            }
        }
        return acknowledgments
    }

    private func party(_ segment: Segment?) -> ClaimAcknowledgment.Party {
        ClaimAcknowledgment.Party(
            name: segment.map(SegmentGroup.entityName) ?? .organization(""), id: segment?.text(9) ?? "",
            idQualifier: segment?.text(8) ?? "")
    }

    private func day(_ segment: Segment?, _ findings: inout FindingList) -> (CalendarDate, CalendarDate)? {
        guard let segment, !segment[3].isEmpty else { return nil }
        let ends = segment[3].split(separator: "-", maxSplits: 1).compactMap { CalendarDate(compact: $0) }
        guard let first = ends.first, let last = ends.last else {
            findings.add("x12.date", .warning, segment.location(3), "\(segment.name(of: 3)) is not a date.")
            return nil
        }
        return (first, last)
    }

    private func source(
        _ level: SegmentGroup, _ begin: Segment?, _ findings: inout FindingList
    ) -> ClaimAcknowledgment {
        let name = level.first("NM1")
        var created: Timestamp?
        if let begin, let date = begin.date(4).value, let hour = Int(begin[5].prefix(2)), (0..<24).contains(hour),
            let minute = Int(begin[5].dropFirst(2).prefix(2)), (0..<60).contains(minute)
        {
            created = Timestamp(date: date, hour: hour, minute: minute)
        }
        return ClaimAcknowledgment(
            source: party(name), sourceKind: name?.text(1) ?? "", sourceTrace: level.first("TRN")?.text(2) ?? "",
            received: day(level.first("DTP", "050"), &findings)?.0,
            processed: day(level.first("DTP", "009"), &findings)?.0, receiver: party(nil), batchTrace: "",
            controlNumber: set.controlNumber, reference: begin?.text(3) ?? "", created: created)
    }

    private func receiver(
        _ level: SegmentGroup, into acknowledgment: inout ClaimAcknowledgment, _ findings: inout FindingList
    ) {
        acknowledgment.receiver = party(level.first("NM1"))
        acknowledgment.batchTrace = level.first("TRN")?.text(2) ?? ""
        acknowledgment.batchStatuses = statuses(level, &findings)
    }

    private func provider(
        _ level: SegmentGroup, _ findings: inout FindingList
    ) -> ClaimAcknowledgment.ProviderAcknowledgment {
        ClaimAcknowledgment.ProviderAcknowledgment(
            provider: party(level.first("NM1")), trace: level.first("TRN")?.text(2),
            statuses: statuses(level, &findings))
    }

    private func claims(_ level: SegmentGroup, _ findings: inout FindingList) -> [ClaimResponse] {
        let parts = level.split(at: ["TRN"])
        let name = parts.head.first("NM1")
        return parts.groups.map { group in
            let lines = group.split(at: ["SVC"])
            let days = day(lines.head.first("DTP", "472"), &findings)
            return ClaimResponse(
                patientControlNumber: group.first?.text(2) ?? "",
                patientName: name.map(SegmentGroup.personName) ?? PersonName(last: "", first: ""),
                memberID: name?.text(9), statuses: statuses(lines.head, &findings),
                payerClaimControlNumber: lines.head.reference("1K"),
                clearinghouseClaimNumber: lines.head.reference("D9"), serviceFrom: days?.0,
                serviceTo: days.flatMap { $0.1 == $0.0 ? nil : $0.1 },
                lines: lines.groups.map { line($0, &findings) })
        }
    }

    private func line(_ group: SegmentGroup, _ findings: inout FindingList) -> LineResponse {
        let header = group.first ?? .empty
        return LineResponse(
            procedure: header.component(1, 2) ?? "", modifiers: (3...6).compactMap { header.component(1, $0) },
            charge: amount(header, 2, &findings), statuses: statuses(group, &findings),
            lineControlNumber: group.reference("FJ"), serviceDate: day(group.first("DTP", "472"), &findings)?.0)
    }

    private func amount(_ segment: Segment, _ number: Int, _ findings: inout FindingList) -> Money? {
        let value = segment.money(number)
        if case .unreadable = value {
            findings.add(
                "x12.unreadable", .warning, segment.location(number), "\(segment.name(of: number)) is not an amount.")
        }
        return value.value
    }

    private func statuses(_ group: SegmentGroup, _ findings: inout FindingList) -> [ClaimStatus] {
        group.all("STC").map { segment in
            let codes = [1, 10, 11].compactMap { element -> ClaimStatus.Code? in
                guard let category = segment.component(element, 1) else { return nil }
                return ClaimStatus.Code(
                    category: category, status: segment.component(element, 2) ?? "",
                    entity: segment.component(element, 3))
            }
            return ClaimStatus(
                codes: codes, effective: segment.date(2).value, action: segment.text(3),
                amount: amount(segment, 4, &findings), message: segment.text(12))
        }
    }
}
