import Primitives

/// The segments before the first claim, and PLB.
extension RemittanceDecoder {
    mutating func headerSegment(_ segment: borrowing SegmentView) {
        if segment.id == "N1" { return party(segment) }
        switch place {
        case .payer:
            if !payerSegment(segment) { header.payer.otherSegments.append(KeptSegment(segment)) }
        case .payee:
            if !payeeSegment(segment) { header.payee.otherSegments.append(KeptSegment(segment)) }
        case .otherParty: keepOther(segment)
        default:
            if !paymentSegment(segment) { header.otherSegments.append(KeptSegment(segment)) }
        }
    }

    mutating func completeHeader() {
        guard !seen.payment else { return }
        header.unreadable.insert(UnreadableElement(element: "BPR", offset: ending.setOffset), at: 0)
    }

    private mutating func fail(_ segment: borrowing SegmentView, _ number: Int) {
        header.unreadable.append(UnreadableElement(element: segment.name(of: number), offset: segment.offset))
    }

    private mutating func date(_ segment: borrowing SegmentView, _ number: Int) -> CalendarDate? {
        let value = segment.date(number)
        if case .unreadable = value { fail(segment, number) }
        return value.value
    }

    /// False for a segment that has no place.
    private mutating func paymentSegment(_ segment: borrowing SegmentView) -> Bool {
        switch segment.id {
        case "BPR" where !seen.payment:
            seen.payment = true
            payment(segment)
        case "TRN" where !seen.trace:
            seen.trace = true
            header.traceNumber = segment.text(2) ?? ""
            header.originatorID = segment.text(3) ?? ""
            header.originatorSupplement = segment.text(4)
        case "CUR" where header.currency == nil && segment.count == 2 && segment.code(1) == "PR":
            header.currency = segment.text(2)
        case "REF" where header.receiverID == nil && segment.code(1) == "EV": header.receiverID = segment.text(2)
        case "REF" where header.systemVersion == nil && segment.code(1) == "F2": header.systemVersion = segment.text(2)
        case "DTM" where header.productionDate == nil && segment.code(1) == "405":
            header.productionDate = date(segment, 2)
        default: return false
        }
        return true
    }

    private mutating func payment(_ segment: borrowing SegmentView) {
        header.handlingCode = segment.text(1) ?? ""
        if case .value(let amount) = segment.money(2) { header.amount = amount } else { fail(segment, 2) }
        header.creditDebit = segment.text(3) ?? ""
        header.method = segment.text(4) ?? ""
        header.paymentFormat = segment.text(5)
        header.originatingAccount = segment.bankAccount(6)
        header.originatingCompanyID = segment.text(10)
        header.originatingCompanySupplement = segment.text(11)
        header.receivingAccount = segment.bankAccount(12)
        header.paymentDate = date(segment, 16)
    }

    /// N1.
    private mutating func party(_ segment: borrowing SegmentView) {
        switch segment.code(1) {
        case "PR" where !seen.payer:
            seen.payer = true
            place = .payer
            header.payer.name = segment.text(2) ?? ""
            header.payer.idQualifier = segment.text(3)
            header.payer.id = segment.text(4)
        case "PE" where !seen.payee:
            seen.payee = true
            place = .payee
            header.payee.name = segment.text(2) ?? ""
            switch segment.code(3) {
            case "XX": header.payee.npi = segment.text(4)
            case "FI": header.payee.taxID = segment.text(4)
            default:
                header.payee.otherIDQualifier = segment.text(3)
                header.payee.otherID = segment.text(4)
            }
        default:
            place = .otherParty
            keepOther(segment)
        }
    }

    /// A third party, and what belongs to it, is kept with the party before it.
    private mutating func keepOther(_ segment: borrowing SegmentView) {
        if seen.payee {
            header.payee.otherSegments.append(KeptSegment(segment))
        } else if seen.payer {
            header.payer.otherSegments.append(KeptSegment(segment))
        } else {
            header.otherSegments.append(KeptSegment(segment))
        }
    }

    private mutating func payerSegment(_ segment: borrowing SegmentView) -> Bool {
        switch segment.id {
        case "N3": return segment.street(&header.payer.address)
        case "N4":
            guard segment.city(&header.payer.address) else { return false }
            header.payer.country = segment.country
        case "REF": header.payer.references.append(segment.reference)
        case "PER": header.payer.contacts.append(RemittanceContact(segment))
        default: return false
        }
        return true
    }

    private mutating func payeeSegment(_ segment: borrowing SegmentView) -> Bool {
        switch segment.id {
        case "N3": return segment.street(&header.payee.address)
        case "N4":
            guard segment.city(&header.payee.address) else { return false }
            header.payee.country = segment.country
        case "REF":
            if header.payee.taxID == nil, segment.code(1) == "TJ" {
                header.payee.taxID = segment.text(2)
            } else {
                header.payee.references.append(segment.reference)
            }
        case "RDM" where header.payee.delivery == nil && segment.count <= 3:
            header.payee.delivery = RemittanceDelivery(
                method: segment.text(1) ?? "", name: segment.text(2), address: segment.text(3))
        default: return false
        }
        return true
    }

    /// What follows an LX before the first claim.
    mutating func groupSegment(_ segment: borrowing SegmentView) {
        switch segment.id {
        case "TS3" where summary.totals.isEmpty: summary.totals = segment.allElements
        case "TS2" where summary.inpatientTotals.isEmpty: summary.inpatientTotals = segment.allElements
        default: summary.otherSegments.append(KeptSegment(segment))
        }
    }

    /// PLB: up to six pairs of a reason and an amount.
    mutating func providerAdjustments(_ segment: borrowing SegmentView) {
        func unreadable(_ number: Int) -> UnreadableElement {
            UnreadableElement(element: segment.name(of: number), offset: segment.offset)
        }
        guard ending.providerAdjustments.count + ending.unreadable.count < RemittanceDecoder.adjustmentLimit else {
            // The sum is incomplete; it is said once.
            if ending.unreadable.last?.element != "PLB" {
                ending.unreadable.append(UnreadableElement(element: "PLB", offset: segment.offset))
            }
            return
        }
        let period = segment.date(2)
        if case .unreadable = period { ending.unreadable.append(unreadable(2)) }
        if segment.count < 4 { ending.unreadable.append(unreadable(4)) }
        for start in stride(from: 3, through: max(3, segment.count), by: 2) {
            if segment.isEmpty(start) && segment.isEmpty(start + 1) { continue }
            guard case .value(let amount) = segment.money(start + 1) else {
                ending.unreadable.append(unreadable(start + 1))
                continue
            }
            ending.providerAdjustments.append(
                ProviderAdjustment(
                    providerID: segment.text(1) ?? "", fiscalPeriodEnd: period.value,
                    reason: segment.component(start, 1) ?? "", reference: segment.component(start, 2), amount: amount))
        }
    }
}
