import Primitives

// Segments of loops 2300 and 2400 that the three kinds of claim share.
extension ClaimAttachment {
    /// Nil when the segment says more than the value can hold.
    init?(_ segment: borrowing SegmentView) {
        let control = segment.text(6)
        guard segment.isEmpty(3), segment.isEmpty(4), segment.count <= 6, control == nil || segment.code(5) == "AC",
            control != nil || segment.isEmpty(5)
        else { return nil }
        self.init(
            reportType: segment.text(1) ?? "", transmission: segment.text(2) ?? "", controlNumber: control)
    }
}

extension ContractInformation {
    init(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        self.init(
            type: segment.text(1) ?? "", amount: faults.optionalMoney(segment, 2), percent: segment.text(3),
            code: segment.text(4), discountPercent: segment.text(5), version: segment.text(6))
    }
}

extension Repricing {
    init(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) {
        self.init(
            methodology: segment.text(1) ?? "", allowed: faults.optionalMoney(segment, 2),
            savings: faults.optionalMoney(segment, 3), organizationID: segment.text(4))
        rate = segment.text(5)
        groupCode = segment.text(6)
        groupAmount = faults.optionalMoney(segment, 7)
        revenueCode = segment.text(8)
        procedureQualifier = segment.text(9)
        procedure = segment.text(10)
        unitBasis = segment.text(11)
        units = segment.text(12)
        rejectReason = segment.text(13)
        compliance = segment.text(14)
        exception = segment.text(15)
    }
}

extension ConditionIndicator {
    init(_ segment: borrowing SegmentView) {
        self.init(
            category: segment.text(1) ?? "", applies: segment.code(2) == "Y",
            codes: (3...7).compactMap { segment.text($0) })
    }
}

extension PayerReference {
    /// A REF with its payer in REF04; nil when it says more than that.
    init?(_ segment: borrowing SegmentView) {
        guard let value = segment.text(2), segment.isEmpty(3) else { return nil }
        var payer: String?
        if !segment.isEmpty(4) {
            guard segment.componentCode(4, 1) == "2U", segment.componentCount(4) == 2 else { return nil }
            payer = segment.component(4, 2)
        }
        self.init(value: value, payerID: payer)
    }
}

extension SegmentView {
    /// REF02 of a segment that says nothing else; nil otherwise.
    var plainReference: String? { isEmpty(3) && isEmpty(4) ? text(2) : nil }
}

extension ClaimSupplement {
    /// Takes a segment of loop 2300; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "PWK":
            guard let attachment = ClaimAttachment(segment) else { return false }
            attachments.append(attachment)
        case "CN1":
            guard contract == nil else { return false }
            contract = ContractInformation(segment, &faults)
        case "HCP":
            guard repricing == nil else { return false }
            repricing = Repricing(segment, &faults)
        case "K3":
            guard segment.count == 1, let text = segment.text(1) else { return false }
            fixedFormat.append(text)
        case "REF":
            guard let number = segment.plainReference else { return false }
            switch segment.code(1) {
            case "4N" where serviceAuthorizationException == nil: serviceAuthorizationException = number
            case "9A" where repricedClaimNumber == nil: repricedClaimNumber = number
            case "9C" where adjustedRepricedClaimNumber == nil: adjustedRepricedClaimNumber = number
            case "P4" where demonstrationProject == nil: demonstrationProject = number
            case "LX": investigationalDevices.append(number)
            default: return false
            }
        default: return false
        }
        return true
    }
}
