import Primitives

extension BenefitRequest {
    /// An EQ segment.
    init(_ segment: SegmentView) {
        self.init(
            serviceTypes: segment.repeated(1), procedure: segment.procedure(2), coverageLevel: segment.text(3),
            insuranceType: segment.text(4), diagnosisPointers: segment.values(5))
    }

    /// A segment behind the EQ.
    mutating func read(_ segment: SegmentView, _ notes: inout UnitNotes) {
        switch segment.id {
        case "AMT" where segment.count <= 2:
            if let amount = segment.amount(2, &notes) {
                amounts.append(QualifiedAmount(qualifier: segment.text(1) ?? "", amount: amount))
            } else {
                kept.append(KeptSegment(segment))
            }
        case "III": conditions.append(BenefitCondition(segment))
        case "REF": references.append(segment.describedReference())
        case "DTP":
            if let period = segment.qualifiedPeriod(&notes) {
                periods.append(period)
            } else {
                kept.append(KeptSegment(segment))
            }
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension Benefit {
    /// An EB segment.
    init(_ segment: SegmentView, _ notes: inout UnitNotes) {
        self.init(
            information: segment.text(1) ?? "", coverageLevel: segment.text(2), serviceTypes: segment.repeated(3),
            insuranceType: segment.text(4), planDescription: segment.text(5), timePeriod: segment.text(6),
            amount: segment.amount(7, &notes), percent: segment.text(8), quantityQualifier: segment.text(9),
            quantity: segment.text(10), authorizationRequired: segment.text(11), inNetwork: segment.text(12),
            procedure: segment.procedure(13), diagnosisPointers: segment.values(14))
    }

    /// A segment behind the EB.
    /// - Parameter isInEntity: True between the NM1 of a loop 2120 and its end.
    mutating func read(_ segment: SegmentView, _ isInEntity: inout Bool, _ notes: inout UnitNotes) {
        switch segment.id {
        case "LS", "LE":
            isInEntity = false
            return
        case "NM1":
            isInEntity = true
            entities.append(BenefitEntity(party: segment.party()))
            return
        default: break
        }
        if isInEntity, !entities.isEmpty, entities[entities.count - 1].read(segment) { return }
        switch segment.id {
        case "HSD": deliveries.append(ServiceDelivery(segment))
        case "REF": references.append(segment.describedReference())
        case "DTP":
            if let period = segment.qualifiedPeriod(&notes) {
                periods.append(period)
            } else {
                kept.append(KeptSegment(segment))
            }
        case "AAA": rejections.append(EligibilityRejection(segment))
        case "MSG": messages.append(segment.text(1) ?? "")
        case "III": conditions.append(BenefitCondition(segment))
        default: kept.append(KeptSegment(segment))
        }
    }
}

extension BenefitEntity {
    /// A segment behind the NM1. False when it belongs to the benefit.
    fileprivate mutating func read(_ segment: SegmentView) -> Bool {
        switch segment.id {
        case "N3", "N4": if !address.read(segment) { kept.append(KeptSegment(segment)) }
        case "PER": contacts.append(segment.partyContact())
        case "PRV" where provider == nil: provider = ProviderRole(segment)
        case "HSD", "DTP", "AAA", "MSG", "III": return false
        default: kept.append(KeptSegment(segment))
        }
        return true
    }
}

extension BenefitCondition {
    fileprivate init(_ segment: SegmentView) {
        self.init(qualifier: segment.text(1), code: segment.text(2), category: segment.text(3), text: segment.text(4))
    }
}

extension ServiceDelivery {
    fileprivate init(_ segment: SegmentView) {
        self.init(
            quantityQualifier: segment.text(1), quantity: segment.text(2), unit: segment.text(3),
            sampleModulus: segment.text(4), timePeriod: segment.text(5), periodCount: segment.text(6),
            frequency: segment.text(7), timeOfDay: segment.text(8))
    }
}
