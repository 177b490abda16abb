import Primitives

/// Loops 2100 and 2110.
extension RemittanceDecoder {
    /// CLP. The claim is blank before.
    mutating func startClaim(_ segment: borrowing SegmentView) {
        seen.startClaim()
        isUnreadable = false
        var unreadable: [UnreadableElement] = []
        claim.offset = segment.offset
        claim.headerText = headerText
        claim.patientControlNumber = segment.text(1) ?? ""
        claim.charge = segment.requiredMoney(3, &unreadable)
        claim.paid = segment.requiredMoney(4, &unreadable)
        switch segment.money(5) {
        case .value(let share): claim.patientResponsibility = share
        case .absent: break
        case .unreadable: unreadable.append(segment.unreadable(5))
        }
        claim.payerClaimControlNumber = segment.text(7)
        if let text = segment.short(2) { claim.statusText = text } else { claim.status = segment.text(2) ?? "" }
        if let text = segment.short(6) { claim.filingText = text } else { claim.claimFilingIndicator = segment.text(6) }
        if let text = segment.short(8) { claim.facilityText = text } else { claim.facilityCode = segment.text(8) }
        if let text = segment.short(9) { claim.frequencyText = text } else { claim.frequencyCode = segment.text(9) }
        if headerText.isLong { claim.headerNumber = summary.number }
        if !unreadable.isEmpty { fail(unreadable) }
        guard segment.count > 9 else { return }
        claim.rare.parts.patientStatus = segment.text(10)
        claim.rare.parts.drg = segment.text(11)
        claim.rare.parts.drgWeight = segment.text(12)
        claim.rare.parts.dischargeFraction = segment.text(13)
        claim.rare.parts.isExceptionCode = segment.text(14)
    }

    private mutating func fail(_ elements: [UnreadableElement]) {
        claim.rare.parts.unreadable += elements
        isUnreadable = true
    }

    mutating func claimSegment(_ segment: borrowing SegmentView) {
        var unreadable: [UnreadableElement] = []
        switch segment.id {
        case "NM1": person(segment)
        case "DTM": if !segment.appendDate(to: &claim.compactDates) { unreadable.append(segment.unreadable(2)) }
        case "CAS": segment.adjustments(&claim.adjustments, &unreadable)
        case "REF": claim.references.append(segment.reference)
        case "AMT":
            if let amount = segment.requiredMoney(2, &unreadable) {
                claim.amounts.append(QualifiedAmount(qualifier: segment.word(1) ?? "", amount: amount))
            }
        case "QTY": claim.rare.parts.quantities.append(segment.qualifiedQuantity)
        case "MOA" where !seen.outpatient:
            seen.outpatient = true
            seen.outpatientRemarks = claim.rare.parts.takeOutpatient(segment)
        case "MIA" where !seen.inpatient:
            seen.inpatient = true
            seen.inpatientRemarks = claim.rare.parts.takeInpatient(segment)
        case "PER": claim.rare.parts.contacts.append(RemittanceContact(segment))
        default: claim.rare.parts.otherSegments.append(KeptSegment(segment))
        }
        if !unreadable.isEmpty { fail(unreadable) }
    }

    /// NM1.
    private mutating func person(_ segment: borrowing SegmentView) {
        switch segment.code(1) {
        case "QC" where !seen.patient:
            seen.patient = true
            if let party = CompactParty(segment) {
                claim.patientParty = party
            } else {
                claim.patient = segment.remittanceParty
            }
        case "IL" where !seen.subscriber:
            seen.subscriber = true
            if let party = CompactParty(segment) {
                claim.subscriberParty = party
            } else {
                claim.subscriber = segment.remittanceParty
            }
        case "82" where !seen.rendering:
            seen.rendering = true
            if let party = CompactParty(segment) {
                claim.renderingParty = party
            } else {
                claim.rendering = segment.remittanceParty
            }
        case "74" where claim.correctedPatient == nil: claim.correctedPatient = segment.remittanceParty
        case "TT" where claim.crossoverCarrier == nil: claim.crossoverCarrier = segment.remittanceParty
        case "PR" where claim.priorityPayer == nil: claim.priorityPayer = segment.remittanceParty
        case "GB" where claim.otherSubscriber == nil: claim.otherSubscriber = segment.remittanceParty
        default: claim.rare.parts.otherSegments.append(KeptSegment(segment))
        }
    }

