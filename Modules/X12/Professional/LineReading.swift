import Primitives

/// Loop 2400 of a professional claim, with 2410 to 2440, while its segments come in.
struct ProfessionalLineDraft {
    private enum Part { case head, drug, party, adjudication, form, unnamed }

    private var place = SegmentPlace(id: "LX", ordinal: 0, offset: 0)
    private var part = Part.head
    private var unnamedLoop: StaticString = "2400"
    private var party = PartyDraft()
    private var drug = ProfessionalClaim.Drug(ndc: "", quantity: "", unit: "")
    private var hasService = false
    private var hasDate = false

    /// Begins a line at its LX segment: it becomes the last of `lines`.
    mutating func begin(
        _ segment: borrowing SegmentView, _ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults
    ) {
        place = SegmentPlace(id: "LX", ordinal: segment.ordinal, offset: segment.offset)
        part = .head
        hasService = false
        hasDate = false
        let number = segment.number(1).value
        if number == nil { faults.fail("x12.number", segment.location(1), "LX01 is not a number.") }
        if lines.isEmpty { lines.reserveCapacity(4) }
        lines.append(.blank)
        lines[lines.count - 1].number = number ?? 0
    }

    /// Takes a segment of the line that was begun last.
    mutating func take(
        _ segment: borrowing SegmentView, _ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults
    ) {
        guard !lines.isEmpty else { return }
        take(segment, &lines[lines.count - 1], &faults)
    }

    private mutating func take(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) {
        switch segment.id {
        case "NM1":
            closePart(&line)
            beginParty(segment, &line)
        case "LIN":
            closePart(&line)
            guard line.$drug.isAbsent else { return leave("2410", segment, &line) }
            drug = ProfessionalClaim.Drug(segment)
            part = .drug
        case "SVD":
            closePart(&line)
            line.adjudications.append(ProfessionalClaim.LineAdjudication(segment, &faults))
            part = .adjudication
        case "LQ":
            closePart(&line)
            line.supplement.forms.append(LineForm(segment))
            part = .form
        default:
            let isTaken =
                switch part {
                case .head: takeHead(segment, &line, &faults)
                case .drug: drug.take(segment)
                case .party: party.take(segment, &faults)
                case .adjudication: line.adjudications[line.adjudications.count - 1].take(segment, &faults)
                case .form: takeAnswer(segment, &line, &faults)
                case .unnamed: false
                }
            if !isTaken { keep(segment, &line) }
        }
    }

    /// Ends the line that was begun last.
    mutating func finish(_ lines: inout [ProfessionalClaim.Line], _ faults: inout ClaimFaults) {
        if part != .head, !lines.isEmpty { closePart(&lines[lines.count - 1]) }
        if !hasService {
            faults.fail("x12.segment-missing", place.location(), "The line has no SV1 segment.")
            faults.fail("x12.amount-missing", place.location(), "The line's charge is missing.")
        }
        if !hasDate {
            faults.fail("x12.segment-missing", place.location(), "The line has no date of service (DTP 472).")
        }
    }

    private mutating func keep(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) {
        let loop: StaticString =
            switch part {
            case .head: "2400"
            case .drug: "2410"
            case .party: party.loop
            case .adjudication: "2430"
            case .form: "2440"
            case .unnamed: unnamedLoop
            }
        line.other.append(RawSegment(segment, loop: loop.description))
    }

    private mutating func leave(
        _ loop: StaticString, _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line
    ) {
        part = .unnamed
        unnamedLoop = loop
        keep(segment, &line)
    }

    private mutating func takeAnswer(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        guard segment.id == "FRM" else { return false }
        return line.supplement.forms[line.supplement.forms.count - 1].take(segment, &faults)
    }

    private mutating func beginParty(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) {
        let isFree: Bool
        switch segment.code(1) {
        case "82":
            isFree = line.$rendering.isAbsent
            if isFree { party.begin(segment, loop: "2420A", .references, specialty: "PE") }
        case "QB":
            isFree = line.supplement.purchasedServiceProvider == nil
            if isFree { party.begin(segment, loop: "2420B", .references) }
        case "77":
            isFree = line.supplement.serviceFacility == nil
            if isFree { party.begin(segment, loop: "2420C", [.address, .references]) }
        case "DQ":
            isFree = line.supplement.supervising == nil
            if isFree { party.begin(segment, loop: "2420D", .references) }
        case "DK":
            isFree = line.$ordering.isAbsent
            if isFree { party.begin(segment, loop: "2420E", [.address, .references, .contact]) }
        case "DN":
            isFree = line.$referring.isAbsent
            if isFree { party.begin(segment, loop: "2420F", .references) }
        case "P3":
            isFree = line.supplement.primaryCare == nil
            if isFree { party.begin(segment, loop: "2420F", .references) }
        case "PW":
            isFree = line.supplement.pickUp == nil
            if isFree { party.begin(segment, loop: "2420G", .address) }
        case "45":
            isFree = line.supplement.dropOff == nil
            if isFree { party.begin(segment, loop: "2420H", .address) }
        default: isFree = false
        }
        part = .party
        if !isFree { leave("2420", segment, &line) }
    }

