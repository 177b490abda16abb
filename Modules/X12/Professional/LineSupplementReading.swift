import Primitives

extension ProfessionalClaim.LineDates {
    /// The field of a DTP qualifier.
    static func field(_ qualifier: PackedCode) -> WritableKeyPath<Self, CalendarDate?>? {
        switch qualifier {
        case "471": \.prescription
        case "607": \.recertification
        case "463": \.therapyStart
        case "461": \.lastCertification
        case "304": \.lastSeen
        case "738": \.hemoglobinTest
        case "739": \.creatinineTest
        case "011": \.shipped
        case "455": \.lastXRay
        case "454": \.initialTreatment
        default: nil
        }
    }
}

extension ProfessionalClaim.LineSupplement {
    /// Takes a segment that few lines have; false when it has no place here.
    mutating func take(_ segment: borrowing SegmentView, _ faults: inout ClaimFaults) -> Bool {
        switch segment.id {
        case "SV5" where equipment == nil && segment.componentCode(1, 1) == "HC" && segment.code(2) == "DA":
            equipment = EquipmentService(
                procedure: segment.component(1, 2) ?? "", days: segment.text(3) ?? "",
                rentalPrice: faults.money(segment, 4, "The rental price"),
                purchasePrice: faults.money(segment, 5, "The purchase price"), frequency: segment.text(6) ?? "")
        case "PWK":
            guard let attachment = ClaimAttachment(segment) else { return false }
            attachments.append(attachment)
        case "CR1" where ambulance == nil: ambulance = AmbulanceTransport(segment)
        case "CR3" where certification == nil && segment.code(2) == "MO":
            certification = EquipmentCertification(type: segment.text(1) ?? "", months: segment.text(3) ?? "")
        case "CRC": conditionIndicators.append(ConditionIndicator(segment))
        case "QTY" where segment.code(1) == "PT" && ambulancePatients == nil: ambulancePatients = segment.text(2)
        case "QTY" where segment.code(1) == "FL" && obstetricUnits == nil: obstetricUnits = segment.text(2)
        case "MEA":
            testResults.append(
                TestResult(
                    reference: segment.text(1) ?? "", qualifier: segment.text(2) ?? "", value: segment.text(3) ?? ""))
        case "CN1" where contract == nil: contract = ContractInformation(segment, &faults)
        case "K3":
            guard segment.count == 1, let text = segment.text(1) else { return false }
            fixedFormat.append(text)
        case "PS1" where purchasedService == nil:
            purchasedService = PurchasedService(
                providerID: segment.text(1) ?? "", charge: faults.money(segment, 2, "The purchased service's charge"))
        case "HCP" where repricing == nil: repricing = Repricing(segment, &faults)
        default: return false
        }
        return true
    }

    mutating func takeReference(_ code: PackedCode, _ number: String) -> Bool {
        switch code {
        case "9B" where repricedLineNumber == nil: repricedLineNumber = number
        case "9D" where adjustedRepricedLineNumber == nil: adjustedRepricedLineNumber = number
        case "EW" where mammographyCertification == nil: mammographyCertification = number
        case "F4" where referringCLIANumber == nil: referringCLIANumber = number
        case "BT" where immunizationBatch == nil: immunizationBatch = number
        default: return false
        }
        return true
    }
}

extension ProfessionalClaim.Line {
    /// A line that says nothing. Its date stands for one that is missing, which a blocking finding says.
    package static let blank = Self(
        number: 0, procedure: "", charge: .zero, unitBasis: "", units: "", diagnosisPointers: [],
        from: ClaimFaults.noDate)
}