    /// SVC.
    mutating func startLine(_ segment: borrowing SegmentView) {
        var unreadable: [UnreadableElement] = []
        let charge = segment.requiredMoney(2, &unreadable)
        let paid = segment.requiredMoney(3, &unreadable)
        if claim.lines.isEmpty { claim.lines.reserveCapacity(4) }
        let procedure = segment.paidProcedure
        let revenue = segment.shortOrLong(segment.range(4))
        let units = segment.shortOrLong(segment.range(5))
        claim.lines.append(
            RemittanceLine(
                qualifier: procedure.qualifier, procedure: procedure.code, modifiers: procedure.modifiers,
                charge: charge, paid: paid, revenue: revenue, units: units))
        let isLong =
            procedure.qualifier.isLong || procedure.code.isLong || procedure.modifiers.isLong || revenue.isLong
            || units.isLong
        guard isLong || procedure.hasMore || segment.count > 5 || !unreadable.isEmpty else { return }
        completeLine(segment, unreadable)
    }

    /// What few SVC segments have.
    private mutating func completeLine(_ segment: borrowing SegmentView, _ unreadable: [UnreadableElement]) {
        let last = claim.lines.count - 1
        guard last >= 0 else { return }
        var rare = RemittanceLineSupplement.none
        if !unreadable.isEmpty {
            rare.unreadable = unreadable
            isUnreadable = true
        }
        rare.procedureDescription = segment.component(1, 7)
        if !segment.isEmpty(6) {
            let qualifier = segment.component(6, 1)
            rare.originalProcedure = segment.component(6, 2)
            let isUsual = rare.originalProcedure != nil && qualifier == segment.component(1, 1)
            rare.originalQualifier = isUsual ? nil : qualifier
            rare.originalModifiers = segment.modifiers(6)
            rare.originalDescription = segment.component(6, 7)
        }
        rare.originalUnits = segment.text(7)
        claim.lines[last].supplement = rare
        // Written once more, where a long text has its place.
        claim.lines[last].procedureQualifier = segment.component(1, 1) ?? ""
        claim.lines[last].procedure = segment.component(1, 2) ?? ""
        claim.lines[last].modifiers = segment.modifiers(1)
        claim.lines[last].revenueCode = segment.text(4)
        claim.lines[last].units = segment.text(5)
    }

    mutating func lineSegment(_ segment: borrowing SegmentView) {
        let last = claim.lines.count - 1
        guard last >= 0 else { return }
        if !claim.lines[last].take(segment) { isUnreadable = true }
    }
}

extension RemittanceLine {
    /// A segment behind the SVC. False when an element of it could not be read.
    fileprivate mutating func take(_ segment: borrowing SegmentView) -> Bool {
        var unreadable: [UnreadableElement] = []
        switch segment.id {
        case "CAS": segment.adjustments(&adjustments, &unreadable)
        case "DTM":
            if !segment.appendDate(to: &compactDates) { unreadable.append(segment.unreadable(2)) }
        case "REF": takeReference(segment)
        case "AMT": if let amount = segment.requiredMoney(2, &unreadable) { takeAmount(amount, segment) }
        case "LQ": takeRemark(segment)
        case "QTY": rare.parts.quantities.append(segment.qualifiedQuantity)
        default: rare.parts.otherSegments.append(KeptSegment(segment))
        }
        if unreadable.isEmpty { return true }
        rare.parts.unreadable += unreadable
        return false
    }

    private mutating func takeReference(_ segment: borrowing SegmentView) {
        if segment.code(1) == "6R", !hasControlNumber {
            lineControlNumber = segment.text(2)
        } else {
            references.append(segment.reference)
        }
    }

    private var hasControlNumber: Bool {
        if case .some = lineControlNumber { return true }
        return false
    }

    private mutating func takeAmount(_ amount: Money, _ segment: borrowing SegmentView) {
        if segment.code(1) == "B6", allowed == nil {
            allowed = amount
        } else {
            rare.parts.amounts.append(QualifiedAmount(qualifier: segment.text(1) ?? "", amount: amount))
        }
    }

    private mutating func takeRemark(_ segment: borrowing SegmentView) {
        guard let code = segment.text(2) else { return }
        remarkCodes.append(segment.code(1) == "HE" ? code : "\(segment[1]):\(code)")
    }
}