    private mutating func closePart(_ line: inout ProfessionalClaim.Line) {
        if part == .drug { line.drug = drug }
        guard part == .party else { return }
        switch party.entity {
        case "82": line.$rendering = party.provider()
        case "QB": line.supplement.$purchasedServiceProvider = party.provider()
        case "77": line.supplement.serviceFacility = party.facility()
        case "DQ": line.supplement.$supervising = party.provider()
        case "DK": line.$ordering = party.provider()
        case "DN": line.$referring = party.provider()
        case "P3": line.supplement.$primaryCare = party.provider()
        case "PW": line.supplement.pickUp = party.location()
        default: line.supplement.dropOff = party.location()
        }
    }
}

extension ProfessionalClaim.Line {
    /// A line that says nothing. Its date stands for one that is missing, which a blocking finding says.
    fileprivate static let blank = Self(
        number: 0, procedure: "", charge: .zero, unitBasis: "", units: "", diagnosisPointers: [],
        from: ClaimFaults.noDate)
}

// MARK: Loop 2400's own segments

extension ProfessionalLineDraft {
    /// True when the segment has a field.
    private mutating func takeHead(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        switch segment.id {
        case "SV1":
            guard !hasService else { return false }
            hasService = true
            takeService(segment, &line, &faults)
        case "DTP":
            guard segment.code(1) == "472" else { return takeDate(segment, &line, &faults) }
            guard !hasDate else { return false }
            hasDate = true
            guard let days = faults.days(segment) else { break }
            line.from = days.from
            line.to = days.to
        case "REF": return takeReference(segment, &line)
        case "AMT":
            switch segment.code(1) {
            case "T" where line.salesTax == nil: line.salesTax = faults.optionalMoney(segment, 2)
            case "F4" where line.supplement.postage == nil:
                line.supplement.postage = faults.optionalMoney(segment, 2)
            default: return false
            }
        case "NTE":
            if segment.code(1) == "TPO", line.supplement.thirdPartyNote == nil, let text = segment.text(2) {
                line.supplement.thirdPartyNote = text
            } else if line.$note.isAbsent {
                line.note = ClaimNote(code: segment.text(1) ?? "", text: segment.text(2) ?? "")
            } else {
                return false
            }
        default: return line.supplement.take(segment, &faults)
        }
        return true
    }

    private mutating func takeService(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) {
        line.procedure = segment.component(1, 2) ?? ""
        if segment.componentCode(1, 1) != "HC" { line.procedureQualifier = segment.component(1, 1) ?? "" }
        line.modifiers = segment.components(1, from: 3, through: 6)
        line.description = segment.component(1, 7)
        line.charge = faults.money(segment, 2, "The line's charge")
        line.unitBasis = segment.text(3) ?? ""
        line.units = segment.text(4) ?? ""
        line.placeOfService = segment.text(5)
        line.diagnosisPointers = segment.positions(7) {
            faults.fail("x12.diagnosis-pointer", $0, "SV107 is not a diagnosis position.")
        }
        line.emergency = segment.code(9) == "Y"
        line.earlyScreening = segment.code(11) == "Y"
        line.familyPlanning = segment.code(12) == "Y"
        if segment.code(15) == "0" { line.supplement.isCopayExempt = true }
    }

    private mutating func takeReference(_ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line) -> Bool {
        let code = segment.code(1)
        if code == "G1" || code == "9F" {
            guard let number = PayerReference(segment) else { return false }
            if code == "9F" {
                line.supplement.referrals.append(number)
            } else if line.priorAuthorization == nil, number.payerID == nil {
                line.priorAuthorization = number.value
            } else {
                line.supplement.furtherAuthorizations.append(number)
            }
            return true
        }
        guard let number = segment.plainReference else { return false }
        switch code {
        case "6R" where line.lineControlNumber == nil: line.lineControlNumber = number
        case "X4" where line.cliaNumber == nil: line.cliaNumber = number
        default: return line.supplement.takeReference(code, number)
        }
        return true
    }

    private mutating func takeDate(
        _ segment: borrowing SegmentView, _ line: inout ProfessionalClaim.Line, _ faults: inout ClaimFaults
    ) -> Bool {
        guard let field = ProfessionalClaim.LineDates.field(segment.code(1)), line.supplement.dates[keyPath: field] == nil
        else { return false }
        line.supplement.dates[keyPath: field] = faults.day(segment)
        return true
    }
}

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
