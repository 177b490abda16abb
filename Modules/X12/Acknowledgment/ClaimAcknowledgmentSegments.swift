import Primitives

extension ClaimAcknowledgment.Party {
    fileprivate init(_ segment: SegmentView) {
        let party = segment.party()
        self.init(name: party.name, id: party.id ?? "", idQualifier: party.idQualifier ?? "")
    }
}

extension ClaimAcknowledgment {
    /// A segment of loop 2000A.
    mutating func readSource(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where sourceKind.isEmpty:
            source = Party(segment)
            sourceKind = segment.text(1) ?? ""
        case "TRN" where sourceTrace.isEmpty: sourceTrace = segment.text(2) ?? ""
        case "DTP":
            let date = segment.qualifiedPeriod(&notes)?.from
            switch segment.code(1) {
            case "050" where received == nil && date != nil: received = date
            case "009" where processed == nil && date != nil: processed = date
            default: sourceKept.append(KeptSegment(segment))
            }
        default: sourceKept.append(KeptSegment(segment))
        }
    }

    /// A segment of loop 2000B.
    mutating func readReceiver(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where receiver.idQualifier.isEmpty && receiver.id.isEmpty: receiver = Party(segment)
        case "TRN" where batchTrace.isEmpty: batchTrace = segment.text(2) ?? ""
        case "STC": batchStatuses.append(ClaimStatus(segment, &notes))
        case "QTY", "AMT":
            if !batchTotals.read(segment, accepted: "90", rejected: "AA") { receiverKept.append(KeptSegment(segment)) }
        default: receiverKept.append(KeptSegment(segment))
        }
    }
}

extension ClaimAcknowledgment.ProviderAcknowledgment {
    /// A segment of loop 2000C.
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "NM1" where provider.idQualifier.isEmpty && provider.id.isEmpty:
            provider = ClaimAcknowledgment.Party(segment)
        case "TRN" where trace == nil: trace = segment.text(2)
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        case "REF": references.append(segment.describedReference())
        case "QTY", "AMT":
            if !totals.read(segment, accepted: "QA", rejected: "QC") { kept.append(KeptSegment(segment)) }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension ClaimResponse {
    init(number: String, patient: NamedParty?, kept: [KeptSegment]) {
        var name = PersonName(last: "", first: "")
        switch patient?.name {
        case .person(let person): name = person
        case .organization(let text): name.last = text
        case nil: break
        }
        self.init(
            patientControlNumber: number, patientName: name, memberID: patient?.id, statuses: [],
            memberIDQualifier: patient?.idQualifier ?? "MI", kept: kept)
    }

    /// A segment of loop 2200D or 2220D.
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        if segment.id == "SVC" {
            lines.append(LineResponse(segment, &notes))
            return
        }
        if !lines.isEmpty {
            lines[lines.count - 1].read(segment, &notes)
            return
        }
        switch segment.id {
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        case "REF" where segment.code(1) == "1K" && payerClaimControlNumber == nil:
            payerClaimControlNumber = segment.text(2)
        case "REF" where segment.code(1) == "D9" && clearinghouseClaimNumber == nil:
            clearinghouseClaimNumber = segment.text(2)
        case "REF": references.append(segment.describedReference())
        case "DTP" where segment.code(1) == "472" && serviceFrom == nil:
            if let period = segment.qualifiedPeriod(&notes) {
                serviceFrom = period.from
                serviceTo = period.to
            } else {
                kept.append(KeptSegment(segment))
            }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension LineResponse {
    init(_ segment: SegmentView, _ notes: inout UnitNotes) {
        let procedure = segment.procedure(1)
        self.init(
            procedure: procedure?.code ?? "", modifiers: procedure?.modifiers ?? [],
            charge: segment.amount(2, &notes), statuses: [], procedureQualifier: procedure?.qualifier ?? "",
            revenueCode: segment.text(4), units: segment.text(7))
    }

    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "STC": statuses.append(ClaimStatus(segment, &notes))
        case "REF" where segment.code(1) == "FJ" && lineControlNumber == nil: lineControlNumber = segment.text(2)
        case "REF": references.append(segment.describedReference())
        case "DTP" where segment.code(1) == "472" && serviceDate == nil:
            if let period = segment.qualifiedPeriod(&notes) {
                serviceDate = period.from
                serviceTo = period.to
            } else {
                kept.append(KeptSegment(segment))
            }
        default: kept.append(KeptSegment(segment))
        }
    }
}
